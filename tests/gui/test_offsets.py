from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.gui.offsets import from_utf16, utf16_length

EMOJI = "A😀B"


def test_emoji_counts_twice():
    assert utf16_length(EMOJI) == 4
    assert utf16_length("äß") == 2


@pytest.mark.parametrize(("offset", "units"), [(0, 0), (1, 1), (2, 3), (3, 4)])
def test_both_ways(offset: int, units: int):
    assert utf16_length(EMOJI[:offset]) == units
    assert from_utf16(EMOJI, units) == offset


def test_middle_of_a_character_counts_as_after_it():
    assert from_utf16(EMOJI, 2) == 2


def test_past_the_end_is_the_end():
    assert from_utf16(EMOJI, 99) == 3


def test_offsets_are_those_of_qt(qapp):
    document = QTextDocument("👩‍👩‍👧 came home")
    text = document.toPlainText()
    start = utf16_length(text[: text.index("came")])
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(start + 4, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "came"
