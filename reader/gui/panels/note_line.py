"""The reader's note on the selected passage."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.display.visible import one_line
from reader.gui.session import Session

_LONGEST_NOTE = 1000


class NoteLine(QLineEdit):
    """Shows the note, and takes another one when the reader has written it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self._session = session
        self.setPlaceholderText(self.tr("Note on this passage …"))
        self.setAccessibleName(self.tr("Note on this passage"))
        self.setMaxLength(_LONGEST_NOTE)
        self.setMinimumWidth(180)
        self.setMaximumWidth(320)
        self.editingFinished.connect(self._on_written)
        session.corrections_changed.connect(self.refresh)
        session.selection_changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def write(self) -> None:
        """Take the keyboard."""
        if self.isVisible():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def refresh(self) -> None:
        """Show the note on the passage that is selected now."""
        self.setVisible(self._session.selection is not None)
        note = self._session.correcting.note()
        if note != self.text():
            self.setText(note)
            self.setCursorPosition(0)

    @Slot()
    def _on_written(self) -> None:
        if self.text().strip() != self._session.correcting.note():
            self._session.correcting.write_note(one_line(self.text()))
