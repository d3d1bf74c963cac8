"""The columns in a row: which stands where, the lanes between them, what stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from reader.display.state import ColumnState
from reader.gui.compare.column import Column
from reader.gui.compare.hidden_strip import HiddenStrip
from reader.gui.compare.lanes import Lanes
from reader.gui.compare.one_more import OneMore
from reader.gui.theme import Theme
from reader.model import Comparison

_LEAST_WIDTH = 270
_STRIP_PLACE = 40
"""The strip of hidden articles stands to the right of all columns, however many."""


class Row(QWidget):
    """Lays the columns out; it is told which there are."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("columns")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setRowStretch(2, 1)
        self._columns: list[Column] = []
        self._lonely = False
        self.one_more = OneMore(self)
        self.one_more.hide()
        self.strip = HiddenStrip(self)
        self.lanes = Lanes(theme, self)

    def show_columns(self, columns: Sequence[Column], *, lonely: bool) -> None:
        """Place the columns; beside a lonely one there is room to ask for another."""
        if (list(columns), lonely) == (self._columns, self._lonely):
            return
        self._columns, self._lonely = list(columns), lonely
        last = max(2 * len(columns), _STRIP_PLACE)
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 0)
        for at, column in enumerate(columns):
            column.stand_in(self._grid, 2 * at)
        self._grid.removeWidget(self.one_more)
        self.one_more.setVisible(lonely)
        if lonely:
            self._grid.addWidget(self.one_more, 0, 1, 3, 1)
            self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.strip, 0, last, 3, 1)

    def join(self, comparison: Comparison | None, room: int) -> None:
        """Run ribbons between the columns; so many pixels are there for all."""
        self.lanes.join(self._columns, comparison, self._grid)
        self.fit(room)

    def fit(self, room: int) -> None:
        """Give the lanes as much room as there is."""
        self.setMinimumWidth(self.lanes.fit(room, len(self._columns), _LEAST_WIDTH))

    def settle(self) -> None:
        """Lay out what is still to be laid out."""
        self._grid.activate()


def matched(
    columns: Sequence[Column], shown: Sequence[ColumnState], make: Callable[[], Column]
) -> list[Column]:
    """Return a column for each article, in order; one that shows it already is taken.

    Those that are not needed go; those that are wanting are made.
    """
    spare = list(columns)
    fitting: list[Column | None] = []
    for what in shown:
        known = next((column for column in spare if column.shows(what.article)), None)
        fitting.append(known)
        if known is not None:
            spare.remove(known)
    found = [column or (spare.pop(0) if spare else make()) for column in fitting]
    for column in spare:
        column.leave()
    return found
