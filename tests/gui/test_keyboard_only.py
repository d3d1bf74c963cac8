"""From an empty window to a saved report without a mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.gui.panels.passage import PassagePanel
from reader.gui.panels.pick_bar import PickBar
from tests.gui.conftest import part

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


def press(key, modifiers=NONE):
    """Press a key wherever the keyboard is."""
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def test_two_files_are_opened_read_corrected_and_reported(window, session, prompts, files, qtbot):
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    prompts.files = files[:2]
    press(Qt.Key.Key_O, CTRL)
    qtbot.waitUntil(lambda: session.comparison is not None and not session.busy)
    press(Qt.Key.Key_2, CTRL)
    assert window.views.current == "beside"
    read_through(session)
    look_at_the_evidence(window)
    unlink_and_undo(window, session, qtbot)
    merge_a_sentence(session, qtbot)
    page = save(session, prompts, files[0].with_name("report.html"), qtbot)
    assert "a.txt" in page
    assert "b.txt" in page
    assert "Sentences cut or joined by the reader" in page
    assert "no reader has checked it" in page


def read_through(session):
    """From passage to passage, from article to article, from sentence to sentence."""
    press(Qt.Key.Key_J)
    first = session.selection
    assert first.passage == "P1"
    press(Qt.Key.Key_J)
    assert session.selection.passage == "P2"
    press(Qt.Key.Key_K)
    assert session.selection == first
    press(Qt.Key.Key_Right)
    assert (session.selection.passage, session.selection.article) == ("P1", "B")
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Down)
    assert session.selection.sentence == "A2"
    press(Qt.Key.Key_Up)
    assert session.selection.sentence == "A1"


def look_at_the_evidence(window):
    panel = part(window, PassagePanel)
    assert not panel.shows_why
    press(Qt.Key.Key_Return)
    assert panel.shows_why
    assert "B1" in panel.cards[1].text
    press(Qt.Key.Key_Return)


def unlink_and_undo(window, session, qtbot):
    """Say that two sentences do not tell the same: go to the other one, and press Enter."""

    def together():
        made = session.comparison
        return made.passage_of("A1") is made.passage_of("B1")

    assert together()
    press(Qt.Key.Key_U)
    assert part(window, PickBar).isVisible()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert not part(window, PickBar).isVisible()
    qtbot.waitUntil(lambda: not session.busy and not together())
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not session.busy and together())


def merge_a_sentence(session, qtbot):
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_M, SHIFT)
    qtbot.waitUntil(lambda: session.compared and not session.busy)
    assert session.undo_stack.undoText().startswith("merging ")


def has_the_keyboard():
    """Tell whether a dialog is open and the keyboard is in it."""
    dialog, held = QApplication.activeModalWidget(), QApplication.focusWidget()
    return dialog is not None and held is not None and dialog.isAncestorOf(held)


def save(session, prompts, path, qtbot):
    prompts.saving = (path, "")
    press(Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(has_the_keyboard)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: path.exists() and not session.saving)
    return path.read_text(encoding="utf-8")
