"""All sentences of an event, as the matrices from which pairs of articles are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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

    The sparse matrices have a row for each sentence and a column for each different thing of
    their kind in the event, and say how often it stands there.

    Attributes:
        vectors: unit vectors of the sentences, shape (n, dimensions).
        centred: the same with the event's mean vector taken out, unit length again: what
            every sentence of the event has in common says nothing about a pair.
        words: content words, shape (n, t).
        plain: content words that are no names or titles, shape (n, t).
        stems: all words, function words too.
        stem_pairs: pairs of neighbouring words.
        word_pairs: pairs of neighbouring content words.
        figures, names, quoted: see `Terms`.
        weights: the weight of each content word in the event, shape (t,).
        lengths: the number of words of each sentence, shape (n,).
    """

    vectors: Matrix
    centred: Matrix
    words: csr_array
    plain: csr_array
    stems: csr_array
    stem_pairs: csr_array
    word_pairs: csr_array
    figures: csr_array
    names: csr_array
    quoted: csr_array
    weights: Matrix
    lengths: Matrix

    @cached_property
    def present(self) -> csr_array:
        """1 where a content word stands in a sentence, shape (n, t)."""
        return (self.words > 0).astype(np.float32)

    @cached_property
    def weighted(self) -> csr_array:
        """Unit vectors of weighted word counts, shape (n, t)."""
        return _unit_rows(self.words.multiply(self.weights[None, :]).tocsr())

    @cached_property
    def weighted_plain(self) -> csr_array:
        """The same without names and titles."""
        return _unit_rows(self.plain.multiply(self.weights[None, :]).tocsr())

    @cached_property
    def total_weight(self) -> Matrix:
        """The summed weights of each sentence's different content words, shape (n,)."""
        return np.asarray(self.present @ self.weights, dtype=np.float32)

    @cached_property
    def in_context(self) -> Matrix:
        """Centred vectors with half of each neighbour's added, unit length, shape (n, dims)."""
        padded = np.pad(self.centred, ((1, 1), (0, 0)))
        return _unit(self.centred + (padded[:-2] + padded[2:]) / 2)


def event_matrices(
    texts: Sequence[Sequence[str]], vectors: Sequence[Matrix]
) -> tuple[ArticleMatrices, ...]:
    """Return the matrices of each article.

    Args:
        texts: the sentences of each article.
        vectors: the unit vectors of each article's sentences, shape (sentences, dimensions).
    """
    event = [[terms(sentence) for sentence in article] for article in texts]
    sentences = sum(map(len, event))
    words = _places(t.content for article in event for t in article)
    spread = Counter(word for article in event for t in article for word in t.content)
    weights = np.zeros(max(len(words), 1), np.float32)
    weights[: len(words)] = [np.log((sentences + 1) / (spread[w] + 0.5)) for w in words]
    total = np.sum([matrix.sum(axis=0) for matrix in vectors], axis=0)
    places = {kind: _places(_of(t, kind) for a in event for t in a) for kind in _KINDS}
    return tuple(
        ArticleMatrices(
            vectors=matrix,
            centred=_unit(matrix - total / max(sentences, 1)),
            words=_counts([t.content for t in article], words),
            plain=_counts([t.plain for t in article], words),
            weights=weights,
            lengths=np.array([t.length for t in article], dtype=np.float32),
            **{k: _counts([_of(t, k) for t in article], places[k]) for k in _KINDS},
        )
        for article, matrix in zip(event, vectors, strict=True)
    )


_KINDS = ("stems", "stem_pairs", "word_pairs", "figures", "names", "quoted")


def _of(sentence: Terms, kind: str) -> Counter[Any]:
    found: Counter[Any] = getattr(sentence, kind)
    return found


def _places(sentences: Iterable[Iterable[Any]]) -> dict[Any, int]:
    """Return a column for each different thing, in an order that does not hang on the input's."""
    return {thing: i for i, thing in enumerate(sorted({x for found in sentences for x in found}))}


def _counts(sentences: Sequence[Counter[Any]], places: Mapping[Any, int]) -> csr_array:
    rows = [row for row, found in enumerate(sentences) for _ in found]
    columns = [places[thing] for found in sentences for thing in found]
    values = np.array([n for found in sentences for n in found.values()], dtype=np.float32)
    return csr_array((values, (rows, columns)), shape=(len(sentences), max(len(places), 1)))


def _unit_rows(matrix: csr_array) -> csr_array:
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)))
    return matrix.multiply(1 / np.maximum(lengths, 1e-6)[:, None]).tocsr()


def _unit(matrix: Matrix) -> Matrix:
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    unit: Matrix = matrix / np.maximum(lengths, 1e-9)
    return unit
