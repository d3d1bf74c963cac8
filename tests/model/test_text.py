"""Stretches of a text."""

from __future__ import annotations

import pytest

from reader.model import Span


def test_a_stretch_is_moved_on_and_back() -> None:
    assert Span(2, 5).moved(4) == Span(6, 9)
    assert Span(2, 5).moved(-2) == Span(0, 3)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(6, 8), Span(1, 3)),
        (Span(3, 7), Span(0, 2)),
        (Span(8, 30), Span(3, 5)),
        (Span(0, 40), Span(0, 5)),
        (Span(0, 3), Span(0, 0)),
        (Span(12, 14), Span(5, 5)),
    ],
)
def test_what_of_a_stretch_lies_in_another_one(span: Span, expected: Span) -> None:
    assert span.inside(Span(5, 10)) == expected
