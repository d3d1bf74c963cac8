"""Order: headline and lead of each article, and where each shared point stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from reader.differences.positions import Positions
from reader.differences.side import background_of
from reader.display.ledgers.found import findings_by_passage, said_of, subject_of
from reader.display.ledgers.ledger import LedgerCell, LedgerRow
from reader.display.phrases import counted
from reader.display.visible import one_line
from reader.model import Article, Comparison, Coverage, Difference, DifferenceKind, Excerpt, Passage


def order_rows(comparison: Comparison) -> Iterator[LedgerRow]:
    """Yield what stands in the headlines and in the leads, then each point that several tell."""
    places = {a.label: background_of(a).positions for a in comparison.articles}
    fronts = {label: tuple(filter(None, (known.headline,))) for label, known in places.items()}
    leads = {label: known.lead for label, known in places.items()}
    for name, front in (("Headline", fronts), ("Lead", leads)):
        if any(front.values()):
            yield _front_row(comparison, name, front)
    found = findings_by_passage(comparison, (DifferenceKind.ORDER,))
    for passage in comparison.alignment.passages:
        if passage.coverage is not Coverage.UNIQUE:
            yield _point_row(comparison, places, passage, found.get(passage.id, []))


def _front_row(comparison: Comparison, name: str, front: dict[str, tuple[str, ...]]) -> LedgerRow:
    cells = []
    for article in comparison.articles:
        excerpts = tuple(Excerpt(s, comparison.span(s)) for s in front[article.label])
        words = " ".join(one_line(comparison.text(s)) for s in front[article.label])
        cells.append(LedgerCell(words, excerpts))
    points = {comparison.passage_of(told[0]).id for told in front.values() if told}
    tellers = sum(bool(told) for told in front.values())
    told = f"{counted(len(points), 'point')} in {counted(tellers, name.lower())}"
    return LedgerRow(name, tuple(cells), told[:1].upper() + told[1:], differs=len(points) > 1)


def _point_row(
    comparison: Comparison, places: dict[str, Positions], passage: Passage, found: list[Difference]
) -> LedgerRow:
    cells = tuple(
        _point_cell(comparison, article, places[article.label], passage)
        for article in comparison.articles
    )
    said = [said_of(comparison, difference) for difference in found]
    return LedgerRow(
        subject_of(comparison, passage.id), cells, "; ".join(said), differs=bool(found)
    )


def _point_cell(
    comparison: Comparison, article: Article, places: Positions, passage: Passage
) -> LedgerCell:
    told = passage.reading_of(article.label)
    if not told:
        return LedgerCell()
    first, count = told[0], len(article.sentences)
    share = places.before(first)
    where = {places.headline: "headline"} | dict.fromkeys(places.lead, "lead")
    words = f"{places.numbers[first]} of {count} ({share:.0%} before it)"
    if first in where:
        words = f"{where[first]}, {words}"
    excerpts = tuple(Excerpt(s, comparison.span(s)) for s in told)
    return LedgerCell(words, excerpts, rank=share)
