"""In which order articles tell the points of a story, and what one tells at another place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reader.model import Comparison, Passage

_LEAST_STEPS = 3
_CLEARLY = 1 / 5
"""Which part of the points that two articles share a point has to leap over to be moved."""


def numbers_of(comparison: Comparison) -> dict[str, int]:
    """Return for each sentence, by id, which one of its article it is, from 1."""
    return {
        sentence.id: number
        for article in comparison.articles
        for number, sentence in enumerate(article.sentences, 1)
    }


def told_in_order(comparison: Comparison, label: str) -> tuple[str, ...]:
    """Return the passages, by id, that an article tells, in its own order."""
    article = comparison.article(label)
    return tuple(dict.fromkeys(comparison.passage_of(s.id).id for s in article.sentences))


def story_order(comparison: Comparison, label: str) -> tuple[Passage, ...]:
    """Return all passages in the order in which an article tells them.

    What it does not tell follows upon the passage before it in the comparison's reading order.
    """
    after: dict[str, list[Passage]] = {}
    before = ""
    for passage in comparison.alignment.passages:
        if passage.reading_of(label):
            before = passage.id
        else:
            after.setdefault(before, []).append(passage)
    ordered = list(after.get("", ()))
    for told in told_in_order(comparison, label):
        ordered += [comparison.passage(told), *after.get(told, ())]
    return tuple(ordered)


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
