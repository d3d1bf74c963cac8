"""Order: what stands in front in one article and late in another, and what is moved."""

from __future__ import annotations

import pytest

from reader.differences.order import moved_between


@pytest.mark.parametrize(
    ("one", "other", "moved"),
    [
        ("abcdef", "abcdef", ""),
        ("abcdef", "bcdefa", "a"),
        ("abcdef", "bacdef", ""),
        ("abcdefgh", "cdefabgh", "ab"),
        ("abxcd", "yabcdz", ""),
        ("", "abc", ""),
    ],
)
def test_moved_is_what_leaps_over_clearly_many_points(one: str, other: str, moved: str) -> None:
    assert moved_between(one, other) == frozenset(moved)
    assert moved_between(other, one) == frozenset(moved)
