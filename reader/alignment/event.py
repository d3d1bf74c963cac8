"""All sentences of an event, as the matrices from which pairs of articles are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from reader.alignment.terms import Terms, terms

Matrix = NDArray[np.floating[Any]]


@dataclass(frozen=True)
class ArticleMatrices:
    """One article with n sentences, in an event with t different content words.

    Attributes:
        terms: of each sentence.
        vectors: unit vectors of the sentences, shape (n, dimensions).
        centred: the same with the event's mean vector taken out, unit length again: what
            every sentence of the event has in common says nothing about a pair.
        counts: how often each content word stands in each sentence, shape (n, t), sparse.
        weights: the weight of each content word in the event, shape (t,).
    """

    terms: tuple[Terms, ...]
    vectors: Matrix
    centred: Matrix
    counts: csr_array
    weights: Matrix

    @cached_property
    def present(self) -> csr_array:
        """1 where a word stands in a sentence, shape (n, t)."""
        return (self.counts > 0).astype(np.float32)

    @cached_property
    def weighted(self) -> csr_array:
        """Unit vectors of weighted word counts, shape (n, t)."""
        weighted = self.counts.multiply(self.weights[None, :]).tocsr()
        lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)))
        return weighted.multiply(1 / np.maximum(lengths, 1e-6)[:, None]).tocsr()

    @cached_property
    def total_weight(self) -> Matrix:
        """The summed weights of each sentence's different words, shape (n,)."""
        return np.asarray(self.present @ self.weights, dtype=np.float32)

    @cached_property
    def word_counts(self) -> Matrix:
        """The number of each sentence's different content words, shape (n,)."""
        return np.asarray(self.present.sum(axis=1), dtype=np.float32)

    @cached_property
    def lengths(self) -> Matrix:
        """The logarithm of each sentence's number of words, shape (n,)."""
        return np.log1p(np.array([t.length for t in self.terms], dtype=np.float32))


def event_matrices(
    texts: Sequence[Sequence[str]], vectors: Sequence[Matrix]
) -> tuple[ArticleMatrices, ...]:
    """Return the matrices of each article.

    Args:
        texts: the sentences of each article.
        vectors: the unit vectors of each article's sentences, shape (sentences, dimensions).
    """
    described = [tuple(map(terms, article)) for article in texts]
    spread = Counter(word for article in described for t in article for word in t.content)
    places = {word: place for place, word in enumerate(sorted(spread))}
    sentences = sum(map(len, described))
    weights = np.array(
        [np.log((sentences + 1) / (spread[word] + 0.5)) for word in places], dtype=np.float32
    )
    total = np.sum([matrix.sum(axis=0) for matrix in vectors], axis=0)
    mean = total / max(sentences, 1)
    return tuple(
        ArticleMatrices(
            terms=article,
            vectors=matrix,
            centred=_unit(matrix - mean),
            counts=_counts(article, places),
            weights=weights,
        )
        for article, matrix in zip(described, vectors, strict=True)
    )


def _counts(article: Sequence[Terms], places: dict[str, int]) -> csr_array:
    rows = [row for row, t in enumerate(article) for _ in t.content]
    columns = [places[word] for t in article for word in t.content]
    values = [count for t in article for count in t.content.values()]
    return csr_array(
        (np.array(values, dtype=np.float32), (rows, columns)), shape=(len(article), len(places))
    )


def _unit(matrix: Matrix) -> Matrix:
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    unit: Matrix = matrix / np.maximum(lengths, 1e-9)
    return unit
