from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit

from reader.gui.dialogs.article import ArticleDialog
from reader.gui.panels.omissions import OmissionsPanel
from reader.gui.panels.passage import PassagePanel
from reader.model import Leftover, SetAside
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay, part
from tests.gui.test_correcting import choose, menu_of


@pytest.fixture
def desk(window, session, files, qtbot):
    session.open_files(files)
    qtbot.waitUntil(lambda: session.comparison is not None and not session.busy)
    return window


@pytest.fixture
def laid(window, session):
    lay(session, comparison(STORIES, PICTURE))
    return window


def note_line(window):
    return part(window, PassagePanel).findChild(QLineEdit, "note")


def write(window, text):
    action(window, "note").trigger()
    line = note_line(window)
    line.setText(text)
    line.editingFinished.emit()


def test_note_is_written_undone_and_done_again(laid, session):
    session.select_sentence("A1")
    write(laid, "Who says so?")
    assert session.undo_stack.undoText() == "a note"
    session.select_sentence("A4")
    assert note_line(laid).text() == ""
    session.select_sentence("B1")
    assert note_line(laid).text() == "Who says so?"
    session.undo_stack.undo()
    assert note_line(laid).text() == ""
    session.undo_stack.redo()
    assert note_line(laid).text() == "Who says so?"


def test_note_outlives_another_comparison(laid, session):
    session.select_sentence("A1")
    write(laid, "Who says so?")
    session._put_comparison(comparison(STORIES, "A4 / A1 = B1 / C1"))
    session.select_sentence("B1")
    assert note_line(laid).text() == "Who says so?"


def test_bookmarks_are_put_gone_to_and_taken_away(laid, session):
    for sentence in ("C2", "A3"):
        session.select_sentence(sentence)
        action(laid, "bookmark").trigger()
    assert [s.id for c in session.display().columns for s in c.sentences if s.bookmarked] == [
        "A3",
        "C2",
    ]
    action(laid, "next_bookmark").trigger()
    assert session.selection.sentence == "C2"
    action(laid, "bookmark").trigger()
    assert session.undo_stack.undoText() == "taking a bookmark away"
    session.undo_stack.undo()
    laid.views.show_view("beside")
    signs = laid.reading.columns[2].text.geometry_of_text.signs()
    assert [sign.bookmarked for sign in signs] == [False, True, False]


def test_omission_is_dismissed_remembered_and_taken_back(laid, session):
    panel = part(laid, OmissionsPanel)
    before = panel.texts()
    index = next(panel.model().points()).index()
    panel.scrollTo(index)
    menu = menu_of(panel.viewport(), panel.visualRect(index).center())
    choose(menu, "Not an omission")
    assert len(session.comparison.alignment.omissions) == (
        len(session.whole_comparison.alignment.omissions) - 1
    )
    assert sorted(panel.texts()) == sorted(before)
    folds = [str(panel.model().index(r, 0, panel.model().index(0, 0)).data()) for r in range(4)]
    assert "No omissions, you said (1)" in folds
    session.undo_stack.undo()
    assert panel.texts() == before
    session.undo_stack.redo()
    assert panel.texts() != before


def test_what_is_told_in_part_is_dismissed_and_still_told_where(window, session):
    lay(session, comparison({"A": ["One."], "B": ["One.", "Two."]}, "A1 = B1", across="A1 ~ B2"))
    session.select("P2", "A")
    card = part(window, PassagePanel).cards[0]
    before = card.evidence
    assert before.startswith("Told in part at A1")
    panel = part(window, OmissionsPanel)
    index = next(panel.model().points()).index()
    choose(menu_of(panel.viewport(), panel.visualRect(index).center()), "Not an omission")
    panel.texts()  # catches up
    fold = panel.model().index(0, 0, panel.model().index(0, 0))
    assert fold.data() == "No omissions, you said (1)"
    assert part(window, PassagePanel).cards[0].evidence == before
    session.undo_stack.undo()
    panel.texts()
    assert panel.model().index(0, 0, panel.model().index(0, 0)).data() == "Two."
    session.undo_stack.redo()
    choose(menu_of(part(window, PassagePanel).cards[0]), "It is an omission after all")
    assert panel.texts() == ["Two."]
    session.select("P2", "A")
    action(window, "reject").trigger()
    assert session.undo_stack.undoText() == "dismissing an omission"


def test_article_is_called_otherwise(desk, session, qtbot):
    action(desk, "edit_article").trigger()
    dialog = desk.findChild(ArticleDialog)
    dialog.findChild(QLineEdit, "outlet").setText("The Courier")
    date = dialog.findChild(QLineEdit, "date")
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    date.setText("2021-13-05")
    assert not ok.isEnabled()
    date.setText("2021-12-05")
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    assert not session.busy
    assert session.comparison.articles[0].outlet == "The Courier"
    assert session.undo_stack.undoText() == "editing The Courier"
    session.undo_stack.undo()
    assert session.comparison.articles[0].outlet == ""
    session.undo_stack.redo()
    assert session.articles[0].published == "2021-12-05"
    session.choose_threshold(0.6)
    assert session.deciding
    qtbot.waitUntil(lambda: not session.busy)
    assert session.comparison.articles[0].outlet == "The Courier"


def test_sentence_is_set_aside_and_put_back(desk, session, qtbot):
    session.select_sentence("A1")
    action(desk, "confirm").trigger()
    qtbot.waitUntil(lambda: not session.busy)
    desk.views.show_view("beside")
    text = desk.reading.columns[0].text
    run = text.placed.sentences["A2"]
    point = text.geometry_of_text.line_at(run.start + 2).center().toPoint()
    choose(menu_of(text.viewport(), point), "Set aside")
    qtbot.waitUntil(lambda: not session.busy)
    article = session.comparison.articles[0]
    assert len(article.sentences) == 3
    assert [part.leftover for part in article.set_aside] == [Leftover.BY_READER]
    assert session.undo_stack.undoText() == "setting A2 aside"
    assert any(k.origin == "reader" for k in session.comparison.alignment.links)
    run = next(r for r in text.placed.runs if isinstance(r.of, SetAside))
    point = text.geometry_of_text.line_at(run.start + 2).center().toPoint()
    choose(menu_of(text.viewport(), point), "Put back")
    qtbot.waitUntil(lambda: not session.busy)
    assert len(session.comparison.articles[0].sentences) == 4
    session.undo_stack.undo()
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: not session.busy)
    assert len(session.comparison.articles[0].sentences) == 4
