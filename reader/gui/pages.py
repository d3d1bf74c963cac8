"""Pages of which one is shown, and only that one takes room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Pages(QStackedWidget):
    """A stack as small as the page it shows: a hidden one does not keep the window large."""

    def sizeHint(self) -> QSize:
        """Return the size that the shown page would like."""
        page = self.currentWidget()
        return page.sizeHint() if page else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the shown page."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page else super().minimumSizeHint()
