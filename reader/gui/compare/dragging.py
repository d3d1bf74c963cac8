"""Move a column by dragging its header."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QFrame, QWidget

from reader.gui.compare.column import Column

_WIDTH = 4


class ColumnDrag(QObject):
    """Shows where a dragged column would stand, and asks for it when it is let go.

    Signals:
        move_asked: from which place to which the column shall go.
    """

    move_asked = Signal(int, int)

    def __init__(self, inner: QWidget) -> None:
        super().__init__(inner)
        self._inner = inner
        self._marker = QFrame(inner)
        self._marker.setObjectName("dropMarker")
        self._marker.hide()

    @property
    def marker(self) -> QFrame:
        """The bar where the column would stand."""
        return self._marker

    def show_over(self, columns: Sequence[Column], column: Column, point: QPoint) -> None:
        """Show where the column would stand if it were let go at a point of the screen."""
        at, to = columns.index(column), self._place_under(columns, point)
        beside = columns[to].header
        left = beside.x() + beside.width() if to > at else beside.x() - _WIDTH
        self._marker.setGeometry(max(left, 0), 0, _WIDTH, self._inner.height())
        self._marker.setVisible(to != at)
        self._marker.raise_()

    def drop(self, columns: Sequence[Column], column: Column, point: QPoint) -> None:
        """Let the column go at a point of the screen."""
        self._marker.hide()
        self.move_asked.emit(columns.index(column), self._place_under(columns, point))

    def _place_under(self, columns: Sequence[Column], point: QPoint) -> int:
        at = self._inner.mapFromGlobal(point).x()
        far = [abs(column.header.geometry().center().x() - at) for column in columns]
        return far.index(min(far))
