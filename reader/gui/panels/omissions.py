"""The panel of omissions: for each article what it leaves out, the weightiest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QWidget

from reader.display.lists import filtered_omissions, why_no_omissions
from reader.display.omissions import OmissionView
from reader.display.phrases import listed, titled
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.panels.omission_delegate import ABOUT
from reader.gui.panels.passage_list import PassageList, heading, point_item
from reader.gui.session import Session
from reader.model import Article, Comparison


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
        return item

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
        if omission.told_in_part:
            part = self.tr(" · told in part at {places}")
            about += part.format(places=listed(omission.told_in_part))
        return point_item(omission, one_line(comparison.text(view.telling)), about)

    def _choose(self, point: Any) -> None:
        self.omission_chosen.emit(point)

    def _is_at(self, point: Any, passage: str, article: str) -> bool:
        own = article in ("", point.article, *point.told_by)
        return bool(point.passage == passage and own)
