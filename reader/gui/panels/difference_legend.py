"""What the marks on differing words mean."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QWidget

from reader.display.readings import Mark
from reader.gui.appearance import Appearance
from reader.gui.panels.reading_card import mark_format


class DifferenceLegend(QWidget):
    """The marks, each on the word that names it; `names` for some of them, without it all."""

    def __init__(
        self, appearance: Appearance, parent: QWidget, names: Mapping[Mark, str] | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._names = names or {
            Mark.ADDED: self.tr("added"),
            Mark.CHANGED: self.tr("in other words"),
            Mark.DROPPED: self.tr("only in the base"),
        }
        self._line = QTextEdit(self)
        self._line.setObjectName("cardText")
        self._line.setReadOnly(True)
        self._line.setFrameShape(QFrame.Shape.NoFrame)
        self._line.setEnabled(True)
        self._line.viewport().setAutoFillBackground(False)
        self._line.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        for policy in (
            self._line.setHorizontalScrollBarPolicy,
            self._line.setVerticalScrollBarPolicy,
        ):
            policy(self._line.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self._line.setFocusPolicy(self.focusPolicy().NoFocus)
        self._line.setAcceptDrops(False)
        self._line.setAccessibleName(self.tr("What the marks mean"))
        self._line.document().setDocumentMargin(2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        appearance.theme_changed.connect(self._write)
        self._write()

    @Slot()
    def _write(self) -> None:
        self._line.clear()
        cursor = QTextCursor(self._line.document())
        for mark, name in self._names.items():
            if not cursor.atStart():
                cursor.insertText(
                    "   ", mark_format(Mark.EQUAL, self._appearance.theme, self.font())
                )
            cursor.insertText(name, mark_format(mark, self._appearance.theme, self.font()))
        size = self._line.document().size().toSize()
        self._line.setFixedSize(size.width() + 6, size.height() + 2)
