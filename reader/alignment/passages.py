"""Passages over all articles: which sentences tell one point of the story.

Agglomerative clustering with average linkage (UPGMA, Sokal & Michener 1958) on the link
probabilities: the two groups that are nearest on average are joined first, as long as their
average reaches the threshold. Averages do not chain: a sentence that is linked to one member of a
group and to none of the others stays outside, and its link then runs between two passages.

What the reader fixed are constraints (Davidson & Ravi 2005): what must stand together is joined
before all else, and groups that must not are never joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from math import inf

import numpy as np
from numpy.typing import NDArray

from reader.alignment.constraints import At, Constraints
from reader.alignment.postings import Matrix, Positions
from reader.alignment.scores import Scores
from reader.alignment.sums import Sums
from reader.progress import ProgressCallback, Stage, Step, no_progress

_BETWEEN_STEPS = 50
_FLOOR = 0.1
"""Probabilities below this count as nothing."""

_Nearness = tuple[float, int, int]
"""The average of two groups with its sign turned, and their numbers."""
_NOTHING: _Nearness = (inf, 0, 0)


def group(
    scores: Scores,
    thresholds: Sequence[float],
    rank: Sequence[int],
    constraints: Constraints | None = None,
    progress: ProgressCallback = no_progress,
) -> list[list[list[At]]]:
    """Group the sentences of all articles into passages, at each of several thresholds.

    Each sentence is in just one passage. What is joined at a threshold is joined before anything
    that only a lower one allows: so one run makes the passages of all of them.

    Args:
        scores: the probabilities of all pairs.
        thresholds: the least average probability at which two groups are joined, falling.
        rank: the articles' positions in an order that does not depend on the one they were given
            in; it decides where two averages are equal.
        constraints: what must stand together, and what must not.
        progress: called now and then, with how many sentences have found their place.

    Raises:
        Cancelled: when `progress` raises it.
    """
    constraints = constraints or Constraints()
    sentences = sum(scores.sizes)

    def tell(placed: int = 0) -> None:
        if placed % _BETWEEN_STEPS == 0:
            progress(Step(Stage.GROUP, placed, sentences))

    groups = _Groups(scores, thresholds[-1], rank, constraints, tell)
    for one, other in constraints.together:
        groups.join_fixed(one, other)
    found = []
    for threshold in thresholds:
        while (pair := groups.nearest(threshold)) is not None:
            groups.join(*pair)
            tell(sentences - len(groups.groups))
        found.append([sorted(made.members) for made in groups.groups.values()])
    return found


@dataclass(slots=True)
class _Group:
    """Some sentences that stand together.

    Attributes:
        members: the sentences.
        by_article: the sentences of each article, in order.
        most: how many sentences an article has in it at the most.
    """

    members: list[At]
    by_article: dict[int, list[int]]
    most: int = 1

    @classmethod
    def of(cls, place: At) -> _Group:
        """Return the group of one sentence."""
        article, sentence = place
        return cls([place], {article: [sentence]})

    def joined(self, other: _Group) -> _Group:
        """Return the group of both."""
        both = dict(self.by_article)
        for article, sentences in other.by_article.items():
            both[article] = sorted([*both.get(article, ()), *sentences])
        most = max(map(len, both.values()))
        return _Group(self.members + other.members, both, most)

    def average(self, other: _Group, total: float, threshold: float) -> float:
        """Return the mean probability over the pairs of two groups, or 0 where it is too small.

        Two sentences of one article have no probability. They count as no pair where the article
        would then have only neighbouring sentences in the group, and as 0 where it would not: one
        long sentence may well stand against two short ones, but hardly against two far apart.
        """
        pairs = len(self.members) * len(other.members) - self._neighbouring(other)
        return total / pairs if pairs and total >= threshold * pairs else 0.0

    def _neighbouring(self, other: _Group) -> int:
        """Return how many pairs are of one article whose sentences are all neighbours."""
        count = 0
        for article in self.by_article.keys() & other.by_article.keys():
            here, there = self.by_article[article], other.by_article[article]
            first, last = min(here[0], there[0]), max(here[-1], there[-1])
            if last - first + 1 == len(here) + len(there):
                count += len(here) * len(there)
        return count


class _Groups:
    """The groups so far, the summed probabilities between them, and what may be joined next.

    Two groups may be joined when their average reaches the threshold: that of a joined group can
    reach it only where it is worked out anew.
    """

    def __init__(
        self,
        scores: Scores,
        threshold: float,
        rank: Sequence[int],
        constraints: Constraints,
        tell: Callable[[], None],
    ) -> None:
        places = [(a, s) for a in rank for s in range(scores.sizes[a])]
        self._of = {place: i for i, place in enumerate(places)}
        self.groups = {i: _Group.of(place) for i, place in enumerate(places)}
        self._next = len(places)
        self._threshold = threshold
        self._forbidden = _forbidden(constraints, self._of, scores)
        self._sums = Sums(scores, rank, min(_FLOOR, threshold), tell)
        self._extents = _Extents(places, len(rank))
        self._singles = _singles(self._sums, threshold)
        self._single = next(self._singles, _NOTHING)
        self._heap = [_NOTHING]

    def nearest(self, threshold: float) -> tuple[int, int] | None:
        """Return the nearest two groups that may be joined, if they are near enough."""
        while -(found := min(self._single, self._heap[0]))[0] >= threshold:
            if found is self._single:
                self._single = next(self._singles, _NOTHING)
            else:
                heappop(self._heap)
            _, one, other = found
            there = one in self.groups and other in self.groups
            if there and other not in self._forbidden.get(one, ()):
                return one, other
        return None

    def join_fixed(self, one: At, other: At) -> None:
        """Make one group of those in which two sentences stand, whatever the probabilities say."""
        here, there = self._of[one], self._of[other]
        if here != there:
            self.join(min(here, there), max(here, there))

    def join(self, one: int, other: int) -> None:
        """Make one group of two."""
        joined = self._next
        self._next += 1
        group = self.groups[joined] = self.groups.pop(one).joined(self.groups.pop(other))
        for place in group.members:
            self._of[place] = joined
        self._forbid(joined, self._forbidden.pop(one, set()) | self._forbidden.pop(other, set()))
        self._extents.put(joined, group)
        neighbours, totals = self._sums.join(one, other, joined)
        worth = self._extents.worth(joined, neighbours, totals, self._threshold)
        for neighbour, total in zip(
            neighbours[worth].tolist(), totals[worth].tolist(), strict=True
        ):
            average = self.groups[neighbour].average(group, total, self._threshold)
            if average:
                heappush(self._heap, (-average, neighbour, joined))

    def _forbid(self, joined: int, others: set[int]) -> None:
        """Hand on to a joined group what its parts must not be joined with."""
        if others:
            self._forbidden[joined] = others
            for other in others:
                self._forbidden.setdefault(other, set()).add(joined)


class _Extents:
    """How far each group extends, as arrays, to tell in one go which averages are too small.

    Sizes, articles and `most` are those of `_Group`; a row for each group ever made.
    """

    def __init__(self, places: Sequence[At], articles: int) -> None:
        count = len(places)
        self._sizes, self._most = np.ones((2, 2 * count))
        self._articles = np.zeros((2 * count, articles), np.float32)
        self._articles[np.arange(count), [article for article, _ in places]] = 1

    def put(self, number: int, group: _Group) -> None:
        """Take in a group that was made."""
        self._sizes[number], self._most[number] = len(group.members), group.most
        self._articles[number, list(group.by_article)] = 1

    def worth(
        self, number: int, others: Positions, totals: Matrix, threshold: float
    ) -> NDArray[np.bool_]:
        """Return with which of some others the average of a group may reach the threshold.

        However many pairs of sentences of one article do not count, the others do.
        """
        shared = self._articles[others] @ self._articles[number]
        pairs = self._sizes[others] * self._sizes[number]
        at_least = pairs - shared * self._most[others] * self._most[number]
        return np.asarray((at_least <= 0) | (totals >= threshold * at_least))


def _singles(sums: Sums, threshold: float) -> Iterator[_Nearness]:
    """Yield the pairs of single sentences that may be joined, the nearest first."""
    ones, others, links = sums.pairs
    end = int(np.searchsorted(-links, -threshold, "right"))
    columns = (-links[:end], ones[:end], others[:end])
    yield from zip(*(column.tolist() for column in columns), strict=True)


def _forbidden(
    constraints: Constraints, number: dict[At, int], scores: Scores
) -> dict[int, set[int]]:
    """Return for each sentence those it must not stand with."""
    found: dict[int, set[int]] = {}
    pairs = [*constraints.separate]
    pairs += [
        (one, (article, s))
        for one, article in constraints.silent
        for s in range(scores.sizes[article])
    ]
    for one, other in pairs:
        found.setdefault(number[one], set()).add(number[other])
        found.setdefault(number[other], set()).add(number[one])
    return found


def in_reading_order(groups: list[list[At]], articles: int) -> list[list[At]]:
    """Order the passages as the first article tells them.

    What only later articles tell stands behind what they tell before it. The time grows with the
    number of sentences.
    """
    group_of = {place: i for i, members in enumerate(groups) for place in members}
    sizes = [0] * articles
    for article, sentence in group_of:
        sizes[article] = max(sizes[article], sentence + 1)
    after: dict[int | None, list[list[int]]] = defaultdict(list)
    placed: set[int] = set()
    for article, size in enumerate(sizes):
        before: int | None = None
        run: dict[int, None] = {}
        for sentence in range(size):
            found = group_of[article, sentence]
            if found not in placed:
                placed.add(found)
                run[found] = None
            elif found not in run:
                after[before].append([*run])
                before, run = found, {}
        after[before].append([*run])
    return [groups[i] for i in _flattened(after)]


def _flattened(after: Mapping[int | None, list[list[int]]]) -> list[int]:
    """Return the groups in order, each followed by the runs that were put behind it.

    The run that was put there last stands first.
    """
    ordered: list[int] = []
    waiting = [found for run in after[None] for found in reversed(run)]
    while waiting:
        found = waiting.pop()
        ordered.append(found)
        waiting += [one for run in after.get(found, ()) for one in reversed(run)]
    return ordered
