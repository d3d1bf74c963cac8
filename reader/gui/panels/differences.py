"""The panel of differences: what was found in linked sentences and in the order, by kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from reader.display.dismissing import offers_for_differences
from reader.display.findings import KIND_WORDS
from reader.display.lists import (
    DifferenceView,
    ListFilter,
    difference_kinds,
    filtered_differences,
    why_no_differences,
)
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.panels.entries import Entry
from reader.gui.panels.passage_list import PassageList
from reader.gui.session import Session
from reader.model import Comparison, DifferenceKind, label_in


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
        session.kinds.changed.connect(self._on_kinds_changed)

    def kinds(self, comparison: Comparison) -> Mapping[str, str]:
        """Return the kinds of difference that there are, and what was found of each."""
        return difference_kinds(comparison)

    def _offer_in(self, menu: QMenu, whole: Comparison, point: DifferenceView) -> None:
        """Offer to say that a difference is none."""
        offers = offers_for_differences(self._session.corrections, whole, point.places)
        self._session.correcting.add_to(menu, one_line(point.words), offers)

    def _fill(self, comparison: Comparison) -> tuple[tuple[Entry, ...], str]:
        wanted = replace(self._filter, hidden=self._session.kinds.hidden)
        views = filtered_differences(comparison, wanted)
        story = self.tr("as the story goes")
        groups: list[tuple[str, str, str, list[DifferenceView]]] = []
        for kind, words in KIND_WORDS.items():
            known = [view for view in views if view.kind is kind]
            if kind is not DifferenceKind.WORDING:
                groups.append((kind.value, words.name, story, known))
                continue
            short = self.tr("In a few words")
            longer = self.tr("Longer, or in one of them only")
            frequent = self.tr("the most frequent first")
            groups.append(("short", short, frequent, [view for view in known if view.short]))
            groups.append(("longer", longer, story, [view for view in known if not view.short]))
        groups.append(("dismissed", self.tr("No differences, you said"), "", self._dismissed()))
        entries = tuple(
            Entry(key, f"{name} ({len(known)})", about, inner=tuple(map(_entry, known)))
            for key, name, about, known in groups
            if known
        )
        return entries, "" if entries else why_no_differences(comparison, wanted)

    def _dismissed(self) -> list[DifferenceView]:
        """Return what the reader dismissed, so that it can be taken back."""
        whole, shown = self._session.whole_comparison, self._session.comparison
        if whole is None or shown is None or whole is shown or self._filter.active:
            return []
        kept = set(shown.differences)
        gone = tuple(found for found in whole.differences if found not in kept)
        return list(filtered_differences(replace(whole, differences=gone), ListFilter()))

    @Slot()
    def _on_kinds_changed(self) -> None:
        self._seen.look_again()

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
            place.passage == passage and (not article or article in map(label_in, place.link))
            for place in point.places
        )


def _entry(view: DifferenceView) -> Entry:
    words, about = view.words, view.about
    return Entry((words, about), one_line(words), about, view)
