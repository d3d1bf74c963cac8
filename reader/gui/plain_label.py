"""A label for text from anywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def plain_label(parent: QWidget, text: str = "", name: str = "") -> QLabel:
    """Return a label that shows text as it is, never as markup, over as many lines as it takes.

    Args:
        parent: its owner.
        text: what it says.
        name: its object name, by which the style sheet knows it.
    """
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
