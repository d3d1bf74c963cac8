"""One article: its header, how it stands to the selected passage, its text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from reader.display.phrases import titled
from reader.display.state import ColumnState, GapState, Place
from reader.display.visible import one_line
from reader.gui.clamped_label import ClampedLabel
from reader.gui.compare.article_text import ArticleText
from reader.gui.compare.header import ColumnHeader
from reader.gui.compare.minimap import MINIMAP_WIDTH, Minimap
from reader.gui.compare.words import stance_words
from reader.gui.dressing import dress
from reader.gui.theme import Theme
from reader.model import Article, Span


class Stance(ClampedLabel):
    """The strip that says whether an article tells the selected passage."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(2, parent)
        self.setObjectName("stance")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContentsMargins(14, 4, 10, 5)


class Column(QObject):
    """The three widgets of a column; they share the rows of a grid with the other columns.

    Signals (each with the column):
        sentence_clicked, gap_clicked: with what was clicked.
        sentence_step_asked, article_step_asked: with how far.
        scrolled: its text was scrolled.
        entered: it has the keyboard now.
        menu_asked: with the part of the text, and the menu in which to offer what can be done.
        sentence_hovered: with what the pointer is on, "" for nothing.
        asked: with the id of what shall be done with it, of the header's menu.
        dragged, dropped: its header is dragged over a point of the screen, or let go there.
    """

    sentence_clicked = Signal(object, str)
    gap_clicked = Signal(object, object)
    sentence_step_asked = Signal(object, int)
    article_step_asked = Signal(object, int)
    scrolled = Signal(object)
    entered = Signal(object)
    menu_asked = Signal(object, object, object)
    sentence_hovered = Signal(object, str)
    asked = Signal(object, str)
    dragged = Signal(object, QPoint)
    dropped = Signal(object, QPoint)

    def __init__(self, theme: Theme, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self.header = ColumnHeader(theme, parent)
        self.stance = Stance(parent)
        self.stance.hide()
        self._before = self._now = 0
        self._hits: tuple[Sequence[Span], Span | None] = ((), None)
        self.text = ArticleText(theme, font, parent)
        self.map = Minimap(theme, self.text)
        self.text.set_side(self.map, MINIMAP_WIDTH)
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header.asked.connect(self._on_asked)
        self.header.dragged.connect(self._on_dragged)
        self.header.dropped.connect(self._on_dropped)
        self.map.scroll_asked.connect(self._on_scroll_asked)
        self.text.sentence_hovered.connect(self._on_sentence_hovered)
        self.text.laid_out.connect(self._on_laid_out)
        self.text.sentence_clicked.connect(self._on_sentence_clicked)
        self.text.gap_clicked.connect(self._on_gap_clicked)
        self.text.sentence_step_asked.connect(self._on_sentence_step)
        self.text.article_step_asked.connect(self._on_article_step)
        self.text.menu_asked.connect(self._on_menu_asked)
        self.text.focused.connect(self._on_focused)
        self.text.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def label(self) -> str:
        """The article's letter, "" before it was compared."""
        column = self.text.column
        return column.article.label if column else ""

    def shows(self, article: Article) -> bool:
        """Tell whether it shows an article, under whatever letter."""
        column = self.text.column
        return column is not None and column.article.identity == article.identity

    @property
    def scrolled_before(self) -> int:
        """How far its text was scrolled before it was scrolled last."""
        return self._before

    def stand_in(self, grid: QGridLayout, position: int) -> None:
        """Take a place in the grid, leaving the one it had."""
        for row, widget in enumerate((self.header, self.stance, self.text)):
            grid.addWidget(widget, row, position)
        # A layout shows what it is given later on; but what follows measures it.
        for shown in (self.header, self.text):
            shown.show()
        grid.setColumnStretch(position, 1)

    def show_column(self, column: ColumnState, letter: str, articles: int) -> None:
        """Show an article with its letter; so many are compared, 0 for none."""
        self.header.show_column(column, letter, articles)
        self.text.show_column(column)
        name = titled(column.article) if column.article.label else column.article.name
        self.text.setAccessibleName(one_line(name))
        words = self.tr("Map of {name}: click or drag to scroll").format(name=one_line(name))
        self.map.setAccessibleName(words)

    def show_place(self, place: Place | None) -> None:
        """Show where the selected passage stands."""
        self.text.show_place(place)
        self.map.show_selected(place.sentences if place else ())
        self.stance.setVisible(place is not None)
        if place is not None:
            self.stance.setText(stance_words(place))
            dress(self.stance, "silent", place.silent)

    def show_hits(self, spans: Sequence[Span], current: Span | None) -> None:
        """Mark what was searched for, in the text and on the map."""
        self._hits = spans, current
        self.text.show_hits(spans, current)
        self._show_hits_on_map()

    def _show_hits_on_map(self) -> None:
        spans, current = self._hits
        heights = [self.text.height_of(span) for span in spans]
        here = self.text.height_of(current) if current else None
        self.map.show_hits([height for height in heights if height is not None], here)

    def show_look(self, theme: Theme, font: QFont) -> None:
        """Take another theme or font."""
        self.header.show_look(theme)
        self.text.show_look(theme, font)
        self.map.show_theme(theme)

    def leave(self) -> None:
        """Go, with all its widgets."""
        for widget in (self.header, self.stance, self.text):
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    @Slot(str)
    def _on_sentence_clicked(self, sentence: str) -> None:
        self.sentence_clicked.emit(self, sentence)

    @Slot(object)
    def _on_gap_clicked(self, gap: GapState) -> None:
        self.gap_clicked.emit(self, gap)

    @Slot(object, object)
    def _on_menu_asked(self, of: object, menu: QMenu) -> None:
        self.menu_asked.emit(self, of, menu)

    @Slot(int)
    def _on_sentence_step(self, step: int) -> None:
        self.sentence_step_asked.emit(self, step)

    @Slot(int)
    def _on_article_step(self, step: int) -> None:
        self.article_step_asked.emit(self, step)

    @Slot(bool)
    def _on_focused(self, focused: bool) -> None:
        self.header.show_active(focused)
        if focused:
            self.entered.emit(self)

    @Slot()
    def _on_scrolled(self) -> None:
        now = self.text.verticalScrollBar().value()
        self._before, self._now = self._now, now
        self.map.show_scrolled(now)
        self.scrolled.emit(self)

    @Slot()
    def _on_laid_out(self) -> None:
        geometry = self.text.geometry_of_text
        total = self.text.document().size().height()
        view = self.text.viewport().height()
        self.map.show_text(geometry.signs(), geometry.gap_lines(), total, view)
        self._show_hits_on_map()
        self.map.show_scrolled(self.text.verticalScrollBar().value())

    @Slot(int)
    def _on_scroll_asked(self, height: int) -> None:
        self.text.verticalScrollBar().setValue(height)

    @Slot(str)
    def _on_sentence_hovered(self, sentence: str) -> None:
        self.sentence_hovered.emit(self, sentence)

    @Slot(str)
    def _on_asked(self, what: str) -> None:
        self.asked.emit(self, what)

    @Slot(QPoint)
    def _on_dragged(self, point: QPoint) -> None:
        self.dragged.emit(self, point)

    @Slot(QPoint)
    def _on_dropped(self, point: QPoint) -> None:
        self.dropped.emit(self, point)
