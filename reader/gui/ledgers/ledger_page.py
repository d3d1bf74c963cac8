"""One ledger: its table, what it holds in a sentence, and why it is empty."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.display.ledgers import LedgerKind, ledger_of
from reader.display.phrases import titled
from reader.gui.ledgers.ledger_model import LedgerModel
from reader.gui.plain_label import plain_label
from reader.model import Comparison

_SUBJECT_WIDTH, _LEAST_WIDTH = 210, 120


class LedgerPage(QWidget):
    """A table that is sorted by a click on a heading, a third click brings the story's order back.

    Signals:
        place_chosen: the `Excerpt` that the reader asked for.
    """

    place_chosen = Signal(object)

    def __init__(self, kind: LedgerKind, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._made: Comparison | None = None
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self.model = LedgerModel(self)
        self._table = QTableView(self)
        self._table.setModel(self.model)
        self._table.setAccessibleName(kind.title)
        self._table.setAccessibleDescription(kind.explanation)
        self._table.setFrameShape(QFrame.Shape.NoFrame)
        self._table.setWordWrap(True)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self._table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        rows.hide()
        header = self._table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.sectionClicked.connect(self._on_section_clicked)
        self._empty = plain_label(self, name="whyEmpty")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._empty)
        box.addWidget(self._table, 1)
        self._table.clicked.connect(self._on_chosen)
        self._table.activated.connect(self._on_chosen)
        self.model.modelReset.connect(self._on_reset)
        self._on_reset()

    @property
    def table(self) -> QTableView:
        """The table."""
        return self._table

    @property
    def why_empty(self) -> str:
        """Why it is empty, "" if it is not."""
        return self._empty.text()

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Fill it from a comparison, if it is not of that one already."""
        if comparison is self._made:
            return
        self._made = comparison
        if comparison is None:
            self.model.show(None, ())
            return
        names = [titled(article) for article in comparison.articles]
        self.model.show(ledger_of(comparison, self._kind), names)
        self._lay_columns()

    def sort_by(self, section: int) -> None:
        """Sort by a column, then the other way round, then not at all."""
        rising, falling = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if self._sorted == (section, rising):
            self._sorted = (section, falling)
        elif self._sorted == (section, falling):
            self._sorted = None
        else:
            self._sorted = (section, rising)
        header = self._table.horizontalHeader()
        header.setSortIndicatorShown(self._sorted is not None)
        if self._sorted is not None:
            header.setSortIndicator(*self._sorted)
        self.model.sort(*(self._sorted or (-1, rising)))

    @Slot(int)
    def _on_section_clicked(self, section: int) -> None:
        self.sort_by(section)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        place = self.model.place_of(index)
        if place is not None:
            self.place_chosen.emit(place)

    @Slot()
    def _on_reset(self) -> None:
        some = bool(self.model.rows)
        why = self.tr("Nothing of this kind was found.")
        filtered = self.tr("None of the {count} rows fits the filter.")
        told = filtered.format(count=self.model.total) if self.model.total else why
        self._empty.setText("" if some else told)
        self._empty.setVisible(not some)
        self._table.setVisible(some)

    def _lay_columns(self) -> None:
        header = self._table.horizontalHeader()
        for section in range(self.model.columnCount()):
            first = section == 0
            stretch, fixed = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(section, fixed if first else stretch)
        header.setMinimumSectionSize(_LEAST_WIDTH)
        self._table.setColumnWidth(0, _SUBJECT_WIDTH)
