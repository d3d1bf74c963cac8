"""Certainty: on which step of the ladder each article tells a point, and by which words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.differences.certainty.cues import Level
from reader.differences.certainty.ladder import Standing
from reader.differences.side import background_of
from reader.display.ledgers.found import findings_by_passage, said_of, subject_of
from reader.display.ledgers.ledger import LedgerCell, LedgerRow
from reader.display.visible import one_line
from reader.model import Article, Comparison, Coverage, Difference, DifferenceKind, Excerpt, Passage

LEVEL_WORDS = {
    Level.FACT: "told as fact",
    Level.ATTRIBUTED: "attributed",
    Level.HEDGED: "hedged",
    Level.DENIED: "denied or disputed",
}
_KINDS = {DifferenceKind.CERTAINTY, DifferenceKind.SOURCE}


def certainty_rows(comparison: Comparison) -> Iterator[LedgerRow]:
    """Yield a row for each point that several articles tell, as the story goes."""
    standings: dict[str, Standing] = {}
    for article in comparison.articles:
        standings |= background_of(article).spoken.standings
    findings = findings_by_passage(comparison, _KINDS)
    for passage in comparison.alignment.passages:
        if passage.coverage is not Coverage.UNIQUE:
            yield _row(comparison, passage, standings, findings.get(passage.id, []))


def _row(
    comparison: Comparison,
    passage: Passage,
    standings: Mapping[str, Standing],
    findings: list[Difference],
) -> LedgerRow:
    cells = tuple(_cell(article, passage, standings) for article in comparison.articles)
    said = dict.fromkeys(said_of(comparison, found) for found in findings)
    subject = subject_of(comparison, passage.id)
    return LedgerRow(subject, cells, "; ".join(said), differs=bool(said))


def _cell(article: Article, passage: Passage, standings: Mapping[str, Standing]) -> LedgerCell:
    """Return what is least certain in an article's reading, with the words that say so."""
    reading = [(name, standings[name]) for name in passage.reading_of(article.label)]
    if not reading:
        return LedgerCell()
    level = max(standing.level for _, standing in reading)
    places = [
        Excerpt(name, place)
        for name, standing in reading
        if standing.level is level
        for place in standing.places
    ]
    words = dict.fromkeys(one_line(place.span.of(article.text)) for place in places)
    shown = f"{LEVEL_WORDS[level]}: {' · '.join(words)}" if words else LEVEL_WORDS[level]
    spans = {sentence.id: sentence.span for sentence in article.sentences}
    whole = [Excerpt(name, spans[name]) for name, _ in reading]
    return LedgerCell(shown, tuple(places or whole), rank=float(level))
