"""What lies over the window while something is dragged over it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

_MARGIN = 24


class DropHint(QLabel):
    """Says that what is dragged can be dropped here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Drop to add it to the comparison"), parent)
        self.setObjectName("dropHint")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        self.setFont(font)
        self.hide()

    def show_over(self, widget: QWidget) -> None:
        """Show over a widget."""
        self.setGeometry(widget.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN))
        self.raise_()
        self.show()
