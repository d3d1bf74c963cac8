"""Small neural networks (Rumelhart, Hinton & Williams 1986), kept as data that can be read.

Several of them, fitted from different beginnings, judge together (Hansen & Salamon 1990): the mean
of what they say is steadier than any one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.alignment.postings import Matrix

Weights = NDArray[np.float32]
Layer = tuple[Weights, Weights]


@dataclass(frozen=True)
class Networks:
    """Networks with one output, the log-odds of something.

    Attributes:
        kinds: the kinds of evidence that they are given, in their order.
        least, most: what lies beyond is taken for this, shape (kinds,).
        mean, spread: with these the evidence is brought to one scale, shape (kinds,).
        members: the layers of each: weights of shape (inputs, outputs), and what is added.
            Between the layers what is below 0 becomes 0.
    """

    kinds: tuple[str, ...]
    least: Weights
    most: Weights
    mean: Weights
    spread: Weights
    members: tuple[tuple[Layer, ...], ...]

    def log_odds(self, evidence: Matrix) -> Weights:
        """Return the log-odds for each pair, shape (pairs,).

        Args:
            evidence: shape (pairs, kinds).
        """
        scaled = np.clip(np.asarray(evidence, np.float32), self.least, self.most)
        scaled -= self.mean
        scaled /= self.spread
        total = np.zeros(len(evidence), np.float32)
        for layers in self.members:
            found = scaled
            for weights, added in layers[:-1]:
                found = found @ weights
                found += added
                np.maximum(found, 0, out=found)
            weights, added = layers[-1]
            total += found @ weights[:, 0] + added[0]
        return total / np.float32(len(self.members))

    def probabilities(self, evidence: Matrix) -> Weights:
        """Return the probability for each pair, shape (pairs,)."""
        return np.asarray(1 / (1 + np.exp(-self.log_odds(evidence))), np.float32)


def networks_from(content: dict[str, Any]) -> Networks:
    """Read networks as they stand in a file of `resources/models`."""
    inputs: dict[str, Sequence[float]] = content["inputs"]
    least, most, mean, spread = np.array(list(inputs.values()), np.float32).T
    members = tuple(
        tuple(
            (np.array(layer["weights"], np.float32), np.array(layer["added"], np.float32))
            for layer in member
        )
        for member in content["members"]
    )
    return Networks(tuple(inputs), least, most, mean, spread, members)
