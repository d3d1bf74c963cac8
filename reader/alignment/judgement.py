"""What is judged of two articles: at first by themselves, then again with the event's company."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.alignment.company import FirstLinks, company_of
from reader.alignment.evidence import evidence_of
from reader.alignment.pair import ArticlePair, Places
from reader.alignment.postings import Positions
from reader.alignment.scores import Pair, PairScores
from reader.alignment.scoring import Scorer

_VERBATIM, _WORD_FOR_WORD = np.float32(0.98), np.float32(1)
"""What sentences with nearly all words in common, or all in the same order, are given at least."""
_WORTH_A_SECOND_LOOK = 0.01
"""What the first step finds less probable than this keeps its first probability."""


@dataclass(frozen=True, slots=True)
class FirstJudgement:
    """What two articles say by themselves of their sentence pairs: it never changes.

    Attributes:
        shape: the numbers of sentences, (n, m).
        places: the sentence pairs that may be linked.
        link: the first probability of each, shape (pairs,).
        same: that they tell the same main thing, if they are linked, shape (pairs,).
        least: what both probabilities are at least, for the words in common, shape (pairs,).
        worth: which pairs are worth a second look, as positions in `places`, shape (those,).
        evidence: on these, in half precision, shape (those, kinds).
    """

    shape: tuple[int, int]
    places: Places
    link: NDArray[np.float32]
    same: NDArray[np.float32]
    least: NDArray[np.float32]
    worth: Positions
    evidence: NDArray[np.float16]


Memory = MutableMapping[bytes, FirstJudgement]
"""First judgements by a digest of the two articles: what was worked out is not worked out again."""


def first_judgement(
    pair: ArticlePair, by: Scorer, tick: Callable[[], None] = lambda: None
) -> FirstJudgement:
    """Judge the sentence pairs of two articles by these alone.

    Args:
        pair: the articles.
        by: the networks.
        tick: called now and then; what it raises ends the work.
    """
    places = pair.candidates()
    evidence = evidence_of(pair, places, by.first.kinds, tick)
    link = by.first.probabilities(evidence)
    worth = np.flatnonzero(link >= _WORTH_A_SECOND_LOOK)
    same = np.zeros_like(link)
    same[worth] = by.same.probabilities(evidence[worth])
    least = np.maximum(_VERBATIM * pair.verbatim, _WORD_FOR_WORD * pair.word_for_word)[places]
    held = evidence[worth].astype(np.float16)
    return FirstJudgement(pair.shape, places, link, same, least, worth, held)


def second_judgement(
    first: FirstLinks, pair: Pair, found: FirstJudgement, by: Scorer
) -> PairScores:
    """Judge the sentence pairs of two articles again, with the company that they keep.

    Args:
        first: the first probabilities of all articles.
        pair: the two articles.
        found: what was judged of them by themselves.
        by: the networks.
    """
    rows, columns = found.places
    company = company_of(first, pair, (rows[found.worth], columns[found.worth]))
    link = found.link.copy()
    together = np.concatenate([found.evidence, company], axis=1, dtype=np.float32)
    link[found.worth] = by.second.probabilities(together)
    return PairScores(
        rows, columns, np.maximum(link, found.least), np.maximum(found.same, found.least)
    )


def spread(found: FirstJudgement) -> NDArray[np.float32]:
    """Return the first probabilities as a matrix that is 0 where no link may be."""
    matrix = np.zeros(found.shape, np.float32)
    matrix[found.places] = found.link
    return matrix
