"""A ledger as Qt's item views want it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from reader.display.ledgers import FINDING, SUBJECT, Ledger, LedgerRow, filtered_rows, sorted_rows
from reader.display.visible import one_line
from reader.model import Excerpt

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DIFFERS = "≠ "


class LedgerModel(QAbstractTableModel):
    """What it is about, a column for each article, and what was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ledger: Ledger | None = None
        self._names: tuple[str, ...] = ()
        self._rows: tuple[LedgerRow, ...] = ()
        self._words = ""
        self._differing = False
        self._sorted: tuple[int, bool] | None = None

    @property
    def rows(self) -> tuple[LedgerRow, ...]:
        """The rows that are shown, in their order."""
        return self._rows

    @property
    def total(self) -> int:
        """How many rows there are without a filter."""
        return len(self._ledger.rows) if self._ledger else 0

    def show(self, ledger: Ledger | None, names: Sequence[str]) -> None:
        """Show another ledger; `names` are those of its articles."""
        self.beginResetModel()
        self._ledger, self._names = ledger, tuple(names)
        self._choose_rows()
        self.endResetModel()

    def filter(self, words: str, *, differing: bool) -> None:
        """Show only rows in which all the words stand, or those that differ."""
        if (words, differing) != (self._words, self._differing):
            self.beginResetModel()
            self._words, self._differing = words, differing
            self._choose_rows()
            self.endResetModel()

    def place_of(self, index: _Index) -> Excerpt | None:
        """Return where a cell leads to: its own words, else those of its row."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._column(index.column())
        if column >= 0 and row.cells[column].places:
            return row.cells[column].places[0]
        return row.place

    # what Qt asks

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return one column for each article, and two."""
        return 0 if parent.isValid() or self._ledger is None else len(self._names) + 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, and how it is told to a screen reader."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _text(row, column) or translate("Ledgers", "nothing")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{heading}: {_text(row, column) or translate('Ledgers', 'nothing')}"
        if role == Qt.ItemDataRole.FontRole and row.differs and column in (SUBJECT, FINDING):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the names of the columns."""
        wanted = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation is not Qt.Orientation.Horizontal or not wanted or self._ledger is None:
            return None
        column = self._column(section)
        if column == SUBJECT:
            return self._ledger.subject
        if column == FINDING:
            return translate("Ledgers", "What was found")
        return one_line(self._names[column])

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1: as the story goes."""
        self.beginResetModel()
        self._sorted = (column, order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._choose_rows()
        self.endResetModel()

    # how it is done

    def _column(self, section: int) -> int:
        """Return which column of the ledger stands in a column of the table."""
        if section == 0:
            return SUBJECT
        return FINDING if section == len(self._names) + 1 else section - 1

    def _choose_rows(self) -> None:
        there = self._ledger.rows if self._ledger else ()
        rows = filtered_rows(there, self._words, differing=self._differing)
        section, descending = self._sorted or (-1, False)
        known = -1 < section < len(self._names) + 2
        column = self._column(section) if known else None
        self._rows = sorted_rows(rows, column, descending=descending)


def _text(row: LedgerRow, column: int) -> str:
    if column == SUBJECT:
        return row.subject
    if column == FINDING:
        return f"{_DIFFERS}{row.finding}" if row.differs else row.finding
    return row.cells[column].text
