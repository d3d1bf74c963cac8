"""What a correction waits for, above the articles."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.gui.clamped_label import ClampedLabel
from reader.gui.session import Session


class PickBar(QFrame):
    """Shown while a sentence is to be chosen, with a button to leave that."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pickBar")
        self._session = session
        self._words = ClampedLabel(2, self)
        self._keys = QLabel(self.tr("Click it, or go there and press Enter"), self)
        self._keys.setTextFormat(Qt.TextFormat.PlainText)
        self._leave = QPushButton(self.tr("Leave (Esc)"), self)
        self._leave.setAutoDefault(False)
        self._leave.clicked.connect(self._on_leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._keys)
        row.addWidget(self._leave)
        session.correcting.pick_changed.connect(self._refresh)
        session.comparison_changed.connect(self._refresh)
        self._refresh()

    @property
    def words(self) -> str:
        """What is to be chosen."""
        return self._words.text()

    @Slot()
    def _refresh(self) -> None:
        self._words.setText(self._session.correcting.words)
        self.setAccessibleName(self._words.text())
        self.setVisible(bool(self._words.text()))

    @Slot()
    def _on_leave(self) -> None:
        self._session.correcting.leave()
