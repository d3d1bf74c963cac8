"""What stands beside a lonely article: a comparison needs another one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget


class OneMore(QFrame):
    """Asks for another report of the same event.

    Signals:
        open_asked, paste_asked: from where the reader wants to take it.
    """

    open_asked = Signal()
    paste_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("oneMore")
        words = QLabel(self.tr("Add another report of the same event to compare it with."), self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        open_button = QPushButton(self.tr("Open articles…"), self)
        open_button.clicked.connect(self.open_asked)
        paste_button = QPushButton(self.tr("Paste an article"), self)
        paste_button.clicked.connect(self.paste_asked)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        box.addStretch(1)
        box.addWidget(words)
        for button in (open_button, paste_button):
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(2)
