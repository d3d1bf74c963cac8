"""The panel of omissions: for each article what it leaves out, the weightiest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QStandardItem
from PySide6.QtWidgets import QMenu, QWidget

from reader.display.lists import filtered_omissions, why_no_omissions
from reader.display.offers import offers_for_omission, quoted_sentence
from reader.display.omissions import OmissionView, ranked_omissions, shortest_telling
from reader.display.phrases import listed, titled
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.panels.omission_delegate import ABOUT
from reader.gui.panels.passage_list import POINT, PassageList, heading, point_item
from reader.gui.session import Session
from reader.model import Article, Comparison, Origin


class OmissionsPanel(PassageList):
    """A tree: articles, and under each what it leaves out.

    What only one other article tells, where more than two are compared, is kept folded.

    Signals:
        omission_chosen: the `Omission` that the reader chose.
    """

    omission_chosen = Signal(object)

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, appearance, parent)
        self.setObjectName("omissions")
        self.setAccessibleName(self.tr("Omissions"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to correct an omission."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        made, omission = self._session.whole_comparison, index.data(POINT)
        if made is not None and omission is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            offers = offers_for_omission(self._session.corrections, made, omission)
            telling = shortest_telling(made, made.passage(omission.passage))
            self._session.copying.add_to(menu, omission.passage)
            self._session.correcting.add_to(menu, quoted_sentence(made, telling), offers)
            menu.popup(event.globalPos())

    def _fill(self, comparison: Comparison) -> str:
        found = filtered_omissions(comparison, self._filter)
        for label, views in found.items():
            if views or not self._filter.active:
                article = comparison.article(label)
                self._items.appendRow(self._article_item(comparison, article, views))
        return "" if any(found.values()) else why_no_omissions(comparison, self._filter)

    def _article_item(
        self, comparison: Comparison, article: Article, views: Sequence[OmissionView]
    ) -> QStandardItem:
        item = heading(one_line(titled(article)))
        main = [view for view in views if view.main]
        item.setData(self._count(comparison, main), ABOUT)
        for view in main:
            item.appendRow(self._omission_item(comparison, view))
        others = [view for view in views if not view.main]
        if others:
            words = self.tr("Told by one article only ({count})").format(count=len(others))
            fold = heading(words)
            for view in others:
                fold.appendRow(self._omission_item(comparison, view))
            item.appendRow(fold)
        gone = [] if self._filter.active else self._dismissed(article)
        if gone:
            item.appendRow(self._dismissed_item(gone))
        return item

    def _dismissed(self, article: Article) -> list[OmissionView]:
        """Return what the reader dismissed, so that it can be taken back."""
        whole, shown = self._session.whole_comparison, self._session.comparison
        if whole is None or shown is None or whole is shown:
            return []
        kept = {(o.article, o.passage) for o in shown.alignment.omissions}
        return [
            view
            for view in ranked_omissions(whole, article.label)
            if (article.label, view.omission.passage) not in kept
        ]

    def _dismissed_item(self, gone: Sequence[OmissionView]) -> QStandardItem:
        fold = heading(self.tr("No omissions, you said ({count})").format(count=len(gone)))
        whole = self._session.whole_comparison
        if whole is not None:
            for view in gone:
                fold.appendRow(self._omission_item(whole, view))
        return fold

    def _count(self, comparison: Comparison, main: Sequence[OmissionView]) -> str:
        if self._filter.active:
            return self.tr("{count} fit the filter").format(count=len(main))
        missing = [view for view in main if not view.omission.told_in_part]
        if missing:
            one, many = self.tr("leaves out 1 point"), self.tr("leaves out {count} points")
            return one if len(missing) == 1 else many.format(count=len(missing))
        if len(comparison.articles) == 2:
            return self.tr("leaves out nothing that the other tells")
        return self.tr("leaves out nothing that several others tell")

    def _omission_item(self, comparison: Comparison, view: OmissionView) -> QStandardItem:
        omission = view.omission
        about = self.tr("told by {tellers}").format(tellers=listed(omission.told_by))
        if omission.origin is Origin.READER:
            about = self.tr("✓ confirmed by you · {about}").format(about=about)
        if omission.told_in_part:
            part = self.tr(" · told in part at {places}")
            about += part.format(places=listed(omission.told_in_part))
        return point_item(omission, one_line(comparison.text(view.telling)), about)

    def _choose(self, point: Any) -> None:
        self.omission_chosen.emit(point)

    def _is_at(self, point: Any, passage: str, article: str) -> bool:
        own = article in ("", point.article, *point.told_by)
        return bool(point.passage == passage and own)
