"""Scores of whole events: remembered, the same in any order."""

from collections.abc import Callable, Iterator
from itertools import permutations
from threading import Event

import numpy as np
import pytest

from reader.alignment import Basis, Memory, Scores, judge, score_pairs
from reader.embedding import LexicalEncoder
from reader.processes import ProcessesUnusableError
from reader.progress import Cancelled, ProgressCallback, Step, no_progress

TEXTS = [
    ["Minister Hollis resigned on Monday.", "Rain fell."],
    ["Hollis, the minister, resigned Monday.", "The port of Wick was closed."],
    ["The port at Wick was closed.", "It rained.", "Hollis resigned."],
]


def scored(
    texts: list[list[str]],
    memory: Memory | None = None,
    progress: ProgressCallback = no_progress,
) -> Scores:
    vectors = [LexicalEncoder().encode(sentences) for sentences in texts]
    return score_pairs(texts, vectors, lambda _i, _j: Basis.WORDS, progress, memory=memory)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_another_order_gives_the_same_scores_to_the_last_bit(order: tuple[int, ...]) -> None:
    usual, other = scored(TEXTS), scored([TEXTS[i] for i in order])
    for (i, j), found in other.pairs.items():
        one, two = order[i], order[j]
        expected = usual.pairs[min(one, two), max(one, two)]
        rows, columns = (found.rows, found.columns) if one < two else (found.columns, found.rows)
        links = dict(zip(zip(rows, columns, strict=True), found.link, strict=True))
        places = zip(expected.rows, expected.columns, strict=True)
        assert links == dict(zip(places, expected.link, strict=True))


def test_what_was_judged_before_is_not_judged_again() -> None:
    memory: Memory = {}
    scored(TEXTS[:2], memory)
    (known,) = memory.values()
    scored(TEXTS, memory)
    assert len(memory) == 3
    assert any(found is known for found in memory.values())


def test_where_all_was_judged_before_no_article_is_taken_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    memory: Memory = {}
    usual = scored(TEXTS, memory)
    monkeypatch.delattr(judge, "article_sides")
    again = scored(TEXTS, memory)
    assert all(np.array_equal(usual.pairs[p].link, again.pairs[p].link) for p in usual.pairs)


def test_what_is_no_longer_needed_is_forgotten() -> None:
    memory: Memory = {}
    scored(TEXTS, memory)
    scored(TEXTS[1:], memory)
    assert len(memory) == 1


def test_with_a_memory_the_scores_are_the_same() -> None:
    memory: Memory = {}
    scored(TEXTS[1:], memory)
    remembered, anew = scored(TEXTS, memory), scored(TEXTS)
    for pair, found in anew.pairs.items():
        assert np.array_equal(found.link, remembered.pairs[pair].link)


def test_each_sentence_knows_its_pairs_in_all_articles() -> None:
    found = scored(TEXTS)
    starts, others, links = found.neighbours(0)
    assert len(starts) == len(TEXTS[0]) + 1
    (row,) = np.flatnonzero(found.pairs[0, 1].rows == 0)[:1]
    first = others[starts[0] : starts[1]].tolist()
    assert first.index(2 + int(found.pairs[0, 1].columns[row])) == 0
    assert links[0] == found.pairs[0, 1].link[row]


def test_any_step_can_be_the_last() -> None:
    steps: list[Step] = []

    def stop_at_the_third(step: Step) -> None:
        steps.append(step)
        if len(steps) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        scored(TEXTS, progress=stop_at_the_third)
    assert {step.total for step in steps} <= {0, 6}


def test_every_pair_of_articles_is_a_step() -> None:
    steps: list[Step] = []
    scored(TEXTS, progress=steps.append)
    done = [step.done for step in steps if step.total]
    assert sorted(set(done)) == list(range(6))
    assert done == sorted(done)


def test_other_vectors_are_judged_anew() -> None:
    memory: Memory = {}
    scored(TEXTS[:2], memory)
    turned = [LexicalEncoder().encode(sentences)[:, ::-1].copy() for sentences in TEXTS[:2]]
    turned[0][0] = turned[1][1]
    anew = score_pairs(TEXTS[:2], turned, lambda _i, _j: Basis.WORDS, no_progress)
    again = score_pairs(TEXTS[:2], turned, lambda _i, _j: Basis.WORDS, no_progress, memory=memory)
    assert np.array_equal(anew.pairs[0, 1].link, again.pairs[0, 1].link)
    assert len(memory) == 1


def test_what_was_judged_before_a_stop_is_kept() -> None:
    memory: Memory = {}

    def stop_in_the_first_round(step: Step) -> None:
        if step.done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        scored(TEXTS, memory, stop_in_the_first_round)
    assert memory


def test_many_articles_judged_in_processes_get_the_same_scores(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual = scored(TEXTS)
    monkeypatch.setattr(judge, "_MANY_TASKS", 2)
    asked = []
    apart = judge.in_order_apart
    monkeypatch.setattr(judge, "in_order_apart", lambda *all_: asked.append(1) or apart(*all_))
    found = scored(TEXTS)
    assert asked == [1]
    for pair, scores in usual.pairs.items():
        assert np.array_equal(scores.link, found.pairs[pair].link)


def test_where_processes_cannot_be_had_threads_do_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_all: object) -> Iterator[object]:
        yield []
        raise ProcessesUnusableError

    usual = scored(TEXTS)
    monkeypatch.setattr(judge, "_MANY_TASKS", 2)
    monkeypatch.setattr(judge, "in_order_apart", broken)
    found = scored(TEXTS)
    assert usual.pairs.keys() == found.pairs.keys()
    assert np.array_equal(usual.pairs[0, 1].link, found.pairs[0, 1].link)


def test_a_wish_to_stop_ends_a_long_pair_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, ended = Event(), Event()

    def endless(_pair: object, _by: object, tick: Callable[[], None]) -> None:
        begun.set()
        try:
            while True:
                tick()
        finally:
            ended.set()

    def stop_once_begun(_step: Step) -> None:
        if begun.is_set():
            raise Cancelled

    monkeypatch.setattr(judge, "first_judgement", endless)
    with pytest.raises(Cancelled):
        scored(TEXTS, progress=stop_once_begun)
    assert ended.wait(5)
