from __future__ import annotations

import pytest

from reader.display.order import story_order, told_in_order
from tests.builders import comparison

MADE = comparison(
    {"A": ["a", "b", "c", "d"], "B": ["c", "x", "a"], "C": ["y"]},
    "A1 = B3 / A2 / A3 = B1 / A4 / B2 / C1",
)


def test_article_tells_passages_in_its_own_order() -> None:
    assert told_in_order(MADE, "B") == ("P3", "P5", "P1")


@pytest.mark.parametrize(
    ("label", "order"),
    [
        ("A", "P1 P2 P3 P4 P5 P6"),
        ("B", "P3 P4 P5 P6 P1 P2"),
        ("C", "P1 P2 P3 P4 P5 P6"),
    ],
)
def test_what_an_article_does_not_tell_follows_the_passage_before_it(
    label: str, order: str
) -> None:
    assert " ".join(passage.id for passage in story_order(MADE, label)) == order
