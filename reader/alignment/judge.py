"""Judges every two articles of an event: in threads, or in processes where there are many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from hashlib import blake2b
from itertools import combinations, islice
from threading import Event
from typing import TypeVar

import numpy as np

from reader.alignment.article import ArticleSide, article_sides
from reader.alignment.company import FirstLinks
from reader.alignment.judgement import (
    FirstJudgement,
    Memory,
    first_judgement,
    second_judgement,
    spread,
)
from reader.alignment.pair import ArticlePair
from reader.alignment.postings import Matrix
from reader.alignment.scores import Pair, PairScores, Scores
from reader.alignment.scoring import Basis, Scorer, scorer
from reader.processes import ProcessesUnusableError, in_order_apart
from reader.progress import Cancelled, ProgressCallback, Stage, Step
from reader.threads import in_order

Made = TypeVar("Made")
Task = tuple[Pair, Basis]
"""Two articles, and what they can be compared by."""

_MANY_TASKS = 400
"""With so many, and above, it pays to start processes (about half a second)."""
_LOT = 8


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
        progress: called for each pair of articles, twice, and while one of them takes long.
        memory: first judgements of former comparisons; what is new is put in, what is no longer
            needed is taken out.
        scorers: the networks for each basis, by default those that ship.

    Raises:
        Cancelled: when `progress` raises it.
    """
    order = sorted(range(len(texts)), key=lambda i: "\n".join(texts[i]))
    judge = Judge([texts[i] for i in order], [vectors[i] for i in order], progress, scorers)
    tasks = [
        (pair, basis(*sorted(order[place] for place in pair)))
        for pair in combinations(range(len(order)), 2)
    ]
    found = judge.scores(tasks, {} if memory is None else memory)
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


class Judge:
    """Judges the sentence pairs of one event, its articles in an order of their own."""

    def __init__(
        self,
        texts: Sequence[Sequence[str]],
        vectors: Sequence[Matrix],
        progress: ProgressCallback,
        scorers: Callable[[Basis], Scorer],
    ) -> None:
        self._texts = texts
        self._vectors = vectors
        self._progress = progress
        self._scorers = scorers
        self._last = Step(Stage.ALIGN)
        self._stopped = Event()

    def scores(self, tasks: Sequence[Task], memory: Memory) -> dict[Pair, PairScores]:
        """Return the scores of each pair of articles, in two steps."""
        judged = self._judged(tasks, memory)
        links = {pair: spread(found) for pair, found in judged.items()}
        second = partial(self._second, FirstLinks(len(self._texts), links), judged)
        found = self._told(in_order(second, tasks, self._still), len(tasks), len(tasks))
        return {pair: scores for (pair, _), scores in zip(tasks, found, strict=True)}

    def _judged(self, tasks: Sequence[Task], memory: Memory) -> dict[Pair, FirstJudgement]:
        """Return the first judgement of each pair of articles: those remembered, and the others."""
        digests = list(map(_digest, self._texts, self._vectors))
        keys = {task: _key(task, digests) for task in tasks}
        new = [task for task in tasks if keys[task] not in memory]
        known = len(tasks) - len(new)
        made = self._told(self._first(new), known, len(tasks))
        for task, found in zip(new, made, strict=True):
            memory[keys[task]] = found
        for key in memory.keys() - set(keys.values()):
            del memory[key]
        return {task[0]: memory[key] for task, key in keys.items()}

    def _told(self, made: Iterator[Made], before: int, total: int) -> Iterator[Made]:
        """Yield what is made, and tell of each."""
        for done, one in enumerate(made):
            self._last = Step(Stage.ALIGN, before + done, 2 * total)
            self._still()
            yield one

    def _still(self) -> None:
        """Tell where the work is; a wish to stop reaches the threads before they are waited for."""
        try:
            self._progress(self._last)
        except BaseException:
            self._stopped.set()
            raise

    def _first(self, tasks: Sequence[Task]) -> Iterator[FirstJudgement]:
        """Yield the first judgements, in order; where there are none, no article is looked at."""
        if not tasks:
            return
        sides = article_sides(self._texts, self._vectors, self._still)
        done = 0
        if len(tasks) >= _MANY_TASKS and self._scorers is scorer:
            with suppress(ProcessesUnusableError):
                for found in self._first_apart(sides, tasks):
                    done += 1
                    yield found
        yield from in_order(partial(self._first_here, sides), tasks[done:], self._still)

    def _first_here(self, sides: Sequence[ArticleSide], task: Task) -> FirstJudgement:
        return first_judgement(_both(sides, task), self._scorers(task[1]), self._stop_if_asked)

    def _stop_if_asked(self) -> None:
        if self._stopped.is_set():
            raise Cancelled

    def _first_apart(
        self, sides: Sequence[ArticleSide], tasks: Sequence[Task]
    ) -> Iterator[FirstJudgement]:
        ready = _take, (sides,)
        for lot in in_order_apart(_judge, _lots(tasks), ready, self._still):
            yield from lot

    def _second(
        self, first: FirstLinks, judged: Mapping[Pair, FirstJudgement], task: Task
    ) -> PairScores:
        pair, basis = task
        return second_judgement(first, pair, judged[pair], self._scorers(basis))


def _key(task: Task, digests: Sequence[bytes]) -> bytes:
    """Return what the first judgement of two articles is remembered by."""
    (one, other), basis = task
    return b"".join((digests[one], digests[other], basis.encode()))


def _digest(sentences: Sequence[str], vectors: Matrix) -> bytes:
    """Return a digest of all that an article brings to the evidence."""
    digest = blake2b("\n".join(sentences).encode("utf-8", "surrogatepass"), digest_size=20)
    digest.update(np.ascontiguousarray(vectors, np.float32).tobytes())
    return digest.digest()


def _both(sides: Sequence[ArticleSide], task: Task) -> ArticlePair:
    (one, other), basis = task
    return ArticlePair(sides[one], sides[other], across=basis is Basis.ACROSS)


def _lots(tasks: Sequence[Task]) -> Iterator[list[Task]]:
    coming = iter(tasks)
    while lot := list(islice(coming, _LOT)):
        yield lot


# What follows runs in other processes.

_taken: list[ArticleSide] = []


def _take(sides: Sequence[ArticleSide]) -> None:
    """Keep the articles, for all that will be asked of this process."""
    _taken[:] = sides


def _judge(tasks: Sequence[Task]) -> list[FirstJudgement]:
    return [first_judgement(_both(_taken, task), scorer(task[1])) for task in tasks]
