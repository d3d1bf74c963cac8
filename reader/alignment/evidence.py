"""The evidence that two sentences tell the same: one number for each pair, of each kind.

Every kind is symmetric: the pair seen from the other article gives the same number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from types import MappingProxyType

import numpy as np

from reader.alignment.pair import ArticlePair, Places
from reader.alignment.postings import Matrix, Postings, join

_FAR_DOWN = 6
_STEPS = [(-1, -1), (1, 1), (-1, 0), (1, 0), (0, -1), (0, 1)]


def beside(scores: Matrix, moves: Sequence[tuple[int, int]]) -> Matrix:
    """Return the greatest score among some neighbouring pairs; off the edge counts as 0."""
    padded = np.pad(scores, 1)
    n, m = scores.shape
    around = [padded[1 + a : 1 + a + n, 1 + b : 1 + b + m] for a, b in moves]
    return np.asarray(reduce(np.maximum, around))


def _share_of_lesser(shared: Matrix, left: Matrix, right: Matrix) -> Matrix:
    return np.asarray(shared / np.maximum(np.minimum.outer(left, right), 1e-6))


def _counted(left: Postings, right: Postings) -> Matrix:
    """How many things both have, counted as often as they stand in both."""
    shared = join(left, right)
    return shared.summed(left.counts[shared.left] * right.counts[shared.right])


def _share_counted(left: Postings, right: Postings) -> Matrix:
    sizes = left.per_line(left.counts), right.per_line(right.counts)
    return _share_of_lesser(_counted(left, right), *sizes)


def _contained(pair: ArticlePair) -> Matrix:
    """How much of the shorter sentence's weight stands in the other."""
    return _share_of_lesser(pair.shared_weight, *pair.total_weight)


def _covered(pair: ArticlePair) -> Matrix:
    """How much of the longer sentence's weight stands in the other."""
    greater = np.maximum.outer(*pair.total_weight)
    return np.asarray(pair.shared_weight / np.maximum(greater, 1e-6))


def _without_names(pair: ArticlePair) -> Matrix:
    """Nearness in weighted words that are no names or titles: what is told of the persons."""
    left, right = pair.left, pair.right
    return pair.weighted(left.content.counts * ~left.is_name, right.content.counts * ~right.is_name)


def _without_reporting(pair: ArticlePair) -> Matrix:
    """Nearness in weighted words, but for those that only say that somebody said something."""
    return pair.weighted(1.0 * ~pair.left.is_reporting, 1.0 * ~pair.right.is_reporting)


def _context(pair: ArticlePair) -> Matrix:
    """Nearness of the one with its neighbours to the other alone, the better way round."""
    (left, right), (left_around, right_around) = pair.centred, pair.in_context
    return np.asarray(np.maximum(left_around @ right.T, left @ right_around.T))


def _places(pair: ArticlePair) -> tuple[Matrix, Matrix]:
    n, m = pair.shape
    return np.minimum(np.arange(n), _FAR_DOWN), np.minimum(np.arange(m), _FAR_DOWN)


def _relative_places(pair: ArticlePair) -> tuple[Matrix, Matrix]:
    n, m = pair.shape
    return np.linspace(0, 1, n), np.linspace(0, 1, m)


def _lengths(pair: ArticlePair) -> tuple[Matrix, Matrix]:
    return np.log1p(pair.left.lengths), np.log1p(pair.right.lengths)


Kinds = Mapping[str, Callable[[ArticlePair], Matrix]]

EVIDENCE: Kinds = MappingProxyType(
    {
        "cosine": lambda p: p.cosine,
        "centred cosine": lambda p: p.centred_cosine,
        "tfidf": lambda p: p.tfidf,
        "tfidf without names": _without_names,
        "tfidf without reporting": _without_reporting,
        "cosine times tfidf": lambda p: p.centred_cosine * p.tfidf,
        "shared weight": lambda p: p.shared_weight,
        "contained": _contained,
        "covered": _covered,
        "rarest word": lambda p: p.rarest[0],
        "second rarest word": lambda p: p.rarest[1],
        "same content words": lambda p: p.same_words,
        "same running words": lambda p: _share_counted(p.left.running, p.right.running),
        "word pairs shared": lambda p: np.sqrt(_counted(p.left.word_pairs, p.right.word_pairs)),
        "clause tfidf": lambda p: p.best_clauses[0],
        "clause weight": lambda p: p.best_clauses[1],
        "clause told": lambda p: p.clauses_told[0],
        "clause weight told": lambda p: p.clauses_told[1],
        "figures shared": lambda p: np.minimum(_counted(p.left.figures, p.right.figures), 2),
        "figures conflict": lambda p: p.figures_conflict,
        "names shared": lambda p: np.minimum(_counted(p.left.names, p.right.names), 3),
        "share of names": lambda p: _share_counted(p.left.names, p.right.names),
        "share of quoted words": lambda p: _share_counted(p.left.quoted, p.right.quoted),
        "rank sum": lambda p: p.ranks[0] + p.ranks[1],
        "better rank": lambda p: np.minimum(p.ranks[0], p.ranks[1]),
        "lead sum": lambda p: p.leads[0] + p.leads[1],
        "better lead": lambda p: np.maximum(*p.leads),
        "neighbours": lambda p: beside(p.together, _STEPS),
        "with neighbours": _context,
        "both with neighbours": lambda p: p.in_context[0] @ p.in_context[1].T,
        "distance": lambda p: np.abs(np.subtract.outer(*_relative_places(p))),
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

WITHOUT_WORDS = (
    *("centred cosine", "figures shared", "figures conflict", "rank sum", "better rank"),
    *("lead sum", "better lead", "neighbours", "with neighbours", "both with neighbours"),
    "shorter article",
)
"""The kinds that are left where two articles are in different languages."""


def evidence_of(
    pair: ArticlePair,
    places: Places,
    kinds: Sequence[str],
    tick: Callable[[], None] = lambda: None,
) -> Matrix:
    """Return some kinds of evidence on some sentence pairs of two articles, shape (pairs, kinds).

    Args:
        pair: the two articles.
        places: the sentences of the one and of the other article.
        kinds: keys of `EVIDENCE`.
        tick: called for each kind; what it raises ends the work.
    """
    flat = places[0] * pair.shape[1] + places[1]
    found = np.empty((len(kinds), len(flat)), np.float32)
    for kind, name in enumerate(kinds):
        tick()
        found[kind] = np.take(EVIDENCE[name](pair), flat)
    return np.ascontiguousarray(found.T)
