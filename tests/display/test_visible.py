from __future__ import annotations

import pytest

from reader.display.visible import one_line, visible


@pytest.mark.parametrize(
    "steering", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\u2069", "\ud800"]
)
def test_what_steers_a_screen_is_written_out_or_taken_away(steering: str) -> None:
    assert visible(f"a{steering}b") == f"a[U+{ord(steering):04X}]b"
    assert one_line(f"a{steering}b") == "a b"


@pytest.mark.parametrize("harmless", ["é 😀 „“ …", "a\u200fb", "zero\u200djoined"])
def test_all_else_stays(harmless: str) -> None:
    assert visible(harmless) == harmless
    assert one_line(harmless) == harmless


def test_space_stays_on_a_page_and_becomes_one_space_on_a_line() -> None:
    assert visible("a\n\tb") == "a\n\tb"
    assert one_line(" a\r\n\tb ") == "a b"
