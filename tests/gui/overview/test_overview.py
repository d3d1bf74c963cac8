from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.display.matrix import SortBy
from reader.display.standing import Standing
from reader.gui.overview.overview import Overview
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, lay, part


@pytest.fixture
def laid(window, session):
    lay(session, comparison(STORIES, PICTURE))
    return window


@pytest.fixture
def overview(laid):
    return part(laid, Overview)


def labels(overview: Overview) -> list[str]:
    points = overview.table.points
    return [points.rows[at].passage for at in range(points.rowCount())]


def press(overview: Overview, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(overview.table, key)


def test_comparison_opens_in_the_overview(laid, overview):
    assert overview.isVisible()
    assert overview.table.hasFocus()
    points = overview.table.points
    assert (points.rowCount(), points.columnCount()) == (6, 4)
    assert points.index(0, 0).data() == "The harbour bridge was closed on Monday."


def test_arrows_go_from_cell_to_cell_and_say_what_it_is(overview, session):
    press(overview, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right)
    press(overview, Qt.Key.Key_Down)
    assert (session.selection.passage, session.selection.article) == ("P2", "B")
    assert overview.said == "B does not tell it; nearest is B1 (0.10)"
    cell = overview.table.currentIndex()
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == overview.said
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == overview.said


def test_enter_opens_the_text_at_passage_and_article(laid, overview, session):
    press(overview, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert laid.views.current == "beside"
    assert laid.reading.isVisible()
    assert (session.selection.passage, session.selection.article) == ("P2", "A")
    assert laid.reading.columns[0].text.hasFocus()


def test_current_cell_follows_the_selection(overview, session):
    session.select("P3", "B")
    current = overview.table.currentIndex()
    assert (current.row(), current.column()) == (2, 2)
    session.let_go()
    assert not overview.table.currentIndex().isValid()


def test_click_on_an_outlet_sorts_as_it_tells(overview):
    header = overview.table.outlets
    x = header.sectionViewportPosition(3) + 10
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    assert overview.choices.sort == (SortBy.STORY, "C")
    assert labels(overview) == ["P1", "P2", "P3", "P4", "P5", "P6"]
    overview.choices.choose_sort(SortBy.STORY, "B")
    assert labels(overview)[0] == "P1"
    overview.choices.choose_sort(SortBy.ABSENCE, "")
    assert labels(overview)[:2] == ["P2", "P3"]


def test_filters_by_words_status_and_silence(overview):
    overview.choices.choose_text("ferries")
    assert labels(overview) == ["P2"]
    overview.choices.choose_text("")
    overview.choices.choose_silent("A")
    assert labels(overview) == ["P5", "P6"]
    overview.choices.choose_silent("")
    chip = overview.chips.chip(Standing.ALONE)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert labels(overview) == ["P4", "P5", "P6"]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(labels(overview)) == 6


def test_keys_go_through_the_order_that_is_shown(laid, overview, session):
    overview.choices.choose_sort(SortBy.ABSENCE, "")
    QTest.keyClick(laid, Qt.Key.Key_J)
    QTest.keyClick(laid, Qt.Key.Key_J)
    assert session.selection.passage == "P3"
    QTest.keyClick(laid, Qt.Key.Key_K)
    assert session.selection.passage == "P2"


def test_glance_tells_each_article_in_a_line(overview):
    lines = overview.glance.lines
    assert lines.rowCount() == 3
    assert lines.index(0, 3).data() == "1"
    assert lines.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole).startswith("four sentences")


def test_hidden_overview_works_nothing_out_until_it_is_seen(laid, overview, session):
    laid.views.show_view("beside")
    lay(session, comparison({"A": ["One."], "B": ["Two.", "Three."]}))
    assert overview.table.points.rowCount() == 6
    laid.views.show_view("overview")
    assert overview.table.points.rowCount() == 3


@pytest.mark.parametrize("width", [700, 1000, 1900])
def test_all_columns_are_seen_at_any_width(laid, overview, width):
    laid.resize(width, 700)
    table = overview.table
    total = sum(table.columnWidth(column) for column in range(4))
    assert total <= table.viewport().width()


def test_markup_in_an_article_is_shown_as_it_is(window, session):
    lay(session, comparison({"A": ["<b>Ten</b> & 5 died."], "B": ["Rain."]}))
    overview = part(window, Overview)
    assert overview.table.points.index(0, 0).data() == "<b>Ten</b> & 5 died."


def test_text_opens_at_the_passage_however_far_down_it_is(window, session, qtbot):
    told = [f"Sentence {n} of a rather long report on the harbour bridge." for n in range(60)]
    picture = " / ".join(f"A{n} = B{n}" for n in range(1, 61))
    lay(session, comparison({"A": told, "B": told}, picture))
    overview = part(window, Overview)
    overview.table.setCurrentIndex(overview.table.points.index(50, 2))
    press(overview, Qt.Key.Key_Return)
    column = window.reading.columns[1].text
    start = session.comparison.span("B51").start

    def seen() -> bool:
        top = column.geometry_of_text.line_at(start).top() - column.verticalScrollBar().value()
        return 0 <= top < column.viewport().height()

    qtbot.waitUntil(seen, timeout=1000)


def test_few_articles_are_all_seen_at_a_glance(overview, laid):
    for height in range(600, 800, 20):
        laid.resize(1300, height)
        QApplication.processEvents()
        seen = overview.glance.height()
        assert seen == 0 or seen >= overview.glance.usual_height
