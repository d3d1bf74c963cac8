"""The passage × article matrix."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from reader.display.hits import Cells, with_hits
from reader.display.search import Query
from reader.display.standing import Cell
from reader.gui.appearance import Appearance
from reader.gui.overview.matrix_delegate import MatrixDelegate
from reader.gui.overview.matrix_model import CELL, HITS, ROW, MatrixModel, words_of
from reader.gui.overview.outlet_header import OutletHeader

_Index = QModelIndex | QPersistentModelIndex
_LEAST_CELL, _MOST_CELL = 32, 112
_LEAST_LABEL, _LABEL_SHARE = 110, 0.42
_ROW_PADDING = 10
_USUAL_ROWS = 6


class MatrixTable(QTableView):
    """One line for each point, one column for each article.

    Signals:
        cell_chosen: a passage, and the label of an article, "" in the column of the labels.
        text_asked: the reader wants to read the current one.
        column_asked: the rows shall come in the order of a column.
    """

    cell_chosen = Signal(str, str)
    text_asked = Signal()
    column_asked = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("matrix")
        self.setAccessibleName(self.tr("Points of the story, and how each article tells them"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self._following = False
        self.points = MatrixModel(self)
        self.setModel(self.points)
        self._cells = MatrixDelegate(appearance, self)
        self.setItemDelegate(self._cells)
        self.outlets = OutletHeader(appearance, self)
        self.setHorizontalHeader(self.outlets)
        self.outlets.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.outlets.sectionClicked.connect(self.column_asked)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()
        self.activated.connect(self._on_activated)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the header and one row."""
        row = self.verticalHeader().defaultSectionSize()
        return QSize(200, self.outlets.sizeHint().height() + row)

    @property
    def usual_height(self) -> int:
        """The height of the header and a few rows."""
        rows = _USUAL_ROWS * self.verticalHeader().defaultSectionSize()
        return self.outlets.sizeHint().height() + rows

    def show_zoom(self, points: float) -> None:
        """Write in letters of so many points."""
        font = self.font()
        font.setPointSizeF(points)
        self.setFont(font)
        self._cells.forget()
        self._set_row_height()

    def follow(self, passage: str, article: str) -> None:
        """Stand at a passage and an article, if the passage is shown, without choosing it."""
        self._following = True
        row = self.points.row_of(passage)
        if row is None:
            self.setCurrentIndex(QModelIndex())
        else:
            in_label = (self.currentIndex().row(), self.currentIndex().column()) == (row, 0)
            column = 0 if in_label else self.points.column_of(article)
            self.setCurrentIndex(self.points.index(row, column))
        self._following = False
        self.viewport().update()

    def show_hits(self, hits: Cells, query: Query, passage: str, article: str) -> None:
        """Show the hits of a search, and in which cell is the one on which the reader is."""
        self.points.show_hits(hits)
        self._cells.show_query(query, passage, article)

    def bring_into_view(self, passage: str, article: str) -> None:
        """Scroll to a cell, if its row is shown."""
        row = self.points.row_of(passage)
        if row is not None:
            self.scrollTo(self.points.index(row, self.points.column_of(article)))

    def current_words(self) -> str:
        """Return in words what the current cell is."""
        index = self.currentIndex()
        cell = index.data(CELL)
        return with_hits(words_of(cell), index.data(HITS)) if isinstance(cell, Cell) else ""

    def cell_at(self, point: QPoint) -> tuple[str, str] | None:
        """Return the passage and the article of a cell; the article is "" for the labels."""
        return self._cell(self.indexAt(point))

    def current_cell(self) -> tuple[str, str] | None:
        """Return the passage and the article of the current cell."""
        return self._cell(self.currentIndex())

    @staticmethod
    def _cell(index: _Index) -> tuple[str, str] | None:
        if not index.isValid():
            return None
        cell = index.data(CELL)
        return index.data(ROW).passage, cell.article if isinstance(cell, Cell) else ""

    def step(self, step: int) -> None:
        """Go to the next row, or the one before."""
        current, count = self.currentIndex(), self.points.rowCount()
        row = current.row() + step if current.isValid() else (0 if step > 0 else count - 1)
        if 0 <= row < count:
            self.setCurrentIndex(self.points.index(row, max(current.column(), 0)))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Choose what the reader went to."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid() and not self._following:
            cell = current.data(CELL)
            label = cell.article if isinstance(cell, Cell) else ""
            self.cell_chosen.emit(current.data(ROW).passage, label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the text with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.text_asked.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Give the labels what the articles do not need."""
        count = len(self.points.articles)
        if not count:
            return
        width = self.viewport().width()
        label = max(_LEAST_LABEL, round(width * _LABEL_SHARE))
        cell = min(max((width - label) // count, _LEAST_CELL), _MOST_CELL)
        self.setColumnWidth(0, max(_LEAST_LABEL, width - cell * count))
        for column in range(1, count + 1):
            self.setColumnWidth(column, cell)

    def _set_row_height(self) -> None:
        height = self.fontMetrics().height() + _ROW_PADDING
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            self.text_asked.emit()
