"""Text that runs from right to left; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.gui.clamped_label import direction_of, line_start
from reader.gui.fonts import reading_font
from reader.gui.rows.layouts import broken
from reader.gui.view_table import BESIDE
from tests.builders import comparison
from tests.gui.conftest import lay

ARABIC = "أغلق الجسر في الميناء يوم الاثنين."
HEBREW = "הגשר בנמל נסגר ביום שני."
ENGLISH = "The bridge in the harbour was closed on Monday."


@pytest.fixture
def columns(window, session, qtbot):
    articles = {"A": [ARABIC], "B": [HEBREW, ENGLISH], "C": [ENGLISH]}
    lay(session, comparison(articles, "A1 = B1 = C1 / B2"))
    qtbot.waitExposed(window)
    window.views.show_view(BESIDE)
    QApplication.processEvents()
    return window.reading.columns


def test_text_stands_at_the_side_from_which_it_is_read(columns):
    for column, rightward in zip(columns, (False, False, True), strict=True):
        block = column.text.document().firstBlock()
        while block.text().startswith("▸"):
            block = block.next()
        direction = block.textDirection()
        left = Qt.LayoutDirection.LeftToRight
        assert (direction is left) is rightward
        line = block.layout().lineAt(block.layout().lineCount() - 1)
        at_left = line.naturalTextRect().left() <= 1
        assert at_left is rightward or line.naturalTextWidth() >= line.width() - 2


def test_short_lines_begin_at_the_right_side():
    assert line_start("Bridge", 10.0, 200.0, 60.0) == 10.0
    assert line_start(HEBREW, 10.0, 200.0, 60.0) == 150.0
    assert line_start(ARABIC, 0.0, 100.0, 30.0) == 70.0


def test_text_has_the_direction_of_its_first_letter_on_all_its_lines():
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert direction_of(f"“{ARABIC}” B1") is right
    assert direction_of(f"Nearest: B1: “{HEBREW}”") is left
    assert line_start(f"Nearest: {HEBREW}", 10.0, 200.0, 60.0) == 10.0


@pytest.mark.parametrize(("text", "at_right"), [(HEBREW, True), (ENGLISH, False)])
def test_last_line_of_an_aligned_row_stands_at_the_side_from_which_it_is_read(text, at_right):
    layout = broken(f"{text} {text}", reading_font(), 300)
    last = layout.lineAt(layout.lineCount() - 1)
    assert last.naturalTextWidth() < 290
    assert (last.cursorToX(last.textStart())[0] > 290) is at_right


def test_search_marks_the_words(window, columns):
    window.searching.open()
    window.searching.bar.words.setText("נסגר")
    window.searching.bar.ask()
    (piece,) = (
        columns[1]
        .text.document()
        .findBlock(columns[1].text.placed.sentences["B1"].start)
        .layout()
        .formats()
    )
    assert HEBREW[piece.start : piece.start + piece.length] == "נסגר"
