"""PySide6 6.12.0 on Python 3.11 loses a reference to None with each void call, and aborts."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument

CALLS = 1000
SLACK = 50


def test_void_calls_keep_none_alive(qapp):
    document = QTextDocument("x")
    cursor, look, colour = QTextCursor(document), QTextCharFormat(), QColor("red")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        cursor.setPosition(0)
        look.setBackground(colour)
    assert sys.getrefcount(None) > before - SLACK


class _Sender(QObject):
    sent = Signal(int)


def test_emits_keep_true_alive(qapp):
    sender = _Sender()
    sender.sent.connect(_take)
    before = sys.getrefcount(True)
    for number in range(CALLS):
        sender.sent.emit(number)
    assert sys.getrefcount(True) > before - SLACK


def _take(_number: int) -> None:
    """Take it."""
