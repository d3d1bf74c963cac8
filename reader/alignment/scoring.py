"""From evidence to calibrated probabilities, by logistic regression with weights kept as data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.alignment.event import Matrix
from reader.alignment.evidence import EVIDENCE, ArticlePair, evidence_of
from reader.paths import resources

_VERBATIM = np.float32(0.98)


class Evidence(StrEnum):
    """What the vectors stand for; each has weights of its own."""

    MEANING = "meaning"
    WORDS = "words"


@dataclass(frozen=True)
class Scorer:
    """Two logistic regressions over the same evidence.

    Attributes:
        link: weights, shape (kinds,), and intercept of "a careful reader would link them".
        same: of "… as telling the same main thing", given that they are linked.
    """

    link: tuple[NDArray[np.float64], float]
    same: tuple[NDArray[np.float64], float]

    def probabilities(self, pair: ArticlePair) -> tuple[Matrix, Matrix]:
        """Return the probabilities of a link and of sameness, shapes (n, m).

        Two sentences with the same words are the same, however the evidence adds up: in a small
        event it can be thin.
        """
        evidence = evidence_of(pair)
        found = (_logistic(evidence, *head) for head in (self.link, self.same))
        link, same = (np.maximum(p, _VERBATIM * pair.verbatim) for p in found)
        return link, same


@cache
def scorer(evidence: Evidence) -> Scorer:
    """Return the scorer for a kind of vectors; the cache is of a constant file."""
    file = resources() / "models" / f"links-{evidence.value}.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    return Scorer(link=_head(content["link"]), same=_head(content["same"]))


def _head(content: Mapping[str, Any]) -> tuple[NDArray[np.float64], float]:
    weights = [content["weights"][name] for name in EVIDENCE]
    return np.array(weights), float(content["intercept"])


def _logistic(evidence: Matrix, weights: NDArray[np.float64], intercept: float) -> Matrix:
    return (1 / (1 + np.exp(-(evidence @ weights + intercept)))).astype(np.float32)
