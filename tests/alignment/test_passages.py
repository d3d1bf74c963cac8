"""Grouping by average linkage, on probabilities drawn by hand."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.alignment import passages
from reader.alignment.constraints import At, Constraints
from reader.alignment.passages import in_reading_order
from reader.alignment.scores import Scores
from reader.model import LinkType
from tests.alignment.drawn import scores


def group(
    drawn: Scores, threshold: float, rank: list[int], constraints: Constraints | None = None
) -> list[list[At]]:
    (found,) = passages.group(drawn, (threshold,), rank, constraints)
    return found


def test_the_nearest_are_joined_and_the_rest_stay_alone() -> None:
    drawn = scores((2, 2), {((0, 0), (1, 1)): 0.9, ((0, 1), (1, 0)): 0.2})
    assert sorted(group(drawn, 0.5, [0, 1])) == [[(0, 0), (1, 1)], [(0, 1)], [(1, 0)]]


CHAIN = scores(
    (2, 2, 1),
    {((0, 0), (1, 0)): 0.9, ((1, 0), (2, 0)): 0.6, ((0, 1), (2, 0)): 0.8},
)


def test_a_chain_of_links_is_not_one_passage() -> None:
    found = sorted(group(CHAIN, 0.5, [0, 1, 2]))
    assert found == [[(0, 0), (1, 0)], [(0, 1), (2, 0)], [(1, 1)]]


def test_two_neighbours_may_stand_against_one() -> None:
    split = scores((1, 2), {((0, 0), (1, 0)): 0.8, ((0, 0), (1, 1)): 0.7})
    assert group(split, 0.5, [0, 1]) == [[(0, 0), (1, 0), (1, 1)]]


def test_two_that_stand_far_apart_may_not() -> None:
    split = scores((1, 5), {((0, 0), (1, 0)): 0.8, ((0, 0), (1, 4)): 0.7})
    assert [(0, 0), (1, 0)] in group(split, 0.5, [0, 1])


def test_ties_do_not_hang_on_the_order_of_the_articles() -> None:
    tie = {((0, 0), (1, 0)): 0.7, ((0, 0), (2, 0)): 0.7}
    turned = {((0, 0), (1, 0)): 0.7, ((1, 0), (2, 0)): 0.7}
    usual = group(scores((1, 1, 1), tie), 0.5, [0, 1, 2])
    other = group(scores((1, 1, 1), turned), 0.5, [1, 0, 2])
    swap = {0: 1, 1: 0, 2: 2}
    assert sorted(usual) == sorted(sorted((swap[a], s) for a, s in members) for members in other)


def test_what_is_fixed_together_stands_together_and_draws_others_in() -> None:
    fixed = Constraints(
        links={((0, 0), (2, 0)): LinkType.SAME}, together=(((0, 0), (2, 0)), ((0, 0), (0, 1)))
    )
    assert [(0, 0), (0, 1), (1, 0), (2, 0)] in group(CHAIN, 0.3, [0, 1, 2], fixed)


def test_what_is_fixed_apart_stands_apart_whoever_else_would_bring_it_in() -> None:
    triangle = scores(
        (1, 1, 1),
        {((0, 0), (1, 0)): 0.9, ((1, 0), (2, 0)): 0.9, ((0, 0), (2, 0)): 0.9},
    )
    assert len(group(triangle, 0.5, [0, 1, 2])) == 1
    found = group(triangle, 0.5, [0, 1, 2], Constraints(separate=frozenset({((0, 0), (2, 0))})))
    assert not any({(0, 0), (2, 0)} <= set(members) for members in found)


def test_what_is_told_nowhere_in_an_article_stands_with_nothing_of_it() -> None:
    found = group(CHAIN, 0.5, [0, 1, 2], Constraints(silent=frozenset({((0, 0), 1)})))
    assert not any({a for a, _ in m} >= {0, 1} and (0, 0) in m for m in found)


@pytest.mark.parametrize("kept_out", [0, 1])
def test_a_group_inherits_what_each_of_its_parts_must_not_stand_with(kept_out: int) -> None:
    drawn = scores(
        (1, 1, 1),
        {((0, 0), (1, 0)): 0.95, ((0, 0), (2, 0)): 0.9, ((1, 0), (2, 0)): 0.9},
    )
    for constraints in (
        Constraints(separate=frozenset({((kept_out, 0), (2, 0))})),
        Constraints(silent=frozenset({((kept_out, 0), 2)})),
        Constraints(silent=frozenset({((2, 0), kept_out)})),
    ):
        found = group(drawn, 0.5, [0, 1, 2], constraints)
        assert sorted(found) == [[(0, 0), (1, 0)], [(2, 0)]]


def test_what_was_kept_apart_stays_so_through_several_joins() -> None:
    near = {((a, 0), (b, 0)): 0.9 for a in range(5) for b in range(a + 1, 5)}
    apart = Constraints(separate=frozenset({((1, 0), (4, 0))}))
    found = group(scores((1,) * 5, near), 0.5, [0, 1, 2, 3, 4], apart)
    assert not any({(1, 0), (4, 0)} <= set(members) for members in found)
    assert len(found) == 2


def test_reading_order_follows_the_first_article_and_inserts_the_others() -> None:
    groups = [
        [(1, 0)],
        [(0, 1), (1, 3)],
        [(1, 1)],
        [(0, 0), (1, 2)],
        [(1, 4)],
    ]
    order = in_reading_order(groups, 2)
    assert order == [[(1, 0)], [(1, 1)], [(0, 0), (1, 2)], [(0, 1), (1, 3)], [(1, 4)]]


def simply_in_reading_order(groups: list[list[At]], articles: int) -> list[list[At]]:
    """Return what `in_reading_order` does, written down as it is meant."""
    group_of = {place: i for i, members in enumerate(groups) for place in members}
    after: dict[int | None, list[int]] = defaultdict(list)
    placed: set[int] = set()
    for article in range(articles):
        before: int | None = None
        run: list[int] = []
        for sentence in range(1 + max((s for a, s in group_of if a == article), default=-1)):
            found = group_of[article, sentence]
            if found not in placed:
                placed.add(found)
                run.append(found)
            elif found not in run:
                after[before] = run + after[before]
                before, run = found, []
        after[before] = run + after[before]

    def behind(before: int | None) -> list[int]:
        return [g for found in after.get(before, ()) for g in (found, *behind(found))]

    return [groups[i] for i in behind(None)]


@st.composite
def grouped(draw: st.DrawFn) -> tuple[list[list[At]], int]:
    """Draw the sentences of a few articles, in groups in any order."""
    sizes = draw(st.lists(st.integers(0, 7), min_size=1, max_size=5))
    places = [(a, s) for a, size in enumerate(sizes) for s in range(size)]
    numbers = draw(st.lists(st.integers(0, 9), min_size=len(places), max_size=len(places)))
    groups: dict[int, list[At]] = {}
    for place, number in zip(places, numbers, strict=True):
        groups.setdefault(number, []).append(place)
    return draw(st.permutations(list(groups.values()))), len(sizes)


@given(grouped())
def test_reading_order_is_what_the_simple_version_says(drawn: tuple[list[list[At]], int]) -> None:
    groups, articles = drawn
    assert in_reading_order(groups, articles) == simply_in_reading_order(groups, articles)


def test_the_work_of_ordering_grows_with_the_sentences_alone() -> None:
    asked = [0]

    class Counted(int):
        def __eq__(self, other: object) -> bool:
            asked[0] += 1
            return int(self) == other

        __hash__ = int.__hash__

    def comparisons(articles: int) -> int:
        asked[0] = 0
        in_reading_order([[(Counted(a), s)] for a in range(articles) for s in range(3)], articles)
        return asked[0]

    assert comparisons(40) <= 2.2 * comparisons(20)


@st.composite
def drawn_scores(draw: st.DrawFn) -> Scores:
    sizes = tuple(draw(st.lists(st.integers(1, 4), min_size=2, max_size=4)))
    places = [(a, n) for a, size in enumerate(sizes) for n in range(size)]
    pairs = [(one, other) for one in places for other in places if one[0] < other[0]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=20))
    return scores(sizes, {pair: draw(st.integers(1, 20)) / 20 for pair in chosen})


@given(drawn_scores(), st.sampled_from([0.2, 0.35, 0.5, 0.8]))
def test_two_thresholds_in_one_run_give_what_two_runs_give(drawn: Scores, upper: float) -> None:
    rank = list(range(len(drawn.sizes)))
    lower = upper - 0.05
    both = passages.group(drawn, (upper, lower), rank)
    assert [sorted(found) for found in both] == [
        sorted(group(drawn, threshold, rank)) for threshold in (upper, lower)
    ]
