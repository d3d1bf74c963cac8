"""Two articles held against each other: what all their sentence pairs have in common.

Everything here hangs on the two articles alone, never on the others of the event: so what was found
out about a pair stays true when an article is added.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reader.alignment.article import ArticleSide
from reader.alignment.postings import Matrix, Positions, Postings, Shared, join

Places = tuple[Positions, Positions]
"""Some sentence pairs of two articles: the positions in the one and in the other."""

_VERBATIM_SHARE = 0.9
_VERBATIM_WORDS = 4
_MOST_RANKS = 10
_CLAUSE_WORDS = 3
"""A clause with fewer content words says too little to be found again."""


@dataclass(frozen=True)
class ArticlePair:
    """Two articles with n and m sentences; all matrices have the shape (n, m).

    Attributes:
        across: whether they are in different languages, so that words say nothing.
    """

    left: ArticleSide
    right: ArticleSide
    across: bool = False

    @property
    def shape(self) -> tuple[int, int]:
        """The number of sentences of the one and of the other article."""
        return len(self.left), len(self.right)

    # meaning

    @cached_property
    def cosine(self) -> Matrix:
        """Nearness in meaning."""
        return np.asarray(self.left.vectors @ self.right.vectors.T)

    @cached_property
    def centred(self) -> tuple[Matrix, Matrix]:
        """The vectors of both with the mean of both taken out, unit length again.

        What all sentences of an event have in common says nothing about a pair.
        """
        mean = (self.left.total + self.right.total) / max(sum(self.shape), 1)
        return _unit(self.left.vectors - mean), _unit(self.right.vectors - mean)

    @cached_property
    def centred_cosine(self) -> Matrix:
        """Nearness in what is special to the sentence within the two articles."""
        return np.asarray(self.centred[0] @ self.centred[1].T)

    @cached_property
    def in_context(self) -> tuple[Matrix, Matrix]:
        """The centred vectors with half of each neighbour's added, unit length."""
        return _with_neighbours(self.centred[0]), _with_neighbours(self.centred[1])

    # words

    @cached_property
    def weights(self) -> tuple[Matrix, Matrix]:
        """The weight of each entry of the two articles' content words.

        Words are weighted by their rarity in the two articles (Spärck Jones 1972).
        """
        left, right = self.left.content, self.right.content
        return (
            self._weights_of(left, right)[left.thing_of],
            self._weights_of(right, left)[right.thing_of],
        )

    def _weights_of(self, words: Postings, others: Postings) -> Matrix:
        """Return the weight of each different word of `words`, shape (things,)."""
        places, found = others.find(words.things)
        elsewhere = np.where(found, np.append(others.spread, 0)[places], 0)
        return np.asarray(np.log((sum(self.shape) + 1) / (words.spread + elsewhere + 0.5)))

    @cached_property
    def words(self) -> Shared:
        """The content words that the sentences share, the lightest first."""
        left, right = self.left.content, self.right.content
        return join(left, right, self._weights_of(left, right))

    @cached_property
    def shared_weights(self) -> Matrix:
        """The weight of each shared word in `words`."""
        return np.asarray(self.weights[0][self.words.left])

    @cached_property
    def rarest(self) -> tuple[Matrix, Matrix]:
        """The weights of the rarest and the second rarest word in both; 0 for none."""
        return self.words.last(self.shared_weights)

    @cached_property
    def shared_weight(self) -> Matrix:
        """The summed weights of the content words in both."""
        return self.words.summed(self.shared_weights)

    @cached_property
    def total_weight(self) -> tuple[Matrix, Matrix]:
        """The summed weights of each sentence's content words, shapes (n,) and (m,)."""
        left, right = self.weights
        return self.left.content.per_line(left), self.right.content.per_line(right)

    def weighted(self, left: Matrix, right: Matrix) -> Matrix:
        """Return the nearness in weighted words, as a cosine.

        Args:
            left: how much each entry of the left content words counts, shape (entries,).
            right: the same of the right ones.
        """
        one, other = left * self.weights[0], right * self.weights[1]
        dots = self.words.summed(one[self.words.left] * other[self.words.right])
        lengths = np.multiply.outer(
            np.sqrt(self.left.content.per_line(one**2)),
            np.sqrt(self.right.content.per_line(other**2)),
        )
        return np.asarray(dots / np.maximum(lengths, 1e-6))

    @cached_property
    def tfidf(self) -> Matrix:
        """Nearness in weighted words."""
        if self.across:
            return np.zeros(self.shape)
        return self.weighted(self.left.content.counts, self.right.content.counts)

    @cached_property
    def same_words(self) -> Matrix:
        """The share of different content words that the two have in common (Dice 1945)."""
        sizes = np.add.outer(self.left.content.sums, self.right.content.sums)
        return np.asarray(2 * self.words.summed() / np.maximum(sizes, 1))

    # clauses

    @cached_property
    def clause_weights(self) -> tuple[Matrix, Matrix]:
        """The weight of each entry of the two articles' clauses."""
        return _looked_up(self.left, self.weights[0]), _looked_up(self.right, self.weights[1])

    @cached_property
    def best_clauses(self) -> tuple[Matrix, Matrix]:
        """Of the best two clauses: the nearness in weighted words, and the shared weight."""
        one, other = self.left.clauses, self.right.clauses
        shared = join(one, other)
        left, right = self.clause_weights
        weight = shared.summed(left[shared.left])
        dots = shared.summed(left[shared.left] ** 2)
        lengths = np.sqrt(one.per_line(left**2)), np.sqrt(other.per_line(right**2))
        found, clauses = _found(weight)
        near = dots.ravel()[found] / (lengths[0][clauses[0]] * lengths[1][clauses[1]])
        places = self.left.sentence_of[clauses[0]], self.right.sentence_of[clauses[1]]
        return self._greatest(near, places), self._greatest(weight.ravel()[found], places)

    @cached_property
    def clauses_told(self) -> tuple[Matrix, Matrix]:
        """Of the clause that the other sentence tells best: its share, the weight told.

        The share is the greater of both ways round, the weight the lesser.
        """
        here, there = self._told(turned=False), self._told(turned=True)
        return np.maximum(here[0], there[0]), np.minimum(here[1], there[1])

    def _told(self, *, turned: bool) -> tuple[Matrix, Matrix]:
        """Return how much of the clauses of the left sentences, or the right ones, is told."""
        side, other = (self.right, self.left) if turned else (self.left, self.right)
        weights = self.clause_weights[turned]
        shared = join(side.clauses, other.content)
        told = shared.summed(weights[shared.left])
        found, (clauses, sentences) = _found(told)
        places = side.sentence_of[clauses], sentences
        values = told.ravel()[found]
        speaks = side.clauses.sums[clauses] >= _CLAUSE_WORDS
        share = np.where(speaks, values / side.clauses.per_line(weights)[clauses], 0)
        places = places[::-1] if turned else places
        return self._greatest(share, places), self._greatest(values, places)

    def _greatest(self, values: Matrix, places: Places) -> Matrix:
        """Return a matrix with the greatest of the values at each place, 0 where there is none."""
        matrix = np.zeros(self.shape)
        np.maximum.at(matrix.ravel(), places[0] * self.shape[1] + places[1], values)
        return matrix

    # rivals

    @cached_property
    def together(self) -> Matrix:
        """Words and meaning in one number, to rank by."""
        return np.asarray(self.centred_cosine + self.tfidf)

    @cached_property
    def ranks(self) -> tuple[Matrix, Matrix]:
        """How many sentences of the other article come nearer: seen from the left, the right."""
        return ranks(self.together), ranks(self.together.T).T

    @cached_property
    def leads(self) -> tuple[Matrix, Matrix]:
        """How far each is ahead of its best rival: seen from the left, the right."""
        return lead(self.together), lead(self.together.T).T

    @cached_property
    def figures_conflict(self) -> Matrix:
        """1 where each has a figure that the other has not."""
        shared = join(self.left.figures, self.right.figures).summed()
        left, right = self.left.figures.sums, self.right.figures.sums
        return np.asarray((left[:, None] > shared) & (right[None, :] > shared), np.float64)

    @property
    def verbatim(self) -> NDArray[np.bool_]:
        """Where the two have (nearly) all content words in common, more than a few, no conflict."""
        if self.across:
            return np.zeros(self.shape, bool)
        same = (self.same_words >= _VERBATIM_SHARE) & self._long_enough
        return np.asarray(same & (self.figures_conflict == 0))

    @property
    def word_for_word(self) -> NDArray[np.bool_]:
        """Where the two have the same words in the same order, more than a few."""
        same = np.equal.outer(self.left.wordings, self.right.wordings)
        return np.asarray(same & self._long_enough)

    @cached_property
    def _long_enough(self) -> NDArray[np.bool_]:
        """Where both have so many content words that having them in common says something."""
        fewer = np.minimum.outer(self.left.content.sums, self.right.content.sums)
        return np.asarray(fewer >= _VERBATIM_WORDS)

    def candidates(self) -> Places:
        """Return the sentence pairs worth judging: each sentence with the ten that come nearest.

        The rest cannot be linked.
        """
        rows, columns = np.nonzero(np.minimum(*self.ranks) < np.sqrt(_MOST_RANKS))
        return rows, columns


def ranks(scores: Matrix) -> Matrix:
    """Return for each entry how many in its row are greater, as a square root of at most ten."""
    most = min(_MOST_RANKS, scores.shape[1])
    greatest = -np.partition(-scores, most - 1, axis=1)[:, :most] if most else scores
    counted = np.zeros(scores.shape, np.float32)
    for best in greatest.T:
        counted += best[:, None] > scores
    return np.sqrt(counted)


def lead(scores: Matrix) -> Matrix:
    """Return how far each entry is ahead of the best rival in its row, or behind the best."""
    if scores.shape[1] < 2:
        return np.full_like(scores, 0.5)
    return np.asarray(scores - best_rival(scores))


def best_rival(scores: Matrix) -> Matrix:
    """Return the greatest score among the others of each entry's row; two columns or more."""
    second, first = np.partition(scores, scores.shape[1] - 2, axis=1)[:, -2:].T
    return np.asarray(np.where(scores == first[:, None], second[:, None], first[:, None]))


def _found(matrix: Matrix) -> tuple[Positions, Places]:
    """Return where a matrix is not 0: in it laid flat, and as rows and columns."""
    found = np.flatnonzero(matrix)
    return found, divmod(found, matrix.shape[1])


def _unit(matrix: Matrix) -> Matrix:
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    return np.asarray(matrix / np.maximum(lengths, 1e-9), np.float32)


def _with_neighbours(centred: Matrix) -> Matrix:
    padded = np.pad(centred, ((1, 1), (0, 0)))
    return _unit(centred + (padded[:-2] + padded[2:]) / 2)


def _looked_up(side: ArticleSide, weights: Matrix) -> Matrix:
    """Return the weights of the clauses' entries, taken from those of the content words."""
    per_word = np.append(weights[side.content.starts[:-1]], 0.0)
    places, _ = side.content.find(side.clauses.things)
    return np.asarray(per_word[places][side.clauses.thing_of])
