from __future__ import annotations

from itertools import permutations

import pytest

from reader.display.grouping import grouped


@pytest.mark.parametrize(
    ("shared", "expected"),
    [
        ({}, ["A", "B", "C", "D"]),
        ({"AB": 9}, ["AB", "C", "D"]),
        ({"AB": 9, "BC": 8, "AC": 7}, ["ABC", "D"]),
        ({"AB": 9, "BC": 8}, ["AB", "C", "D"]),
        ({"AB": 8, "BC": 9}, ["A", "BC", "D"]),
        ({"AB": 7, "BC": 9, "CD": 7}, ["A", "BC", "D"]),
        ({"AB": 9, "BC": 7, "CD": 9}, ["AB", "CD"]),
        ({"AB": 7, "CD": 9, "BC": 8, "AC": 8, "BD": 8, "AD": 8}, ["ABCD"]),
        ({"AX": 7, "BC": 9}, ["A", "BC", "D"]),
    ],
)
def test_every_two_of_a_group_share(shared: dict[str, int], expected: list[str]) -> None:
    pairs = {(pair[0], pair[1]): words for pair, words in shared.items()}
    for turned in (pairs, {(b, a): words for (a, b), words in pairs.items()}):
        for order in permutations("ABCD"):
            found = grouped(order, turned)
            assert sorted("".join(sorted(group)) for group in found) == sorted(expected)
