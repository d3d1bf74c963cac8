"""What of a sentence can be matched by value: its words, figures, names, quotations and clauses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from reader.lexicons import words_of
from reader.prose.stems import stem

_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
_QUOTED = re.compile(r"[“«„\"]([^”»“\"]{8,})[”»“\"]")
_CLAUSE_MARK = re.compile(r"[,;:—–()\"“”«»„]|\s-\s")
_SMALL_NUMBERS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_VALUES = {word: str(value) for value, word in enumerate(_SMALL_NUMBERS, start=2)}
_LONGEST_QUOTING = 5000
"""Quotations are looked for in so many letters: no real sentence is longer."""
_CLAUSE_WORDS = 2
"""A clause has at least so many content words; what has fewer goes with its neighbour."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What of a sentence can be matched by value, with how often each stands in it.

    Attributes:
        content: the stems of its words that are no function words.
        running: its pairs of neighbouring words, each as "one other", but for those of two function
            words.
        word_pairs: its pairs of neighbouring content words; each once.
        figures: its numbers in digits, thousands marks taken out, "two" … "twenty" included.
        names: the stems of its capitalised words, but for the first word; each once.
        quoted: the stems of the content words between its quotation marks; each once.
        clauses: the different content words of each of its clauses.
        wording: its words one after the other, in lower case, without the marks.
        length: how many words it has.
    """

    content: Counter[str]
    running: Counter[str]
    word_pairs: Counter[str]
    figures: Counter[str]
    names: Counter[str]
    quoted: Counter[str]
    clauses: tuple[frozenset[str], ...]
    wording: str
    length: int


@lru_cache(maxsize=20_000)
def terms(sentence: str) -> Terms:
    """Take a sentence apart; the cache is of a pure function, and bounded."""
    words = _WORD.findall(sentence)
    stems = [stem(word) for word in words]
    content = _content(words)
    return Terms(
        content=Counter(content),
        running=Counter(_running(stems)),
        word_pairs=Counter(set(map(" ".join, pairwise(content)))),
        figures=Counter(set(filter(None, map(_figure, words)))),
        names=Counter(set(_content([word for word in words[1:] if word[0].isupper()]))),
        quoted=Counter(set(_content(_WORD.findall(_quoted(sentence))))),
        clauses=tuple(_clauses(sentence)),
        wording=" ".join(words).casefold(),
        length=len(words),
    )


def is_reporting(form: str) -> bool:
    """Tell whether a stem only says that somebody said something."""
    return form in _stems_of("reporting-words-en")


def _content(words: list[str]) -> list[str]:
    return [form for form in map(stem, words) if form not in _stems_of("function-words-en")]


def _quoted(sentence: str) -> str:
    return " ".join(_QUOTED.findall(sentence[:_LONGEST_QUOTING]))


def _running(stems: list[str]) -> Iterator[str]:
    empty = _stems_of("function-words-en")
    return (f"{one} {other}" for one, other in pairwise(stems) if not {one, other} <= empty)


def _figure(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    return _VALUES.get(word.casefold(), "")


def _clauses(sentence: str) -> Iterator[frozenset[str]]:
    """Yield the content words of each clause; at least one clause, if it is an empty one.

    A clause ends at a mark or before a word that opens one: a rough cut, but the same everywhere.
    """
    clause: list[str] = []
    last: list[str] = []
    for stretch in _stretches(sentence):
        clause += _content(stretch)
        if len(clause) >= _CLAUSE_WORDS:
            if last:
                yield frozenset(last)
            last, clause = clause, []
    yield frozenset(last + clause)


def _stretches(sentence: str) -> Iterator[list[str]]:
    """Yield the words between two places where a clause may end."""
    openers = words_of("clause-openers-en")
    stretch: list[str] = []
    end = 0
    for found in _WORD.finditer(sentence):
        word, between = found.group(), sentence[end : found.start()]
        if stretch and (_CLAUSE_MARK.search(between) or word.casefold() in openers):
            yield stretch
            stretch = []
        stretch.append(word)
        end = found.end()
    yield stretch


@cache
def _stems_of(lexicon: str) -> frozenset[str]:
    """Return the stems of a word list; the cache is of a constant file."""
    return frozenset(map(stem, words_of(lexicon)))
