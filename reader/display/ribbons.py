"""The ribbons between two articles that stand beside each other: what is linked with what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.model import Comparison, Link, LinkType, Origin


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A run of sentences of one article, joined with a run of the other that tells the same.

    Attributes:
        left: the ids of consecutive sentences of the article on the left.
        right: those of the article on the right.
        passages: the ids of the passages that it belongs to: one, or two where one of the
            articles tells some of a passage in another place.
        partial: whether they share only a part of what they tell.
        confirmed: whether the reader fixed it.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    passages: frozenset[str]
    partial: bool
    confirmed: bool


_End = tuple[str, str]
_Joint = tuple[str, str, Link]


def ribbons_along(comparison: Comparison, labels: Sequence[str]) -> tuple[tuple[Ribbon, ...], ...]:
    """Return the ribbons between each two neighbours of a row of articles.

    Those of one pair come in the order of the article on the left. Links of one passage are one
    ribbon where their sentences follow one another on both sides.

    Args:
        comparison: the comparison that all are in.
        labels: the articles from left to right.
    """
    pairs = list(pairwise(labels))
    found: dict[_End, list[_Joint]] = {pair: [] for pair in pairs}
    for link in comparison.alignment.links:
        one = comparison.article_of(link.left).label
        other = comparison.article_of(link.right).label
        if (one, other) in found:
            found[one, other].append((link.left, link.right, link))
        elif (other, one) in found:
            found[other, one].append((link.right, link.left, link))
    places = {
        sentence.id: number
        for label in labels
        for number, sentence in enumerate(comparison.article(label).sentences)
    }
    return tuple(_ribbons(comparison, found[pair], places) for pair in pairs)


def told_with(comparison: Comparison, passages: Iterable[str]) -> frozenset[str]:
    """Return all sentences, by id, that tell any of some passages."""
    return frozenset(
        sentence
        for passage in passages
        for reading in comparison.passage(passage).readings
        for sentence in reading.sentences
    )


def _ribbons(
    comparison: Comparison, joints: Sequence[_Joint], places: dict[str, int]
) -> tuple[Ribbon, ...]:
    groups: dict[_End, list[_Joint]] = {}
    for here, there, link in joints:
        ends = comparison.passage_of(here).id, comparison.passage_of(there).id
        groups.setdefault(ends, []).append((here, there, link))
    made = [ribbon for ends, group in groups.items() for ribbon in _bundled(ends, group, places)]
    return tuple(sorted(made, key=lambda r: (places[r.left[0]], places[r.right[0]])))


def _bundled(ends: _End, group: Sequence[_Joint], places: dict[str, int]) -> Iterable[Ribbon]:
    """Put the links of one pair of passages together by the runs that they join."""
    lefts = _runs({here for here, _, _ in group}, places)
    rights = _runs({there for _, there, _ in group}, places)
    bundles: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Link]] = {}
    for here, there, link in group:
        bundles.setdefault((lefts[here], rights[there]), []).append(link)
    for (one, other), links in bundles.items():
        yield Ribbon(
            one,
            other,
            frozenset(ends),
            partial=all(link.type is LinkType.PARTIAL for link in links) or ends[0] != ends[1],
            confirmed=any(link.origin is Origin.READER for link in links),
        )


def _runs(sentences: set[str], places: dict[str, int]) -> dict[str, tuple[str, ...]]:
    """Return for each sentence the run of neighbours among them that it is in."""
    runs: list[list[str]] = []
    for sentence in sorted(sentences, key=places.__getitem__):
        if runs and places[runs[-1][-1]] + 1 == places[sentence]:
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
    return {sentence: tuple(run) for run in runs for sentence in run}
