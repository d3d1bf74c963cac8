"""From scores to links, passages and omissions at a threshold: quick, and done again at will."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from reader.alignment.constraints import At, Constraints, constraints_on, with_constraints
from reader.alignment.omissions import FRAGILE, Omissions, cut
from reader.alignment.passages import group, in_reading_order
from reader.alignment.scores import Scores
from reader.alignment.threshold import as_exact_as_probabilities
from reader.model import Alignment, Anchor, Article, Link, LinkType, Origin, Passage, Reading
from reader.progress import ProgressCallback, Stage, Step, no_progress

_SAME = 0.5


def align(
    articles: Sequence[Article],
    scores: Scores,
    *,
    threshold: float,
    anchors: Iterable[Anchor] = (),
    progress: ProgressCallback = no_progress,
) -> Alignment:
    """Return the links, the passages over all articles, and the omissions.

    Args:
        articles: with labels and sentences.
        scores: of all their sentence pairs.
        threshold: the least probability of a link, more than 0 and less than 1.
        anchors: what the reader fixed: it holds, whatever the scores say. What speaks of sentences
            that are not there does nothing.
        progress: called now and then.

    Raises:
        ThresholdError: for a threshold that is not between 0 and 1.
        Cancelled: when `progress` raises it.
    """
    threshold = as_exact_as_probabilities(threshold)
    constraints = constraints_on(articles, anchors)
    known = with_constraints(scores, constraints)
    texts = [[article.text_of(s) for s in article.sentences] for article in articles]
    rank = sorted(range(len(texts)), key=lambda i: "\n".join(texts[i]))
    lower = threshold - FRAGILE if threshold > FRAGILE else threshold
    found, looser = group(known, (threshold, lower), rank, constraints, progress)

    def tell() -> None:
        progress(Step(Stage.GROUP, sum(known.sizes), sum(known.sizes)))

    tell()
    groups = in_reading_order(found, len(articles))
    for article in range(len(articles)):
        tell()
        known.neighbours(article)
    omissions = Omissions(articles, known, threshold, constraints, looser)
    return Alignment(
        links=tuple(_links(articles, known, threshold, constraints, tell)),
        passages=tuple(_passage(articles, number, g) for number, g in enumerate(groups, start=1)),
        omissions=tuple(
            omission
            for number, members in enumerate(groups, start=1)
            for omission in omissions.of(f"P{number}", members, tell)
        ),
    )


def _links(
    articles: Sequence[Article],
    scores: Scores,
    threshold: float,
    constraints: Constraints,
    tell: Callable[[], None],
) -> Iterator[Link]:
    # What is certain, 1, no threshold takes away: none may be so high.
    turns = min(threshold + FRAGILE, 1.0)
    for (i, j), pair in scores.pairs.items():
        tell()
        found = np.flatnonzero(pair.link >= threshold)
        values = (values[found].tolist() for values in (pair.rows, pair.columns))
        for row, column, link, same in zip(
            *values, pair.link[found], pair.same[found], strict=True
        ):
            by_reader = ((i, row), (j, column)) in constraints.links
            yield Link(
                left=articles[i].sentences[row].id,
                right=articles[j].sentences[column].id,
                score=cut(link),
                type=LinkType.SAME if same >= _SAME else LinkType.PARTIAL,
                origin=Origin.READER if by_reader else Origin.MACHINE,
                fragile=not by_reader and bool(link < turns),
            )


def _passage(articles: Sequence[Article], number: int, members: Sequence[At]) -> Passage:
    sentences: list[list[str]] = [[] for _ in articles]
    for article, sentence in members:
        sentences[article].append(articles[article].sentences[sentence].id)
    return Passage(
        f"P{number}",
        tuple(
            Reading(article.label, tuple(found))
            for article, found in zip(articles, sentences, strict=True)
        ),
    )
