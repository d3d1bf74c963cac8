"""The story at a glance: how much of each article the others tell too."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reader.display.once import once
from reader.model import Article, Comparison, Coverage


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """How an article stands among the others; counts, never a grade.

    Attributes:
        sentences: how many it has, and of these:
        shared: that stand in passages told by all the articles,
        partial: … by some others,
        unique: … by this article alone.
        left_out: how many passages that two or more others tell, or the one other of two
            articles tells, it leaves out.
        words: of its story, without what was set aside.
    """

    article: Article
    sentences: int
    shared: int
    partial: int
    unique: int
    left_out: int
    words: int


@once
def tellers_of(comparison: Comparison) -> dict[str, frozenset[str]]:
    """Return for each passage, by id, the articles that tell it, were it only in part elsewhere."""
    in_part: dict[str, set[str]] = {}
    for omission in comparison.alignment.omissions:
        if omission.told_in_part:
            in_part.setdefault(omission.passage, set()).add(omission.article)
    return {
        passage.id: frozenset(passage.told_by) | in_part.get(passage.id, set())
        for passage in comparison.alignment.passages
    }


@once
def coverage_of(comparison: Comparison) -> dict[str, Coverage]:
    """Return for each sentence, by id, how many of the articles tell its passage.

    What another article tells in part, with a sentence that stands in another passage, is not told
    here only: it counts as told by some (with two articles: by both).
    """
    tellers = tellers_of(comparison)
    in_part = Coverage.SHARED if len(comparison.articles) == 2 else Coverage.PARTIAL
    return {
        sentence: passage.coverage
        if passage.coverage is not Coverage.UNIQUE or len(tellers[passage.id]) == 1
        else in_part
        for passage in comparison.alignment.passages
        for reading in passage.readings
        for sentence in reading.sentences
    }


@once
def summarise(comparison: Comparison) -> tuple[ArticleSummary, ...]:
    """Return the summary of each article, in the articles' order."""
    coverage = coverage_of(comparison)
    left_out = Counter(
        omission.article
        for omission in comparison.alignment.omissions
        if not omission.told_in_part and len(omission.told_by) >= min_tellers(comparison)
    )
    return tuple(
        _summary(article, Counter(coverage[s.id] for s in article.sentences), left_out)
        for article in comparison.articles
    )


def min_tellers(comparison: Comparison) -> int:
    """Return how many articles must tell a passage for its absence elsewhere to weigh.

    With two articles one teller is all there can be; with more, what only one of them tells is
    that article's own rather than everybody else's omission.
    """
    return 1 if len(comparison.articles) == 2 else 2


def _summary(article: Article, counts: Counter[Coverage], left_out: Counter[str]) -> ArticleSummary:
    return ArticleSummary(
        article=article,
        sentences=len(article.sentences),
        shared=counts[Coverage.SHARED],
        partial=counts[Coverage.PARTIAL],
        unique=counts[Coverage.UNIQUE],
        left_out=left_out[article.label],
        words=sum(len(article.text_of(s).split()) for s in article.sentences),
    )
