"""How probable it is, for every two sentences of two articles, that they tell the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import blake2b
from itertools import combinations
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.alignment.article import article_sides
from reader.alignment.company import FirstLinks, company_of
from reader.alignment.evidence import evidence_of
from reader.alignment.pair import ArticlePair, Places
from reader.alignment.postings import Matrix, Positions
from reader.alignment.scoring import Basis, Scorer, scorer
from reader.progress import ProgressCallback, Stage, Step
from reader.threads import in_order

Made = TypeVar("Made")
Pair = tuple[int, int]

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
        evidence: on these, shape (those, kinds).
    """

    shape: tuple[int, int]
    places: Places
    link: NDArray[np.float32]
    same: NDArray[np.float32]
    least: NDArray[np.float32]
    worth: Positions
    evidence: NDArray[np.float32]


Memory = MutableMapping[bytes, FirstJudgement]
"""First judgements by a digest of the two articles: what was worked out is not worked out again."""


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

    @cached_property
    def neighbours(self) -> tuple[Positions, Positions, Matrix]:
        """The pairs by sentence, counted through all articles, each pair from both its ends.

        Returns:
            where each sentence's pairs begin, shape (sentences + 1,); the other sentence and the
            probability of each, in the order of the other sentence.
        """
        ones, others = [np.zeros(0, np.intp)], [np.zeros(0, np.intp)]
        links = [np.zeros(0, np.float32)]
        for (i, j), scores in self.pairs.items():
            here, there = self.offsets[i] + scores.rows, self.offsets[j] + scores.columns
            ones += [here, there]
            others += [there, here]
            links += [scores.link, scores.link]
        one, other = np.concatenate(ones), np.concatenate(others)
        order = np.lexsort((other, one))
        starts = np.searchsorted(one[order], np.arange(self.offsets[-1] + 1))
        return starts, other[order], np.concatenate(links)[order]


def score_pairs(
    texts: Sequence[Sequence[str]],
    vectors: Sequence[Matrix],
    basis: Callable[[int, int], Basis],
    progress: ProgressCallback,
    *,
    memory: Memory | None = None,
    scorers: Callable[[Basis], Scorer] = scorer,
) -> Scores:
    """Score every two sentences of every two articles.

    The result does not depend on the order of the articles, to the last bit: each two articles are
    held against each other in an order that their texts alone decide.

    Args:
        texts: the sentences of each article.
        vectors: their unit vectors, shape (sentences, dimensions) for each article.
        basis: what two articles, by their positions, are compared by.
        progress: called for each pair of articles, twice.
        memory: first judgements of former comparisons; what is new is put in, what is no longer
            needed is taken out.
        scorers: the networks for each basis, by default those that ship.

    Raises:
        Cancelled: when `progress` raises it.
    """
    order = sorted(range(len(texts)), key=lambda i: "\n".join(texts[i]))
    bases = {pair: basis(*pair) for pair in combinations(range(len(texts)), 2)}
    judge = _Judge([texts[i] for i in order], [vectors[i] for i in order], progress, scorers)
    used = [
        (pair, bases[min(order[pair[0]], order[pair[1]]), max(order[pair[0]], order[pair[1]])])
        for pair in combinations(range(len(order)), 2)
    ]
    found = judge.scores(used, {} if memory is None else memory)
    pairs = {}
    for (a, b), scores in found.items():
        i, j = order[a], order[b]
        pairs[min(i, j), max(i, j)] = scores if i < j else _turned(scores)
    return Scores(tuple(map(len, texts)), dict(sorted(pairs.items())))


def _turned(scores: PairScores) -> PairScores:
    order = np.lexsort((scores.rows, scores.columns))
    return PairScores(
        scores.columns[order], scores.rows[order], scores.link[order], scores.same[order]
    )


class _Judge:
    """Judges the sentence pairs of one event, its articles in an order of their own."""

    def __init__(
        self,
        texts: Sequence[Sequence[str]],
        vectors: Sequence[Matrix],
        progress: ProgressCallback,
        scorers: Callable[[Basis], Scorer],
    ) -> None:
        self._sides = article_sides(texts, vectors)
        self._digests = [
            _digest(sentences, matrix) for sentences, matrix in zip(texts, vectors, strict=True)
        ]
        self._progress = progress
        self._scorers = scorers

    def scores(self, pairs: Sequence[tuple[Pair, Basis]], memory: Memory) -> dict[Pair, PairScores]:
        """Return the scores of each pair of articles, in two steps."""
        judged: dict[Pair, FirstJudgement] = {}
        used: dict[bytes, FirstJudgement] = {}
        for (pair, basis), found in self._at_once(partial(self._first, memory), pairs, 0):
            key = self._key(pair, basis)
            judged[pair] = used[key] = memory[key] = found
        for key in memory.keys() - used.keys():
            del memory[key]
        first = FirstLinks(
            len(self._sides), {pair: _spread(found) for pair, found in judged.items()}
        )
        second = partial(self._second, first, judged)
        return {pair: found for (pair, _), found in self._at_once(second, pairs, len(pairs))}

    def _at_once(
        self, work: Callable[[tuple[Pair, Basis]], Made], pairs: Sequence[Any], before: int
    ) -> Iterator[tuple[tuple[Pair, Basis], Made]]:
        """Yield each pair with what is made of it, worked out in several threads."""
        for done, made in enumerate(in_order(work, pairs)):
            self._progress(Step(Stage.ALIGN, before + done, 2 * len(pairs)))
            yield pairs[done], made

    def _first(self, memory: Memory, one: tuple[Pair, Basis]) -> FirstJudgement:
        known = memory.get(self._key(*one))
        return known or _first(self._both(*one), self._scorers(one[1]))

    def _second(
        self,
        first: FirstLinks,
        judged: Mapping[Pair, FirstJudgement],
        one: tuple[Pair, Basis],
    ) -> PairScores:
        pair, basis = one
        return _second(first, pair, judged[pair], self._scorers(basis))

    def _key(self, pair: Pair, basis: Basis) -> bytes:
        return b"".join((self._digests[pair[0]], self._digests[pair[1]], basis.encode()))

    def _both(self, pair: Pair, basis: Basis) -> ArticlePair:
        left, right = (self._sides[position] for position in pair)
        return ArticlePair(left, right, across=basis is Basis.ACROSS)


def _digest(sentences: Sequence[str], vectors: Matrix) -> bytes:
    """Return a digest of all that an article brings to the evidence."""
    digest = blake2b("\n".join(sentences).encode("utf-8", "surrogatepass"), digest_size=20)
    digest.update(np.ascontiguousarray(vectors, np.float32).tobytes())
    return digest.digest()


def _first(pair: ArticlePair, by: Scorer) -> FirstJudgement:
    places = pair.candidates()
    evidence = evidence_of(pair, places, by.first.kinds)
    link = by.first.probabilities(evidence)
    worth = np.flatnonzero(link >= _WORTH_A_SECOND_LOOK)
    same = np.zeros_like(link)
    same[worth] = by.same.probabilities(evidence[worth])
    least = np.maximum(_VERBATIM * pair.verbatim, _WORD_FOR_WORD * pair.word_for_word)[places]
    return FirstJudgement(pair.shape, places, link, same, least, worth, evidence[worth])


def _spread(found: FirstJudgement) -> NDArray[np.float32]:
    """Return the first probabilities as a matrix that is 0 where no link may be."""
    matrix = np.zeros(found.shape, np.float32)
    matrix[found.places] = found.link
    return matrix


def _second(first: FirstLinks, pair: Pair, found: FirstJudgement, by: Scorer) -> PairScores:
    rows, columns = found.places
    company = company_of(first, pair, (rows[found.worth], columns[found.worth]))
    link = found.link.copy()
    together = np.concatenate([found.evidence, company], axis=1)
    link[found.worth] = by.second.probabilities(together)
    return PairScores(
        rows, columns, np.maximum(link, found.least), np.maximum(found.same, found.least)
    )
