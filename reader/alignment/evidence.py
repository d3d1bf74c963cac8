"""The evidence that two sentences tell the same: one number for each pair, of each kind.

Every kind is symmetric: the pair seen from the other article gives the same number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from reader.alignment.event import ArticleMatrices, Matrix

Places = tuple[NDArray[np.intp], NDArray[np.intp]]
"""Some sentence pairs of two articles: the positions in the one and in the other."""

_VERBATIM_SHARE = 0.9
_VERBATIM_WORDS = 4
_MOST_RANKS = 10
_FAR_DOWN = 6


@dataclass(frozen=True)
class ArticlePair:
    """Two articles with n and m sentences; all matrices have the shape (n, m)."""

    left: ArticleMatrices
    right: ArticleMatrices

    @property
    def shape(self) -> tuple[int, int]:
        """The number of sentences of the one and of the other article."""
        return len(self.left.vectors), len(self.right.vectors)

    @cached_property
    def cosine(self) -> Matrix:
        """Nearness in meaning."""
        nearness: Matrix = self.left.vectors @ self.right.vectors.T
        return nearness

    @cached_property
    def centred_cosine(self) -> Matrix:
        """Nearness in what is special to the sentence within the event."""
        nearness: Matrix = self.left.centred @ self.right.centred.T
        return nearness

    @cached_property
    def tfidf(self) -> Matrix:
        """Nearness in words, each weighted by its rarity in the event (Spärck Jones 1972)."""
        return product(self.left.weighted, self.right.weighted)

    @cached_property
    def shared_weight(self) -> Matrix:
        """The summed weights of the content words in both."""
        weighted = self.left.present.multiply(self.left.weights[None, :]).tocsr()
        return product(weighted, self.right.present)

    @cached_property
    def together(self) -> Matrix:
        """Words and meaning in one number, to rank by."""
        return self.centred_cosine + self.tfidf

    @cached_property
    def ranks(self) -> tuple[Matrix, Matrix]:
        """How many sentences of the other article come nearer: seen from the left, the right."""
        return ranks(self.together), ranks(self.together.T).T

    @cached_property
    def same_words(self) -> Matrix:
        """The share of different content words that the two have in common (Dice 1945)."""
        return _dice(self.left.present, self.right.present)

    @property
    def verbatim(self) -> NDArray[np.bool_]:
        """Where the two have (nearly) all content words in common, more than a few, no conflict."""
        fewer = lesser(_sizes(self.left.present), _sizes(self.right.present))
        same = (self.same_words >= _VERBATIM_SHARE) & (fewer >= _VERBATIM_WORDS)
        return np.asarray(same & (_figures_conflict(self) == 0))


def product(left: csr_array, right: csr_array) -> Matrix:
    """Return left · rightᵀ as a full matrix."""
    return np.asarray((left @ right.T).toarray(), np.float32)


def lesser(left: Matrix, right: Matrix) -> Matrix:
    """Return the lesser of two values for each pair; inputs have the shapes (n,) and (m,)."""
    return np.asarray(np.minimum.outer(left, right))


def ranks(scores: Matrix) -> Matrix:
    """Return for each entry how many in its row are greater, as a square root of at most ten."""
    ordered = np.sort(scores, axis=1)
    greater = [
        scores.shape[1] - np.searchsorted(ordered[i], scores[i], side="right")
        for i in range(len(scores))
    ]
    counted = np.array(greater, np.float32).reshape(scores.shape)
    return np.asarray(np.sqrt(np.minimum(counted, _MOST_RANKS)))


def lead(scores: Matrix) -> Matrix:
    """Return how far each entry is ahead of the best rival in its row, or behind the best."""
    if scores.shape[1] < 2:
        return np.full_like(scores, 0.5)
    first, second = np.sort(scores, axis=1)[:, [-1, -2]].T
    is_best = scores == first[:, None]
    return np.asarray(scores - np.where(is_best, second[:, None], first[:, None]))


def beside(scores: Matrix, moves: list[tuple[int, int]]) -> Matrix:
    """Return the greatest score among some neighbouring pairs; off the edge counts as 0."""
    padded = np.pad(scores, 1)
    n, m = scores.shape
    around = [padded[1 + a : 1 + a + n, 1 + b : 1 + b + m] for a, b in moves]
    return np.asarray(np.max(around, axis=0))


def _sizes(matrix: csr_array) -> Matrix:
    return np.asarray(matrix.sum(axis=1), dtype=np.float32)


def _dice(left: csr_array, right: csr_array) -> Matrix:
    sizes = np.add.outer(_sizes(left), _sizes(right))
    return np.asarray(2 * product(left, right) / np.maximum(sizes, 1))


def _share_of_lesser(shared: Matrix, left: Matrix, right: Matrix) -> Matrix:
    return np.asarray(shared / np.maximum(lesser(left, right), 1e-6))


def _contained(pair: ArticlePair) -> Matrix:
    """How much of the shorter sentence's weight stands in the other."""
    sizes = pair.left.total_weight, pair.right.total_weight
    return _share_of_lesser(pair.shared_weight, *sizes)


def _covered(pair: ArticlePair) -> Matrix:
    """How much of the longer sentence's weight stands in the other."""
    greater = np.maximum.outer(pair.left.total_weight, pair.right.total_weight)
    return np.asarray(pair.shared_weight / np.maximum(greater, 1e-6))


def _rarest_words(pair: ArticlePair) -> tuple[Matrix, Matrix]:
    """Return the weights of the rarest and the second rarest word in both; 0 for none."""
    rarest, second = np.zeros((2, *pair.shape), np.float32)
    left, right = pair.left.present.tocsc(), pair.right.present.tocsc()
    shared = np.flatnonzero((np.diff(left.indptr) > 0) & (np.diff(right.indptr) > 0))
    for word in shared[np.argsort(pair.left.weights[shared], kind="stable")]:
        rows = left.indices[left.indptr[word] : left.indptr[word + 1]]
        columns = right.indices[right.indptr[word] : right.indptr[word + 1]]
        place = np.ix_(rows, columns)
        second[place] = rarest[place]
        rarest[place] = pair.left.weights[word]
    return rarest, second


def _figures_conflict(pair: ArticlePair) -> Matrix:
    """1 where each has a figure that the other has not."""
    shared = product(pair.left.figures, pair.right.figures)
    left, right = _sizes(pair.left.figures), _sizes(pair.right.figures)
    return np.asarray((left[:, None] > shared) & (right[None, :] > shared), np.float32)


def _distance(pair: ArticlePair) -> Matrix:
    """How far apart the two stand in their articles, each taken from 0 to 1."""
    return np.asarray(np.abs(np.subtract.outer(*_relative_places(pair))))


def _lengths(pair: ArticlePair) -> tuple[Matrix, Matrix]:
    return np.log1p(pair.left.lengths), np.log1p(pair.right.lengths)


def _context(pair: ArticlePair) -> Matrix:
    """Nearness of the one with its neighbours to the other alone, the better way round."""
    one = pair.left.in_context @ pair.right.centred.T
    other = pair.left.centred @ pair.right.in_context.T
    return np.asarray(np.maximum(one, other))


def _places(pair: ArticlePair) -> tuple[Matrix, Matrix]:
    n, m = pair.shape
    return np.minimum(np.arange(n), _FAR_DOWN), np.minimum(np.arange(m), _FAR_DOWN)


def _relative_places(pair: ArticlePair) -> tuple[Matrix, Matrix]:
    n, m = pair.shape
    return np.linspace(0, 1, n), np.linspace(0, 1, m)


_STEPS = [(-1, -1), (1, 1), (-1, 0), (1, 0), (0, -1), (0, 1)]

Kinds = Mapping[str, Callable[[ArticlePair], Matrix]]

EVIDENCE: Kinds = MappingProxyType(
    {
        "cosine": lambda p: p.cosine,
        "centred cosine": lambda p: p.centred_cosine,
        "tfidf": lambda p: p.tfidf,
        "tfidf without names": lambda p: product(p.left.weighted_plain, p.right.weighted_plain),
        "cosine times tfidf": lambda p: p.centred_cosine * p.tfidf,
        "shared weight": lambda p: p.shared_weight,
        "contained": _contained,
        "covered": _covered,
        "rarest word": lambda p: _rarest_words(p)[0],
        "second rarest word": lambda p: _rarest_words(p)[1],
        "same content words": lambda p: p.same_words,
        "same words": lambda p: _dice(p.left.stems, p.right.stems),
        "same running words": lambda p: _share_of_lesser(
            product(p.left.stem_pairs, p.right.stem_pairs),
            _sizes(p.left.stem_pairs),
            _sizes(p.right.stem_pairs),
        ),
        "word pairs shared": lambda p: np.sqrt(product(p.left.word_pairs, p.right.word_pairs)),
        "figures shared": lambda p: np.minimum(product(p.left.figures, p.right.figures), 2),
        "figures conflict": _figures_conflict,
        "names shared": lambda p: np.minimum(product(p.left.names, p.right.names), 3),
        "share of names": lambda p: _share_of_lesser(
            product(p.left.names, p.right.names), _sizes(p.left.names), _sizes(p.right.names)
        ),
        "share of quoted words": lambda p: _share_of_lesser(
            product(p.left.quoted, p.right.quoted), _sizes(p.left.quoted), _sizes(p.right.quoted)
        ),
        "rank sum": lambda p: p.ranks[0] + p.ranks[1],
        "better rank": lambda p: np.minimum(p.ranks[0], p.ranks[1]),
        "lead sum": lambda p: lead(p.together) + lead(p.together.T).T,
        "better lead": lambda p: np.maximum(lead(p.together), lead(p.together.T).T),
        "neighbours": lambda p: beside(p.together, _STEPS),
        "with neighbours": _context,
        "both with neighbours": lambda p: p.left.in_context @ p.right.in_context.T,
        "distance": _distance,
        "upper place": lambda p: np.minimum.outer(*_places(p)),
        "lower place": lambda p: np.maximum.outer(*_places(p)),
        "upper relative place": lambda p: np.minimum.outer(*_relative_places(p)),
        "lower relative place": lambda p: np.maximum.outer(*_relative_places(p)),
        "shorter article": lambda p: np.full(p.shape, min(p.shape)),
        "length difference": lambda p: np.abs(np.subtract.outer(*_lengths(p))),
        "lesser length": lambda p: np.minimum.outer(*_lengths(p)),
        "greater length": lambda p: np.maximum.outer(*_lengths(p)),
    }
)
"""Every kind of evidence that two articles give by themselves."""


def candidates(pair: ArticlePair) -> Places:
    """Return the sentence pairs worth judging: each sentence with the ten that come nearest.

    The rest cannot be linked. With long articles this keeps the work in proportion to their length.
    """
    rows, columns = np.nonzero(np.minimum(*pair.ranks) < np.sqrt(_MOST_RANKS))
    return rows, columns


def evidence_of(
    pair: ArticlePair, places: Places, pause: Callable[[], None] = lambda: None
) -> Matrix:
    """Return all evidence on some sentence pairs of two articles, shape (pairs, kinds).

    Args:
        pair: the two articles.
        places: the sentences of the one and of the other article.
        pause: called between the kinds; it may raise `Cancelled`.
    """
    found = np.empty((len(places[0]), len(EVIDENCE)), np.float32)
    for kind, matrix in enumerate(EVIDENCE.values()):
        pause()
        found[:, kind] = matrix(pair)[places]
    return found
