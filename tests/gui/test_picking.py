"""The sentence that a correction waits for is picked in every view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from reader.gui.one_report.article_view import ArticleView
from reader.gui.overview.matrix_table import MatrixTable
from reader.gui.panels.pick_bar import PickBar
from reader.gui.rows.rows_view import RowsView
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay, part
from tests.gui.test_correcting import choose, menu_of

_TWICE = PICTURE.replace("A3 = B2", "A3 = B2, A3 ~ B3").replace("/ B3 ", "")


@pytest.fixture
def desk(window, session):
    """B tells the mayor's point in two sentences: B2 and B3."""
    lay(session, comparison(STORIES, _TWICE))
    return window


def wait_for(window, session, sentence, wish="link"):
    session.select_sentence(sentence)
    action(window, wish).trigger()
    assert part(window, PickBar).isVisible()


def click_cell(table, row, column):
    index = table.model().index(row, column)
    table.scrollTo(index)
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center()
    )


def in_matrix(window, session, sentence):
    table = part(window, MatrixTable)
    made = session.comparison
    label = made.article_of(sentence).label
    row = table.points.row_of(made.passage_of(sentence).id)
    click_cell(table, row, table.points.column_of(label))


def in_rows(window, session, sentence):
    view = part(window, RowsView)
    made = session.comparison
    column = [a.label for a in made.articles].index(made.article_of(sentence).label)
    table = view.tables[0 if column == view.rows.base else 1]
    click_cell(table, view.rows.row_of(made.passage_of(sentence).id), column)


def in_article(window, session, sentence):
    view = part(window, ArticleView)
    view.select_article(session.comparison.article_of(sentence).label)
    click_in(view.text, sentence)


def click_in(text, sentence):
    cursor = text.textCursor()
    cursor.setPosition(text.placed.sentences[sentence].start + 2)
    point = text.cursorRect(cursor).center()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point)


VIEWS = [("view_overview", in_matrix), ("view_rows", in_rows), ("view_one_report", in_article)]


@pytest.mark.parametrize(("view", "click_on"), VIEWS)
def test_sentence_is_picked_by_a_click(desk, session, view, click_on):
    action(desk, view).trigger()
    wait_for(desk, session, "A4")
    click_on(desk, session, "C3")
    assert session.undo_stack.undoText() == "linking A4 and C3"
    assert not part(desk, PickBar).isVisible()
    assert session.selection.sentence == "A4"


@pytest.mark.parametrize(("view", "click_on"), VIEWS)
def test_what_does_not_fit_is_refused_with_the_reason(desk, session, view, click_on):
    action(desk, view).trigger()
    wait_for(desk, session, "A4")
    click_on(desk, session, "A2")
    bar = part(desk, PickBar)
    assert bar.isVisible()
    assert bar.hint == "⚠ That is in A too. Choose a sentence of another article."
    click_on(desk, session, "C3")
    assert session.undo_stack.undoText() == "linking A4 and C3"


@pytest.mark.parametrize(("view", "click_on"), VIEWS[:2])
def test_of_several_sentences_one_is_chosen(desk, session, view, click_on):
    action(desk, view).trigger()
    wait_for(desk, session, "A4")
    click_on(desk, session, "B3")
    menu = part(desk, PickBar).findChild(QMenu, "pickChoice")
    assert [a.text().split()[0] for a in menu.actions()] == ["B2", "B3"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert session.undo_stack.undoText() == "linking A4 and B3"


def test_for_merging_any_sentence_of_a_reading_will_do(desk, session):
    action(desk, "view_overview").trigger()
    wait_for(desk, session, "A4", "merge")
    in_matrix(desk, session, "B3")
    assert session.undo_stack.undoText() == "merging the passages of A4 and B2"


def test_silent_cell_says_why_it_cannot_be_picked(desk, session):
    action(desk, "view_overview").trigger()
    wait_for(desk, session, "A4")
    table = part(desk, MatrixTable)
    row = table.points.row_of(session.comparison.passage_of("A2").id)
    click_cell(table, row, table.points.column_of("B"))
    assert part(desk, PickBar).hint.startswith("⚠ B says nothing there.")


def test_sentence_is_picked_by_key_in_the_matrix(desk, session):
    action(desk, "view_overview").trigger()
    wait_for(desk, session, "A4")
    session.select(session.comparison.passage_of("C3").id, "C")
    QTest.keyClick(desk, Qt.Key.Key_Return)
    assert session.undo_stack.undoText() == "linking A4 and C3"


def test_reason_is_told_in_the_columns_too(desk, session):
    action(desk, "view_beside").trigger()
    wait_for(desk, session, "A4")
    click_in(desk.reading.columns[0].text, "A2")
    assert part(desk, PickBar).hint == "⚠ That is in A too. Choose a sentence of another article."
    click_in(desk.reading.columns[0].text, "A4")
    assert part(desk, PickBar).hint == "⚠ That is A4 itself. Choose another sentence."
    QTest.keyClick(desk, Qt.Key.Key_Escape)
    wait_for(desk, session, "A4")
    assert part(desk, PickBar).hint == "Click it, or go there and press Enter"


def test_cells_offer_what_can_be_corrected(desk, session):
    action(desk, "view_overview").trigger()
    session.select_sentence("A3")
    table = part(desk, MatrixTable)
    index = table.currentIndex()
    choose(menu_of(table.viewport(), table.visualRect(index).center()), "Confirm its links")
    assert session.undo_stack.undoText() == "confirming A’s telling"
    action(desk, "view_rows").trigger()
    table = part(desk, RowsView).tables[0]
    index = table.model().index(0, 0)
    choose(menu_of(table.viewport(), table.visualRect(index).center()), "It does not tell the same")
    assert session.undo_stack.undoText() == "rejecting A’s telling"
