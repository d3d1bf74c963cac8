from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from reader.gui.action_table import ACTIONS
from reader.gui.commands.palette import CommandPalette
from reader.gui.session import Selection
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay


@pytest.fixture
def palette(window, session):
    lay(session, comparison(STORIES, PICTURE))
    return opened(window)


def opened(window) -> CommandPalette:
    action(window, "palette").trigger()
    return window.findChildren(CommandPalette)[-1]


def run(palette, words: str) -> None:
    QTest.keyClicks(palette.words, words)
    QTest.keyClick(palette.words, Qt.Key.Key_Return)


def test_every_action_is_a_command(palette):
    listed = palette.listed()
    alone = [e.id for e in ACTIONS if e.id and e.id != "open_recent"]  # that one is a menu
    assert {f"action {name}" for name in alone} <= set(listed)
    assert len(listed) > len([e for e in ACTIONS if e.id])
    assert not any(key.startswith("passage") for key in listed)


def test_what_cannot_be_done_now_comes_last_and_does_nothing(window, session):
    palette = opened(window)
    assert palette.listed()[-1] not in ("action open", "action paste")
    run(palette, "next passage")
    assert palette.isVisible()
    QTest.keyClick(palette.words, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_return_does_the_chosen_command(window, session, palette):
    run(palette, "next pass")
    assert not palette.isVisible()
    assert session.selection == Selection("P1", "A")


def test_arrows_choose_another(palette, session):
    QTest.keyClicks(palette.words, "go passage")
    before = palette.listed()
    QTest.keyClick(palette.words, Qt.Key.Key_Down)
    QTest.keyClick(palette.words, Qt.Key.Key_Return)
    assert before[:2] == ["action previous_passage", "action next_passage"]
    assert session.selection == Selection("P1", "A")


def test_passages_and_articles_can_be_gone_to(window, session, palette):
    run(palette, "p2 ferries")
    assert session.selection == Selection("P2", "A")
    run(opened(window), "go article c.txt")
    assert window.reading.current_position == 2
    assert window.focusWidget() is window.reading.columns[2].text
    run(opened(window), "remove b.txt")
    assert [a.label for a in session.articles] == ["A", "C"]


def test_no_such_command_is_told(palette):
    run(palette, "zebra crossing")
    assert palette.listed() == []
    assert palette.isVisible()
    assert palette._nothing.isVisible()


def test_keys_are_shown_beside(window, session):
    palette = opened(window)
    QTest.keyClicks(palette.words, "open")
    assert palette._items.item(0).accessibleText() == "File › Open… Ctrl+O"


def test_a_dialog_opens_from_the_palette(window, session):
    run(opened(window), "about")
    assert [d for d in window.findChildren(QDialog) if d.isVisible()]
