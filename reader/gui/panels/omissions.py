"""The panel of omissions: for each article what it leaves out, the weightiest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from reader.display.lists import filtered_omissions, why_no_omissions
from reader.display.offer import quoted_sentence
from reader.display.offers import offers_for_omission
from reader.display.omissions import OmissionView, ranked_omissions, shortest_telling
from reader.display.phrases import listed, titled
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.panels.entries import POINT, Entry
from reader.gui.panels.passage_list import PassageList
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
        self._catch_up()
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

    def _fill(self, comparison: Comparison) -> tuple[tuple[Entry, ...], str]:
        found = filtered_omissions(comparison, self._filter)
        entries = tuple(
            self._of_article(comparison, comparison.article(label), views)
            for label, views in found.items()
            if views or not self._filter.active
        )
        some = any(found.values())
        return entries, "" if some else why_no_omissions(comparison, self._filter)

    def _of_article(
        self, comparison: Comparison, article: Article, views: Sequence[OmissionView]
    ) -> Entry:
        main = [view for view in views if view.main]
        inner = [self._omission(comparison, view) for view in main]
        others = [view for view in views if not view.main]
        if others:
            words = self.tr("Told by one article only ({count})").format(count=len(others))
            points = tuple(self._omission(comparison, view) for view in others)
            inner.append(Entry("others", words, inner=points))
        gone = [] if self._filter.active else self._dismissed(article)
        if gone:
            inner.append(self._taken_away(gone))
        name, about = one_line(titled(article)), self._count(comparison, main)
        return Entry(article.sha256, name, about, inner=tuple(inner))

    def _dismissed(self, article: Article) -> list[OmissionView]:
        """Return what the reader dismissed, so that it can be taken back."""
        whole, shown = self._session.whole_comparison, self._session.comparison
        if whole is None or shown is None or whole is shown:
            return []
        kept = {(o.article, o.passage) for o in shown.alignment.omissions if not o.dismissed}
        return [
            view
            for view in ranked_omissions(whole, article.label)
            if (article.label, view.omission.passage) not in kept
        ]

    def _taken_away(self, gone: Sequence[OmissionView]) -> Entry:
        words = self.tr("No omissions, you said ({count})").format(count=len(gone))
        whole = self._session.whole_comparison
        points = tuple(self._omission(whole, view) for view in gone) if whole else ()
        return Entry("dismissed", words, inner=points)

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

    def _omission(self, comparison: Comparison, view: OmissionView) -> Entry:
        omission = view.omission
        about = self.tr("told by {tellers}").format(tellers=listed(omission.told_by))
        if omission.origin is Origin.READER:
            about = self.tr("✓ confirmed by you · {about}").format(about=about)
        if omission.told_in_part:
            part = self.tr(" · told in part at {places}")
            about += part.format(places=listed(omission.told_in_part))
        words = one_line(comparison.text(view.telling))
        return Entry(view.telling, words, about, omission)

    def _passages(self, point: Any) -> tuple[str, ...]:
        return (point.passage,)

    def _choose(self, point: Any) -> None:
        self.omission_chosen.emit(point)

    def _is_at(self, point: Any, passage: str, article: str) -> bool:
        own = article in ("", point.article, *point.told_by)
        return bool(point.passage == passage and own)
