"""What a click does on a cell that shows a reading, in the matrix and in the aligned rows."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from reader.display.offers import offers_for_reading
from reader.display.phrases import titled
from reader.display.visible import one_line
from reader.gui.session import Session

_CLICKS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


class CellTable(Protocol):
    """A table of readings."""

    def viewport(self) -> QWidget:
        """Return where the cells are painted."""

    def cell_at(self, point: QPoint) -> tuple[str, str] | None:
        """Return the passage and the article of the cell at a point of the viewport.

        The article is "" where the cell is of none.
        """

    def current_cell(self) -> tuple[str, str] | None:
        """Return the passage and the article of the cell on which the keyboard is."""


class CellClicks(QObject):
    """Picks the sentence of a clicked cell while one is wanted, and offers what can be corrected.

    Without a correction that waits, clicks go on to the table.
    """

    def __init__(self, session: Session, table: CellTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._table = table
        self._parent = parent
        self._swallows = False
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take clicks and wishes for a menu."""
        if isinstance(event, QContextMenuEvent):
            return self._open_menu(event)
        if isinstance(event, QMouseEvent) and event.type() in _CLICKS:
            return self._clicked(event)
        return False

    def _clicked(self, event: QMouseEvent) -> bool:
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if event.type() is QEvent.Type.MouseButtonPress:
            cell = self._table.cell_at(event.position().toPoint())
            self._swallows = cell is not None and self._session.correcting.pick_reading(*cell)
        return self._swallows

    def _open_menu(self, event: QContextMenuEvent) -> bool:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        cell = self._table.current_cell() if by_key else self._table.cell_at(event.pos())
        made = self._session.whole_comparison
        if made is None or cell is None:
            return False
        passage = made.passage(cell[0])
        label = cell[1] or passage.told_by[0]
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offers = offers_for_reading(self._session.corrections, made, passage, label)
        title = one_line(titled(made.article(label)))
        self._session.correcting.add_to(menu, title, offers)
        menu.popup(event.globalPos())
        return True
