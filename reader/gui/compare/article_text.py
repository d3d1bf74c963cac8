"""The text of one article: to read, to select in, to copy from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from reader.display.state import ColumnState, GapState, Place, SentenceState
from reader.gui.compare.document import Part, PlacedText, Run, Style, write_column
from reader.gui.compare.geometry import TextGeometry, set_margins
from reader.gui.compare.gutter import GUTTER_WIDTH, Gutter
from reader.gui.compare.hits import HitMarks, placed_stretches
from reader.gui.compare.recolour import recolour, same_words
from reader.gui.compare.words import gap_words, tip_for
from reader.gui.theme import Theme
from reader.model import Span

_WIDEST_LINE = 40
"""Lines are kept to so many times the font's "m"; what is wider is margin."""
_KEYS = {
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}


class ArticleText(QTextEdit):
    """A column's text.

    Signals:
        sentence_clicked: the id of a sentence.
        gap_clicked: the `GapState` whose mark was clicked.
        menu_asked: the sentence, set-aside stretch or gap, and the menu in which to offer what
            can be done there.
        sentence_step_asked: by how many sentences to go on, 1 or -1.
        article_step_asked: by how many articles to go on, 1 or -1.
        sentence_hovered: the id of the sentence under the pointer, "" for none.
        moved: it was scrolled, or its lines are broken otherwise.
        laid_out: its lines are broken otherwise.
        evidence_asked: the reader wants to know why.
        focused: whether it has the keyboard now.
    """

    sentence_clicked = Signal(str)
    gap_clicked = Signal(object)
    menu_asked = Signal(object, object)
    sentence_step_asked = Signal(int)
    article_step_asked = Signal(int)
    sentence_hovered = Signal(str)
    moved = Signal()
    laid_out = Signal()
    evidence_asked = Signal()
    focused = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        font: QFont,
        parent: QWidget | None = None,
        words: Callable[[GapState], str] = gap_words,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("articleText")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setCursorWidth(0)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._theme = theme
        self._font = font
        self._gap_words = words
        self._side: QWidget | None = None
        self._side_width = 0
        self._hovered = ""
        self._lit: frozenset[str] = frozenset()
        self._column: ColumnState | None = None
        self._placed = PlacedText()
        self._place: Place | None = None
        self._pressed = QPoint()
        self._hits = HitMarks(self.document())
        self._geometry = TextGeometry(self.document(), self._placed)
        self._gutter = Gutter(self, theme)
        self.setViewportMargins(GUTTER_WIDTH, 0, 0, 0)
        self.viewport().setMouseTracking(True)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # what it shows

    def show_column(self, column: ColumnState) -> None:
        """Show an article; where the reader had scrolled to is kept."""
        before, self._column = self._column, column
        if column == before:
            return
        if same_words(before, column, self._style()):
            self._placed = recolour(self.document(), self._placed, column, self._style())
            self._take_places()
        else:
            self._write()

    def show_look(self, theme: Theme, font: QFont) -> None:
        """Take another theme or font."""
        self._theme, self._font = theme, font
        self._gutter.show_theme(theme)
        self._write()

    def write_anew(self) -> None:
        """Write the text again: the words of its gaps are others."""
        self._write()

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
            self._mark_hits()
            self._mark_selection()

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
    def placed(self) -> PlacedText:
        """What stands where in its document."""
        return self._placed

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click that selected no text as a click on what is there."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        near = (point - self._pressed).manhattanLength() < 5
        if event.button() is Qt.MouseButton.LeftButton and near:
            run = self.run_at(point)
            if run is not None and not self.textCursor().hasSelection():
                self._click(run)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        super().mouseMoveEvent(event)
        run = self.run_at(event.position().toPoint(), Qt.HitTestAccuracy.ExactHit)
        hand = run is not None and run.part is Part.GAP
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self._hover(run.of.id if run and isinstance(run.of, SentenceState) else "")

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer is on nothing."""
        super().leaveEvent(event)
        self._hover("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from sentence to sentence and from article to article with the arrows."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        step = _KEYS.get(Qt.Key(event.key())) if plain else None
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.evidence_asked.emit()
        elif step is None:
            super().keyPressEvent(event)
        elif step[0]:
            self.sentence_step_asked.emit(step[0])
        else:
            self.article_step_asked.emit(step[1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it has the keyboard."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it has the keyboard no more."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what a sentence's sign says, in words."""
        if isinstance(event, QHelpEvent):
            run = self.run_at(event.pos())
            QToolTip.showText(event.globalPos(), tip_for(run) if run else "", self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy, and to correct what stands there."""
        menu = self.createStandardContextMenu(event.pos())
        run = self.run_at(event.pos())
        if run is not None and run.of is not None:
            self.menu_asked.emit(run.of, menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

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

    def _hover(self, sentence: str) -> None:
        if sentence != self._hovered:
            self._hovered = sentence
            self.sentence_hovered.emit(sentence)

    def _place_sides(self) -> None:
        inner, bar = self.contentsRect(), self.verticalScrollBar()
        self._gutter.setGeometry(QRect(inner.left(), inner.top(), GUTTER_WIDTH, inner.height()))
        if self._side is not None:
            room = bar.width() if bar.isVisible() else 0
            left = inner.right() + 1 - room - self._side_width
            self._side.setGeometry(QRect(left, inner.top(), self._side_width, inner.height()))

    def run_at(
        self, point: QPoint, accuracy: Qt.HitTestAccuracy = Qt.HitTestAccuracy.FuzzyHit
    ) -> Run | None:
        """Return the run at a point of the viewport."""
        place = (
            self.document()
            .documentLayout()
            .hitTest(
                QPoint(point.x(), point.y() + self.verticalScrollBar().value()).toPointF(),
                accuracy,
            )
        )
        return self._placed.run_at(place) if place >= 0 else None

    def _click(self, run: Run) -> None:
        if isinstance(run.of, SentenceState):
            self.sentence_clicked.emit(run.of.id)
        elif isinstance(run.of, GapState):
            self.gap_clicked.emit(run.of)

    def _write(self) -> None:
        if self._column is None:
            return
        scrolled = self.verticalScrollBar().value()
        self._placed = PlacedText()
        self._geometry = TextGeometry(self.document(), self._placed)
        self.document().clear()
        self._set_margins()
        self._placed = write_column(self.document(), self._column, self._style())
        self._take_places()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(scrolled)

    def _take_places(self) -> None:
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
        place = self._place
        told = place.sentences if place else ()
        marks = [self._lit_mark(run) for run in self._runs_of(tuple(self._lit - set(told)))]
        marks += [self._mark(run) for run in self._runs_of(told)]
        if place is not None and place.told_in_part:
            marks += [self._mark(run, whole=False) for run in self._runs_of(place.told_in_part)]
        elif place is not None and place.silent:
            gap = self._placed.gap_after(place.after)
            marks += [self._mark(gap)] if gap else []
        self.setExtraSelections(marks + self._hits.over(self._runs_of(told), self._theme))
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

    def _runs_of(self, sentences: tuple[str, ...]) -> list[Run]:
        return [self._placed.sentences[s] for s in sentences if s in self._placed.sentences]

    def _mark(self, run: Run, *, whole: bool = True) -> QTextEdit.ExtraSelection:
        """Return the mark of the passage on a run, or of what tells only some of it."""
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(run.start)
        cursor.setPosition(run.end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        if whole:
            look.setBackground(self._theme.colour("selected"))
            look.setForeground(self._theme.colour("text"))
        else:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            look.setUnderlineColor(self._theme.colour("selected.bar"))
        mark.cursor, mark.format = cursor, look
        return mark

    def _lit_mark(self, run: Run) -> QTextEdit.ExtraSelection:
        mark = self._mark(run)
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("button.hover"))
        look.setForeground(self._theme.colour("text"))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        look.setUnderlineColor(self._theme.colour("accent"))
        mark.format = look
        return mark

    def _set_margins(self) -> None:
        widest = self._font.pointSizeF() * _WIDEST_LINE * self.logicalDpiX() / 96
        set_margins(self.document(), self.viewport().size(), widest)

    @Slot()
    def _on_size_changed(self) -> None:
        self._geometry.forget()
        self._tell_layout()

    def _tell_layout(self) -> None:
        if self.isVisible():
            self._on_scrolled()
            self.laid_out.emit()

    @Slot()
    def _on_scrolled(self) -> None:
        if not self.isVisible():
            return
        self._gutter.show_places(self._geometry.signs(), self.verticalScrollBar().value())
        self.moved.emit()
