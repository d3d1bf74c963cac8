"""Where what was searched for stands in passages: by cell, and inside a reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reader.display.search import Found, Hit
from reader.model import Comparison, Span

Cells = Counter[tuple[str, str]]
"""How many hits there are, by passage and article."""


def hits_in_cells(comparison: Comparison, found: Found) -> Cells:
    """Return how many hits stand in each article's reading of each passage.

    One that runs from one passage into another counts in both. What is set aside, and what is no
    sentence of this comparison, counts nowhere.
    """
    if not found.hits:
        return Counter()
    homes = {
        sentence: (passage.id, reading.article)
        for passage in comparison.alignment.passages
        for reading in passage.readings
        for sentence in reading.sentences
    }
    return Counter(
        cell
        for hit in found.hits
        for cell in dict.fromkeys(homes[s] for s in hit.sentences if s in homes)
    )


def spans_by_article(comparison: Comparison, found: Found) -> dict[str, tuple[Span, ...]]:
    """Return where hits stand in the sentences of each article, by its label, in order."""
    labels = {s.id: a.label for a in comparison.articles for s in a.sentences} if found.hits else {}
    spans: dict[str, list[Span]] = {}
    for hit in found.hits:
        label = next((labels[s] for s in hit.sentences if s in labels), None)
        if label is not None:
            spans.setdefault(label, []).append(hit.span)
    return {label: tuple(there) for label, there in spans.items()}


def place_of_hit(comparison: Comparison, hit: Hit) -> tuple[str, str]:
    """Return the passage and the article of a hit, "" for both where it is in no sentence."""
    known = {s.id for article in comparison.articles for s in article.sentences}
    first = next((s for s in hit.sentences if s in known), None)
    if first is None:
        return "", ""
    return comparison.passage_of(first).id, comparison.article_of(first).label


def hits_in_reading(
    comparison: Comparison, sentences: Sequence[str], spans: Iterable[Span]
) -> tuple[Span, ...]:
    """Return where hits stand in a reading.

    Args:
        comparison: the comparison.
        sentences: the ids of the reading's sentences.
        spans: of the hits, counted from the start of the article's text, in order.

    Returns:
        Spans of the sentences joined by spaces; a hit that leaves the reading is cut.
    """
    hits, found, at = list(spans), [], 0
    for sentence in sentences:
        whole = comparison.span(sentence)
        for hit in hits:
            if hit.overlaps(whole):
                start, end = max(hit.start, whole.start), min(hit.end, whole.end)
                found.append(Span(at + start - whole.start, at + end - whole.start))
        at += whole.end - whole.start + 1
    return tuple(found)


def hit_words(count: int) -> str:
    """Return a number of hits in words, such as “2 hits”."""
    return "1 hit" if count == 1 else f"{count:,} hits"


def with_hits(words: str, count: int) -> str:
    """Return what is said of something, and how many hits there are in it, if any."""
    return f"{words}; {hit_words(count)}" if count else words
