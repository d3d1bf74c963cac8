"""A text to read and copy from that tells on what the reader points, and which keys are pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from reader.display.state import GapState, SentenceState
from reader.gui.compare.placed import Part, PlacedText, Run
from reader.gui.compare.words import tip_for

_KEYS = {
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}
_STILL = 5
"""A pointer that moved by less between press and release has clicked."""


class PointedText(QTextEdit):
    """Knows by what stands where what is under the pointer.

    Signals:
        sentence_clicked: the id of a sentence.
        gap_clicked: the `GapState` whose mark was clicked.
        menu_asked: the sentence, set-aside stretch or gap, and the menu in which to offer what
            can be done there.
        sentence_step_asked: by how many sentences to go on, 1 or -1.
        article_step_asked: by how many articles to go on, 1 or -1.
        sentence_hovered: the id of the sentence under the pointer, "" for none.
        evidence_asked: the reader wants to know why.
        focused: whether it has the keyboard now.
    """

    sentence_clicked = Signal(str)
    gap_clicked = Signal(object)
    menu_asked = Signal(object, object)
    sentence_step_asked = Signal(int)
    article_step_asked = Signal(int)
    sentence_hovered = Signal(str)
    evidence_asked = Signal()
    focused = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.viewport().setMouseTracking(True)
        self._placed = PlacedText()
        self._hovered = ""
        self._pressed = QPoint()
        self._asked_at = 0

    @property
    def placed(self) -> PlacedText:
        """What stands where in its document."""
        return self._placed

    def run_at(
        self, point: QPoint, accuracy: Qt.HitTestAccuracy = Qt.HitTestAccuracy.FuzzyHit
    ) -> Run | None:
        """Return the run at a point of the viewport."""
        inside = QPoint(point.x(), point.y() + self.verticalScrollBar().value()).toPointF()
        place = self.document().documentLayout().hitTest(inside, accuracy)
        return self._placed.run_at(place) if place >= 0 else None

    # what Qt calls

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click that selected no text as a click on what is there."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        near = (point - self._pressed).manhattanLength() < _STILL
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
        self._asked_at = self.cursorForPosition(event.pos()).position()
        run = self.run_at(event.pos())
        if run is not None and run.of is not None:
            self.menu_asked.emit(run.of, menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # how it is done

    def _hover(self, sentence: str) -> None:
        if sentence != self._hovered:
            self._hovered = sentence
            self.sentence_hovered.emit(sentence)

    def _click(self, run: Run) -> None:
        if isinstance(run.of, SentenceState):
            self.sentence_clicked.emit(run.of.id)
        elif isinstance(run.of, GapState):
            self.gap_clicked.emit(run.of)
