"""The panel of omissions: for each article what it leaves out, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QMenu, QTreeView, QWidget

from reader.display.offers import offers_for_omission, quoted_sentence
from reader.display.omissions import OmissionView, ranked_omissions
from reader.display.phrases import listed, titled
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.panels.omission_delegate import ABOUT, HEADING, OmissionDelegate
from reader.gui.session import Session
from reader.model import Article, Comparison, Origin

_ZOOM_SHARE, _LEAST_POINTS = 0.75, 8.0
_OMISSION = Qt.ItemDataRole.UserRole + 10
_TELLING = Qt.ItemDataRole.UserRole + 11


class OmissionsPanel(QTreeView):
    """A tree: articles, and under each what it leaves out.

    What only one other article tells, where more than two are compared, is kept folded.

    Signals:
        omission_chosen: the `Omission` that the reader chose.
    """

    omission_chosen = Signal(object)

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("omissions")
        self.setAccessibleName(self.tr("Omissions"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setIndentation(14)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self._session = session
        self._appearance = appearance
        self._following = False
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self._delegate = OmissionDelegate(appearance, self)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.clicked.connect(self._on_clicked)
        session.comparison_changed.connect(self._on_comparison_changed)
        session.selection_changed.connect(self._on_selection_changed)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_comparison_changed()

    @Slot()
    def go_on(self) -> None:
        """Go to the next omission."""
        self.step(1)

    @Slot()
    def go_back(self) -> None:
        """Go to the omission before."""
        self.step(-1)

    def step(self, step: int) -> None:
        """Go to the next omission, or the one before; folded ones are passed over."""
        indexes = [index for index in self._omission_indexes() if self._in_sight(index)]
        if not indexes:
            return
        current = self.currentIndex()
        if current in indexes:
            at = (indexes.index(current) + step) % len(indexes)
        else:
            at = 0 if step > 0 else len(indexes) - 1
        self.setCurrentIndex(indexes[at])

    def set_zoom(self, zoom: int) -> None:
        """Show all so many points larger than usual, though never too small to read."""
        font = QFont(QApplication.font())
        font.setPointSizeF(max(font.pointSizeF() + zoom * _ZOOM_SHARE, _LEAST_POINTS))
        self.setFont(font)
        self.scheduleDelayedItemsLayout()

    def texts(self) -> list[str]:
        """Return what the omissions say, in order."""
        return [str(index.data()) for index in self._omission_indexes()]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to correct an omission."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        made, omission = self._session.whole_comparison, index.data(_OMISSION)
        if made is not None and omission is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            offers = offers_for_omission(self._session.corrections, made, omission)
            title = quoted_sentence(made, str(index.data(_TELLING)))
            self._session.correcting.add_to(menu, title, offers)
            menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot()
    def _on_comparison_changed(self) -> None:
        self._following = True
        self._items.clear()
        comparison = self._session.comparison
        if comparison is not None:
            self._fill(comparison)
        self._following = False
        self._on_selection_changed()

    def _fill(self, comparison: Comparison) -> None:
        for article in comparison.articles:
            views = ranked_omissions(comparison, article.label)
            self._items.appendRow(self._article_item(comparison, article, views))
        for row in range(self._items.rowCount()):
            self.expand(self._items.index(row, 0))

    def _article_item(
        self, comparison: Comparison, article: Article, views: Sequence[OmissionView]
    ) -> QStandardItem:
        item = _heading(one_line(titled(article)))
        main = [view for view in views if view.main]
        missing = [view for view in main if not view.omission.told_in_part]
        if missing:
            one, many = self.tr("leaves out 1 point"), self.tr("leaves out {count} points")
            about = one if len(missing) == 1 else many.format(count=len(missing))
        elif len(comparison.articles) == 2:
            about = self.tr("leaves out nothing that the other tells")
        else:
            about = self.tr("leaves out nothing that several others tell")
        item.setData(about, ABOUT)
        for view in main:
            item.appendRow(self._omission_item(comparison, view))
        others = [view for view in views if not view.main]
        if others:
            words = self.tr("Told by one article only ({count})").format(count=len(others))
            fold = _heading(words)
            for view in others:
                fold.appendRow(self._omission_item(comparison, view))
            item.appendRow(fold)
        self._append_dismissed(item, article)
        return item

    def _append_dismissed(self, item: QStandardItem, article: Article) -> None:
        """Put what the reader dismissed at the end, folded, so that it can be taken back."""
        whole, shown = self._session.whole_comparison, self._session.comparison
        if whole is None or shown is None or whole is shown:
            return
        kept = {(o.article, o.passage) for o in shown.alignment.omissions}
        gone = [
            view
            for view in ranked_omissions(whole, article.label)
            if (article.label, view.omission.passage) not in kept
        ]
        if gone:
            words = self.tr("No omissions, you said ({count})").format(count=len(gone))
            fold = _heading(words)
            for view in gone:
                fold.appendRow(self._omission_item(whole, view))
            item.appendRow(fold)

    def _omission_item(self, comparison: Comparison, view: OmissionView) -> QStandardItem:
        item = QStandardItem(one_line(comparison.text(view.telling)))
        omission = view.omission
        about = self.tr("told by {tellers}").format(tellers=listed(omission.told_by))
        if omission.origin is Origin.READER:
            about = self.tr("✓ confirmed by you · {about}").format(about=about)
        if omission.told_in_part:
            part = self.tr(" · told in part at {places}")
            about += part.format(places=listed(omission.told_in_part))
        item.setData(about, ABOUT)
        item.setData(omission, _OMISSION)
        item.setData(view.telling, _TELLING)
        item.setAccessibleText(f"{item.text()} ({about})")
        return item

    def _omission_indexes(self, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
        above = parent or QModelIndex()
        for row in range(self._items.rowCount(above)):
            index = self._items.index(row, 0, above)
            if index.data(_OMISSION) is not None:
                yield index
            yield from self._omission_indexes(index)

    def _in_sight(self, index: QModelIndex) -> bool:
        above = index.parent()
        while above.isValid():
            if not self.isExpanded(above):
                return False
            above = above.parent()
        return True

    @Slot(QModelIndex)
    def _on_current_changed(self, index: QModelIndex) -> None:
        self._choose(index)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        omission = index.data(_OMISSION)
        if omission is not None and not self._following:
            self.omission_chosen.emit(omission)

    @Slot()
    def _on_selection_changed(self) -> None:
        """Follow the selection, where it is an omission of the article the reader stands in."""
        chosen = self._session.selection
        current = self.currentIndex().data(_OMISSION)
        if chosen and current is not None and current.passage == chosen.passage:
            return
        self._following = True
        index = self._index_of(chosen.passage, chosen.article) if chosen else QModelIndex()
        if index.isValid() and self._in_sight(index):
            self.setCurrentIndex(index)
        else:
            self.selectionModel().clear()
        self._following = False

    def _index_of(self, passage: str, article: str) -> QModelIndex:
        for index in self._omission_indexes():
            omission = index.data(_OMISSION)
            if omission.passage == passage and article in (omission.article, *omission.told_by):
                return index
        return QModelIndex()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.viewport().update()


def _heading(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(True, HEADING)
    item.setSelectable(False)
    return item
