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

from reader.alignment.event import ArticleMatrices, Matrix
from reader.alignment.terms import Terms

_VERBATIM_SHARE = 0.9
_VERBATIM_WORDS = 4


@dataclass(frozen=True)
class ArticlePair:
    """Two articles with n and m sentences; all matrices have the shape (n, m)."""

    left: ArticleMatrices
    right: ArticleMatrices

    @property
    def shape(self) -> tuple[int, int]:
        """The number of sentences of the one and of the other article."""
        return len(self.left.terms), len(self.right.terms)

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
        return np.asarray((self.left.weighted @ self.right.weighted.T).toarray(), np.float32)

    @cached_property
    def shared_weight(self) -> Matrix:
        """The summed weights of the words in both."""
        weighted = self.left.present.multiply(self.left.weights[None, :]).tocsr()
        return np.asarray((weighted @ self.right.present.T).toarray(), np.float32)

    @cached_property
    def same_words(self) -> Matrix:
        """The share of different content words that the two have in common (Dice 1945)."""
        shared = np.asarray((self.left.present @ self.right.present.T).toarray(), np.float32)
        sizes = np.add.outer(self.left.word_counts, self.right.word_counts)
        return np.asarray(2 * shared / np.maximum(sizes, 1))

    @property
    def verbatim(self) -> NDArray[np.bool_]:
        """Where the two have (nearly) all content words in common, and more than a few."""
        fewer = np.minimum.outer(self.left.word_counts, self.right.word_counts)
        return np.asarray((self.same_words >= _VERBATIM_SHARE) & (fewer >= _VERBATIM_WORDS))

    @cached_property
    def together(self) -> Matrix:
        """Words and meaning in one number, to rank by."""
        return self.centred_cosine + self.tfidf

    @cached_property
    def ranks(self) -> tuple[Matrix, Matrix]:
        """How many sentences of the other article come nearer: seen from the left, the right."""
        return _ranks(self.together), _ranks(self.together.T).T


def _ranks(scores: Matrix) -> Matrix:
    """Return for each entry how many in its row are greater, as a square root of at most ten."""
    ordered = np.sort(scores, axis=1)
    greater = [
        scores.shape[1] - np.searchsorted(ordered[i], scores[i], side="right")
        for i in range(len(scores))
    ]
    ranks = np.array(greater, np.float32).reshape(scores.shape)
    return np.sqrt(np.minimum(ranks, 10))


def _rank_sum(pair: ArticlePair) -> Matrix:
    return pair.ranks[0] + pair.ranks[1]


def _better_rank(pair: ArticlePair) -> Matrix:
    return np.minimum(pair.ranks[0], pair.ranks[1])


def _margin(pair: ArticlePair) -> Matrix:
    """How far ahead of the best rival, or behind it, the pair is; summed over both sides."""
    scores = pair.together
    return _lead(scores) + _lead(scores.T).T


def _lead(scores: Matrix) -> Matrix:
    if scores.shape[1] < 2:
        return np.full_like(scores, 0.5)
    first, second = np.sort(scores, axis=1)[:, [-1, -2]].T
    is_best = scores == first[:, None]
    return np.asarray(scores - np.where(is_best, second[:, None], first[:, None]))


def _neighbours(pair: ArticlePair) -> Matrix:
    """The nearest pair among the neighbouring sentences."""
    padded = np.pad(pair.together, 1)
    n, m = pair.shape
    moves = [(0, 0), (2, 2), (0, 1), (2, 1), (1, 0), (1, 2)]
    return np.asarray(np.max([padded[a : a + n, b : b + m] for a, b in moves], axis=0))


def _rarest_word(pair: ArticlePair) -> Matrix:
    """The weight of the rarest word in both, 0 where they share none."""
    rarest = np.zeros(pair.shape, np.float32)
    left, right = pair.left.present.tocsc(), pair.right.present.tocsc()
    shared = np.flatnonzero((np.diff(left.indptr) > 0) & (np.diff(right.indptr) > 0))
    for word in shared[np.argsort(pair.left.weights[shared], kind="stable")]:
        rows = left.indices[left.indptr[word] : left.indptr[word + 1]]
        columns = right.indices[right.indptr[word] : right.indptr[word + 1]]
        rarest[np.ix_(rows, columns)] = pair.left.weights[word]
    return rarest


def _contained(pair: ArticlePair) -> Matrix:
    """How much of the shorter sentence's weight stands in the other."""
    lesser = np.minimum.outer(pair.left.total_weight, pair.right.total_weight)
    return pair.shared_weight / np.maximum(lesser, 1e-6)


def _distance(pair: ArticlePair) -> Matrix:
    """How far apart the two stand in their articles, each taken from 0 to 1."""
    n, m = pair.shape
    return np.abs(np.subtract.outer(np.linspace(0, 1, n), np.linspace(0, 1, m)))


def _each(compare: Callable[[Terms, Terms], float]) -> Callable[[ArticlePair], Matrix]:
    def matrix(pair: ArticlePair) -> Matrix:
        values = [[compare(a, b) for b in pair.right.terms] for a in pair.left.terms]
        return np.array(values, np.float32).reshape(pair.shape)

    return matrix


def _figures_shared(a: Terms, b: Terms) -> float:
    return min(len(a.figures & b.figures), 2)


def _figures_conflict(a: Terms, b: Terms) -> float:
    return float(bool(a.figures - b.figures and b.figures - a.figures))


def _names_shared(a: Terms, b: Terms) -> float:
    return min(len(a.names & b.names), 3)


def _quoted_shared(a: Terms, b: Terms) -> float:
    lesser = min(len(a.quoted), len(b.quoted))
    return len(a.quoted & b.quoted) / lesser if lesser else 0.0


def _word_pairs_shared(a: Terms, b: Terms) -> float:
    return float(len(a.pairs & b.pairs) ** 0.5)


EVIDENCE: Mapping[str, Callable[[ArticlePair], Matrix]] = MappingProxyType(
    {
        "cosine": lambda pair: pair.cosine,
        "centred cosine": lambda pair: pair.centred_cosine,
        "tfidf": lambda pair: pair.tfidf,
        "cosine and tfidf": lambda pair: pair.centred_cosine * pair.tfidf,
        "shared weight": lambda pair: pair.shared_weight,
        "rarest word": _rarest_word,
        "contained": _contained,
        "same words": lambda pair: pair.same_words,
        "word pairs shared": _each(_word_pairs_shared),
        "figures shared": _each(_figures_shared),
        "figures conflict": _each(_figures_conflict),
        "names shared": _each(_names_shared),
        "quoted words shared": _each(_quoted_shared),
        "rank sum": _rank_sum,
        "better rank": _better_rank,
        "margin": _margin,
        "neighbours": _neighbours,
        "distance": _distance,
        "length difference": lambda pair: np.abs(
            np.subtract.outer(pair.left.lengths, pair.right.lengths)
        ),
        "greater length": lambda pair: np.maximum.outer(pair.left.lengths, pair.right.lengths),
    }
)
"""Every kind of evidence by name; `resources/models` gives each its weight."""


def evidence_of(pair: ArticlePair) -> Matrix:
    """Return all evidence on all sentence pairs of two articles, shape (n, m, kinds)."""
    return np.stack([matrix(pair) for matrix in EVIDENCE.values()], axis=2).astype(np.float32)
