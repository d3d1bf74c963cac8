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

from reader.alignment.company import COMPANY, company_of
from reader.alignment.event import ArticleMatrices, Matrix
from reader.alignment.evidence import EVIDENCE, ArticlePair, Places, candidates, evidence_of
from reader.alignment.trees import Trees, trees_from
from reader.paths import resources

_VERBATIM = np.float32(0.98)

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
        first: dict[Positions, Matrix] = {}
        kept: dict[Positions, tuple[Places, Matrix, Matrix]] = {}
        for done, (i, j) in enumerate(pairs):
            both = ArticlePair(articles[i], articles[j])
            places = candidates(both)
            evidence = evidence_of(both, places, partial(pause, done, 2 * len(pairs)))
            first[i, j] = _spread(_probabilities(self.first, evidence), places, both.shape)
            kept[i, j] = places, evidence, _VERBATIM * both.verbatim
        for done, (pair, (places, evidence, sure)) in enumerate(kept.items(), start=len(pairs)):
            pause(done, 2 * len(pairs))
            company = company_of(first, pair, places, len(articles))
            link = _probabilities(self.second, np.concatenate([evidence, company], axis=1))
            found = (link, _probabilities(self.same, evidence))
            of_link, of_same = (np.maximum(_spread(p, places, sure.shape), sure) for p in found)
            yield pair, of_link, of_same


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


def _probabilities(trees: Trees, evidence: Matrix) -> Matrix:
    return np.asarray(1 / (1 + np.exp(-trees.log_odds(evidence))), np.float32)


def _spread(values: Matrix, places: Places, shape: tuple[int, ...]) -> Matrix:
    """Put the values at their places in a matrix that is 0 everywhere else."""
    matrix = np.zeros(shape, np.float32)
    matrix[places] = values
    return matrix
