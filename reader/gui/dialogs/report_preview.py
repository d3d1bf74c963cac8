"""How a report will look: its beginning, to be scrolled through."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from reader.report.preview import Preview


class ReportPreview(QTextBrowser):
    """Shows a preview; nothing is ever fetched for it, and no link is followed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("Preview of the report"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setMinimumWidth(260)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)

    def show_preview(self, preview: Preview) -> None:
        """Show another preview, as far down as the last one was."""
        bar = self.verticalScrollBar()
        place = bar.value()
        if preview.rich:
            self.setHtml(preview.text)
        else:
            self.setPlainText(preview.text)
        bar.setValue(min(place, bar.maximum()))

    @Slot(str)
    def show_failure(self, words: str) -> None:
        """Say why there is none."""
        self.setPlainText(words)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Give nothing: whatever a text asks for stays where it is."""
        return None
