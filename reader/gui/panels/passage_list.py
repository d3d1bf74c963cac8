"""What the lists beside the text have in common: a tree of headings and points of the story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTreeView, QWidget

from reader.display.lists import ListFilter
from reader.display.search import Query
from reader.gui.appearance import Appearance
from reader.gui.panels.omission_delegate import ABOUT, HEADING, OmissionDelegate
from reader.gui.session import Session
from reader.model import Comparison

_ZOOM_SHARE, _LEAST_POINTS = 0.75, 8.0
POINT = Qt.ItemDataRole.UserRole + 10
"""What an item stands for; headings stand for nothing."""


class PassageList(QTreeView):
    """A tree of points under headings; folded ones are passed over by `step`.

    Signals:
        filled: it is filled anew; with why it is empty, "" if it is not.
    """

    filled = Signal(str)

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setIndentation(14)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self._session = session
        self._filter = ListFilter()
        self._following = False
        self._stale = False
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self._delegate = OmissionDelegate(appearance, self)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.clicked.connect(self._on_clicked)
        session.comparison_changed.connect(self._on_comparison_changed)
        session.selection_changed.connect(self._on_selection_changed)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._refill()

    # what others may ask

    @Slot()
    def go_on(self) -> None:
        """Go to the next point."""
        self.step(1)

    @Slot()
    def go_back(self) -> None:
        """Go to the point before."""
        self.step(-1)

    def step(self, step: int) -> None:
        """Go to the next point, or the one before; folded ones are passed over."""
        self._catch_up()
        indexes = [index for index in self._points() if self._in_sight(index)]
        if not indexes:
            return
        current = self.currentIndex()
        if current in indexes:
            at = (indexes.index(current) + step) % len(indexes)
        else:
            at = 0 if step > 0 else len(indexes) - 1
        self.setCurrentIndex(indexes[at])

    def show_filter(self, wanted: ListFilter) -> None:
        """Show only what a filter lets through."""
        if wanted != self._filter:
            self._filter = wanted
            self._refill()

    def set_zoom(self, zoom: int) -> None:
        """Show all so many points larger than usual, though never too small to read."""
        font = QFont(QApplication.font())
        font.setPointSizeF(max(font.pointSizeF() + zoom * _ZOOM_SHARE, _LEAST_POINTS))
        self.setFont(font)
        self.scheduleDelayedItemsLayout()

    def show_query(self, query: Query) -> None:
        """Mark what is searched for."""
        self._delegate.show_query(query)

    def texts(self) -> list[str]:
        """Return what the points say, in order."""
        self._catch_up()
        return [str(index.data()) for index in self._points()]

    # what a list of its own says

    def _fill(self, comparison: Comparison) -> str:
        """Fill the empty tree, and return why nothing is in it, "" if something is."""
        raise NotImplementedError

    def _choose(self, point: Any) -> None:
        """Take the reader's choice of a point."""
        raise NotImplementedError

    def _is_at(self, point: Any, passage: str, article: str) -> bool:
        """Tell whether a point is of a passage, for a reader who stands in an article."""
        raise NotImplementedError

    # how it is done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        """Fill in what changed while nobody looked."""
        super().showEvent(event)
        self._catch_up()

    @Slot()
    def _on_comparison_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        """Fill the list, if it is not of the comparison that there is."""
        if self._stale:
            self._refill()

    @Slot()
    def _refill(self) -> None:
        self._stale = False
        self._following = True
        self._items.clear()
        comparison = self._session.comparison
        why = self._fill(comparison) if comparison is not None else ""
        for row in range(self._items.rowCount()):
            self.expand(self._items.index(row, 0))
        self._following = False
        self._on_selection_changed()
        self.filled.emit(why)

    def _points(self, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
        above = parent or QModelIndex()
        for row in range(self._items.rowCount(above)):
            index = self._items.index(row, 0, above)
            if index.data(POINT) is not None:
                yield index
            yield from self._points(index)

    def _in_sight(self, index: QModelIndex) -> bool:
        above = index.parent()
        while above.isValid():
            if not self.isExpanded(above):
                return False
            above = above.parent()
        return True

    @Slot(QModelIndex)
    def _on_current_changed(self, index: QModelIndex) -> None:
        self._take(index)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        point = index.data(POINT)
        if point is not None and not self._following:
            self._choose(point)

    @Slot()
    def _on_selection_changed(self) -> None:
        """Follow the selection, where it is a point of the article the reader stands in."""
        if self._stale:
            return
        chosen = self._session.selection
        current = self.currentIndex().data(POINT)
        if chosen and current is not None and self._is_at(current, chosen.passage, ""):
            return
        self._following = True
        found = [
            index
            for index in self._points()
            if chosen and self._is_at(index.data(POINT), chosen.passage, chosen.article)
        ]
        if found and self._in_sight(found[0]):
            self.setCurrentIndex(found[0])
        else:
            self.selectionModel().clear()
        self._following = False

    @Slot()
    def _on_theme_changed(self) -> None:
        self.viewport().update()


def heading(text: str) -> QStandardItem:
    """Return an item that stands for nothing but what is under it."""
    item = QStandardItem(text)
    item.setData(True, HEADING)
    item.setSelectable(False)
    return item


def point_item(point: object, text: str, about: str) -> QStandardItem:
    """Return an item for a point, with a smaller line below its words."""
    item = QStandardItem(text)
    item.setData(about, ABOUT)
    item.setData(point, POINT)
    item.setAccessibleText(f"{text} ({about})")
    return item
