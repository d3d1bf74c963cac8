"""From evidence to calibrated probabilities, with fitted trees kept as data.

Two steps, each a sum of small trees. The first judges a pair by the evidence of its two articles;
the second judges it again by that evidence and by its company: the first probabilities of the
whole event.

Two sentences with the same words are given a high probability whatever the trees say: in a small
event the evidence can be thin. That figure is set, not fitted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from reader.alignment.company import COMPANY, company_of
from reader.alignment.event import ArticleMatrices, Matrix
from reader.alignment.evidence import EVIDENCE, ArticlePair, Places, candidates, evidence_of
from reader.alignment.trees import Trees, trees_from
from reader.paths import resources

_VERBATIM = np.float32(0.98)
_LOT = 64

Positions = tuple[int, int]


class Evidence(StrEnum):
    """What the vectors stand for; each has trees of its own."""

    MEANING = "meaning"
    WORDS = "words"


@dataclass(frozen=True)
class Scorer:
    """Three sums of trees.

    Attributes:
        first: "a careful reader would link them", by the evidence alone.
        second: the same, by the evidence and the company.
        same: "… as telling the same main thing", given that they are linked; by the evidence.
    """

    first: Trees
    second: Trees
    same: Trees

    def probabilities(
        self, articles: Sequence[ArticleMatrices], pause: Callable[[int, int], None]
    ) -> Iterator[tuple[Positions, Matrix, Matrix]]:
        """Yield each pair of articles with the probabilities of a link and of sameness.

        Args:
            articles: the articles of the event.
            pause: called often with how many pairs of articles are done (twice, once in each
                step) and of how many; it may raise `Cancelled`.

        Yields:
            the articles' positions (i < j), and two matrices of shape (n, m).
        """
        pairs = list(combinations(range(len(articles)), 2))
        held: dict[Positions, _Held] = {}
        for done, (i, j) in enumerate(pairs):
            both = ArticlePair(articles[i], articles[j])
            held[i, j] = _hold(both, partial(pause, done, 2 * len(pairs)))
        first: dict[Positions, Matrix] = {}
        for lot in _lots(pairs):
            pause(len(pairs), 2 * len(pairs))
            found = _judged(self.first, [held[pair].evidence for pair in lot])
            first |= {p: held[p].spread(values) for p, values in zip(lot, found, strict=True)}
        for done, lot in enumerate(_lots(pairs)):
            pause(len(pairs) + _LOT * done, 2 * len(pairs))
            evidence = [held[pair].evidence for pair in lot]
            company = [company_of(first, p, held[p].places, len(articles)) for p in lot]
            both_kinds = [np.concatenate(x, axis=1) for x in zip(evidence, company, strict=True)]
            links, sames = _judged(self.second, both_kinds), _judged(self.same, evidence)
            for pair, of_link, of_same in zip(lot, links, sames, strict=True):
                sure = _VERBATIM * held[pair].verbatim
                spread = (held[pair].spread(values) for values in (of_link, of_same))
                link, same = (np.maximum(matrix, sure) for matrix in spread)
                yield pair, link, same


@dataclass(frozen=True)
class _Held:
    """What is kept of a pair of articles between the steps.

    Attributes:
        places: its candidates for a link.
        evidence: on them, shape (candidates, kinds).
        verbatim: shape (n, m).
    """

    places: Places
    evidence: Matrix
    verbatim: NDArray[np.bool_]

    def spread(self, values: Matrix) -> Matrix:
        """Put the candidates' values at their places in a matrix that is 0 everywhere else."""
        matrix = np.zeros(self.verbatim.shape, np.float32)
        matrix[self.places] = values
        return matrix


def _hold(pair: ArticlePair, pause: Callable[[], None]) -> _Held:
    places = candidates(pair)
    return _Held(places, evidence_of(pair, places, pause), pair.verbatim)


def _lots(pairs: Sequence[Positions]) -> Iterator[Sequence[Positions]]:
    """Hand out the pairs in lots: one question to the trees costs little more than a short one."""
    for start in range(0, len(pairs), _LOT):
        yield pairs[start : start + _LOT]


def _judged(trees: Trees, evidence: Sequence[Matrix]) -> list[Matrix]:
    """Return the probabilities for each of some matrices of evidence."""
    odds = trees.log_odds(np.concatenate(evidence))
    ends = np.cumsum([len(matrix) for matrix in evidence])[:-1]
    return np.split((1 / (1 + np.exp(-odds))).astype(np.float32), ends)


@cache
def scorer(evidence: Evidence) -> Scorer:
    """Return the scorer for a kind of vectors; the cache is of a constant file."""
    file = resources() / "models" / f"links-{evidence.value}.json"
    content: Mapping[str, dict[str, object]] = json.loads(file.read_text(encoding="utf-8"))
    return Scorer(
        first=trees_from(content["first"], tuple(EVIDENCE)),
        second=trees_from(content["second"], (*EVIDENCE, *COMPANY)),
        same=trees_from(content["same"], tuple(EVIDENCE)),
    )
