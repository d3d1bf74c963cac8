from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.display.readings import Mark
from reader.gui.fonts import reading_font
from reader.gui.offsets import utf16_length
from reader.gui.rows.layouts import broken, height_of, marked_layout
from reader.gui.rows.rows_view import RowsView
from reader.gui.theme import load_theme
from tests.builders import article, comparison
from tests.gui.conftest import PICTURE, STORIES, lay, part

SAME = {"A": ["Ten died.", "Rain fell."], "B": ["“Ten” died!", "It rained a lot."]}


def shown(window, session, made) -> RowsView:
    lay(session, made)
    window.views.show_view("rows")
    return part(window, RowsView)


@pytest.fixture
def view(window, session):
    return shown(window, session, comparison(STORIES, PICTURE))


def test_passages_are_rows_and_articles_columns(view):
    base, rest = view.tables
    assert (view.rows.rowCount(), view.rows.columnCount()) == (6, 3)
    assert [base.isColumnHidden(c) for c in range(3)] == [False, True, True]
    assert [rest.isColumnHidden(c) for c in range(3)] == [True, False, False]
    assert view.rows.index(0, 2).data() == "A bridge was closed."
    assert view.rows.index(1, 1).data() == "silent"


def test_silent_cell_tells_its_nearest_miss(view):
    tip = view.rows.index(1, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "B is silent. Nearest: B1 (0.10): “The bridge in the harbour" in tip


def test_what_is_told_in_part_elsewhere_says_where(window, session):
    told = {"A": ["Ten died.", "Rain fell."], "B": ["Ten died.", "It was wet."]}
    view = shown(window, session, comparison(told, "A1 = B1 / A2", across="A2 ~ B2"))
    assert view.rows.index(1, 1).data() == "in part at B2"
    assert "elsewhere, at B2" in view.rows.index(1, 1).data(Qt.ItemDataRole.ToolTipRole)


def test_a_headline_has_a_line_of_its_own(window, session):
    head = article("Bridge closed", "Cracks were found.", label="A", between="\n\n")
    told = {"A": head, "B": ["Cracks were found, the bridge is closed."]}
    view = shown(window, session, comparison(told, "A1 = B1, A2 = B1"))
    assert view.rows.text(0, 0) == "Bridge closed Cracks were found."
    layout = view.tables[0].cells._marked(0, 0, 400).layout
    assert layout.lineCount() == 2
    assert view.tables[0].cells.row_height(0, [400, 400]) >= height_of(layout)


def test_other_base_stays_in_sight_and_changes_the_marks(view):
    view.choose_base(1)
    base, rest = view.tables
    assert not base.isColumnHidden(1)
    assert rest.isColumnHidden(1)
    reading = view.rows.reading(0, 0)
    assert not reading.base
    assert {part.mark for part in reading.parts} > {Mark.EQUAL}


def test_arrows_cross_from_the_base_to_the_others(view, session):
    session.select("P1", "A")
    base, rest = view.tables
    view.take_focus()
    assert base.hasFocus()
    QTest.keyClick(base, Qt.Key.Key_Right)
    assert rest.hasFocus()
    assert session.selection.article == "B"
    QTest.keyClick(rest, Qt.Key.Key_Down)
    assert (session.selection.passage, session.selection.article) == ("P2", "B")
    QTest.keyClick(rest, Qt.Key.Key_Left)
    assert base.hasFocus()


def test_current_row_follows_the_selection(view, session):
    session.select("P3", "C")
    current = view.tables[0].currentIndex()
    assert (current.row(), current.column()) == (2, 2)


def test_enter_opens_the_text(view, window, session):
    session.select("P3", "B")
    QTest.keyClick(view.tables[1], Qt.Key.Key_Return)
    assert window.views.current == "beside"


def test_equal_rows_fold_to_one_line(window, session):
    made = comparison(SAME, "A1 = B1 / A2 = B2")
    view = shown(window, session, made)
    before = view.tables[0].rowHeight(0)
    view.fold.setChecked(True)
    assert view.tables[0].rowHeight(0) < before
    assert view.tables[0].rowHeight(0) == view.tables[1].rowHeight(0)
    assert view.tables[0].cells.folded(0)
    assert not view.tables[0].cells.folded(1)


def test_two_tables_scroll_as_one(window, session):
    made = comparison({label: ["Rain fell in Bonn all day."] * 60 for label in "AB"})
    view = shown(window, session, made)
    base, rest = view.tables
    rest.verticalScrollBar().setValue(200)
    assert base.verticalScrollBar().value() == 200
    base.verticalScrollBar().setValue(90)
    assert rest.verticalScrollBar().value() == 90


def test_many_columns_scroll_sideways_and_the_base_stays(window, session, qtbot):
    made = comparison({label: ["Rain fell."] for label in "ABCDEFGHIJKL"})
    view = shown(window, session, made)
    base, rest = view.tables
    assert rest.horizontalScrollBar().maximum() > 0
    assert base.viewport().height() == rest.viewport().height()
    assert base.columnViewportPosition(0) == 0


def test_marks_do_not_change_the_lines_and_an_emoji_does_not_shift_them(window, session):
    told = "A fire 🔥 burnt the old market hall to the ground on Monday night."
    made = comparison({"A": [told], "B": [told.replace("Monday", "Sunday")]}, "A1 = B1")
    view = shown(window, session, made)
    reading = view.rows.reading(0, 1)
    font, theme = reading_font(), load_theme("light")
    found = marked_layout(reading, font, theme, 200)
    assert height_of(found.layout) == height_of(broken(found.layout.text(), font, 200))
    (look,) = found.layout.formats()
    text = found.layout.text().encode("utf-16-le")
    marked = text[look.start * 2 : (look.start + look.length) * 2].decode("utf-16-le")
    assert marked.strip() == "Sunday"
    assert found.drops == (utf16_length("A fire 🔥 burnt the old market hall to the ground on "),)


@pytest.mark.parametrize("width", [900, 1280, 1900])
def test_columns_stand_whole_beside_one_another(window, session, qtbot, width):
    window.resize(width, 800)
    made = comparison({label: ["Rain fell."] for label in "ABCDEFGHIJKL"})
    view = shown(window, session, made)
    session.select("P1", "L")
    rest = view.tables[1]
    session.select_sentence("L1")

    def whole() -> bool:
        left = rest.columnViewportPosition(11) % max(rest.columnWidth(11), 1)
        return rest.columnWidth(11) >= 230 and left <= view.width() // rest.columnWidth(11)

    qtbot.waitUntil(whole)


def test_a_hit_far_down_in_a_tall_row_is_brought_into_view(window, session):
    window.resize(1000, 640)
    long = " ".join(f"Sentence {n} says a few words more," for n in range(60)) + " and a zebra."
    view = shown(window, session, comparison({"A": [long], "B": ["Short."]}, "A1 = B1"))
    window.searching.open()
    window.searching.bar.words.setText("zebra")
    window.searching.bar.ask()
    table = view.tables[0]
    width = table.columnWidth(0)
    span = view.rows.hits(0, 0)[0]
    line = table.cells.line_of(0, 0, width, span).translated(0, table.rowViewportPosition(0))
    assert line.height() > 0
    assert line.top() >= 0
    assert line.bottom() <= table.viewport().height() + 1
    assert table.verticalScrollBar().value() > 0
