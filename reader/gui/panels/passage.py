"""The panel of the selected passage: its readings beside each other, word for word."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.display.evidence_words import card_of
from reader.display.kind_marks import kind_marks, kinds_in, plain
from reader.display.offers import offers_for_reading
from reader.display.one_text import describe_telling, same_text_as, texts_of
from reader.display.phrases import titled
from reader.display.readings import readings_of
from reader.display.state import select
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.clamped_label import ClampedLabel
from reader.gui.fonts import Typeface, reading_font
from reader.gui.panels.difference_legend import DifferenceLegend
from reader.gui.panels.kind_legend import KindLegend
from reader.gui.panels.note_line import NoteLine
from reader.gui.panels.reading_card import CardContent, ReadingCard, evidence_words, with_same_text
from reader.gui.session import Session
from reader.gui.while_seen import WhileSeen
from reader.model import Comparison, DifferenceKind, Passage

_ROOM_FOR_LEGEND = 800


class PassagePanel(QWidget):
    """One card for each article; a click on a card's header holds the others against it.

    The cards show the readings, or, as long as the reader wants it, why each stands as it does.

    Signals:
        why_changed: whether the cards show the evidence.
    """

    why_changed = Signal(bool)

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("passagePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._appearance = appearance
        self._zoom = 0
        self._face = Typeface.SERIF
        self._why = QPushButton(self.tr("Why?"), self)
        self._why.setObjectName("why")
        self._why.setCheckable(True)
        self._why.setToolTip(self.tr("Show the evidence of each verdict (Enter on a sentence)"))
        self._why.setAccessibleName(self.tr("Show the evidence of each verdict"))
        self._why.toggled.connect(self._on_why_toggled)
        self._cards: list[ReadingCard] = []
        self._words = ClampedLabel(1, self)
        self._legend = DifferenceLegend(appearance, self)
        self._kinds = KindLegend(appearance, self)
        self._note = NoteLine(session, self)
        self._row = QWidget(self)
        self._row.setObjectName("cards")
        self._box = QHBoxLayout(self._row)
        self._box.setContentsMargins(10, 2, 10, 8)
        self._box.setSpacing(8)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._row)
        self._lay_out()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._bring_into_view)
        self._scroll.horizontalScrollBar().rangeChanged.connect(self._bring_into_view)
        self._seen = WhileSeen(session, self)
        self._seen.selection_due.connect(self._show_selected)
        session.base_changed.connect(self._refresh)
        session.kinds.changed.connect(self._refresh)
        appearance.theme_changed.connect(self._refresh)
        self._show_selected()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(14, 4, 14, 1)
        top.setSpacing(14)
        top.addWidget(self._words, 2, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._note, 1)
        top.addWidget(self._legend)
        top.addWidget(self._why)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 10, 0)
        below.addWidget(self._kinds, 1)
        self._top, self._below = top, below
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(top)
        box.addLayout(below)
        box.addWidget(self._scroll, 1)

    @property
    def cards(self) -> tuple[ReadingCard, ...]:
        """The cards, in the articles' order; none without a selection."""
        return tuple(self._cards)

    @property
    def words(self) -> str:
        """What it says above the cards."""
        return self._words.text()

    def set_zoom(self, zoom: int) -> None:
        """Set the text so many points larger than usual."""
        self._zoom = zoom
        self._refresh()

    def set_typeface(self, face: Typeface) -> None:
        """Set the text in another typeface."""
        self._face = face
        self._refresh()

    @property
    def shows_why(self) -> bool:
        """Whether the cards show the evidence."""
        return self._why.isChecked()

    @Slot(bool)
    def show_why(self, why: bool) -> None:
        """Show the evidence on the cards, or the readings."""
        self._why.setChecked(why)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what the marks mean on a line below where the note would have no room beside it."""
        super().resizeEvent(event)
        wide = self.width() >= _ROOM_FOR_LEGEND
        if wide and self._top.indexOf(self._legend) < 0:
            self._top.insertWidget(self._top.indexOf(self._why), self._legend)
        elif not wide and self._below.indexOf(self._legend) < 0:
            self._below.addWidget(self._legend, 0, Qt.AlignmentFlag.AlignRight)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was selected meanwhile."""
        super().showEvent(event)
        self._seen.was_shown()

    @Slot()
    def _refresh(self) -> None:
        """Show the same passage in another way; what nobody sees is shown when it is."""
        if self.isVisible():
            self._show_selected()

    @Slot()
    def _show_selected(self) -> None:
        comparison, chosen = self._session.comparison, self._session.selection
        if comparison is None or chosen is None:
            self._fit_number(0)
            self._legend.hide()
            self._kinds.show_kinds(())
            self._why.hide()
            self._words.setText(
                self.tr("Click a sentence, or an omission, to see how each article tells it.")
            )
            return
        passage = comparison.passage(chosen.passage)
        self._show(comparison, passage)

    def _show(self, comparison: Comparison, passage: Passage) -> None:
        told = describe_telling(comparison, passage)
        self._words.setText(told[:1].upper() + told[1:])
        why = self._why.isChecked()
        self._why.show()
        worded = DifferenceKind.WORDING not in self._session.kinds.hidden
        self._legend.setVisible(len(passage.told_by) > 1 and not why and worded)
        views = readings_of(comparison, passage, self._session.base or None)
        hidden = self._session.kinds.hidden
        if DifferenceKind.WORDING in hidden:
            views = tuple(map(plain, views))
        base = next(view.article for view in views if view.base)
        places, texts = select(comparison, passage.id), texts_of(comparison, passage)
        self._fit_number(len(views))
        look, font = self._appearance.theme, reading_font(self._zoom, self._face)
        font.setPointSizeF(font.pointSizeF() * 0.95)
        for card, view in zip(self._cards, views, strict=True):
            place = places.place_in(view.article)
            words = evidence_words(comparison, passage, view.article, base, place)
            words = with_same_text(words, same_text_as(texts, view.article))
            article = comparison.article(view.article)
            evidence = card_of(comparison, passage, view.article, base) if why else None
            found = kind_marks(comparison, passage, view.article, base, hidden)
            elsewhere = place is not None and bool(place.told_in_part)
            content = CardContent(article, view, words, evidence, found, elsewhere)
            card.show_content(content, look, QFont(font))
        self._kinds.show_kinds(() if why else kinds_in(comparison, passage, hidden))
        self._settle.start()

    @Slot()
    def _bring_into_view(self) -> None:
        """Scroll sideways to the card of the article in which the reader stands.

        Down to its end would push the outlets' names out of view where the panel is low.
        """
        chosen = self._session.selection
        for card in self._cards:
            if chosen is not None and card.label == chosen.article:
                self._scroll.ensureVisible(card.x() + card.width(), 0, 10, 0)
                self._scroll.ensureVisible(card.x(), 0, 10, 0)

    @Slot()
    def write_note(self) -> None:
        """Give the keyboard to the note on the passage."""
        self._note.write()

    def _fit_number(self, number: int) -> None:
        while len(self._cards) > number:
            card = self._cards.pop()
            self._box.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self._cards) < number:
            card = ReadingCard(self._row)
            card.base_asked.connect(self._on_base_asked)
            card.menu_asked.connect(self._on_menu_asked)
            self._cards.append(card)
            self._box.addWidget(card, 1)

    @Slot(bool)
    def _on_why_toggled(self, why: bool) -> None:
        self._refresh()
        self.why_changed.emit(why)

    @Slot(str, object)
    def _on_menu_asked(self, label: str, menu: QMenu) -> None:
        made, chosen = self._session.whole_comparison, self._session.selection
        if made is not None and chosen is not None:
            passage = made.passage(chosen.passage)
            offers = offers_for_reading(self._session.corrections, made, passage, label)
            title = one_line(titled(made.article(label)))
            self._session.copying.add_to(menu, passage.id)
            self._session.correcting.add_to(menu, title, offers)

    @Slot(str)
    def _on_base_asked(self, label: str) -> None:
        self._session.choose_base(label)
