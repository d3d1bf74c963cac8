"""How each article's reading of a passage stands to the fullest one: the cells of the matrix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from reader.differences.order import moved_of
from reader.differences.tokens import tokens
from reader.display.differences import excerpt_text, has_content
from reader.display.findings import is_conflict
from reader.display.one_text import same_text_as, texts_of
from reader.display.order import numbers_of, told_in_order
from reader.display.phrases import listed
from reader.display.readings import reading_text
from reader.display.summary import tellers_of
from reader.model import Comparison, Difference, DifferenceKind, NearMiss, Passage

_SHORTER = 0.6
"""A reading with so much of the words of the fullest one, or less, tells it shorter …"""
_FEWER_WORDS = 4
"""… if these are so many words fewer."""


class Standing(StrEnum):
    """How an article tells a passage, held against its fullest telling.

    `FULLEST`: it is that telling. `ALONE`: no other article tells it. `IN_PART`: it tells some of
    it with sentences that stand elsewhere.
    """

    FULLEST = "fullest"
    SAME = "same"
    REWORDED = "reworded"
    SHORTENED = "shortened"
    CONFLICTING = "conflicting"
    ALONE = "alone"
    IN_PART = "in part"
    ABSENT = "absent"

    @property
    def told(self) -> bool:
        """Whether the article tells the passage there."""
        return self not in (Standing.IN_PART, Standing.ABSENT)


MOVED_SIGN = "⇅"
STANDING_SIGNS = MappingProxyType(
    {
        Standing.FULLEST: "●",
        Standing.SAME: "=",
        Standing.REWORDED: "≈",
        Standing.SHORTENED: "<",
        Standing.CONFLICTING: "≠",
        Standing.ALONE: "○",
        Standing.IN_PART: "◔",
        Standing.ABSENT: "–",
    }
)
"""What stands for a standing where colour alone must not."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place in an article: which sentence of how many."""

    number: int
    of: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """In what an article contradicts another one: the words of both, "" where one has none."""

    kind: DifferenceKind
    mine: str
    theirs: str
    other: str


@dataclass(frozen=True, slots=True)
class Cell:
    """How one article tells one passage.

    Attributes:
        sentences: the ids of its reading; where it tells the passage in part, of those elsewhere.
        words: of its reading.
        base: the label of the article with the fullest telling, "" where it tells it alone.
        base_words: of the fullest telling.
        conflict: in what it contradicts the base, or else another article.
        moved: where it stands here and in the base, if it is told at a clearly other place.
        same_text: the other articles, by label, that print the same text there.
        nearest: for a silent article what came nearest.
    """

    article: str
    standing: Standing
    sentences: tuple[str, ...] = ()
    words: int = 0
    base: str = ""
    base_words: int = 0
    conflict: Conflict | None = None
    moved: tuple[Point, Point] | None = None
    same_text: tuple[str, ...] = ()
    nearest: NearMiss | None = None

    @property
    def signs(self) -> str:
        """The characters that stand for it."""
        sign = STANDING_SIGNS[self.standing]
        return f"{sign} {MOVED_SIGN}" if self.moved else sign


class Standings:
    """Works out the cells of a comparison; what several need is looked up once."""

    def __init__(self, comparison: Comparison) -> None:
        self._made = comparison
        self._numbers = numbers_of(comparison)
        self._tellers = tellers_of(comparison)
        self._orders = {a.label: told_in_order(comparison, a.label) for a in comparison.articles}
        self._moved: dict[tuple[str, str], frozenset[str]] = {}
        self._differences: dict[tuple[str, str], list[Difference]] = {}
        self._conflicts: dict[str, list[Difference]] = {}
        for difference in comparison.differences:
            if is_conflict(difference):
                self._conflicts.setdefault(difference.passage, []).append(difference)
            if difference.kind is not DifferenceKind.ORDER:
                self._differences.setdefault(difference.link, []).append(difference)

    def cells(self, passage: Passage) -> tuple[Cell, ...]:
        """Return a cell for each article, in the articles' order."""
        words = {label: self._words(passage, label) for label in passage.told_by}
        base = max(words, key=words.__getitem__)
        texts = texts_of(self._made, passage) if self._made.one_text else ()
        conflicts = self._contradictions(passage, base)
        cells = []
        for reading in passage.readings:
            label = reading.article
            if not reading.sentences:
                cells.append(self._silent(passage, label))
                continue
            cell = Cell(
                article=label,
                standing=self._standing(passage, label, base, words),
                sentences=reading.sentences,
                words=words[label],
                base=base if len(words) > 1 else "",
                base_words=words[base],
                moved=self._move(passage, label, base),
                same_text=same_text_as(texts, label),
            )
            if label in conflicts:
                cell = replace(cell, standing=Standing.CONFLICTING, conflict=conflicts[label])
            cells.append(cell)
        return tuple(cells)

    def _words(self, passage: Passage, label: str) -> int:
        return sum(len(self._made.text(s).split()) for s in passage.reading_of(label))

    def _silent(self, passage: Passage, label: str) -> Cell:
        omission = self._made.omission(passage.id, label)
        if omission is None:
            return Cell(label, Standing.ABSENT)
        if omission.told_in_part:
            return Cell(label, Standing.IN_PART, omission.told_in_part, nearest=omission.nearest)
        return Cell(label, Standing.ABSENT, nearest=omission.nearest)

    def _standing(self, passage: Passage, label: str, base: str, words: dict[str, int]) -> Standing:
        if len(self._tellers[passage.id]) == 1:
            return Standing.ALONE
        if label == base:
            return Standing.FULLEST
        if self._same(passage, label, base):
            return Standing.SAME
        fewer = words[base] - words[label]
        if fewer >= _FEWER_WORDS and words[label] <= _SHORTER * words[base]:
            return Standing.SHORTENED
        return Standing.REWORDED

    def _same(self, passage: Passage, label: str, base: str) -> bool:
        """Tell whether two readings differ in no more than marks and small words."""
        here, there = passage.reading_of(label), passage.reading_of(base)
        if word_forms(reading_text(self._made, here)) == word_forms(
            reading_text(self._made, there)
        ):
            return True
        same = [link for link in self._between(passage, here, there) if not self._telling(link)]
        return {s for link in same for s in link} >= {*here, *there}

    def _between(
        self, passage: Passage, here: Sequence[str], there: Sequence[str]
    ) -> list[tuple[str, str]]:
        return [
            (link.left, link.right)
            for link in self._made.links_inside(passage.id)
            if (link.left in here and link.right in there)
            or (link.right in here and link.left in there)
        ]

    def _telling(self, link: tuple[str, str]) -> bool:
        """Tell whether two linked sentences differ in a word that carries content."""
        return any(
            has_content(excerpt_text(self._made, side))
            for difference in self._differences.get(link, ())
            for side in (difference.left, difference.right)
        )

    def _move(self, passage: Passage, label: str, base: str) -> tuple[Point, Point] | None:
        if label == base or passage.id not in self._moved_between(label, base):
            return None
        return self._point(passage, label), self._point(passage, base)

    def _moved_between(self, one: str, other: str) -> frozenset[str]:
        """Return what two articles tell at other places: the same, whichever is asked about."""
        key = (one, other) if one < other else (other, one)
        if key not in self._moved:
            first, second = ((self._made.article(label), self._orders[label]) for label in key)
            self._moved[key] = moved_of(first, second)
        return self._moved[key]

    def _point(self, passage: Passage, label: str) -> Point:
        number = self._numbers[passage.reading_of(label)[0]]
        return Point(number, len(self._made.article(label).sentences))

    # conflicts

    def _contradictions(self, passage: Passage, base: str) -> dict[str, Conflict]:
        """Return who contradicts whom: the base, else another article."""
        conflicts = self._conflicts.get(passage.id, ())
        found: dict[str, Conflict] = {}
        for difference in conflicts:
            left, right = (self._made.article_of(end).label for end in difference.link)
            if base in (left, right):
                own = right if left == base else left
                found.setdefault(own, self._conflict(difference, own, base))
        for difference in conflicts:
            left, right = (self._made.article_of(end).label for end in difference.link)
            if base not in (left, right):
                found.setdefault(left, self._conflict(difference, left, right))
                found.setdefault(right, self._conflict(difference, right, left))
        return found

    def _conflict(self, difference: Difference, own: str, other: str) -> Conflict:
        words = [excerpt_text(self._made, side) for side in (difference.left, difference.right)]
        if self._made.article_of(difference.link[0]).label != own:
            words.reverse()
        return Conflict(difference.kind, words[0], words[1], other)


@lru_cache(maxsize=20_000)
def word_forms(text: str) -> tuple[str, ...]:
    """Return the words and figures of a text in the form they are compared by, without marks.

    The cache is of a pure function: the same sentences come back with each threshold.
    """
    return tuple(token.form for token in tokens(text) if token.form[0].isalnum())


def describe_cell(cell: Cell) -> str:
    """Return in words how an article tells a passage, such as “B tells it shorter: 12 of 31 words”.

    Articles go by their letters; nothing is quoted but figures.
    """
    parts = [_told(cell)]
    if cell.moved:
        here, there = cell.moved
        parts.append(
            f"told elsewhere in the order: sentence {here.number} of {here.of}, in {cell.base} "
            f"{there.number} of {there.of}"
        )
    if cell.same_text:
        parts.append(f"the same text as {listed(cell.same_text)}")
    return "; ".join(parts)


_WORDS = MappingProxyType(
    {
        Standing.FULLEST: (
            "{here} tells it most fully: {words} words; the others are held against it"
        ),
        Standing.SAME: "{here} tells it in the same words as {base}",
        Standing.SHORTENED: "{here} tells it shorter than {base}: {words} of {base_words} words",
        Standing.REWORDED: "{here} tells it in other words than {base}",
        Standing.CONFLICTING: "{here} {what}: {mine} against {theirs}",
        Standing.ALONE: "Only {here} tells it",
        Standing.IN_PART: "{here} tells some of it elsewhere, at {places}",
        Standing.ABSENT: "{here} does not tell it{nearest}",
    }
)


def _told(cell: Cell) -> str:
    conflict = cell.conflict or Conflict(DifferenceKind.NUMBER, "", "", cell.base)
    figure = conflict.kind is DifferenceKind.NUMBER
    what = "has another figure than {other}" if figure else "contradicts {other}"
    near = cell.nearest
    return _WORDS[cell.standing].format(
        here=cell.article,
        words=cell.words,
        base=cell.base,
        base_words=cell.base_words,
        what=what.format(other=conflict.other),
        mine=_quoted(conflict.mine),
        theirs=_quoted(conflict.theirs),
        places=listed(cell.sentences),
        nearest=f"; nearest is {near.sentence} ({near.score:.2f})" if near else "",
    )


def _quoted(words: str) -> str:
    return f"“{words}”" if words else "nothing of the kind"
