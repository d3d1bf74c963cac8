"""One of the two tables of the aligned rows: the base column that stays, or the others."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from reader.gui.appearance import Appearance
from reader.gui.overview.outlet_header import OutletHeader
from reader.gui.rows.rows_delegate import RowsDelegate
from reader.gui.rows.rows_model import RowsModel

_Index = QModelIndex | QPersistentModelIndex


class RowsTable(QTableView):
    """Shows some of the columns.

    Signals:
        resized: it has another width.
        text_asked: the reader wants to read the current reading side by side.
        step_asked: to the next column, or the one before.
        base_asked: the others shall be held against a column.
    """

    resized = Signal()
    text_asked = Signal()
    step_asked = Signal(int)
    base_asked = Signal(int)

    def __init__(self, appearance: Appearance, rows: RowsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("alignedRows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setModel(rows)
        self._rows = rows
        self.cells = RowsDelegate(appearance, rows, self)
        self.setItemDelegate(self.cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.outlets = OutletHeader(appearance, self, beside=True)
        self.outlets.setMinimumHeight(34)
        self.setHorizontalHeader(self.outlets)
        self.outlets.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.outlets.sectionClicked.connect(self.base_asked)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setMinimumSectionSize(20)
        self.activated.connect(self.text_asked)

    def cell_at(self, point: QPoint) -> tuple[str, str] | None:
        """Return the passage and the article of a cell."""
        return self._cell(self.indexAt(point))

    def current_cell(self) -> tuple[str, str] | None:
        """Return the passage and the article of the current cell."""
        return self._cell(self.currentIndex())

    def _cell(self, index: _Index) -> tuple[str, str] | None:
        if not index.isValid():
            return None
        row, article = self._rows.rows[index.row()], self._rows.articles[index.column()]
        return row.passage.id, article.label

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the text with Enter; go from column to column, over the edge of the table too."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.currentIndex().isValid():
                    self.text_asked.emit()
            case Qt.Key.Key_Left:
                self.step_asked.emit(-1)
            case Qt.Key.Key_Right:
                self.step_asked.emit(1)
            case _:
                super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Paint the old row and the new one."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it."""
        super().resizeEvent(event)
        self.resized.emit()
