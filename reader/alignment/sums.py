"""The summed probabilities between groups of sentences, while groups are joined.

The groups are numbered: first the single sentences, then each joined group with the next number.
Only the sums of the group that was joined last are brought up to date: those of its neighbours go
on speaking of the groups it is made of, and are read as its own when they are needed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.alignment.postings import Matrix, Positions
from reader.alignment.scores import Scores

Totals = tuple[Positions, Matrix]
"""Some groups, by their numbers, rising, and a sum for each."""


class Sums:
    """The sums between all groups, and what is needed to make averages of them.

    Attributes:
        pairs: every two sentences of some probability: the lower number, the higher number, and
            the probability, the most probable first; where two are equal, by their numbers.
    """

    def __init__(
        self, scores: Scores, rank: Sequence[int], least: float, tell: Callable[[], None]
    ) -> None:
        """Take the probabilities of single sentences.

        Args:
            scores: the probabilities of all pairs.
            rank: the articles' positions in the order in which their sentences are numbered.
            least: what is less probable counts as nothing.
            tell: called now and then.
        """
        count = sum(scores.sizes)
        ones, others, links = _numbered(scores, rank, least, tell)
        self.pairs = ones, others, links
        self._root = np.arange(2 * count)
        self._within = {number: np.array([number]) for number in range(count)}
        self._held = _by_end(ones, others, links, count)
        tell()

    def join(self, one: int, other: int, joined: int) -> Totals:
        """Make one group of two, and return its sums with all its neighbours."""
        totals = self._totals(one) + self._totals(other)
        totals[[one, other]] = 0
        within = np.concatenate([self._within.pop(one), self._within.pop(other), [joined]])
        self._root[within] = joined
        self._within[joined] = within
        neighbours = np.flatnonzero(totals)
        self._held[joined] = neighbours, totals[neighbours]
        return self._held[joined]

    def _totals(self, number: int) -> Matrix:
        """Return the sums of a group with each group of now, and hold them no longer."""
        ends, totals = self._held.pop(number)
        return np.asarray(np.bincount(self._root[ends], totals, len(self._root)), np.float64)


def _numbered(
    scores: Scores, rank: Sequence[int], least: float, tell: Callable[[], None]
) -> tuple[Positions, Positions, Matrix]:
    ends = np.cumsum([0, *(scores.sizes[article] for article in rank)])
    starts = dict(zip(rank, ends, strict=False))
    lower, upper = [np.zeros(0, np.intp)], [np.zeros(0, np.intp)]
    links = [np.zeros(0, np.float64)]
    for (i, j), pair in scores.pairs.items():
        tell()
        kept = pair.link >= least
        ones, others = starts[i] + pair.rows[kept], starts[j] + pair.columns[kept]
        lower.append(np.minimum(ones, others))
        upper.append(np.maximum(ones, others))
        links.append(pair.link[kept].astype(np.float64))
    one, other, link = np.concatenate(lower), np.concatenate(upper), np.concatenate(links)
    order = np.lexsort((other, one, -link))
    return one[order], other[order], link[order]


def _by_end(ones: Positions, others: Positions, links: Matrix, count: int) -> dict[int, Totals]:
    """Return for each single sentence the others that it may be linked with, in order."""
    here, there = np.concatenate([ones, others]), np.concatenate([others, ones])
    order = np.lexsort((there, here))
    there, totals = there[order], np.concatenate([links, links])[order]
    starts: NDArray[np.intp] = np.searchsorted(here[order], np.arange(count + 1))
    parts = [slice(*starts[number : number + 2]) for number in range(count)]
    return {number: (there[part], totals[part]) for number, part in enumerate(parts)}
