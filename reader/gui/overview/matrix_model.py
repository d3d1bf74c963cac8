"""The matrix as Qt's item views want it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.display.hits import Cells, with_hits
from reader.display.matrix import MatrixRow
from reader.display.phrases import titled
from reader.display.standing import Cell, describe_cell
from reader.display.visible import one_line
from reader.model import Article

ROW = Qt.ItemDataRole.UserRole + 1
"""The `MatrixRow`."""
CELL = Qt.ItemDataRole.UserRole + 2
"""The `Cell`; nothing in the first column, which has the labels."""
ARTICLE = Qt.ItemDataRole.UserRole + 3
"""The `Article` of a column, asked of its header."""

HITS = Qt.ItemDataRole.UserRole + 4
"""How many hits of a search there are in a cell; in the first column, in the whole row."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class MatrixModel(QAbstractTableModel):
    """Rows of points; the first column has their labels, each further one an article's cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: tuple[Article, ...] = ()
        self._rows: tuple[MatrixRow, ...] = ()
        self._places: dict[str, int] = {}
        self._hits: Cells = Counter()
        self._hits_in_row: Counter[str] = Counter()

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in the order of the columns from the second on."""
        return self._articles

    @property
    def rows(self) -> tuple[MatrixRow, ...]:
        """The points that are shown, in their order."""
        return self._rows

    def show(self, articles: Sequence[Article], rows: Sequence[MatrixRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._articles, self._rows = tuple(articles), tuple(rows)
        self._places = {row.passage: at for at, row in enumerate(self._rows)}
        self.endResetModel()

    def show_hits(self, hits: Cells) -> None:
        """Show in which cells there are hits of a search."""
        if hits != self._hits:
            self._hits, self._hits_in_row = hits, Counter()
            for (passage, _article), count in hits.items():
                self._hits_in_row[passage] += count
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row_of(self, passage: str) -> int | None:
        """Return where a passage stands, `None` if it is not among the rows."""
        return self._places.get(passage)

    def column_of(self, label: str) -> int:
        """Return the column of an article; the first one if it has none."""
        labels = [article.label for article in self._articles]
        return labels.index(label) + 1 if label in labels else 0

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many points are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._articles) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, or says when it is read out."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if index.column() == 0:
            return self._of_label(row, role)
        cell = row.cells[index.column() - 1]
        hits = self._hits[row.passage, cell.article]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.signs
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return with_hits(words_of(cell), hits)
        return {CELL: cell, HITS: hits}.get(role)

    def _of_label(self, row: MatrixRow, role: int) -> object:
        hits = self._hits_in_row[row.passage]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(row.label)
            case Qt.ItemDataRole.AccessibleTextRole:
                return with_hits(one_line(row.label), hits)
        return hits if role == HITS else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what stands above a column."""
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if section == 0:
            return self.tr("Point of the story") if role == Qt.ItemDataRole.DisplayRole else None
        if section > len(self._articles):
            return None
        article = self._articles[section - 1]
        if role == ARTICLE:
            return article
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return one_line(titled(article))
        return None


def words_of(cell: Cell) -> str:
    """Return what a cell says in words, safe to show."""
    return one_line(describe_cell(cell))
