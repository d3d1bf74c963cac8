"""How probable it is, for every two sentences of two articles, that they tell the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reader.alignment.postings import Matrix, Positions

Pair = tuple[int, int]
"""The positions of two articles."""


@dataclass(frozen=True, slots=True)
class PairScores:
    """The probabilities of the sentence pairs of two articles that may be linked, in reading order.

    All have the shape (pairs,).

    Attributes:
        rows, columns: the sentences of the one and of the other article.
        link: that a careful reader would link them.
        same: that they tell the same main thing, if they are linked.
    """

    rows: Positions
    columns: Positions
    link: NDArray[np.float32]
    same: NDArray[np.float32]


@dataclass(frozen=True)
class Scores:
    """The probabilities of an event; what is not in it has the probability 0.

    Attributes:
        sizes: the number of sentences of each article.
        pairs: by the articles' positions (i < j).
    """

    sizes: tuple[int, ...]
    pairs: Mapping[Pair, PairScores]

    @cached_property
    def offsets(self) -> Positions:
        """Where each article's sentences begin when all are counted through; (articles + 1,)."""
        return np.cumsum([0, *self.sizes])

    def neighbours(self, article: int) -> tuple[Positions, Positions, Matrix]:
        """Return with what the sentences of an article may be linked; worked out once.

        Returns:
            where each sentence's pairs begin, shape (sentences + 1,); the other sentence, counted
            through all articles, and the probability of each, in the order of the other sentence.
        """
        if article not in self._neighbours:
            self._neighbours[article] = self._found_neighbours(article)
        return self._neighbours[article]

    @cached_property
    def _neighbours(self) -> dict[int, tuple[Positions, Positions, Matrix]]:
        return {}

    def _found_neighbours(self, article: int) -> tuple[Positions, Positions, Matrix]:
        here, there = [np.zeros(0, np.intp)], [np.zeros(0, np.intp)]
        links = [np.zeros(0, np.float32)]
        for other in range(len(self.sizes)):
            pair = self.pairs.get((min(article, other), max(article, other)))
            if pair is not None:
                ends = (pair.rows, pair.columns)
                here.append(ends[article > other])
                there.append(self.offsets[other] + ends[article < other])
                links.append(pair.link)
        one, other_end = np.concatenate(here), np.concatenate(there)
        order = np.lexsort((other_end, one))
        starts = np.searchsorted(one[order], np.arange(self.sizes[article] + 1))
        return starts, other_end[order], np.concatenate(links)[order]
