"""The panel of omissions: what each article leaves out, or all of it, the weightiest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.display.lists import (
    OMISSION_KINDS,
    ListOrder,
    filtered_omissions,
    omissions_by_tellers,
    why_no_omissions,
)
from reader.display.offer import quoted_sentence
from reader.display.offers import offers_for_omission
from reader.display.omissions import OmissionView, ranked_omissions, shortest_telling
from reader.display.phrases import listed, titled
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.panels.entries import Entry
from reader.gui.panels.passage_list import PassageList
from reader.gui.session import Session
from reader.model import Article, Comparison, Omission, Origin


class OmissionsPanel(PassageList):
    """A tree: articles, and under each what it leaves out; or all omissions, told by most first.

    What only one other article tells, where more than two are compared, is kept folded.

    Signals:
        omission_chosen: the `Omission` that the reader chose.
    """

    omission_chosen = Signal(object)
    can_be_ordered = True

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, appearance, parent)
        self.setObjectName("omissions")
        self.setAccessibleName(self.tr("Omissions"))

    def kinds(self, _comparison: Comparison) -> Mapping[str, str]:
        """Return the kinds of omission, whether there are any or not."""
        return {kind.value: name for kind, name in OMISSION_KINDS.items()}

    def _offer_in(self, menu: QMenu, whole: Comparison, point: Omission) -> None:
        """Offer to correct an omission."""
        offers = offers_for_omission(self._session.corrections, whole, point)
        telling = shortest_telling(whole, whole.passage(point.passage))
        self._session.copying.add_to(menu, point.passage)
        self._session.correcting.add_to(menu, quoted_sentence(whole, telling), offers)

    def _fill(self, comparison: Comparison) -> tuple[tuple[Entry, ...], str]:
        by_tellers = self._filter.order is ListOrder.TELLERS
        work_out = self._by_tellers if by_tellers else self._by_article
        entries, some = work_out(comparison)
        return entries, "" if some else why_no_omissions(comparison, self._filter)

    def _by_article(self, comparison: Comparison) -> tuple[tuple[Entry, ...], bool]:
        """Return the omissions article by article, and whether there are any."""
        found = filtered_omissions(comparison, self._filter)
        entries = tuple(
            self._of_article(comparison, comparison.article(label), views)
            for label, views in found.items()
            if views or not self._filter.active
        )
        return entries, any(found.values())

    def _by_tellers(self, comparison: Comparison) -> tuple[tuple[Entry, ...], bool]:
        """Return the omissions of all articles, what the most tell first; if there are any."""
        entries = []
        for count, views in omissions_by_tellers(comparison, self._filter).items():
            words = (
                self.tr("Told by {tellers} articles ({count})") if count > 1 else self._told_once()
            )
            points = tuple(self._omission(comparison, view, named=True) for view in views)
            name = words.format(tellers=count, count=len(views))
            entries.append(Entry(count, name, inner=points, folded=not views[0].main))
        some = bool(entries)
        gone = [view for article in comparison.articles for view in self._dismissed(article)]
        return (*entries, *self._taken_away(gone, named=True)), some

    def _told_once(self) -> str:
        return self.tr("Told by one article only ({count})")

    def _of_article(
        self, comparison: Comparison, article: Article, views: Sequence[OmissionView]
    ) -> Entry:
        main = [view for view in views if view.main]
        inner = [self._omission(comparison, view) for view in main]
        others = [view for view in views if not view.main]
        if others:
            points = tuple(self._omission(comparison, view) for view in others)
            inner.append(Entry("others", self._told_once().format(count=len(others)), inner=points))
        inner += self._taken_away(self._dismissed(article))
        name, about = one_line(titled(article)), self._count(comparison, main)
        return Entry(article.sha256, name, about, inner=tuple(inner))

    def _dismissed(self, article: Article) -> list[OmissionView]:
        """Return what the reader dismissed, so that it can be taken back."""
        whole, shown = self._session.whole_comparison, self._session.comparison
        if whole is None or shown is None or whole is shown or self._filter.active:
            return []
        kept = {(o.article, o.passage) for o in shown.alignment.omissions if not o.dismissed}
        return [
            view
            for view in ranked_omissions(whole, article.label)
            if (article.label, view.omission.passage) not in kept
        ]

    def _taken_away(
        self, gone: Sequence[OmissionView], *, named: bool = False
    ) -> tuple[Entry, ...]:
        """Return the heading with what the reader dismissed, if there is anything."""
        whole = self._session.whole_comparison
        if whole is None or not gone:
            return ()
        words = self.tr("No omissions, you said ({count})").format(count=len(gone))
        points = tuple(self._omission(whole, view, named=named) for view in gone)
        return (Entry("dismissed", words, inner=points, folded=True),)

    def _count(self, comparison: Comparison, main: Sequence[OmissionView]) -> str:
        if self._filter.active:
            return self.tr("{count} fit the filter").format(count=len(main))
        in_part = sum(bool(view.omission.told_in_part) for view in main)
        missing = len(main) - in_part
        if missing and in_part:
            words = self.tr("leaves out {count}, tells {in_part} only in part")
            return words.format(count=missing, in_part=in_part)
        if missing:
            one, many = self.tr("leaves out 1 point"), self.tr("leaves out {count} points")
            return (one if missing == 1 else many).format(count=missing)
        if in_part:
            one = self.tr("tells 1 point only in part")
            many = self.tr("tells {count} points only in part")
            return (one if in_part == 1 else many).format(count=in_part)
        if len(comparison.articles) == 2:
            return self.tr("leaves out nothing that the other tells")
        return self.tr("leaves out nothing that several others tell")

    def _omission(
        self, comparison: Comparison, view: OmissionView, *, named: bool = False
    ) -> Entry:
        """Return an omission; `named` says of whom, where no heading does."""
        omission = view.omission
        about = self.tr("told by {tellers}").format(tellers=listed(omission.told_by))
        places = listed(omission.told_in_part)
        if named:
            part = self.tr("only in part in {article}, at {places} · {about}")
            words = part if places else self.tr("not in {article} · {about}")
            about = words.format(article=omission.article, places=places, about=about)
        if omission.origin is Origin.READER:
            about = self.tr("✓ confirmed by you · {about}").format(about=about)
        if places and not named:
            about += self.tr(" · told in part at {places}").format(places=places)
        words = one_line(comparison.text(view.telling))
        return Entry((view.telling, omission.article), words, about, omission)

    def _passages(self, point: Any) -> tuple[str, ...]:
        return (point.passage,)

    def _choose(self, point: Any) -> None:
        self.omission_chosen.emit(point)

    def _is_at(self, point: Any, passage: str, article: str) -> bool:
        own = article in ("", point.article, *point.told_by)
        return bool(point.passage == passage and own)
