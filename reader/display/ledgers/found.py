"""Rows out of findings: what linked sentences hold against each other is one thing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from reader.display.findings import finding_words
from reader.display.ledgers.ledger import LedgerCell, LedgerRow
from reader.display.omissions import shortest_telling
from reader.display.phrases import shortened
from reader.display.visible import one_line
from reader.model import Comparison, Difference, DifferenceKind, Excerpt

_SUBJECT_WORDS = 12


def rows_of_findings(
    comparison: Comparison, kinds: Collection[DifferenceKind]
) -> Iterator[LedgerRow]:
    """Yield a row for each thing that findings of some kinds are about, as the story goes.

    Findings of one passage whose excerpts overlap are about one thing.
    """
    for passage, findings in findings_by_passage(comparison, kinds).items():
        for group in _grouped(findings):
            yield _row(comparison, passage, group)


def findings_by_passage(
    comparison: Comparison, kinds: Collection[DifferenceKind]
) -> dict[str, list[Difference]]:
    """Return the findings of some kinds by the ids of their passages, as the story goes."""
    found: dict[str, list[Difference]] = {}
    for difference in comparison.differences:
        if difference.kind in kinds:
            found.setdefault(difference.passage, []).append(difference)
    return found


def cell_of(comparison: Comparison, places: Iterable[Excerpt]) -> LedgerCell:
    """Return a cell with the words at some places of one article, each wording once."""
    found = tuple(sorted(set(places), key=lambda place: place.span))
    words = dict.fromkeys(words_of(comparison, place) for place in found)
    return LedgerCell(" · ".join(words), found)


def words_of(comparison: Comparison, place: Excerpt) -> str:
    """Return the words at a place, in one line."""
    return one_line(place.span.of(comparison.article_of(place.sentence).text))


def subject_of(comparison: Comparison, passage: str) -> str:
    """Return what a passage is about: the first words of its shortest telling."""
    telling = shortest_telling(comparison, comparison.passage(passage))
    return shortened(one_line(comparison.text(telling)), _SUBJECT_WORDS)


def _row(comparison: Comparison, passage: str, findings: Sequence[Difference]) -> LedgerRow:
    places = [side for found in findings for side in (found.left, found.right) if side]
    cells = tuple(
        cell_of(
            comparison,
            (p for p in places if comparison.article_of(p.sentence).label == article.label),
        )
        for article in comparison.articles
    )
    said = dict.fromkeys(said_of(comparison, found) for found in findings)
    return LedgerRow(subject_of(comparison, passage), cells, "; ".join(said), differs=True)


def said_of(comparison: Comparison, found: Difference) -> str:
    """Return between whom something was found, and what, such as “A · B less exact in one”."""
    labels = [comparison.article_of(end).label for end in found.link]
    words = finding_words(found.kind, found.finding, *labels)
    return f"{' · '.join(labels)} {words}"


def _grouped(findings: Sequence[Difference]) -> list[list[Difference]]:
    groups: list[list[Difference]] = []
    for found in findings:
        touching = [g for g in groups if any(_touch(found, other) for other in g)]
        joined = [one for group in touching for one in group]
        groups = [group for group in groups if group not in touching]
        groups.append([*joined, found])
    return groups


def _touch(one: Difference, other: Difference) -> bool:
    return any(
        a.sentence == b.sentence and a.span.overlaps(b.span)
        for a in (one.left, one.right)
        for b in (other.left, other.right)
        if a is not None and b is not None
    )
