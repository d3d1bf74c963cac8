"""How probable it is, for every two sentences of two articles, that they tell the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reader.alignment.event import Matrix, event_matrices
from reader.alignment.scoring import Evidence, scorer
from reader.progress import ProgressCallback, Stage, Step


@dataclass(frozen=True)
class Scores:
    """The probabilities for each pair of articles, by the articles' positions (i < j).

    Attributes:
        sizes: the number of sentences of each article.
        link: that a careful reader would link them, shape (sentences of i, sentences of j).
        same: that they tell the same main thing, if they are linked; same shape.
    """

    sizes: tuple[int, ...]
    link: Mapping[tuple[int, int], Matrix]
    same: Mapping[tuple[int, int], Matrix]

    def between(self, one: int, other: int) -> Matrix:
        """Return the link probabilities with the sentences of `one` as the first axis."""
        return self.link[one, other] if one < other else self.link[other, one].T

    def at_least(self, threshold: float) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """Yield the (article, sentence) positions of each pair that reaches the threshold."""
        for (i, j), matrix in self.link.items():
            for row, column in zip(*np.nonzero(matrix >= threshold), strict=True):
                yield (i, int(row)), (j, int(column))


def score_pairs(
    texts: Sequence[Sequence[str]],
    vectors: Sequence[Matrix],
    evidence: Evidence,
    progress: ProgressCallback,
) -> Scores:
    """Score every two sentences of every two articles.

    The result does not depend on the order of the articles, to the last bit: the work is done in
    an order that their texts alone decide.

    Args:
        texts: the sentences of each article.
        vectors: their unit vectors, shape (sentences, dimensions) for each article.
        evidence: what the vectors stand for.
        progress: called several times for each pair of articles.

    Raises:
        Cancelled: when `progress` raises it.
    """
    order = sorted(range(len(texts)), key=lambda i: "\n".join(texts[i]))
    matrices = event_matrices([texts[i] for i in order], [vectors[i] for i in order])
    link: dict[tuple[int, int], Matrix] = {}
    same: dict[tuple[int, int], Matrix] = {}

    def pause(done: int, total: int) -> None:
        progress(Step(Stage.ALIGN, done, total))

    for (a, b), of_link, of_same in scorer(evidence).probabilities(matrices, pause):
        i, j = order[a], order[b]
        for kept, matrix in ((link, of_link), (same, of_same)):
            kept[min(i, j), max(i, j)] = matrix if i < j else matrix.T
    return Scores(tuple(map(len, texts)), dict(sorted(link.items())), dict(sorted(same.items())))
