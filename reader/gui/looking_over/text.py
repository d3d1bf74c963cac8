"""An article's text before it is added: what is set aside is muted, marks part the sentences."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.display.looking_over import Piece, piece_at, pieces_of
from reader.gui.offsets import from_utf16, utf16_length
from reader.gui.text_marks import marked
from reader.gui.theme import Theme
from reader.model import Article

_NEXT = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_BEFORE = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_TOGGLE = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LookingText(QTextEdit):
    """Shows it; a click, or a key at the current piece, sets it aside or puts it back.

    Signals:
        toggle_asked: a `Piece`.
    """

    toggle_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pieces: tuple[Piece, ...] = ()
        self._starts: list[tuple[int, int]] = []
        self._current = 0
        self._text = ""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setObjectName("lookingText")
        self.setAccessibleName(self.tr("The article’s text"))
        self.setAccessibleDescription(
            self.tr(
                "Up and down go from sentence to sentence; space sets one aside or puts it back"
            )
        )

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The sentences, and what is set aside."""
        return self._pieces

    @property
    def current(self) -> Piece | None:
        """The piece that the keys act on."""
        return self._pieces[self._current] if self._current < len(self._pieces) else None

    def show_article(self, article: Article) -> None:
        """Show an article, where the reader was if it has the same text."""
        same = article.text == self._text
        self._pieces = pieces_of(article)
        if not same:
            self._text = article.text
            self._current = 0
            self.setPlainText(article.text)
        self._current = min(self._current, max(len(self._pieces) - 1, 0))
        self._count()
        self._mark()

    def show_words(self, words: str) -> None:
        """Show words in place of an article: that it is being read, or why it cannot be."""
        self._text, self._pieces, self._starts, self._current = "", (), [], 0
        self.setExtraSelections([])
        self.setPlainText(words)

    def _count(self) -> None:
        """Count the places of the pieces in Qt's units, each from the one before."""
        self._starts = []
        at = units = 0
        for piece in self._pieces:
            units += utf16_length(self._text[at : piece.span.start])
            end = units + utf16_length(piece.span.of(self._text))
            self._starts.append((units, end))
            at, units = piece.span.end, end

    def _mark(self) -> None:
        marks = []
        for number, piece in enumerate(self._pieces):
            look = QTextCharFormat()
            if piece.aside:
                look.setForeground(self._theme.colour("text.muted"))
                look.setBackground(self._theme.colour("base.alternate"))
                look.setFontItalic(True)
                look.setFontStrikeOut(True)
            if number == self._current:
                look.setBackground(self._theme.colour("selected"))
                look.setForeground(self._theme.colour("text"))
            if piece.aside or number == self._current:
                marks.append(marked(self.document(), self._starts[number], look))
        self.setExtraSelections(marks)
        self.viewport().update()

    def _go_to(self, number: int) -> None:
        self._current = max(0, min(number, len(self._pieces) - 1))
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._starts[self._current][0])
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._mark()

    def _toggle(self) -> None:
        if self.current is not None:
            self.toggle_asked.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from piece to piece, or toggle the current one."""
        key = event.key()
        if not self._pieces or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in _NEXT or key in _BEFORE:
            self._go_to(self._current + (1 if key in _NEXT else -1))
        elif key in _TOGGLE:
            self._toggle()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Toggle what was clicked; a text that was drawn over is only selected."""
        super().mouseReleaseEvent(event)
        left = event.button() is Qt.MouseButton.LeftButton
        if not left or not self._pieces or self.textCursor().hasSelection():
            return
        at = from_utf16(self._text, self.cursorForPosition(event.position().toPoint()).position())
        piece = piece_at(self._pieces, at)
        if piece is not None:
            self._current = self._pieces.index(piece)
            self._mark()
            self._toggle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and a thin mark before each sentence that is in view."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        colour: QColor = self._theme.colour("accent")
        painter.setPen(QPen(colour, 1.4))
        top, bottom = event.rect().top(), event.rect().bottom()
        cursor = QTextCursor(self.document())
        first = self.cursorForPosition(event.rect().topLeft()).position()
        for (start, end), piece in zip(self._starts, self._pieces, strict=True):
            if end < first or piece.aside:
                continue
            cursor.setPosition(start)
            box = self.cursorRect(cursor)
            if box.top() > bottom:
                break
            if box.bottom() >= top:
                x = box.left() - 1.0
                painter.drawLine(QPointF(x, box.top() + 1), QPointF(x, box.bottom() - 1))
                painter.drawLine(QPointF(x, box.top() + 1), QPointF(x + 4, box.top() + 1))
        painter.end()
