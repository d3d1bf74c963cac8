from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit

from reader.fetching import Address
from reader.gui.dialogs.address import AddressDialog
from tests.gui.conftest import action, part


@pytest.fixture
def dialog(window):
    QGuiApplication.clipboard().setText("https://news.example/dam")
    action(window, "open_address").trigger()
    return part(window, AddressDialog)


def line(dialog):
    return dialog.findChild(QLineEdit)


def fetch_button(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def test_the_address_on_the_clipboard_is_suggested(dialog):
    assert line(dialog).text() == "https://news.example/dam"
    assert fetch_button(dialog).isEnabled()


def test_what_is_no_address_is_told_and_not_taken(dialog):
    QTest.keyClicks(line(dialog), "me@here")
    assert "this is no web address" in dialog.told
    assert not fetch_button(dialog).isEnabled()


def test_enter_fetches_what_was_written(dialog, qtbot):
    QTest.keyClicks(line(dialog), "news.example/flood")
    with qtbot.waitSignal(dialog.address_chosen) as chosen:
        QTest.keyClick(line(dialog), Qt.Key.Key_Return)
    assert chosen.args == [Address("https://news.example/flood")]


def test_an_address_that_may_not_be_asked_is_told_in_the_window(window, session, qtbot):
    QGuiApplication.clipboard().setText("")
    action(window, "open_address").trigger()
    dialog = part(window, AddressDialog)
    QTest.keyClicks(line(dialog), "http://127.0.0.1/")
    QTest.keyClick(line(dialog), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(session.problems))
    assert "no address of a public page" in session.problems[0]
