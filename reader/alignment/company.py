"""The company a pair keeps: what the first probabilities of the whole event say about it.

A careful reader does not judge a pair alone. Two sentences that are both linked to one sentence of
a third article are probably linked with each other; a sentence that has a much better partner
probably needs no second one; neighbours tend to be linked with neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reader.alignment.evidence import beside
from reader.alignment.pair import Places, best_rival
from reader.alignment.postings import Matrix

COMPANY = (
    "first log-odds",
    "ahead of the better rival",
    "ahead of the other rival",
    "rivals on both sides",
    "rivals on the quieter side",
    "neighbours in order",
    "neighbours of one",
    "neighbours in reverse",
    "through a third article",
    "against a third article",
    "articles",
)
"""Every kind of evidence that the first probabilities of the event give."""

_ENOUGH_THIRDS = 6
_LEAST = 1e-4
_MANY_ARTICLES = 6


@dataclass(frozen=True)
class FirstLinks:
    """The first probabilities of all pairs of articles of an event.

    Attributes:
        articles: how many there are.
        matrices: by the articles' positions (i < j), shape (sentences of i, sentences of j).
    """

    articles: int
    matrices: Mapping[tuple[int, int], NDArray[np.float32]]

    def between(self, one: int, other: int) -> Matrix:
        """Return the probabilities with the sentences of `one` as the first axis."""
        return self.matrices[one, other] if one < other else self.matrices[other, one].T

    @cached_property
    def _in_common(self) -> Matrix:
        """How much each two articles have in common: summed probabilities, shape (all, all)."""
        sums = np.zeros((self.articles, self.articles))
        for (i, j), matrix in self.matrices.items():
            sums[i, j] = sums[j, i] = matrix.sum()
        return sums

    def thirds(self, pair: tuple[int, int]) -> list[int]:
        """Return the other articles; where they are many, those with most in common with both."""
        others = [third for third in range(self.articles) if third not in pair]
        if len(others) <= _ENOUGH_THIRDS:
            return others
        both = np.minimum(*(self._in_common[one] for one in pair))
        return sorted(others, key=lambda third: (-both[third], third))[:_ENOUGH_THIRDS]


def company_of(first: FirstLinks, pair: tuple[int, int], places: Places) -> Matrix:
    """Return the company of some sentence pairs of two articles, shape (pairs, kinds).

    Args:
        first: what the first step says of the event.
        pair: the positions of the two articles.
        places: the sentences of the one and of the other article.
    """
    own = first.between(*pair)
    here, left, right = own[places], _best_rival(own)[places], _best_rival(own.T).T[places]
    left_sum = own.sum(1)[places[0]] - here
    right_sum = own.sum(0)[places[1]] - here
    kinds = (
        log_odds(here),
        log_odds(here) - log_odds(np.maximum(left, right)),
        log_odds(here) - log_odds(np.minimum(left, right)),
        left_sum + right_sum,
        np.minimum(left_sum, right_sum),
        beside(own, [(-1, -1), (1, 1)])[places],
        beside(own, [(-1, 0), (1, 0), (0, -1), (0, 1)])[places],
        beside(own, [(-1, 1), (1, -1)])[places],
    )
    through, against = _by_thirds(first, pair, places)
    many = np.full(len(places[0]), min(first.articles, _MANY_ARTICLES))
    return np.stack([*kinds, through, against, many], axis=1, dtype=np.float32)


def log_odds(probabilities: Matrix) -> Matrix:
    """Return the log-odds of probabilities, kept away from 0 and 1."""
    kept = np.clip(probabilities, _LEAST, 1 - _LEAST)
    return np.asarray(np.log(kept / (1 - kept)))


def _best_rival(scores: Matrix) -> Matrix:
    """Return the greatest score among the others of each entry's row; 0 where it is alone."""
    return best_rival(scores) if scores.shape[1] > 1 else np.zeros_like(scores)


def _by_thirds(first: FirstLinks, pair: tuple[int, int], places: Places) -> tuple[Matrix, Matrix]:
    """Return the best support through, and the greatest contradiction by, a third article.

    Support is the product of the two probabilities along the way; contradiction their difference.
    """
    through, against = np.zeros((2, len(places[0])), np.float32)
    for third in first.thirds(pair):
        here = first.between(pair[0], third)[places[0]]
        there = first.between(pair[1], third)[places[1]]
        np.maximum(through, (here * there).max(axis=1, initial=0), out=through)
        np.maximum(against, np.abs(here - there).max(axis=1, initial=0), out=against)
    return through, against
