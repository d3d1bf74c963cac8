"""Commands found by some letters of their words, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.display.omissions import shortest_telling
from reader.display.phrases import clipped, titled
from reader.display.visible import one_line
from reader.model import Comparison

_WORD = re.compile(r"\w+")
_BEGINS, _WITHIN, _SCATTERED = 4, 2, 1
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done.

    Attributes:
        key: by which it is known.
        text: what it is called.
        place: the menu in which it stands, or what it is about.
        tip: what it does.
        possible: whether it can be done now.
        asked: whether it is listed only when something is typed.
    """

    key: str
    text: str
    place: str = ""
    tip: str = ""
    possible: bool = True
    asked: bool = False


def matching(commands: Sequence[Command], query: str) -> tuple[Command, ...]:
    """Return the commands that a query may mean: those possible now, then the likeliest first.

    Each word of the query has to stand in the command: at the beginning of a word, within one,
    or with its letters one after the other in its name.
    """
    words = query.casefold().split()
    if not words:
        listed = [command for command in commands if not command.asked]
        return tuple(sorted(listed, key=lambda command: not command.possible))
    scored = [(_score(command, words), command) for command in commands]
    found = [(score, command) for score, command in scored if score]
    found.sort(key=lambda one: (not one[1].possible, -one[0]))
    return tuple(command for _, command in found)


def go_to_commands(comparison: Comparison) -> tuple[Command, ...]:
    """Return a command for each passage, “go to P12 …”; its key is "passage P12"."""
    return tuple(
        Command(
            f"passage {passage.id}",
            f"{passage.id} {_label(comparison, shortest_telling(comparison, passage))}",
            "Go to",
            asked=True,
        )
        for passage in comparison.alignment.passages
    )


def article_commands(comparison: Comparison) -> tuple[Command, ...]:
    """Return two commands for each article; their keys are "article A" and "remove A"."""
    return tuple(
        Command(f"{verb} {article.label}", one_line(titled(article)), place, asked=True)
        for article in comparison.articles
        for verb, place in (("article", "Go to article"), ("remove", "Remove article"))
    )


def _label(comparison: Comparison, sentence: str) -> str:
    return clipped(one_line(comparison.text(sentence)), _LONGEST)


def _score(command: Command, words: Sequence[str]) -> int:
    """Return how well all the words fit, 0 if one does not fit at all."""
    name = f"{command.place} {command.text}".casefold()
    scores = [
        _fit(word, name)
        or _fit(word, command.tip.casefold()) // 2
        or (not command.asked and _scattered(word, name))
        for word in words
    ]
    if not all(scores):
        return 0
    starts = command.text.casefold().startswith(words[0])
    return 10 * sum(scores) + 5 * starts


def _fit(word: str, text: str) -> int:
    if any(known.startswith(word) for known in _WORD.findall(text)):
        return _BEGINS
    return _WITHIN if word in text else 0


def _scattered(word: str, text: str) -> int:
    """Return something if a word's letters stand in a text one after the other."""
    letters = iter(text)
    return _SCATTERED if len(word) > 1 and all(c in letters for c in word) else 0
