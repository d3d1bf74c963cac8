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
from reader.alignment.evidence import EVIDENCE
from reader.paths import resources


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

    def probabilities(self, evidence: Matrix) -> tuple[Matrix, Matrix]:
        """Return the probabilities of a link and of sameness, shapes (n, m).

        Args:
            evidence: shape (n, m, kinds).
        """
        return _logistic(evidence, *self.link), _logistic(evidence, *self.same)


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
