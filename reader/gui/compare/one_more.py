"""What stands beside a lonely article: a comparison needs another one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from reader.gui.plain_label import plain_label


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
        ask = self.tr("Add another report of the same event to compare it with.")
        words = plain_label(self, ask)
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
