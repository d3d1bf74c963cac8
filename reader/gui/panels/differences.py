"""The panel of differences: what was found in linked sentences and in the order, by kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from reader.display.findings import KIND_WORDS
from reader.display.lists import (
    DifferenceView,
    ListFilter,
    filtered_differences,
    why_no_differences,
)
from reader.display.offers import offers_for_differences
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.panels.omission_delegate import ABOUT
from reader.gui.panels.passage_list import POINT, PassageList, heading, point_item
from reader.gui.session import Session
from reader.model import Comparison, DifferenceKind


class DifferencesPanel(PassageList):
    """A tree: the differences by kind; of other words first those that are read at a glance.

    A difference that stands in several places is gone through by choosing it again.

    Signals:
        difference_chosen: the `Difference` that the reader chose.
    """

    difference_chosen = Signal(object)

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, appearance, parent)
        self.setObjectName("differences")
        self.setAccessibleName(self.tr("Differences"))
        session.kinds.changed.connect(self._refill)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to say that a difference is none."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        made, point = self._session.whole_comparison, index.data(POINT)
        if made is not None and point is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            offers = offers_for_differences(self._session.corrections, made, point.places)
            self._session.correcting.add_to(menu, one_line(point.words), offers)
            menu.popup(event.globalPos())

    def _fill(self, comparison: Comparison) -> str:
        wanted = replace(self._filter, hidden=self._session.kinds.hidden)
        views = filtered_differences(comparison, wanted)
        for kind, words in KIND_WORDS.items():
            of_kind = [view for view in views if view.kind is kind]
            if kind is DifferenceKind.WORDING:
                self._add_wordings(of_kind)
            else:
                self._add(words.name, self.tr("as the story goes"), of_kind)
        self._add_dismissed()
        return "" if views else why_no_differences(comparison, wanted)

    def _add_wordings(self, views: Sequence[DifferenceView]) -> None:
        short = [view for view in views if view.short]
        longer = [view for view in views if not view.short]
        frequent, story = self.tr("the most frequent first"), self.tr("as the story goes")
        self._add(self.tr("In a few other words"), frequent, short)
        self._add(self.tr("Longer, or in one of them only"), story, longer)

    def _add(self, name: str, about: str, views: Sequence[DifferenceView]) -> None:
        if views:
            item = heading(f"{name} ({len(views)})")
            item.setData(about, ABOUT)
            for view in views:
                item.appendRow(point_item(view, one_line(view.words), view.about))
            self._items.appendRow(item)

    def _add_dismissed(self) -> None:
        """Keep what the reader dismissed where it can be taken back."""
        whole, shown = self._session.whole_comparison, self._session.comparison
        if whole is None or shown is None or self._filter.active:
            return
        kept = set(shown.differences)
        gone = tuple(found for found in whole.differences if found not in kept)
        views = filtered_differences(replace(whole, differences=gone), ListFilter())
        self._add(self.tr("No differences, you said"), "", views)

    def _choose(self, point: DifferenceView) -> None:
        """Select the first place, or the one after that which is selected."""
        chosen = self._session.selection
        at = [place.passage for place in point.places]
        here = at.index(chosen.passage) if chosen and chosen.passage in at else -1
        self.difference_chosen.emit(point.places[(here + 1) % len(at)])

    def _is_at(self, point: Any, passage: str, article: str) -> bool:
        return any(
            place.passage == passage
            and (not article or any(s.startswith(article) for s in place.link))
            for place in point.places
        )
