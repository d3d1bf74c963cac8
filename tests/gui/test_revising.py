"""Sentences cut and joined, texts edited, articles called otherwise: by mouse, key, undo, redo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPushButton

from reader.gui.dialogs.article import ArticleDialog
from reader.gui.dialogs.article_text import ArticleTextDialog
from reader.gui.dialogs.split_sentence import SplitDialog
from reader.gui.panels.message_bar import MessageBar
from reader.model import Origin
from tests.gui.conftest import action, part
from tests.gui.test_correcting import choose, click, link_of, menu_of


@pytest.fixture
def desk(window, session, files, qtbot):
    """A window with three compared articles, shown side by side."""
    session.open_files(files)
    qtbot.waitUntil(lambda: session.comparison is not None and not session.busy)
    action(window, "view_beside").trigger()
    return window


@pytest.fixture
def settle(session, qtbot):
    def wait():
        qtbot.waitUntil(lambda: not session.busy and session.compared)

    return wait


def words(session, label="A"):
    made = session.comparison
    return [made.text(s.id) for s in made.article(label).sentences]


def undo_and_redo(session, settle, what, name):
    """Undo and redo a change; `what` returns what it changes."""
    settle()
    after = what()
    assert session.undo_stack.undoText() == name
    session.undo_stack.undo()
    settle()
    before = what()
    assert before != after
    session.undo_stack.redo()
    settle()
    assert what() == after
    return before


def press(dialog, kind=QDialogButtonBox.StandardButton.Ok):
    button = dialog.findChild(QDialogButtonBox).button(kind)
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


# sentences


def test_sentence_is_merged_with_the_next_by_key(desk, session, settle):
    session.select_sentence("A2")
    QTest.keyClick(desk, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    undo_and_redo(session, settle, lambda: words(session), "merging A2 and A3")
    assert words(session)[1] == (
        "Ferries will run every ten minutes.\n\nThe mayor called it a precaution."
    )
    assert session.selection.sentence == "A2"


def test_sentence_is_merged_with_the_next_from_its_menu(desk, session, settle):
    text = desk.reading.columns[0].text
    line = text.geometry_of_text.line_at(text.placed.sentences["A2"].start + 3)
    point = line.center().toPoint()
    point.setX(round(line.left()) + 30)
    choose(menu_of(text.viewport(), point), "Merge with the next sentence")
    settle()
    assert len(words(session)) == 3


def test_last_sentence_has_no_next_one(desk, session):
    session.select_sentence("A4")
    action(desk, "merge_sentence").trigger()
    assert "A4 cannot be merged" in session.problems[0]
    assert session.undo_stack.undoText() == "adding 3 articles"


def test_sentence_is_split_at_the_word_that_is_pointed_at(desk, session, settle):
    text = desk.reading.columns[0].text
    sentence = text.placed.sentences["A2"]
    line = text.geometry_of_text.line_at(sentence.start)
    cursor = text.textCursor()
    cursor.setPosition(sentence.start + len("Ferries will run ev"))
    point = text.cursorRect(cursor).center()
    assert line.top() <= point.y() + text.verticalScrollBar().value() <= line.bottom()
    choose(menu_of(text.viewport(), point), "Split the sentence before “every ten minutes.”")
    undo_and_redo(session, settle, lambda: words(session), "splitting the sentence A2")
    assert words(session)[1:3] == ["Ferries will run", "every ten minutes."]


def test_sentence_is_split_by_keys_alone(desk, session, settle):
    session.select_sentence("A2")
    QTest.keyClick(desk, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    dialog = desk.findChild(SplitDialog)
    assert dialog.parts == ("Ferries will run", "every ten minutes.")
    QTest.keyClick(dialog.words, Qt.Key.Key_Left)
    assert dialog.parts == ("Ferries will", "run every ten minutes.")
    QTest.keyClick(dialog.words, Qt.Key.Key_Home)
    assert dialog.parts[1] == "will run every ten minutes."
    QTest.keyClick(dialog.words, Qt.Key.Key_Right)
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    settle()
    assert words(session)[1:3] == ["Ferries will", "run every ten minutes."]


def test_split_begins_where_the_caret_stands(desk, session):
    session.select_sentence("A1")
    text = desk.reading.columns[0].text
    cursor = text.textCursor()
    cursor.setPosition(text.placed.sentences["A1"].start + len("The harbour br"))
    text.setTextCursor(cursor)
    action(desk, "split_sentence").trigger()
    dialog = desk.findChild(SplitDialog)
    assert dialog.parts == ("The harbour", "bridge was closed on Monday.")
    press(dialog, QDialogButtonBox.StandardButton.Cancel)
    assert session.undo_stack.undoText() == "adding 3 articles"


def test_what_was_fixed_goes_with_the_words_and_comes_back(desk, session, settle):
    session.select_sentence("A4")
    action(desk, "link").trigger()
    click(desk, "B3")
    settle()
    session.select_sentence("A2")
    action(desk, "merge_sentence").trigger()
    settle()
    assert link_of(session, "A3", "B3").origin is Origin.READER
    session.select_sentence("A2")
    action(desk, "merge_sentence").trigger()
    settle()
    assert link_of(session, "A2", "B3").origin is Origin.READER
    assert session.problems == ()
    for _ in range(2):
        session.undo_stack.undo()
    settle()
    assert link_of(session, "A4", "B3").origin is Origin.READER


def test_what_cannot_go_along_is_told_and_comes_back(desk, session, settle):
    session.select_sentence("A4")
    action(desk, "told_nowhere").trigger()
    settle()
    fixed = session.corrections
    assert fixed.anchors
    session.select_sentence("A3")
    action(desk, "merge_sentence").trigger()
    settle()
    assert session.corrections.anchors == ()
    assert "that A4 “Bakers sold out by eight.” is told nowhere in B" in session.problems[0]
    assert part(desk, MessageBar).isVisible()
    session.undo_stack.undo()
    settle()
    assert session.corrections == fixed


def test_fixed_sentences_outlive_a_run_and_other_articles(desk, session, settle):
    session.select_sentence("A2")
    action(desk, "merge_sentence").trigger()
    settle()
    session.compare_again()
    settle()
    assert len(words(session)) == 3
    session.remove(2)
    settle()
    session.add_text("A dog barked. It rained.")
    settle()
    assert len(words(session)) == 3


def test_sentence_is_set_aside_by_key_and_put_back_by_undo(desk, session, settle):
    session.select_sentence("A4")
    action(desk, "set_aside").trigger()
    undo_and_redo(session, settle, lambda: words(session), "setting A4 aside")
    assert len(words(session)) == 3


# the text


def edit(desk, dialog, old, new):
    text = dialog.text
    assert old in text
    cursor = dialog.editor.textCursor()
    at = text.index(old)
    cursor.setPosition(at)
    cursor.setPosition(at + len(old), cursor.MoveMode.KeepAnchor)
    dialog.editor.setTextCursor(cursor)
    QTest.keyClicks(dialog.editor, new) if new else QTest.keyClick(dialog.editor, Qt.Key.Key_Delete)


def test_text_is_edited(desk, session, settle, qtbot):
    read = session.articles[0].text
    session.select_sentence("A4")
    action(desk, "link").trigger()
    click(desk, "B3")
    settle()
    session.select_sentence("A4")
    QTest.keyClick(desk, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    dialog = desk.findChild(ArticleTextDialog)
    assert dialog.editor.textCursor().selectedText() == "Bakers sold out by eight."
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    edit(desk, dialog, "Ferries will", "No ferries")
    qtbot.waitUntil(ok.isEnabled)
    assert dialog.told.startswith("1 place is changed. What you fixed")
    press(dialog)
    name = "editing the text of a.txt"
    undo_and_redo(session, settle, lambda: words(session), name)
    assert words(session)[1] == "No ferries run every ten minutes."
    assert link_of(session, "A4", "B3").origin is Origin.READER
    (article, *_) = session.comparison.articles
    assert (article.edited, article.text_read) == (True, read)
    session.undo_stack.undo()
    assert session.articles[0].text == read
    assert not session.articles[0].edited


def test_what_an_edit_loses_is_told_before_and_after(desk, session, settle, qtbot):
    session.select_sentence("A4")
    action(desk, "bookmark").trigger()
    fixed = session.corrections
    action(desk, "edit_text").trigger()
    dialog = desk.findChild(ArticleTextDialog)
    edit(desk, dialog, "\n\nBakers sold out by eight.", "")
    lost = "the bookmark at A4 “Bakers sold out by eight.”"
    qtbot.waitUntil(lambda: lost in dialog.told)
    press(dialog)
    settle()
    assert lost in session.problems[0]
    assert session.corrections.bookmarks == ()
    session.undo_stack.undo()
    settle()
    assert session.corrections == fixed


def test_edited_article_keeps_its_place_and_its_column(desk, session, settle, qtbot):
    desk.reading.wishes.move_right()
    column = desk.reading.columns[1]
    assert column.label == "A"
    column.text.setFocus()
    action(desk, "edit_text").trigger()
    dialog = desk.findChild(ArticleTextDialog)
    edit(desk, dialog, "Monday", "Sunday")
    QTest.keyClick(dialog.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert desk.reading.columns[1] is column
    assert "Sunday" in column.text.toPlainText()
    assert [c.label for c in desk.reading.columns] == ["B", "A", "C"]


def test_text_can_be_put_back_as_it_was_read(desk, session, settle, qtbot):
    action(desk, "edit_text").trigger()
    dialog = desk.findChild(ArticleTextDialog)
    edit(desk, dialog, "Monday", "Sunday")
    QTest.keyClick(dialog.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert session.articles[0].edited
    qtbot.waitUntil(lambda: desk.findChild(ArticleTextDialog) is None)
    action(desk, "edit_text").trigger()
    dialog = desk.findChild(ArticleTextDialog)
    QTest.mouseClick(dialog.findChild(QPushButton, "asRead"), Qt.MouseButton.LeftButton)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    qtbot.waitUntil(ok.isEnabled)
    press(dialog)
    settle()
    assert not session.articles[0].edited


def test_text_without_words_cannot_be_taken(desk, session, qtbot):
    action(desk, "edit_text").trigger()
    dialog = desk.findChild(ArticleTextDialog)
    dialog.editor.setPlainText("…")
    qtbot.waitUntil(lambda: "no words" in dialog.told)
    QTest.keyClick(dialog.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()


def test_editor_changes_no_character_that_nobody_touched(window, session, qtbot):
    session.add_text("A\u00a0bridge 🌉 was\u2009closed.\tIt\u200brained.\n\n\nNobody came.")
    qtbot.waitUntil(lambda: len(session.articles) == 1)
    action(window, "edit_text").trigger()
    dialog = window.findChild(ArticleTextDialog)
    assert dialog.text == session.articles[0].text


# what it is called


def test_label_is_changed_and_the_ids_follow(desk, session, settle):
    session.select_sentence("B3")
    action(desk, "link").trigger()
    click(desk, "A4")
    settle()
    desk.reading.enter(1)
    QTest.keyClick(desk, Qt.Key.Key_F2)
    dialog = desk.findChild(ArticleDialog)
    label = dialog.findChild(QLineEdit, "label")
    assert label.text() == "B"
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    for wrong, why in (("A", "Another article"), ("P", "Passages"), ("LONG", "one to three")):
        label.setText(wrong)
        assert why in dialog.hint
        assert not ok.isEnabled()
    label.setText("F24")
    dialog.findChild(QLineEdit, "author").setText("N. N.")
    press(dialog)
    undo_and_redo(
        session, settle, lambda: [a.label for a in session.comparison.articles], "editing b.txt"
    )
    assert [a.label for a in session.comparison.articles] == ["A", "F24", "C"]
    assert session.comparison.articles[1].author == "N. N."
    assert link_of(session, "A4", "F24.3").origin is Origin.READER
    assert session.selection.sentence == "F24.3"
    assert desk.reading.columns[1].label == "F24"
    session.add_text("A dog barked.")
    settle()
    assert [a.label for a in session.comparison.articles] == ["A", "F24", "C", "D"]


def test_label_can_be_left_to_the_program_again(desk, session, settle):
    for written in ("X", ""):
        action(desk, "edit_article").trigger()
        dialog = desk.findChildren(ArticleDialog)[-1]
        dialog.findChild(QLineEdit, "label").setText(written)
        press(dialog)
        settle()
        assert session.articles[0].chosen_label == written
    assert [a.label for a in session.comparison.articles] == ["A", "B", "C"]
