"""The company a pair keeps: what the first probabilities of the whole event say about it.

A careful reader does not judge a pair alone. Two sentences that are both linked to one sentence of
a third article are probably linked with each other; a sentence that has a much better partner
probably needs no second one; neighbours tend to be linked with neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from reader.alignment.event import Matrix
from reader.alignment.evidence import Places, beside

COMPANY = (
    "first log-odds",
    "ahead of the better rival",
    "ahead of the other rival",
    "rivals on both sides",
    "rivals on the quieter side",
    "through a third article",
    "against a third article",
    "neighbours in order",
    "neighbours of one",
    "neighbours in reverse",
    "articles",
)
"""Every kind of evidence that the first probabilities of the event give."""

_ENOUGH_THIRDS = 6
_WORTH_FOLLOWING = 0.05
_LEAST = 1e-4
_MANY_ARTICLES = 6

Links = Mapping[tuple[int, int], Matrix]


def company_of(first: Links, pair: tuple[int, int], places: Places, articles: int) -> Matrix:
    """Return the company of some sentence pairs of two articles, shape (pairs, kinds).

    Args:
        first: the first probabilities of each pair of articles, by their positions (i < j).
        pair: the positions of the two articles.
        places: the sentences of the one and of the other article.
        articles: how many there are.
    """
    own = first[pair]
    odds = log_odds(own)
    left, right = _best_rival(own), _best_rival(own.T).T
    left_sum, right_sum = own.sum(1, keepdims=True) - own, own.sum(0, keepdims=True) - own
    through, against = _thirds(first, pair, articles)
    kinds = (
        odds,
        odds - log_odds(np.maximum(left, right)),
        odds - log_odds(np.minimum(left, right)),
        left_sum + right_sum,
        np.minimum(left_sum, right_sum),
        through,
        against,
        beside(own, [(-1, -1), (1, 1)]),
        beside(own, [(-1, 0), (1, 0), (0, -1), (0, 1)]),
        beside(own, [(-1, 1), (1, -1)]),
        np.full_like(own, min(articles, _MANY_ARTICLES)),
    )
    return np.stack([kind[places] for kind in kinds], axis=1).astype(np.float32)


def log_odds(probabilities: Matrix) -> Matrix:
    """Return the log-odds of probabilities, kept away from 0 and 1."""
    kept = np.clip(probabilities, _LEAST, 1 - _LEAST)
    return np.asarray(np.log(kept / (1 - kept)))


def _best_rival(scores: Matrix) -> Matrix:
    """Return the greatest score among the others of each entry's row."""
    if scores.shape[1] < 2:
        return np.zeros_like(scores)
    first, second = np.sort(scores, axis=1)[:, [-1, -2]].T
    return np.asarray(np.where(scores == first[:, None], second[:, None], first[:, None]))


def _thirds(first: Links, pair: tuple[int, int], articles: int) -> tuple[Matrix, Matrix]:
    """Return the best support through, and the greatest contradiction by, a third article.

    Support is the product of the two probabilities along the way; contradiction their difference.
    With many articles, those that have most in common with both are asked.
    """
    through, against = np.zeros((2, *first[pair].shape), np.float32)
    for third in _closest(first, pair, articles):
        one, other = _between(first, pair[0], third), _between(first, third, pair[1])
        worth = np.flatnonzero(
            (one.max(axis=0, initial=0) >= _WORTH_FOLLOWING)
            | (other.max(axis=1, initial=0) >= _WORTH_FOLLOWING)
        )
        for sentence in worth:
            here, there = one[:, sentence, None], other[None, sentence, :]
            np.maximum(through, here * there, out=through)
            np.maximum(against, np.abs(here - there), out=against)
    return through, against


def _closest(first: Links, pair: tuple[int, int], articles: int) -> list[int]:
    thirds = [third for third in range(articles) if third not in pair]
    if len(thirds) <= _ENOUGH_THIRDS:
        return thirds
    in_common = {
        third: min(float(_between(first, one, third).sum()) for one in pair) for third in thirds
    }
    return sorted(thirds, key=lambda third: (-in_common[third], third))[:_ENOUGH_THIRDS]


def _between(first: Links, one: int, other: int) -> Matrix:
    return first[one, other] if one < other else first[other, one].T
