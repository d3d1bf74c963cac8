"""What the lists beside the text have in common: a tree of headings and points of the story."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QStandardItem,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTreeView, QWidget

from reader.display.lists import ListFilter
from reader.display.search import Query
from reader.gui.appearance import Appearance
from reader.gui.fonts import list_font
from reader.gui.panels.entries import POINT, Entry, EntryModel
from reader.gui.panels.entry_delegate import EntryDelegate
from reader.gui.session import Session
from reader.gui.while_seen import WhileSeen
from reader.model import Comparison

_RANK = 2


class PassageList(QTreeView):
    """A tree of points under headings; folded ones are passed over by `step`.

    Signals:
        filled: it is filled anew; with why it is empty, "" if it is not.
    """

    filled = Signal(str)
    can_be_ordered = False
    """Whether it takes heed of the order in a filter."""

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
        self._due: tuple[tuple[Entry, ...], str] | None = None
        self._places: dict[str, list[QStandardItem]] = {}
        self._items = EntryModel(self)
        self.setModel(self._items)
        self._delegate = EntryDelegate(appearance, self)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.clicked.connect(self._on_clicked)
        self._seen = WhileSeen(session, self, rank=_RANK)
        self._seen.comparison_due.connect(self._work_out)
        self._seen.selection_due.connect(self._follow)
        appearance.theme_changed.connect(self._on_theme_changed)

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
        points = [item.index() for item in self._items.points()]
        indexes = [index for index in points if self._in_sight(index)]
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
            if self.isVisible() and not self._seen.stale:
                self._work_out()
                self.take_turn()
            else:
                self._seen.look_again()

    def set_zoom(self, zoom: int) -> None:
        """Show all so many points larger than usual, though never too small to read."""
        self.setFont(list_font(zoom))
        self.scheduleDelayedItemsLayout()

    def show_query(self, query: Query) -> None:
        """Mark what is searched for."""
        self._delegate.show_query(query)

    def texts(self) -> list[str]:
        """Return what the points say, in order."""
        self._catch_up()
        return [item.text() for item in self._items.points()]

    # what a list of its own says

    def kinds(self, comparison: Comparison) -> Mapping[str, str]:
        """Return the kinds of points that a filter may ask for, by what it calls them."""
        raise NotImplementedError

    def _offer_in(self, menu: QMenu, whole: Comparison, point: Any) -> None:
        """Put what can be done with a point in a menu."""
        raise NotImplementedError

    def _fill(self, comparison: Comparison) -> tuple[tuple[Entry, ...], str]:
        """Return what there is to list, and why nothing is, "" if something is."""
        raise NotImplementedError

    def _passages(self, point: Any) -> tuple[str, ...]:
        """Return the ids of the passages of which a point is."""
        raise NotImplementedError

    def _choose(self, point: Any) -> None:
        """Take the reader's choice of a point."""
        raise NotImplementedError

    def _is_at(self, point: Any, passage: str, article: str) -> bool:
        """Tell whether a point is of a passage, for a reader who stands in an article."""
        raise NotImplementedError

    # what Qt calls

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a point."""
        self._catch_up()
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        whole, point = self._session.whole_comparison, index.data(POINT)
        if whole is not None and point is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._offer_in(menu, whole, point)
            menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        """Fill in what changed while nobody looked."""
        super().showEvent(event)
        self._seen.was_shown()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill in what changed while it was behind another list."""
        super().paintEvent(event)
        self._seen.was_painted()

    # how it is done

    def _catch_up(self) -> None:
        """Fill the list, if it is not of the comparison that there is."""
        if self._seen.stale:
            self._seen.catch_up()
        self.take_turn()

    @Slot()
    def _work_out(self) -> None:
        """Work out what there is to list; it is put into the tree in another turn."""
        comparison = self._session.comparison
        if comparison is None:
            self._due = ((), "")
            self.take_turn()
        else:
            self._due = self._fill(comparison)
            self._session.turns.ask(self)

    @property
    def rank(self) -> int:
        """When its turn comes."""
        return _RANK

    def take_turn(self) -> None:
        """Put into the tree what was worked out, if anything was."""
        if self._due is None:
            return
        (entries, why), self._due = self._due, None
        self._session.turns.drop(self)
        known = {entry.key for entry in self._items.entries}
        self._following = True
        self._items.show(entries)
        for row, entry in enumerate(entries):
            if entry.key not in known and not entry.folded:
                self.expand(self._items.index(row, 0))
        self._following = False
        self._places = {}
        for item in self._items.points():
            for passage in dict.fromkeys(self._passages(item.data(POINT))):
                self._places.setdefault(passage, []).append(item)
        self._follow()
        self.filled.emit(why)

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
        # What is listed may be of another comparison until the list has its turn.
        stale = self._seen.stale or self._due is not None
        if point is not None and not self._following and not stale:
            self._choose(point)

    @Slot()
    def _follow(self) -> None:
        """Follow the selection, where it is a point of the article the reader stands in."""
        if self._due is not None:
            return
        chosen = self._session.selection
        current = self.currentIndex().data(POINT)
        if chosen and current is not None and self._is_at(current, chosen.passage, ""):
            return
        there = self._places.get(chosen.passage, ()) if chosen else ()
        found = [
            item.index()
            for item in there
            if chosen and self._is_at(item.data(POINT), chosen.passage, chosen.article)
        ]
        self._following = True
        if found and self._in_sight(found[0]):
            self.setCurrentIndex(found[0])
        elif self.currentIndex().isValid():
            self.selectionModel().clear()
        self._following = False

    @Slot()
    def _on_theme_changed(self) -> None:
        self.viewport().update()
