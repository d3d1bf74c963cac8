"""In which order articles tell the points of a story."""

from __future__ import annotations

from reader.display.once import once
from reader.model import Comparison, Passage


@once
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
