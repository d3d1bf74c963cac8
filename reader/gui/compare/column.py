"""One article: its header, how it stands to the selected passage, its text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from reader.display.phrases import titled
from reader.display.state import ColumnState, GapState, Place
from reader.display.visible import one_line
from reader.gui.clamped_label import ClampedLabel
from reader.gui.compare.article_text import ArticleText
from reader.gui.compare.header import ColumnHeader
from reader.gui.compare.words import stance_words
from reader.gui.theme import Theme


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
        remove_asked: its article shall go.
    """

    sentence_clicked = Signal(object, str)
    gap_clicked = Signal(object, object)
    sentence_step_asked = Signal(object, int)
    article_step_asked = Signal(object, int)
    scrolled = Signal(object)
    entered = Signal(object)
    menu_asked = Signal(object, object, object)
    remove_asked = Signal(object)

    def __init__(self, theme: Theme, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self.header = ColumnHeader(theme, parent)
        self.stance = Stance(parent)
        self.stance.hide()
        self.text = ArticleText(theme, font, parent)
        self.header.remove_asked.connect(self._on_remove_asked)
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

    def stand_in(self, grid: QGridLayout, position: int) -> None:
        """Take a place in the grid."""
        for row, widget in enumerate((self.header, self.stance, self.text)):
            grid.addWidget(widget, row, position)
        grid.setColumnStretch(position, 1)

    def show_column(self, column: ColumnState, letter: str, articles: int) -> None:
        """Show an article with its letter; so many are compared, 0 for none."""
        self.header.show_column(column, letter, articles)
        self.text.show_column(column)
        name = titled(column.article) if column.article.label else column.article.name
        self.text.setAccessibleName(one_line(name))

    def show_place(self, place: Place | None) -> None:
        """Show where the selected passage stands."""
        self.text.show_place(place)
        self.stance.setVisible(place is not None)
        if place is not None:
            self.stance.setText(stance_words(place))
            self.stance.setProperty("silent", place.silent)
            self.stance.style().unpolish(self.stance)
            self.stance.style().polish(self.stance)

    def show_look(self, theme: Theme, font: QFont) -> None:
        """Take another theme or font."""
        self.header.show_look(theme)
        self.text.show_look(theme, font)

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
        self.scrolled.emit(self)

    @Slot()
    def _on_remove_asked(self) -> None:
        self.remove_asked.emit(self)
