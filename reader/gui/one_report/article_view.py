"""The annotated article: one report to read, the others in its margin."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.display.annotated import AnnotatedArticle, annotated
from reader.display.phrases import titled
from reader.display.search import Hit
from reader.display.state import GapState
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.clamped_label import ClampedLabel
from reader.gui.compare.article_text import ArticleText
from reader.gui.compare.offering import offer_corrections
from reader.gui.compare.scrolling import READING_LINE, height_to_read
from reader.gui.compare.steps import next_sentence
from reader.gui.compare.words import gap_words, summary_words
from reader.gui.fonts import Typeface, reading_font
from reader.gui.one_report.margin import Margin
from reader.gui.one_report.words import insert_words
from reader.gui.session import Session
from reader.gui.while_seen import WhileSeen
from reader.model import Article

_MEASURE = 36
"""How many times the font's size the text may be wide."""
_MARGIN_SHARE, _MARGIN_LEAST, _MARGIN_MOST = 0.38, 190, 460
_NOTE_SIZE = 0.8
_WIDEST_CHOICE = 360


class ArticleView(QWidget):
    """One article in a column of comfortable width; between its passages what it leaves out.

    It is the base, against which the words of the others are held in all views: the margin says
    what they add to it and change in it. Whoever chooses another one here chooses another base.
    """

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("articleView")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._appearance = appearance
        self._zoom, self._face = 0, Typeface.SERIF
        self._chosen = ""
        self._dressed = True
        self._article: AnnotatedArticle | None = None
        self._open: set[GapState] = set()
        self._text = ArticleText(appearance.theme, reading_font(), self, self._gap_words)
        self._margin = Margin(self._text, appearance.theme)
        self._text.set_side(self._margin, _MARGIN_LEAST)
        self._text.setAccessibleName(self.tr("Report"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(self.tr("Report to read"))
        self._choice.setToolTip(
            self.tr("The report to read; the words of the others are held against it everywhere")
        )
        self._choice.setMinimumContentsLength(12)
        self._choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._choice.setMaximumWidth(_WIDEST_CHOICE)
        self._all = QPushButton(self.tr("Show all that is left out"), self)
        self._all.setObjectName("toggle")
        self._all.setCheckable(True)
        self._counts = ClampedLabel(3, self)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 8, 14, 8)
        bar.setSpacing(12)
        name = QLabel(self.tr("&Report"), self)
        name.setBuddy(self._choice)
        bar.addWidget(name)
        bar.addWidget(self._choice, 2)
        bar.addWidget(self._counts, 3, Qt.AlignmentFlag.AlignVCenter)
        bar.addWidget(self._all)
        page = QHBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.addStretch(1)
        page.addWidget(self._text, 1000)
        page.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        top = QWidget(self)
        top.setObjectName("articleBar")
        top.setLayout(bar)
        box.addWidget(top)
        box.addLayout(page, 1)

    def _connect(self) -> None:
        self._choice.activated.connect(self._on_chosen)
        self._all.toggled.connect(self._on_all_toggled)
        self._text.sentence_clicked.connect(self._session.point_at)
        self._text.menu_asked.connect(self._on_menu_asked)
        self._text.evidence_asked.connect(self._toggle_beside)
        self._text.gap_clicked.connect(self._on_gap_clicked)
        self._text.sentence_step_asked.connect(self._on_sentence_step)
        self._text.article_step_asked.connect(self._on_article_step)
        self._margin.passage_clicked.connect(self._on_passage_clicked)
        self._seen = WhileSeen(self._session, self)
        self._seen.comparison_due.connect(self._refresh)
        self._seen.selection_due.connect(self._follow)
        self._seen.marks_due.connect(self._mark_hits)
        self._session.articles_changed.connect(self._seen.look_again)
        self._session.base_changed.connect(self._on_base_changed)
        self._appearance.theme_changed.connect(self._on_look_changed)

    # what others may ask

    @property
    def text(self) -> ArticleText:
        """The article's text."""
        return self._text

    @property
    def margin(self) -> Margin:
        """What the others say."""
        return self._margin

    @property
    def choice(self) -> QComboBox:
        """Where the article is chosen."""
        return self._choice

    @property
    def show_all(self) -> QPushButton:
        """Whether all that is left out is shown in full."""
        return self._all

    def select_article(self, label: str) -> None:
        """Show the article with a label."""
        for article in self._session.display().columns:
            if article.article.label == label:
                self._choose(article.article)

    @property
    def seen(self) -> WhileSeen:
        """What it follows while it is seen."""
        return self._seen

    def reveal(self, hit: Hit) -> None:
        """Scroll to a hit, if it is in this article."""
        if hit.position == self._position():
            self._text.scroll_to(hit.span, READING_LINE)

    def turn_to(self, hit: Hit) -> None:
        """Show the article of a hit."""
        self._on_chosen(hit.position)

    def set_zoom(self, zoom: int) -> None:
        """Set the text so many points larger than usual."""
        self._zoom = zoom
        self._on_look_changed()

    def set_typeface(self, face: Typeface) -> None:
        """Set the text in another typeface."""
        self._face = face
        self._on_look_changed()

    def take_focus(self) -> None:
        """Give the keyboard to the text."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_passage(self, step: int) -> None:
        """Select the next passage of the article, told or left out, or the one before."""
        order = self._article.order if self._article else ()
        chosen = self._session.selection
        known = chosen is not None and chosen.passage in order
        at = order.index(chosen.passage) + step if chosen and known else (0 if step > 0 else -1)
        if order and (not known or 0 <= at < len(order)):
            self._session.select(order[at], self._text.label)

    # what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        """Write what changed while nobody looked."""
        super().showEvent(event)
        if not self._dressed:
            self._dress()
        self._seen.was_shown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between text and margin."""
        super().resizeEvent(event)
        self._share_width()

    # how it is done

    def _share_width(self) -> None:
        font = reading_font(self._zoom, self._face)
        margin = min(max(self.width() * _MARGIN_SHARE, _MARGIN_LEAST), _MARGIN_MOST)
        measure = font.pointSizeF() * _MEASURE * self.logicalDpiX() / 96
        self._text.setMaximumWidth(round(measure + margin + 70))
        self._text.set_side(self._margin, round(margin))

    @Slot()
    def _refresh(self) -> None:
        columns = self._session.display().columns
        known = [column.article.identity for column in columns]
        base = self._session.arrangement.base_in([column.article for column in columns])
        if base is not None:
            self._chosen = base.identity
        if self._chosen not in known:
            self._chosen = known[0] if known else ""
        with QSignalBlocker(self._choice):
            self._choice.clear()
            for column in columns:
                article = column.article
                name = titled(article) if article.label else article.name
                self._choice.addItem(one_line(name) or self.tr("Pasted text"))
            self._choice.setCurrentIndex(known.index(self._chosen) if known else -1)
        self._open.clear()
        self._write()

    def _write(self) -> None:
        comparison = self._session.comparison
        columns = self._session.display().columns
        column = next((c for c in columns if c.article.identity == self._chosen), None)
        if column is None:
            return
        known = comparison is not None and column.summary is not None
        self._article = (
            annotated(comparison, column.article.label) if comparison and known else None
        )
        self._all.setEnabled(bool(self._article and self._article.column.gaps))
        if self._all.isChecked() and self._article:
            self._open = set(self._article.column.gaps)
        self._text.setAccessibleName(self._choice.currentText())
        self._give_notes()
        self._text.show_column(self._article.column if self._article else column)
        compared = len(comparison.articles) if comparison else 0
        summary = column.summary
        self._counts.setText(summary_words(summary, compared) if summary else "")
        self._margin.place()
        self._follow()

    def _position(self) -> int:
        """Return which of the articles is shown, from 0; -1 for none."""
        known = [column.article.identity for column in self._session.display().columns]
        return known.index(self._chosen) if self._chosen in known else -1

    @Slot()
    def _mark_hits(self) -> None:
        hit, position = self._seen.hit, self._position()
        current = hit.span if hit is not None and hit.position == position else None
        self._text.show_hits(self._seen.found.spans_in(position), current)

    def _show_notes(self) -> None:
        self._give_notes()
        self._margin.place()

    def _give_notes(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(max(8.0, (reading_font(self._zoom).pointSizeF()) * _NOTE_SIZE))
        passages = self._article.passages if self._article else ()
        self._margin.take_passages(passages, self._appearance.theme, font)

    def _gap_words(self, gap: GapState) -> str:
        if self._article is None:
            return gap_words(gap)
        return insert_words(gap, self._article.left_out, full=gap in self._open)

    def _choose(self, article: Article) -> None:
        self._chosen = article.identity
        self._session.arrangement.choose_base(article)
        self._seen.look_again()

    @Slot()
    def _on_base_changed(self) -> None:
        columns = self._session.display().columns
        base = self._session.arrangement.base_in([column.article for column in columns])
        if base is not None and base.identity != self._chosen:
            self._seen.look_again()

    def _set_open(self, gaps: set[GapState]) -> None:
        self._open = gaps
        self._text.write_anew()
        self._show_notes()

    @Slot()
    def _toggle_beside(self) -> None:
        """Open or close the insert where the selected passage stands, or the next one."""
        selection, article = self._session.display().selection, self._article
        place = selection.place_in(article.article.label) if selection and article else None
        if place is None or article is None:
            return
        after = place.sentences[-1] if place.sentences else place.after
        gap = next((g for g in article.column.gaps if g.after == after), None)
        if gap is not None:
            self._set_open(self._open ^ {gap})

    @Slot()
    def _follow(self) -> None:
        selection = self._session.display().selection
        place = selection.place_in(self._text.label) if selection else None
        self._text.show_place(place)
        self._margin.show_selected(selection.passage.id if selection else "")
        top = self._text.geometry_of_text.top_of_place(place) if place else None
        if top is not None:
            height = height_to_read(self._text, top)
            self._text.verticalScrollBar().setValue(round(top - height))

    @Slot(int)
    def _on_chosen(self, position: int) -> None:
        columns = self._session.display().columns
        if 0 <= position < len(columns):
            self._choose(columns[position].article)

    @Slot(bool)
    def _on_all_toggled(self, shown: bool) -> None:
        if self._article is not None:
            self._set_open(set(self._article.column.gaps) if shown else set())

    @Slot(object)
    def _on_gap_clicked(self, gap: GapState) -> None:
        self._set_open(self._open ^ {gap})
        self._session.select(gap.passages[0], self._text.label)

    @Slot(object, object)
    def _on_menu_asked(self, of: object, menu: QMenu) -> None:
        offer_corrections(self._session, self._text, of, menu)

    @Slot(str)
    def _on_passage_clicked(self, passage: str) -> None:
        if not self._session.correcting.pick_reading(passage, self._text.label):
            self._session.select(passage, self._text.label)

    @Slot(int)
    def _on_sentence_step(self, step: int) -> None:
        shown, selection = self._text.column, self._session.display().selection
        sentence = next_sentence(shown, selection, step) if shown else None
        if sentence is not None:
            self._session.select_sentence(sentence)

    @Slot(int)
    def _on_article_step(self, step: int) -> None:
        self._on_chosen(self._choice.currentIndex() + step)

    @Slot()
    def _on_look_changed(self) -> None:
        self._dressed = False
        if self.isVisible():
            self._dress()

    def _dress(self) -> None:
        """Set all in the theme and the font that there are now."""
        self._dressed = True
        self._share_width()
        self._text.show_look(self._appearance.theme, reading_font(self._zoom, self._face))
        self._show_notes()
