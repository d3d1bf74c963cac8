"""Who is silent where others speak, and what came nearest to telling it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import floor

import numpy as np

from reader.alignment.constraints import At, Constraints
from reader.alignment.postings import Matrix, Positions
from reader.alignment.scores import Scores
from reader.model import Article, NearMiss, Omission, Origin

FRAGILE = 0.05
"""A verdict is fragile where a change of the threshold by so much turns it."""

_SCALE = 10**4
_TOLERANCE = 1e-3


class Omissions:
    """Finds the omissions of one event at one threshold."""

    def __init__(
        self,
        articles: Sequence[Article],
        scores: Scores,
        threshold: float,
        constraints: Constraints,
        looser: Sequence[Sequence[At]],
    ) -> None:
        """Take what decides.

        Args:
            articles: with labels and sentences.
            scores: of all their sentence pairs, with what the reader fixed.
            threshold: the least probability of a link.
            constraints: what the reader fixed.
            looser: the passages at a threshold that is lower by `FRAGILE`.
        """
        self._tellers_at = {
            member: {article for article, _ in members} for members in looser for member in members
        }
        self._articles = articles
        self._scores = scores
        self._threshold = threshold
        self._constraints = constraints

    def of(self, name: str, members: Sequence[At], tell: Callable[[], None]) -> Iterator[Omission]:
        """Yield the omissions of a passage.

        Args:
            name: the passage's id.
            members: its sentences.
            tell: called once for the passage.
        """
        tell()
        tellers = sorted({article for article, _ in members})
        told_by = tuple(self._articles[i].label for i in tellers)
        others, links = self._around(members)
        bounds = np.searchsorted(others, self._scores.offsets)
        for silent, article in enumerate(self._articles):
            if silent in tellers:
                continue
            inside = slice(bounds[silent], bounds[silent + 1])
            near, best = others[inside] - self._scores.offsets[silent], links[inside]
            nearest = self._nearest(article, near, best)
            yield Omission(
                article=article.label,
                passage=name,
                told_by=told_by,
                nearest=nearest,
                told_in_part=tuple(
                    article.sentences[s].id for s in near[best >= self._threshold].tolist()
                ),
                probability=cut(float(np.prod(1 - best))),
                fragile=any(silent in self._tellers_at[member] for member in members),
                origin=self._origin(members, silent),
            )

    def _around(self, members: Sequence[At]) -> tuple[Positions, Matrix]:
        """Return the sentences that may be linked with a member, and each one's best probability.

        They are counted through all articles, in order, shape (sentences,).
        """
        best = np.zeros(self._scores.offsets[-1], np.float32)
        for article, sentence in members:
            starts, others, links = self._scores.neighbours(article)
            part = slice(starts[sentence], starts[sentence + 1])
            # No sentence stands twice among the neighbours of one.
            best[others[part]] = np.maximum(best[others[part]], links[part])
        found = np.flatnonzero(best)
        return found, best[found]

    def _nearest(self, article: Article, near: Positions, best: Matrix) -> NearMiss | None:
        if not article.sentences:
            return None
        if not len(near):
            return NearMiss(article.sentences[0].id, 0.0)
        found = int(np.argmax(best))
        return NearMiss(article.sentences[int(near[found])].id, cut(best[found]))

    def _origin(self, members: Sequence[At], silent: int) -> Origin:
        by_reader = all((member, silent) in self._constraints.silent for member in members)
        return Origin.READER if by_reader else Origin.MACHINE


def cut(score: float) -> float:
    """Return a score cut to four digits, so that what is below the threshold stays below."""
    return floor(float(score) * _SCALE + _TOLERANCE) / _SCALE
