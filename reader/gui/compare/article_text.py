"""The text of one article: to read, to select in, to copy from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QMimeData, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from reader.display.hits import hit_words
from reader.display.state import ColumnState, GapState, Place, SentenceState
from reader.gui.compare.document import Style, rewrite, write
from reader.gui.compare.geometry import TextGeometry, set_margins
from reader.gui.compare.gutter import GUTTER_WIDTH, Gutter
from reader.gui.compare.hits import HitMarks, placed_stretches
from reader.gui.compare.paragraphs import Paragraph, paragraphs_of, placed_text
from reader.gui.compare.passage_marks import lit_marks, passage_marks
from reader.gui.compare.placed import PlacedText
from reader.gui.compare.pointed_text import PointedText
from reader.gui.compare.words import gap_words
from reader.gui.theme import Theme
from reader.model import Span

_WIDEST_LINE = 40
"""Lines are kept to so many times the font's "m"; what is wider is margin."""


class ArticleText(PointedText):
    """A column's text.

    Signals:
        moved: it was scrolled, or its lines are broken otherwise.
        laid_out: its lines are broken otherwise.
    """

    moved = Signal()
    laid_out = Signal()

    def __init__(
        self,
        theme: Theme,
        font: QFont,
        parent: QWidget | None = None,
        words: Callable[[GapState], str] = gap_words,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("articleText")
        self._theme = theme
        self._font = font
        self._gap_words = words
        self._side: QWidget | None = None
        self._side_width = 0
        self._lit: frozenset[str] = frozenset()
        self._column: ColumnState | None = None
        self._writing = False
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._place: Place | None = None
        self._hits = HitMarks(self.document())
        self._geometry = TextGeometry(self.document(), self._placed)
        self._gutter = Gutter(self, theme)
        self.setViewportMargins(GUTTER_WIDTH, 0, 0, 0)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # what it shows

    def show_column(self, column: ColumnState) -> None:
        """Show an article; where the reader had scrolled to is kept."""
        before, self._column = self._column, column
        if before is not None and before.article.text == column.article.text:
            if column != before:
                self._rewrite()
        else:
            self._write()

    def show_look(self, theme: Theme, font: QFont) -> None:
        """Take another theme or font."""
        self._theme, self._font = theme, font
        self._gutter.show_theme(theme)
        self._write()

    def write_anew(self) -> None:
        """Write what changed: the words of its gaps are others."""
        self._rewrite()

    def set_side(self, widget: QWidget, width: int) -> None:
        """Put a widget of ours on the right, in place of what was there."""
        self._side, self._side_width = widget, width
        self.setViewportMargins(GUTTER_WIDTH, 0, width, 0)
        self._place_sides()

    def show_lit(self, sentences: Collection[str]) -> None:
        """Mark softly what the pointer is on, here or in another column."""
        lit = frozenset(s for s in sentences if s in self._placed.sentences)
        if lit != self._lit:
            self._lit = lit
            self._mark_selection()

    def show_place(self, place: Place | None) -> None:
        """Mark where the selected passage stands here, or would stand."""
        if place != self._place:
            self._place = place
            self._mark_selection()
            self._move_caret()

    def show_hits(self, spans: Sequence[Span], current: Span | None) -> None:
        """Mark what was searched for, and the hit on which the reader is."""
        if self._hits.take(spans, current):
            self.setAccessibleDescription(hit_words(len(spans)) if spans else "")
            self._mark_hits()
            self._mark_selection()

    def height_of(self, span: Span) -> float | None:
        """Return at which height of its document a stretch of the article stands, about."""
        run = self._placed.run_over(span)
        if run is None:
            return None
        place = (
            self._geometry.places().get(run.of.id) if isinstance(run.of, SentenceState) else None
        )
        if place is None:
            return self._geometry.line_at(run.start).center().y()
        share = (span.start - run.span.start) / max(run.span.end - run.span.start, 1)
        return place.top + (place.bottom - place.top) * share

    def scroll_to(self, span: Span, height: float) -> None:
        """Scroll to a stretch of the article, if it is out of sight.

        Args:
            span: counted from the start of the article's text.
            height: how far down the view it shall stand then, 0…1.
        """
        text = self._column.article.text if self._column else ""
        for start, end in placed_stretches(self._placed, text, [span])[:1]:
            top, bottom = self._geometry.line_at(start).top(), self._geometry.line_at(end).bottom()
            bar, view = self.verticalScrollBar(), self.viewport().height()
            if top < bar.value() or bottom > bar.value() + view:
                bar.setValue(round(top - view * height))

    @property
    def column(self) -> ColumnState | None:
        """What it shows."""
        return self._column

    @property
    def label(self) -> str:
        """The article's letter, "" before it was compared."""
        return self._column.article.label if self._column else ""

    @property
    def asked_at(self) -> int | None:
        """The character of the article at which its menu was asked for last, `None` for a mark."""
        return self._article_place(self._asked_at)

    @property
    def caret(self) -> int | None:
        """The character of the article at which the caret stands, `None` for a mark."""
        return self._article_place(self.textCursor().position())

    @property
    def geometry_of_text(self) -> TextGeometry:
        """Where things are in its document."""
        return self._geometry

    # what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines no wider than is good to read."""
        super().resizeEvent(event)
        self._place_sides()
        self._set_margins()
        self._tell_layout()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell where all is, which nobody was told while it was not to be seen."""
        super().showEvent(event)
        self._tell_layout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and a line where the selected passage would stand."""
        super().paintEvent(event)
        place = self._place
        if place is None or not place.silent or place.told_in_part:
            return
        if self._placed.gap_after(place.after):
            return
        top = self._geometry.top_of_place(place)
        if top is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme.colour("omission"), 2, Qt.PenStyle.DashLine))
            line = round(max(top, 4.0)) - self.verticalScrollBar().value()
            painter.drawLine(4, line, self.viewport().width() - 4, line)
            painter.end()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected words as the article has them, without our marks."""
        mime = QMimeData()
        cursor = self.textCursor()
        if self._column is not None:
            text = self._column.article.text
            span = self._placed.article_span(text, cursor.selectionStart(), cursor.selectionEnd())
            mime.setText(span.of(text) if span else "")
        return mime

    # how it is done

    def _article_place(self, position: int) -> int | None:
        text = self._column.article.text if self._column else ""
        span = self._placed.article_span(text, position, position + 1)
        return span.start if span else None

    def _place_sides(self) -> None:
        inner, bar = self.contentsRect(), self.verticalScrollBar()
        self._gutter.setGeometry(QRect(inner.left(), inner.top(), GUTTER_WIDTH, inner.height()))
        if self._side is not None:
            room = bar.width() if bar.isVisible() else 0
            left = inner.right() + 1 - room - self._side_width
            self._side.setGeometry(QRect(left, inner.top(), self._side_width, inner.height()))

    def _write(self) -> None:
        if self._column is None:
            return
        scrolled = self.verticalScrollBar().value()
        self._forget_places()
        self._set_margins()
        self._paragraphs = paragraphs_of(self._column, self._gap_words)
        write(self.document(), self._paragraphs, self._style())
        self._take_places()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(scrolled)

    def _rewrite(self) -> None:
        """Write only what is not as it was."""
        if self._column is None:
            return
        before, after = self._paragraphs, paragraphs_of(self._column, self._gap_words)
        self._forget_places()
        self._paragraphs = after
        rewrite(self.document(), before, after, self._style())
        self._take_places()

    def _forget_places(self) -> None:
        """Let nobody ask for places of a text that is being written."""
        self._placed = PlacedText()
        self._geometry = TextGeometry(self.document(), self._placed)
        self._writing = True

    def _take_places(self) -> None:
        self._writing = False
        self._placed = placed_text(self._paragraphs)
        self._geometry = TextGeometry(self.document(), self._placed)
        self._lit = frozenset()
        self._mark_hits()
        self._tell_layout()
        self._mark_selection()

    def _style(self) -> Style:
        small = QFont(self.font())
        small.setPointSizeF(max(8.0, self._font.pointSizeF() * 0.8))
        return Style(self._theme, self._font, small, self._gap_words)

    def _mark_selection(self) -> None:
        place, placed = self._place, self._placed
        told = place.sentences if place else ()
        lit = placed.runs_of(tuple(self._lit - set(told)))
        marks = lit_marks(self.document(), lit, self._theme)
        marks += passage_marks(self.document(), placed, place, self._theme)
        self.setExtraSelections(marks + self._hits.over(placed.runs_of(told), self._theme))
        self._gutter.show_selected(told)
        self.viewport().update()

    def _mark_hits(self) -> None:
        if self._column is not None:
            self._hits.mark(self._placed, self._column.article.text, self._theme)

    def _move_caret(self) -> None:
        """Put the unseen caret on the passage: there the keyboard selects, and readers read."""
        told = self._place.sentences if self._place else ()
        run = self._placed.sentences.get(told[0]) if told else None
        if run is not None:
            scrolled = self.verticalScrollBar().value()
            cursor = self.textCursor()
            cursor.setPosition(run.start)
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(scrolled)

    def _set_margins(self) -> None:
        widest = self._font.pointSizeF() * _WIDEST_LINE * self.logicalDpiX() / 96
        set_margins(self.document(), self.viewport().size(), widest)

    @Slot()
    def _on_size_changed(self) -> None:
        self._geometry.forget()
        self._tell_layout()

    def _tell_layout(self) -> None:
        if self.isVisible() and not self._writing:
            self._on_scrolled()
            self.laid_out.emit()

    @Slot()
    def _on_scrolled(self) -> None:
        if not self.isVisible() or self._writing:
            return
        self._gutter.show_places(self._geometry.signs(), self.verticalScrollBar().value())
        self.moved.emit()
