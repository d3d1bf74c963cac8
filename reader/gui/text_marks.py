"""Marks over a stretch of a text, which leave its document alone."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

Stretch = tuple[int, int]
"""From where to where in a document, in UTF-16 units."""
Mark = QTextEdit.ExtraSelection


def marked(document: QTextDocument, stretch: Stretch, look: QTextCharFormat) -> Mark:
    """Return the mark that gives a stretch of a document a look; it moves as that is edited."""
    mark, cursor = Mark(), QTextCursor(document)
    cursor.setPosition(stretch[0])
    cursor.setPosition(stretch[1], QTextCursor.MoveMode.KeepAnchor)
    mark.cursor, mark.format = cursor, look
    return mark
