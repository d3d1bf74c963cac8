"""Grouping by average linkage, on probabilities drawn by hand."""

import numpy as np

from reader.alignment.passages import group, in_reading_order
from reader.alignment.scores import Scores

Place = tuple[int, int]


def scores(sizes: tuple[int, ...], links: dict[tuple[Place, Place], float]) -> Scores:
    matrices = {
        (i, j): np.zeros((sizes[i], sizes[j]), np.float32)
        for i in range(len(sizes))
        for j in range(i + 1, len(sizes))
    }
    for ((i, row), (j, column)), probability in links.items():
        matrices[i, j][row, column] = probability
    return Scores(sizes, matrices, matrices)


def test_the_nearest_are_joined_and_the_rest_stay_alone() -> None:
    drawn = scores((2, 2), {((0, 0), (1, 1)): 0.9, ((0, 1), (1, 0)): 0.2})
    assert sorted(group(drawn, 0.5, [0, 1])) == [[(0, 0), (1, 1)], [(0, 1)], [(1, 0)]]


def test_a_chain_of_links_is_not_one_passage() -> None:
    chain = scores(
        (2, 2, 1),
        {((0, 0), (1, 0)): 0.9, ((1, 0), (2, 0)): 0.6, ((0, 1), (2, 0)): 0.8},
    )
    found = sorted(group(chain, 0.5, [0, 1, 2]))
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
