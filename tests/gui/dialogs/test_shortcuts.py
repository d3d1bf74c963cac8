from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader.gui.action_table import ACTIONS, READING_KEYS
from reader.gui.dialogs.shortcuts import ShortcutsDialog
from tests.gui.conftest import action, part


@pytest.fixture
def dialog(window):
    action(window, "shortcuts").trigger()
    return part(window, ShortcutsDialog)


def choose(dialog, name: str) -> None:
    (item,) = [item for item in dialog._items() if item.text(0) == name]
    dialog.table.setCurrentItem(item)


def keys_of(dialog, name: str) -> str:
    return next(item.text(2) for item in dialog._items() if item.text(0) == name)


def press(dialog, key, modifiers=Qt.KeyboardModifier.ControlModifier) -> None:
    QTest.keyClick(dialog.edit, key, modifiers)


def click(dialog, text: str) -> None:
    (button,) = [b for b in dialog.findChildren(QPushButton) if b.text() == text]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_table_has_every_action_and_the_keys_of_the_text(dialog):
    assert len(dialog._items()) == len([e for e in ACTIONS if e.id]) + len(READING_KEYS)
    assert keys_of(dialog, "Open") == "Ctrl+O"


def test_table_is_searched_by_name_and_key(dialog):
    dialog.search.setText("ctrl+o")
    assert [i.text(0) for i in dialog._items() if not i.isHidden()] == ["Open"]
    dialog.search.setText("go next pass")
    assert [i.text(0) for i in dialog._items() if not i.isHidden()] == ["Next passage"]


def test_pressed_keys_are_taken_at_once_and_remembered(
    window, dialog, open_window, session, settings
):
    choose(dialog, "Next passage")
    press(dialog, Qt.Key.Key_M)
    assert dialog.message == "Changed."
    assert keys_of(dialog, "Next passage") == "Ctrl+M"
    assert action(window, "next_passage").shortcut().toString() == "Ctrl+M"
    assert action(window, "next_passage").toolTip().endswith("(Ctrl+M)")
    another = open_window(session)
    assert action(another, "next_passage").shortcut().toString() == "Ctrl+M"


def test_keys_that_are_taken_are_told_and_can_be_taken_over(window, dialog):
    choose(dialog, "Find")
    press(dialog, Qt.Key.Key_O)
    assert dialog.message == "Ctrl+O is taken by “Open”."
    assert keys_of(dialog, "Find") == "Ctrl+F"
    click(dialog, "Take it over")
    assert (keys_of(dialog, "Find"), keys_of(dialog, "Open")) == ("Ctrl+O", "")
    click(dialog, "All as usual")
    assert (keys_of(dialog, "Find"), keys_of(dialog, "Open")) == ("Ctrl+F", "Ctrl+O")


def test_action_can_have_no_key_and_the_usual_one_again(dialog, window, open_window, session):
    choose(dialog, "Find")
    click(dialog, "No key")
    assert action(window, "find").shortcuts() == []
    assert action(open_window(session), "find").shortcuts() == []
    click(dialog, "Usual key")
    assert action(window, "find").shortcut().toString() == "Ctrl+F"


def test_usual_key_that_another_has_now_stays_there(dialog):
    choose(dialog, "Find")
    press(dialog, Qt.Key.Key_O)
    click(dialog, "Take it over")
    choose(dialog, "Open")
    click(dialog, "Usual key")
    assert (keys_of(dialog, "Find"), keys_of(dialog, "Open")) == ("Ctrl+O", "")


def test_keys_that_move_in_the_text_are_refused(dialog):
    choose(dialog, "Find")
    press(dialog, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    assert "moves in the text" in dialog.message
    assert keys_of(dialog, "Find") == "Ctrl+F"
    dialog.table.setCurrentItem(dialog._items()[-1])
    assert not dialog.edit.isEnabled()
