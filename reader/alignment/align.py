"""From articles and their vectors to links, passages and omissions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor

import numpy as np

from reader.alignment.event import Matrix
from reader.alignment.passages import Place, group, in_reading_order
from reader.alignment.scores import Scores, score_pairs
from reader.alignment.scoring import Evidence
from reader.model import Alignment, Article, Link, LinkType, NearMiss, Omission, Passage, Reading
from reader.progress import ProgressCallback, no_progress

_SCALE = 10**4
_TOLERANCE = 1e-3
_SAME = 0.5


def align(
    articles: Sequence[Article],
    vectors: Sequence[Matrix],
    *,
    threshold: float,
    evidence: Evidence = Evidence.MEANING,
    progress: ProgressCallback = no_progress,
) -> Alignment:
    """Find the links, the passages over all articles, and the omissions.

    Args:
        articles: with labels and sentences.
        vectors: the unit vectors of each article's sentences, shape (sentences, dimensions).
        threshold: the least probability of a link, 0…1.
        evidence: what the vectors stand for.
        progress: called between pairs of articles.

    Raises:
        Cancelled: when `progress` raises it.
    """
    texts = [[article.text_of(s) for s in article.sentences] for article in articles]
    scores = score_pairs(texts, vectors, evidence, progress)
    rank = sorted(range(len(texts)), key=lambda i: "\n".join(texts[i]))
    groups = in_reading_order(group(scores, threshold, rank), len(articles))
    return Alignment(
        links=tuple(_links(articles, scores, threshold)),
        passages=tuple(_passage(articles, number, g) for number, g in enumerate(groups, start=1)),
        omissions=tuple(
            omission
            for number, members in enumerate(groups, start=1)
            for omission in _omissions(articles, scores, threshold, (f"P{number}", members))
        ),
    )


def _links(articles: Sequence[Article], scores: Scores, threshold: float) -> Iterator[Link]:
    for (i, row), (j, column) in scores.at_least(threshold):
        yield Link(
            left=articles[i].sentences[row].id,
            right=articles[j].sentences[column].id,
            score=_rounded(scores.link[i, j][row, column]),
            type=LinkType.SAME if scores.same[i, j][row, column] >= _SAME else LinkType.PARTIAL,
        )


def _passage(articles: Sequence[Article], number: int, members: Sequence[Place]) -> Passage:
    return Passage(
        f"P{number}",
        tuple(
            Reading(article.label, tuple(article.sentences[s].id for a, s in members if a == i))
            for i, article in enumerate(articles)
        ),
    )


def _omissions(
    articles: Sequence[Article],
    scores: Scores,
    threshold: float,
    passage: tuple[str, Sequence[Place]],
) -> Iterator[Omission]:
    name, members = passage
    tellers = {article for article, _ in members}
    for silent, article in enumerate(articles):
        if silent in tellers:
            continue
        best = np.max([scores.between(a, silent)[s] for a, s in members], axis=0)
        yield Omission(
            article=article.label,
            passage=name,
            told_by=tuple(articles[i].label for i in sorted(tellers)),
            nearest=_nearest(article, best),
            told_in_part=tuple(
                article.sentences[int(s)].id for s in np.flatnonzero(best >= threshold)
            ),
        )


def _nearest(article: Article, scores: Matrix) -> NearMiss | None:
    if not len(scores):
        return None
    found = int(np.argmax(scores))
    return NearMiss(article.sentences[found].id, _rounded(scores[found]))


def _rounded(score: np.floating) -> float:
    """Return the score cut to four digits, so that what is below the threshold stays below."""
    return floor(float(score) * _SCALE + _TOLERANCE) / _SCALE
