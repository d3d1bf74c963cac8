"""What a ledger is: rows with a cell for each article, sorted and filtered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.differences.tokens import normalised
from reader.model import Excerpt

SUBJECT, FINDING = -2, -1
"""Columns beside those of the articles, which are counted from 0."""

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class LedgerCell:
    """What one article has in a row.

    Attributes:
        text: in words; "" where the article has nothing.
        places: the words in the article's text, in order of place; a reader who asks for the cell
            is shown the first.
        rank: what the column is sorted by, where the words would mislead.
    """

    text: str = ""
    places: tuple[Excerpt, ...] = ()
    rank: float | None = None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One thing, and what each article has of it.

    Attributes:
        subject: what it is.
        cells: one for each article, in the articles' order.
        finding: how the articles differ in it, in plain words; "" where there is nothing to tell.
        differs: whether they differ in more than that some have nothing.
    """

    subject: str
    cells: tuple[LedgerCell, ...]
    finding: str = ""
    differs: bool = False

    @property
    def place(self) -> Excerpt | None:
        """Where a reader who asks for the row is shown it."""
        return next((cell.places[0] for cell in self.cells if cell.places), None)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The rows of one kind, in their own order, usually that of the story.

    Attributes:
        id: what it is called in files.
        title: what it is called on screen.
        subject: the heading of the first column.
        explanation: what it holds, in a sentence or two.
        articles: the labels of the columns.
    """

    id: str
    title: str
    subject: str
    explanation: str
    articles: tuple[str, ...]
    rows: tuple[LedgerRow, ...]


def sorted_rows(
    rows: Sequence[LedgerRow], column: int | None, *, descending: bool = False
) -> tuple[LedgerRow, ...]:
    """Return rows sorted by a column: an article's, `SUBJECT` or `FINDING`; `None`: as they are.

    Figures in words are compared by value. Rows with nothing in that column come last either way.
    """
    if column is None:
        return tuple(rows)
    filled = [row for row in rows if _words(row, column)]
    empty = [row for row in rows if not _words(row, column)]
    filled.sort(key=lambda row: _key(row, column), reverse=descending)
    return (*filled, *empty)


def filtered_rows(
    rows: Sequence[LedgerRow], words: str = "", *, differing: bool = False
) -> tuple[LedgerRow, ...]:
    """Return the rows in which all the words stand, or only those of them that differ."""
    wanted = normalised(words).split()
    return tuple(
        row
        for row in rows
        if (row.differs or not differing) and all(word in _all_words(row) for word in wanted)
    )


def _all_words(row: LedgerRow) -> str:
    return normalised("\n".join((row.subject, row.finding, *(cell.text for cell in row.cells))))


def _words(row: LedgerRow, column: int) -> str:
    if column == SUBJECT:
        return row.subject
    return row.finding if column == FINDING else row.cells[column].text


def _key(row: LedgerRow, column: int) -> tuple[float, tuple[tuple[float, str], ...]]:
    rank = row.cells[column].rank if column >= 0 else None
    words = normalised(_words(row, column))
    # Digits by value: each run of them is a part of its own between runs of other characters.
    parts = [(float(part) if part.isdigit() else -1.0, part) for part in _parts(words)]
    return (rank if rank is not None else 0.0, tuple(parts))


def _parts(words: str) -> list[str]:
    digits = list(_DIGITS.finditer(words))
    edges = [0, *(edge for found in digits for edge in found.span()), len(words)]
    return [words[a:b] for a, b in pairwise(edges) if b > a]
