"""The panel of differences: where linked sentences put it in other words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.display.lists import DifferenceView, filtered_differences, why_no_differences
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.panels.entries import Entry
from reader.gui.panels.passage_list import PassageList
from reader.gui.session import Session
from reader.model import Comparison


class DifferencesPanel(PassageList):
    """A tree: the differences that are read at a glance, and, folded, the longer ones.

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

    def _fill(self, comparison: Comparison) -> tuple[tuple[Entry, ...], str]:
        views = filtered_differences(comparison, self._filter)
        short = [view for view in views if view.short]
        longer = [view for view in views if not view.short]
        entries = []
        for known, name, about in (
            (short, self.tr("In a few words"), self.tr("the most frequent first")),
            (longer, self.tr("Longer, or in one of them only"), self.tr("as the story goes")),
        ):
            if known:
                points = tuple(
                    Entry((view.words, view.about), one_line(view.words), view.about, view)
                    for view in known
                )
                entries.append(Entry(name, f"{name} ({len(known)})", about, inner=points))
        return tuple(entries), "" if views else why_no_differences(comparison, self._filter)

    def _passages(self, point: DifferenceView) -> tuple[str, ...]:
        return tuple(place.passage for place in point.places)

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
