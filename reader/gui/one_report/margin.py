"""The margin of an article: beside each passage who else tells it, what they add and change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.display.annotated import AnnotatedPassage, MarginNote
from reader.gui.compare.article_text import ArticleText
from reader.gui.one_report.notes import written
from reader.gui.one_report.words import spoken
from reader.gui.theme import Theme

_BETWEEN, _LEFT, _BAR = 9.0, 16.0, 4.0


@dataclass
class Note:
    """A note, how it is set, and where in the text's document it stands."""

    passage: AnnotatedPassage
    document: QTextDocument
    top: float = 0.0

    @property
    def height(self) -> float:
        """How high it is."""
        return self.document.size().height()


class Margin(QWidget):
    """Paints the notes beside the text, and gives paragraphs the room that their notes need.

    Signals:
        passage_clicked: the id of the passage whose note was clicked.
    """

    passage_clicked = Signal(str)

    def __init__(self, text: ArticleText, theme: Theme) -> None:
        super().__init__(text)
        self.setObjectName("margin")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("What the others say beside the text"))
        self._text = text
        self._theme = theme
        self._font = QFont()
        self._passages: Sequence[AnnotatedPassage] = ()
        self._notes: list[Note] = []
        self._documents: dict[tuple[MarginNote, ...], QTextDocument] = {}
        self._look: tuple[object, ...] = ()
        self._selected = ""
        self._set_for: tuple[object, ...] = ()
        self._placing = False
        text.laid_out.connect(self._on_laid_out)
        text.moved.connect(self.update)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes, in the order of the text."""
        return tuple(self._notes)

    def take_passages(
        self, passages: Sequence[AnnotatedPassage], theme: Theme, font: QFont
    ) -> None:
        """Take other notes, or another look; they are shown where the text is laid out next."""
        self._passages, self._theme, self._font = passages, theme, font
        self._set_for = ()

    def place(self) -> None:
        """Show the notes beside the text as it is laid out now."""
        self._place()

    def show_selected(self, passage: str) -> None:
        """Mark the notes of a passage, and tell them to who listens rather than looks."""
        self._selected = passage
        known = next((n.passage for n in self._notes if n.passage.passage == passage), None)
        told = "; ".join(spoken(note) for note in known.notes) if known else ""
        self.setAccessibleDescription(told)
        self.update()

    # what Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the notes in view."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("base"))
        painter.fillRect(QRectF(0, 0, 1, self.height()), self._theme.colour("border"))
        scrolled = self._text.verticalScrollBar().value()
        for note in self._notes:
            top = note.top - scrolled
            if top > self.height() or top + note.height < 0:
                continue
            if note.passage.passage == self._selected:
                bar = QRectF(_LEFT - 10, top, _BAR, note.height)
                painter.fillRect(bar, self._theme.colour("selected.bar"))
            painter.save()
            painter.translate(QPointF(_LEFT, top))
            note.document.drawContents(painter)
            painter.restore()
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the passage of the note that is clicked."""
        at = event.position().y() + self._text.verticalScrollBar().value()
        for note in self._notes:
            if note.top - _BETWEEN / 2 <= at <= note.top + note.height + _BETWEEN / 2:
                self.passage_clicked.emit(note.passage.passage)
                return

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        QApplication.sendEvent(self._text.verticalScrollBar(), event)

    # how it is done

    @Slot()
    def _on_laid_out(self) -> None:
        self._place()

    def _place(self) -> None:
        if self._placing:
            return
        self._placing = True
        try:
            placed, width = self._text.placed, self._text.viewport().width()
            now = (placed, width, self.width())
            if now != self._set_for:
                self._set_for = now
                self._set_notes()
                self._make_room()
            self._stack()
        finally:
            self._placing = False
        self.update()

    def _set_notes(self) -> None:
        """Set the notes; what says the same in the same look is set already."""
        width = max(self.width() - _LEFT - 8, 80)
        look = (self._theme, self._font, width)
        known = self._documents if look == self._look else {}
        self._look, self._documents, self._notes = look, {}, []
        for passage in self._passages:
            if passage.sentence in self._text.placed.sentences:
                document = known.pop(passage.notes, None) or written(passage, *look)
                self._documents[passage.notes] = document
                self._notes.append(Note(passage, document))

    def _stack(self) -> None:
        """Put each note beside its sentence, or below the one before."""
        places, free = self._text.geometry_of_text.places(), 0.0
        for note in self._notes:
            place = places.get(note.passage.sentence)
            note.top = max(place.top if place else free, free)
            free = note.top + note.height + _BETWEEN

    def _make_room(self) -> None:
        """Let no passage end higher than the notes that begin beside it."""
        document = self._text.document()
        self._take_room_back(document)
        layout = document.documentLayout()
        places = self._text.geometry_of_text.places()
        room: dict[int, float] = {}
        free = shift = 0.0
        ends: QTextBlock | None = None
        for note in self._notes:
            begins = self._block_of(note.passage.sentence)
            if ends is not None and begins.blockNumber() > ends.blockNumber():
                bottom = layout.blockBoundingRect(ends).bottom() + shift
                room[ends.blockNumber()] = max(0.0, free - bottom)
                shift += room[ends.blockNumber()]
            free = max(places[note.passage.sentence].top + shift, free) + note.height + _BETWEEN
            ends = self._block_of(note.passage.last)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for number, more in room.items():
            self._leave_room(cursor, document.findBlockByNumber(number), more)
        cursor.endEditBlock()

    @staticmethod
    def _take_room_back(document: QTextDocument) -> None:
        """Set all paragraphs as they were before notes stood beside them."""
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        block = document.begin()
        while block.isValid():
            look = block.blockFormat()
            if look.bottomMargin() != look.topMargin():
                look.setBottomMargin(look.topMargin())
                cursor.setPosition(block.position())
                cursor.setBlockFormat(look)
            block = block.next()
        cursor.endEditBlock()

    def _block_of(self, sentence: str) -> QTextBlock:
        run = self._text.placed.sentences[sentence]
        return self._text.document().findBlock(run.start)

    def _leave_room(self, cursor: QTextCursor, block: QTextBlock, more: float) -> None:
        if more > 1:
            look = block.blockFormat()
            look.setBottomMargin(look.topMargin() + more)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(look)
