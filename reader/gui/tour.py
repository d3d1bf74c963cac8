"""A short tour of the window: a card that points at one part after the other."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.appearance import Appearance
from reader.gui.plain_label import plain_label

_WIDTH = 360
_AWAY = 14
_BORDER = 2


@dataclass(frozen=True, slots=True)
class TourStep:
    """A stop: the object name of what it points at, a title, and what to know of it."""

    target: str
    title: str
    text: str


class Tour(QObject):
    """Shows the card and an outline around what it speaks of; Escape ends it."""

    def __init__(self, appearance: Appearance, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._at = 0
        self._came_from: QWidget | None = None
        self._outline = _Outline(appearance, window)
        self._card = TourCard(window)
        self._card.back.clicked.connect(self._on_back)
        self._card.on.clicked.connect(self._on_on)
        self._card.over.clicked.connect(self.end)
        for widget in (self._card, self._card.back, self._card.on, self._card.over):
            widget.installEventFilter(self)
        window.installEventFilter(self)

    @property
    def card(self) -> TourCard:
        """What it says."""
        return self._card

    @property
    def running(self) -> bool:
        """Whether it is under way."""
        return self._card.isVisible()

    def steps(self) -> tuple[TourStep, ...]:
        """Return its stops, in order."""
        return (
            TourStep(
                "startPage",
                self.tr("Several reports, one event"),
                self.tr(
                    "Open two or more reports, paste them, or drop files anywhere on the window. "
                    "They are compared at once. The sample is there to try."
                ),
            ),
            TourStep(
                "viewStack",
                self.tr("The reports side by side"),
                self.tr(
                    "Above are the views: the story at a glance, the texts, or row by row. Each "
                    "sentence has a sign: ● told by all, ◐ told by some, ○ only here. Click one, "
                    "and the others bring their telling beside it. J and K go through the story."
                ),
            ),
            TourStep(
                "omissions",
                self.tr("What is left out"),
                self.tr(
                    "For each report what others tell and it does not, the weightiest first. F8 "
                    "goes to the next. Behind it are the differing words, with F7."
                ),
            ),
            TourStep(
                "passage",
                self.tr("One point, word for word"),
                self.tr(
                    "How each report tells the selected point. “Why?”, or Enter on a sentence, "
                    "shows why they are linked, or why one counts as silent."
                ),
            ),
            TourStep(
                "threshold",
                self.tr("You decide how sure a link must be"),
                self.tr("The program proposes. Fewer, surer links, or more of them: try it."),
            ),
            TourStep(
                "tools",
                self.tr("Find, save, and everything else"),
                self.tr(
                    "Ctrl+F searches in all reports. Ctrl+Shift+P finds anything that can be done, "
                    "by its name. F1 lists the keys."
                ),
            ),
        )

    @Slot()
    def begin(self) -> None:
        """Begin at the first stop."""
        if not self.running:
            self._came_from = self._window.focusWidget()
        self._at = 0
        self._show()
        self._card.on.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def end(self) -> None:
        """End it and give the keyboard back."""
        self._card.hide()
        self._outline.hide()
        came_from, self._came_from = self._came_from, None
        if came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys on the card, and the card where the window's parts are."""
        if watched is self._window and event.type() is QEvent.Type.Resize and self.running:
            self._show()
        if watched is not self._window and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        wishes = {
            Qt.Key.Key_Escape: self.end,
            Qt.Key.Key_Right: self._on_on,
            Qt.Key.Key_Left: self._on_back,
        }
        wish = wishes.get(Qt.Key(event.key()))
        if wish is None:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            wish()
        return True

    @Slot()
    def _on_on(self) -> None:
        if self._at + 1 == len(self.steps()):
            self.end()
        else:
            self._at += 1
            self._show()

    @Slot()
    def _on_back(self) -> None:
        self._at = max(self._at - 1, 0)
        self._show()

    def _show(self) -> None:
        steps = self.steps()
        self._card.show_step(steps[self._at], self._at, len(steps))
        area = self._area(steps[self._at].target)
        self._outline.show_around(area)
        self._card.move(_beside(area, self._card.size(), self._window.rect()))
        self._card.show()
        self._card.raise_()

    def _area(self, name: str) -> QRect | None:
        """Return where a part stands in the window; `None` if it is not to be seen."""
        part = self._window.findChild(QWidget, name)
        if part is None or not part.isVisible() or part.visibleRegion().isEmpty():
            return None
        return QRect(part.mapTo(self._window, QPoint(0, 0)), part.size())


class TourCard(QFrame):
    """A card with a title, some words, and where to go from there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tourCard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._text, self._count = plain_label(self), plain_label(self), QLabel(self)
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._title.setFont(font)
        self.over = QPushButton(self.tr("Close"), self)
        self.back = QPushButton(self.tr("Back"), self)
        self.on = QPushButton(self.tr("Next"), self)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        for button in (self.over, self.back, self.on):
            row.addWidget(button)
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(10)
        box.addWidget(self._title)
        box.addWidget(self._text)
        box.addLayout(row)
        self.setFixedWidth(_WIDTH)
        self.hide()

    @property
    def title(self) -> str:
        """What it is about."""
        return self._title.text()

    def show_step(self, step: TourStep, number: int, steps: int) -> None:
        """Show a stop, with its number from 0 among so many."""
        self._title.setText(step.title)
        self._text.setText(step.text)
        words = self.tr("{number} of {steps}")
        self._count.setText(words.format(number=number + 1, steps=steps))
        self.back.setEnabled(number > 0)
        last = number + 1 == steps
        self.on.setText(self.tr("Done") if last else self.tr("Next"))
        self.over.setVisible(not last)
        self.setAccessibleName(step.title)
        self.setAccessibleDescription(step.text)
        self.setFixedHeight(self._box.heightForWidth(_WIDTH - 2 * _BORDER) + 4 * _BORDER)

    def event(self, event: QEvent) -> bool:
        """Keep the keys from the window while the card has the keyboard."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)


class _Outline(QWidget):
    """Lies over the window and draws a line around a part of it."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._window = parent
        self._area = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_around(self, area: QRect | None) -> None:
        self.setVisible(area is not None)
        if area is not None:
            self._area = area
            self.setGeometry(self._window.rect())
            self.raise_()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._appearance.theme.colour("accent"), 3))
        painter.drawRoundedRect(self._area.adjusted(2, 2, -2, -2), 8, 8)
        painter.end()


def _beside(area: QRect | None, card: QSize, room: QRect) -> QPoint:
    """Return where a card stands: beside an area, below or above it, within a room."""
    if area is None:
        return room.center() - QRect(QPoint(0, 0), card).center()
    places = (
        QPoint(area.right() + _AWAY, area.top() + _AWAY),
        QPoint(area.left() - card.width() - _AWAY, area.top() + _AWAY),
        QPoint(area.center().x() - card.width() // 2, area.bottom() + _AWAY),
        QPoint(area.center().x() - card.width() // 2, area.top() - card.height() - _AWAY),
    )
    inside = room.adjusted(4, 4, -4, -4)
    for corner in places:
        moved = QRect(corner, card)
        moved.moveLeft(min(max(moved.left(), inside.left()), inside.right() - card.width()))
        if inside.contains(moved) and not moved.intersects(area):
            return moved.topLeft()
    left = area.center().x() - card.width() // 2
    return QPoint(left, area.bottom() - card.height() - _AWAY)
