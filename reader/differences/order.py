"""Order: what one article tells early and another late."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from reader.differences.positions import Positions
from reader.differences.side import Background
from reader.model import Alignment, Article, Difference, DifferenceKind, Excerpt

EARLY = 1 / 3
"""What stands in the first third of an article is told early."""
_LEAST_STEPS = 3
_CLEARLY = 1 / 5
"""Which part of the points that two articles share a point has to leap over to be moved."""


def find_order(backgrounds: Sequence[Background], alignment: Alignment) -> Iterator[Difference]:
    """Yield what two articles tell at other places.

    `headline`, `lead`: the one tells it there, the other only past its first third, and three or
    more sentences further down. `buried`, `moved up`: the points that both tell stand in another
    order, and the right article tells this one later, or earlier, than the left one (see
    `moved_between`). Of these the first that holds.
    """
    told = {b.article.label: passages_in_order(alignment, b.article) for b in backgrounds}
    for left, right in combinations(backgrounds, 2):
        labels = left.article.label, right.article.label
        moved = moved_of(
            (left.article, tuple(told[labels[0]])), (right.article, tuple(told[labels[1]]))
        )
        for passage, first in told[labels[0]].items():
            other = told[labels[1]].get(passage)
            if other is not None:
                finding = _finding(left, right, (first, other), passage in moved)
                if finding:
                    yield _difference((left, right), passage, (first, other), finding)


def passages_in_order(alignment: Alignment, article: Article) -> dict[str, str]:
    """Return the passages, by id, that an article tells, in its own order.

    Each comes with the id of the article's first sentence there.
    """
    passage_of = {
        sentence: passage.id
        for passage in alignment.passages
        for sentence in passage.reading_of(article.label)
    }
    told: dict[str, str] = {}
    for sentence in article.sentences:
        told.setdefault(passage_of[sentence.id], sentence.id)
    return told


def moved_of(
    one: tuple[Article, Sequence[str]], other: tuple[Article, Sequence[str]]
) -> frozenset[str]:
    """Return what two articles tell at clearly different places, whichever of them is named first.

    Two rows may be equally long: the articles' texts decide from which of them it is looked at.
    """
    first, second = sorted((one, other), key=lambda pair: pair[0].text)
    return moved_between(first[1], second[1])


def moved_between(one: Sequence[str], other: Sequence[str]) -> frozenset[str]:
    """Return what two articles tell at clearly different places in their orders.

    Left in place is the longest row of points that both tell in one order; of the rest, a point is
    moved that stands three or more places, and a fifth of all, away from where it stands there.

    Args:
        one: the passages, by id, that the one article tells, in its order.
        other: those of the other article.
    """
    shared = set(one) & set(other)
    here = [passage for passage in one if passage in shared]
    there = {p: at for at, p in enumerate(passage for passage in other if passage in shared)}
    places = [there[passage] for passage in here]
    steady = _longest_rise(places)
    least = max(_LEAST_STEPS, _CLEARLY * len(here))
    return frozenset(
        passage
        for at, (passage, place) in enumerate(zip(here, places, strict=True))
        if place not in steady and abs(at - place) >= least
    )


def _longest_rise(places: Iterable[int]) -> set[int]:
    """Return the members of a longest rising row of numbers (patience sorting)."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(tails, place)
        before[place] = tails[at - 1] if at else None
        tails[at : at + 1] = [place]
    rise: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        rise.add(last)
        last = before[last]
    return rise


def _finding(left: Background, right: Background, ends: tuple[str, str], moved: bool) -> str:
    """Return what two first tellings of a point are to each other, "" for nothing to tell."""
    here, there = left.positions, right.positions
    apart = abs(here.numbers[ends[0]] - there.numbers[ends[1]]) >= _LEAST_STEPS
    late = apart and _is_late(here, ends[0]), apart and _is_late(there, ends[1])
    for finding, front in (
        ("headline", (ends[0] == here.headline, ends[1] == there.headline)),
        ("lead", (ends[0] in here.lead, ends[1] in there.lead)),
    ):
        if (front[0] and late[1]) or (front[1] and late[0]):
            return finding
    if not moved:
        return ""
    return "buried" if here.before(ends[0]) < there.before(ends[1]) else "moved up"


def _is_late(places: Positions, sentence: str) -> bool:
    return places.before(sentence) >= EARLY and not places.told_in_front(sentence)


def _difference(
    sides: tuple[Background, Background], passage: str, ends: tuple[str, str], finding: str
) -> Difference:
    left, right = (
        Excerpt(end, side.sentences[end].span) for side, end in zip(sides, ends, strict=True)
    )
    return Difference(passage, DifferenceKind.ORDER, left, right, ends, finding)
