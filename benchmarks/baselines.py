"""What the program's links are measured against: simple aligners on the same vectors and words."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import numpy as np

from benchmarks.links import Matrices
from reader.alignment.article import article_sides
from reader.alignment.pair import ArticlePair

Aligner = Callable[[list[list[str]], list[np.ndarray]], Matrices]

MOVES = ((1, 1), (1, 2), (2, 1), (2, 2))
SKIPS = np.arange(0.0, 0.7, 0.1)


def by_pair(score: Callable[[ArticlePair], np.ndarray]) -> Aligner:
    """Return a baseline that scores each pair of articles by itself."""

    def align(texts: list[list[str]], vectors: list[np.ndarray]) -> Matrices:
        sides = article_sides(texts, vectors)
        pairs = combinations(range(len(texts)), 2)
        return {(i, j): score(ArticlePair(sides[i], sides[j])) for i, j in pairs}

    return align


def in_order(skip: float) -> Callable[[ArticlePair], np.ndarray]:
    """Return an aligner that keeps the order, of the kind of Vecalign (Thompson & Koehn 2019).

    Dynamic programming over blocks of one or two sentences on either side; sentences may be left
    out. The links are those of the best way, with the cosine of their blocks.

    Args:
        skip: the cosine that a block must have to be better than leaving its sentences out.
    """

    def align(pair: ArticlePair) -> np.ndarray:
        n, m = pair.shape
        best = np.zeros((n + 1, m + 1))
        came: dict[tuple[int, int], tuple[int, int, float]] = {}
        for i in range(n + 1):
            for j in range(m + 1):
                ways = [
                    (best[i - a, j - b], a, b, 0.0)
                    for a, b in ((1, 0), (0, 1))
                    if a <= i and b <= j
                ]
                for a, b in MOVES:
                    if a <= i and b <= j:
                        near = block(pair, slice(i - a, i), slice(j - b, j))
                        gain = (near - skip) * (a + b) / 2
                        ways.append((best[i - a, j - b] + gain, a, b, near))
                if ways:
                    best[i, j], a, b, near = max(ways)
                    came[i, j] = a, b, near
        return followed(came, (n, m))

    return align


def block(pair: ArticlePair, rows: slice, columns: slice) -> float:
    """Return the cosine of two blocks of sentences."""
    left, right = pair.left.vectors[rows].sum(axis=0), pair.right.vectors[columns].sum(axis=0)
    return float(left @ right / max(np.linalg.norm(left) * np.linalg.norm(right), 1e-9))


def followed(
    came: dict[tuple[int, int], tuple[int, int, float]], shape: tuple[int, int]
) -> np.ndarray:
    """Return the links of the best way, followed back from its end."""
    links = np.zeros(shape)
    i, j = shape
    while (i, j) in came:
        a, b, near = came[i, j]
        if a and b:
            links[i - a : i, j - b : j] = near
        i, j = i - a, j - b
    return links


BASELINES: dict[str, Aligner] = {
    "cosine": by_pair(lambda pair: pair.cosine),
    "TF-IDF": by_pair(lambda pair: pair.tfidf),
    "cosine + 0.7 TF-IDF": by_pair(lambda pair: pair.cosine + 0.7 * pair.tfidf),
}
IN_ORDER: dict[float, Aligner] = {float(skip): by_pair(in_order(float(skip))) for skip in SKIPS}
