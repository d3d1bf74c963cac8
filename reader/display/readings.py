"""The readings of one passage side by side, with their word differences against a base."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from reader.differences import PieceKind, word_differences
from reader.display.order import numbers_of
from reader.model import Comparison, Link, LinkType, Passage, Span
from reader.prose.paragraphs import paragraphs_of


class Mark(StrEnum):
    """How some words of a reading stand to the base reading."""

    EQUAL = "equal"
    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Some words; those marked `DROPPED` are the base's, missing here, all others this text's."""

    text: str
    mark: Mark


class Closeness(StrEnum):
    """How near a reading's words are to those of the base reading."""

    WORD_FOR_WORD = "word for word"
    CLOSE = "close"
    LOOSE = "loose"
    OTHER_WORDS = "other words"


_CLOSE = 0.5
_LOOSE = 0.25
_MUCH_MORE = 2


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One article's reading of a passage.

    Attributes:
        parts: the words in order; empty where the article is silent. For the base reading all
            are `EQUAL`.
        base: whether it is the reading the others are held against.
        breaks: the spaces in its own words, by their place, before a sentence that does not follow
            upon the one before it in the article, or begins a paragraph there.
    """

    article: str
    sentences: tuple[str, ...]
    parts: tuple[MarkedText, ...]
    base: bool
    breaks: tuple[int, ...] = ()


def readings_of(
    comparison: Comparison,
    passage: Passage,
    base: str | None = None,
) -> tuple[ReadingView, ...]:
    """Return the readings of a passage in the articles' order.

    Each is held against the sentences of the base reading that it is linked with: the others tell
    something else, and would only stand between its words as dropped. A reading that stands in
    the passage through a third article alone is held against the whole base reading.

    Args:
        comparison: the comparison the passage belongs to.
        passage: one of its passages.
        base: the label of the article to hold the others against; without it, or where that one
            is silent, the first article that tells the passage.
    """
    tellers = passage.told_by
    chosen = base if base in tellers else tellers[0]
    known = comparison.links_inside(passage.id)
    views = []
    for reading in passage.readings:
        text = reading_text(comparison, reading.sentences)
        is_base = reading.article == chosen
        if is_base or not text:
            parts = _plain(text)
        else:
            against = _linked(known, passage.reading_of(chosen), reading.sentences)
            parts = marked(reading_text(comparison, against), text)
        breaks = breaks_in(comparison, reading.sentences)
        views.append(ReadingView(reading.article, reading.sentences, parts, is_base, breaks))
    return tuple(views)


def _linked(
    links: Iterable[Link], base: tuple[str, ...], reading: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the sentences of the base that are linked with a reading, all if none is.

    A sentence that has the same in the base needs no other that is like it in part.
    """
    found: dict[str, dict[LinkType, set[str]]] = {}
    for link in links:
        for own, other in ((link.left, link.right), (link.right, link.left)):
            if own in reading and other in base:
                found.setdefault(own, {}).setdefault(link.type, set()).add(other)
    ends = {end for kinds in found.values() for end in kinds.get(LinkType.SAME) or _all(kinds)}
    return tuple(sentence for sentence in base if sentence in ends) or base


def _all(kinds: dict[LinkType, set[str]]) -> set[str]:
    return {end for ends in kinds.values() for end in ends}


def closeness(view: ReadingView) -> Closeness:
    """Tell how much of a reading's words the base reading has too.

    Where it is at least half, what the base has beside them can be read between the words, unless
    that is much more; below a quarter, marks on single words would say nothing.
    """
    if all(part.mark is Mark.EQUAL for part in view.parts):
        return Closeness.WORD_FOR_WORD
    own = sum(len(part.text) for part in view.parts if part.mark is not Mark.DROPPED)
    equal = sum(len(part.text) for part in view.parts if part.mark is Mark.EQUAL)
    dropped = sum(len(part.text) for part in view.parts) - own
    if equal >= _CLOSE * own and dropped <= _MUCH_MORE * own:
        return Closeness.CLOSE
    return Closeness.LOOSE if equal >= _LOOSE * own else Closeness.OTHER_WORDS


def own_text(view: ReadingView) -> str:
    """Return the reading's own words, without what it drops of the base."""
    return "".join(part.text for part in view.parts if part.mark is not Mark.DROPPED)


def reading_text(comparison: Comparison, sentences: tuple[str, ...]) -> str:
    """Return the words of some sentences of one article, joined by spaces."""
    return " ".join(comparison.text(sentence) for sentence in sentences)


def breaks_in(comparison: Comparison, sentences: tuple[str, ...]) -> tuple[int, ...]:
    """Return where in the joined words of some sentences of one article a line should end.

    It is before a sentence that does not follow upon the one before it, or begins a paragraph:
    else a headline would run into the text. The places are those of the joining spaces.
    """
    if len(sentences) < 2:
        return ()
    numbers, article = numbers_of(comparison), comparison.article_of(sentences[0])
    starts = _paragraph_starts(article.text, tuple(aside.span for aside in article.set_aside))
    found, at = [], 0
    for one, other in pairwise(sentences):
        before, after = comparison.span(one), comparison.span(other)
        at += len(before)
        follows = numbers[other] == numbers[one] + 1
        if not follows or bisect_right(starts, before.start) != bisect_right(starts, after.start):
            found.append(at)
        at += 1
    return tuple(found)


@lru_cache(maxsize=64)
def _paragraph_starts(text: str, set_aside: tuple[Span, ...]) -> tuple[int, ...]:
    return tuple(paragraph.start for paragraph in paragraphs_of(text, set_aside))


def in_lines(view: ReadingView, sign: str) -> ReadingView:
    """Return a reading with a sign in place of each space at which a line should end."""
    parts, at = [], 0
    for part in view.parts:
        text = part.text
        if part.mark is not Mark.DROPPED:
            text = broken_at(text, [place - at for place in view.breaks if place >= at], sign)
            at += len(text)
        parts.append(MarkedText(text, part.mark))
    return replace(view, parts=tuple(parts))


def broken_at(text: str, places: Iterable[int], sign: str) -> str:
    """Return a text with a sign of one character in place of those at some places."""
    letters = list(text)
    for place in places:
        if place < len(letters):
            letters[place] = sign
    return "".join(letters)


@lru_cache(maxsize=20_000)
def marked(base: str, text: str) -> tuple[MarkedText, ...]:
    """Return `text` in marked parts, with what it drops of `base` in its place between them.

    The cache is of a pure function: the same readings come back with each threshold.
    """
    parts = []
    for piece in word_differences(base, text):
        here, there = piece.right.of(text), piece.left.of(base)
        if piece.kind is PieceKind.EQUAL:
            parts.append(MarkedText(here, Mark.EQUAL))
            continue
        if there:
            parts.append(MarkedText(there, Mark.DROPPED))
        if here:
            parts.append(MarkedText(here, Mark.CHANGED if there else Mark.ADDED))
    return tuple(parts)


def _plain(text: str) -> tuple[MarkedText, ...]:
    return (MarkedText(text, Mark.EQUAL),) if text else ()
