"""Joining what stands in two articles."""

import numpy as np

from reader.alignment.postings import Postings, join, once, postings, vocabulary

LEFT = [["ferry", "sank", "ferry"], [], ["hollis", "spoke"]]
RIGHT = [["hollis", "ferry"], ["rain"]]
NUMBERS = vocabulary(word for line in LEFT + RIGHT for word in line)


def counted(lines: list[list[str]]) -> Postings:
    return postings([{w: line.count(w) for w in line} for line in lines], NUMBERS)


def test_a_thing_stands_in_its_lines_and_is_counted_there() -> None:
    found = counted(LEFT)
    ferry = list(found.things).index(NUMBERS["ferry"])
    assert found.lines[found.starts[ferry] : found.starts[ferry + 1]].tolist() == [0]
    assert found.counts[found.starts[ferry]] == 2
    assert found.sums.tolist() == [2, 0, 2]


def test_lines_that_share_things_are_found_and_no_others() -> None:
    shared = join(counted(LEFT), counted(RIGHT))
    assert shared.summed().tolist() == [[1, 0], [0, 0], [1, 0]]


def test_values_are_summed_by_pair_of_lines() -> None:
    left, right = counted(LEFT), counted(RIGHT)
    shared = join(left, right)
    products = left.counts[shared.left] * right.counts[shared.right]
    assert shared.summed(products)[0, 0] == 2


def test_the_heaviest_of_what_is_shared_comes_last() -> None:
    left = postings(once([["a", "b", "c"]]), vocabulary("abc"))
    weights = np.array([3.0, 1.0, 2.0])
    shared = join(left, left, weights)
    first, second = shared.last(weights[left.thing_of[shared.left]])
    assert (first[0, 0], second[0, 0]) == (3.0, 2.0)


def test_nothing_is_shared_with_nothing() -> None:
    empty = postings([], NUMBERS)
    assert join(empty, counted(RIGHT)).summed().shape == (0, 2)
    assert join(counted(LEFT), empty).summed().shape == (3, 0)
