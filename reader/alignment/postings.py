"""Which things stand in which lines of an article, and which pairs of lines share them.

The things are words, figures or names; the lines are sentences or clauses. What two articles share
is found by joining their postings, as an inverted index does: the work grows with what is shared,
not with the size of the vocabulary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.floating[Any]]
Positions = NDArray[np.intp]
Vocabulary = Mapping[str, int]


@dataclass(frozen=True)
class Postings:
    """The entries of one article, ordered by thing, then by line.

    Attributes:
        size: how many lines there are.
        lines: the line of each entry, shape (entries,).
        counts: how often the thing stands in the line, shape (entries,).
        things: the different things, in order, shape (things,).
        starts: where the entries of each thing begin, and where the last ones end; (things + 1,).
    """

    size: int
    lines: Positions
    counts: Matrix
    things: Positions
    starts: Positions

    @cached_property
    def spread(self) -> Positions:
        """In how many lines each thing stands, shape (things,)."""
        return np.diff(self.starts)

    @cached_property
    def thing_of(self) -> Positions:
        """The position in `things` of each entry's thing, shape (entries,)."""
        return np.repeat(np.arange(len(self.things)), self.spread)

    @cached_property
    def sums(self) -> Matrix:
        """How many entries each line has, every thing counted once, shape (lines,)."""
        return np.bincount(self.lines, minlength=self.size).astype(np.float64)

    def per_line(self, values: Matrix) -> Matrix:
        """Return the sums of some values of the entries, shape (lines,)."""
        return np.asarray(np.bincount(self.lines, values, self.size), np.float64)

    def find(self, things: Positions) -> tuple[Positions, NDArray[np.bool_]]:
        """Return where some things stand in `things`, and which of them do."""
        if not len(self.things):
            return np.zeros(len(things), np.intp), np.zeros(len(things), bool)
        places = np.minimum(np.searchsorted(self.things, things), len(self.things) - 1)
        return places, self.things[places] == things


def vocabulary(things: Iterable[str]) -> Vocabulary:
    """Give each different thing a number; the order of the numbers is that of the things."""
    return {thing: number for number, thing in enumerate(sorted(set(things)))}


def postings(lines: Sequence[Mapping[str, int]], numbers: Vocabulary) -> Postings:
    """Return the postings of some lines.

    Args:
        lines: how often each thing stands in each line.
        numbers: of all things there are.
    """
    at = np.array([i for i, line in enumerate(lines) for _ in line], np.intp)
    found = np.array([numbers[thing] for line in lines for thing in line], np.intp)
    counts = np.array([n for line in lines for n in line.values()], np.float64)
    order = np.lexsort((at, found))
    things, starts = np.unique(found[order], return_index=True)
    return Postings(
        len(lines), at[order], counts[order], things, np.append(starts, len(found)).astype(np.intp)
    )


def once(lines: Iterable[Iterable[str]]) -> list[Counter[str]]:
    """Return lines in which each thing counts once."""
    return [Counter(set(line)) for line in lines]


@dataclass(frozen=True)
class Shared:
    """What two postings have in common, an element for each pair of entries with one thing.

    Attributes:
        shape: how many lines there are on the left and on the right.
        left, right: the positions of the entries.
        places: the pair of lines, as a position in a flattened matrix.
    """

    shape: tuple[int, int]
    left: Positions
    right: Positions
    places: Positions

    def summed(self, values: Matrix | None = None) -> Matrix:
        """Return a matrix with the sum of the values of each pair of lines; without values, 1."""
        n, m = self.shape
        summed = np.bincount(self.places, values, n * m).reshape(n, m)
        return np.asarray(summed if values is not None else summed.astype(np.float64))

    def last(self, values: Matrix) -> tuple[Matrix, Matrix]:
        """Return the last and the last but one value of each pair of lines; 0 where none is."""
        matrices = []
        kept = np.arange(len(self.places))
        for _ in range(2):
            owner = np.full(self.shape[0] * self.shape[1], -1, np.intp)
            owner[self.places[kept]] = kept
            matrices.append(np.where(owner >= 0, np.append(values, 0.0)[owner], 0.0))
            kept = kept[owner[self.places[kept]] != kept]
        return matrices[0].reshape(self.shape), matrices[1].reshape(self.shape)


def join(left: Postings, right: Postings, weights: Matrix | None = None) -> Shared:
    """Return what two postings share.

    Args:
        left: of one article.
        right: of another, with the same vocabulary.
        weights: of the left things, shape (things,): what is lighter then comes first.
    """
    places, found = right.find(left.things)
    if not found.any():
        nothing = np.zeros(0, np.intp)
        return Shared((left.size, right.size), nothing, nothing, nothing)
    partners = np.where(found, right.spread[places], 0)
    order = np.arange(len(left.lines))
    if weights is not None:
        order = np.argsort(weights[left.thing_of], kind="stable")
    things = left.thing_of[order]
    counts = partners[things]
    one = np.repeat(order, counts)
    before = np.cumsum(counts) - counts
    other = np.arange(len(one)) - np.repeat(before - right.starts[places[things]], counts)
    flat = left.lines[one] * right.size + right.lines[other]
    return Shared((left.size, right.size), one, other, flat)
