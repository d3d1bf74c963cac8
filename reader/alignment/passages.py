"""Passages over all articles: which sentences tell one point of the story.

Agglomerative clustering with average linkage (UPGMA, Sokal & Michener 1958) on the link
probabilities: the two groups that are nearest on average are joined first, as long as their
average reaches the threshold. Averages do not chain: a sentence that is linked to one member of a
group and to none of the others stays outside, and its link then runs between two passages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise

import numpy as np

from reader.alignment.scores import Scores

Place = tuple[int, int]
"""The position of an article, and of a sentence in it."""

_FLOOR = 0.02
"""Probabilities below this count as nothing."""


def group(scores: Scores, threshold: float, rank: Sequence[int]) -> list[list[Place]]:
    """Group the sentences of all articles into passages; each sentence is in just one.

    Args:
        scores: the probabilities of all pairs.
        threshold: the least average probability at which two groups are joined.
        rank: the articles' positions in an order that does not depend on the one they were given
            in; it decides where two averages are equal.
    """
    groups = _Groups(scores, rank)
    while (pair := groups.nearest(threshold)) is not None:
        groups.join(*pair)
    return [sorted(members) for members in groups.members.values()]


class _Groups:
    """The groups so far, the summed probabilities between them, and a heap of what to join."""

    def __init__(self, scores: Scores, rank: Sequence[int]) -> None:
        places = [(a, s) for a in rank for s in range(scores.sizes[a])]
        number = {place: i for i, place in enumerate(places)}
        self.members = {i: [place] for i, place in enumerate(places)}
        self._next = len(places)
        self._sums: dict[int, dict[int, float]] = defaultdict(dict)
        self._heap: list[tuple[float, int, int]] = []
        for (i, j), matrix in scores.link.items():
            for row, column in zip(*np.nonzero(matrix >= _FLOOR), strict=True):
                one, other = number[i, int(row)], number[j, int(column)]
                self._connect(min(one, other), max(one, other), float(matrix[row, column]))
        heapify(self._heap)

    def _connect(self, one: int, other: int, total: float) -> None:
        self._sums[one][other] = self._sums[other][one] = total
        self._heap.append((-self._average(one, other), one, other))

    def nearest(self, threshold: float) -> tuple[int, int] | None:
        """Return the nearest two groups, if they are near enough."""
        while self._heap:
            distance, one, other = heappop(self._heap)
            if -distance < threshold:
                return None
            if one in self.members and other in self.members:
                return one, other
        return None

    def join(self, one: int, other: int) -> None:
        """Make one group of two."""
        joined = self._next
        self._next += 1
        self.members[joined] = self.members.pop(one) + self.members.pop(other)
        sums = self._sums.pop(one)
        for neighbour, total in self._sums.pop(other).items():
            sums[neighbour] = sums.get(neighbour, 0.0) + total
        for neighbour in sorted(sums.keys() - {one, other}):
            near = self._sums[neighbour]
            near.pop(one, None)
            near.pop(other, None)
            near[joined] = self._sums[joined][neighbour] = sums[neighbour]
            heappush(self._heap, (-self._average(neighbour, joined), neighbour, joined))

    def _average(self, one: int, other: int) -> float:
        """Return the mean probability over the pairs of two groups.

        Two sentences of one article have no probability. They count as no pair where the article
        would then have only neighbouring sentences in the group, and as 0 where it would not: one
        long sentence may well stand against two short ones, but hardly against two far apart.
        """
        here, there = _by_article(self.members[one]), _by_article(self.members[other])
        pairs = len(self.members[one]) * len(self.members[other])
        for article in here.keys() & there.keys():
            together = sorted(here[article] + there[article])
            if all(after - before == 1 for before, after in pairwise(together)):
                pairs -= len(here[article]) * len(there[article])
        return self._sums[one][other] / pairs


def _by_article(members: list[Place]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for article, sentence in members:
        found[article].append(sentence)
    return found


def in_reading_order(groups: list[list[Place]], articles: int) -> list[list[Place]]:
    """Order the passages as the first article tells them.

    What only later articles tell stands behind what they tell before it.
    """
    group_of = {place: i for i, members in enumerate(groups) for place in members}
    after: dict[int | None, list[int]] = defaultdict(list)
    placed: set[int] = set()
    for article in range(articles):
        before: int | None = None
        run: list[int] = []
        last = max((s for a, s in group_of if a == article), default=-1)
        for sentence in range(last + 1):
            found = group_of[article, sentence]
            if found not in placed:
                placed.add(found)
                run.append(found)
            elif found not in run:
                after[before] = run + after[before]
                before, run = found, []
        after[before] = run + after[before]
    return [groups[i] for i in _flattened(after)]


def _flattened(after: dict[int | None, list[int]]) -> list[int]:
    """Return the groups in order, each followed by what was put behind it."""
    ordered: list[int] = []
    waiting = list(reversed(after[None]))
    while waiting:
        found = waiting.pop()
        ordered.append(found)
        waiting += reversed(after.get(found, []))
    return ordered
