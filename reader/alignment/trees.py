"""Gradient-boosted decision trees (Friedman 2001), kept as data that can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.alignment.event import Matrix

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Node:
    """Where a tree asks whether a kind of evidence is at most a threshold."""

    kind: int
    threshold: float
    at_most: Node | float
    more: Node | float


@dataclass(frozen=True)
class Trees:
    """A sum of small trees, as log-odds.

    Attributes:
        start: the log-odds before any tree is asked.
        trees: each gives the log-odds it adds.
    """

    start: float
    trees: tuple[Node | float, ...]

    def log_odds(self, evidence: Matrix) -> Values:
        """Return the log-odds for each pair, shape (pairs,).

        Args:
            evidence: shape (pairs, kinds).
        """
        columns = np.ascontiguousarray(evidence.T)
        total = np.full(len(evidence), self.start)
        for tree in self.trees:
            total += _answer(tree, columns)
        return total


def _answer(tree: Node | float, columns: Matrix) -> Values | float:
    if not isinstance(tree, Node):
        return tree
    few = columns[tree.kind] <= tree.threshold
    return np.where(few, _answer(tree.at_most, columns), _answer(tree.more, columns))


def trees_from(content: dict[str, Any], kinds: Sequence[str]) -> Trees:
    """Read trees: a leaf is a number, a node `[kind, threshold, at most, more]`."""
    places = {kind: place for place, kind in enumerate(kinds)}

    def node(found: Any) -> Node | float:
        if not isinstance(found, list):
            return float(found)
        kind, threshold, at_most, more = found
        return Node(places[kind], float(threshold), node(at_most), node(more))

    return Trees(float(content["start"]), tuple(node(tree) for tree in content["trees"]))
