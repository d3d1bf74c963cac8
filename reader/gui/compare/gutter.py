"""The narrow strip beside a text: one sign for each sentence, a bar along the selected ones."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.gui.theme import Theme
from reader.model import Coverage

GUTTER_WIDTH = 30
_SIGN, _BETWEEN = 9.0, 3.0
_BAR = 4


@dataclass(frozen=True, slots=True)
class SignPlace:
    """A sentence's sign at the first of its lines, and how far down its last line reaches.

    What the reader linked has a check mark besides, and a bookmark a ribbon.
    """

    sentence: str
    coverage: Coverage
    top: float
    line_height: float
    bottom: float
    by_reader: bool = False
    bookmarked: bool = False


def _bottom_of(place: SignPlace) -> float:
    return place.bottom


class Gutter(QWidget):
    """Paints the signs; it is told where they are."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._places: Sequence[SignPlace] = ()
        self._selected: frozenset[str] = frozenset()
        self._scrolled = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return its fixed width."""
        return QSize(GUTTER_WIDTH, 0)

    def show_places(self, places: Sequence[SignPlace], scrolled: int) -> None:
        """Take where the signs are in the document, and how far it is scrolled."""
        self._places = places
        self._scrolled = scrolled
        self.update()

    def show_selected(self, sentences: Iterable[str]) -> None:
        """Take the ids of the sentences along which the bar goes."""
        self._selected = frozenset(sentences)
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour("base"))
        painter.translate(0, -self._scrolled)
        lines: defaultdict[float, list[SignPlace]] = defaultdict(list)
        first = bisect_left(self._places, float(self._scrolled), key=_bottom_of)
        for place in self._places[first:]:
            if place.top > self._scrolled + self.height():
                break
            if place.sentence in self._selected:
                self._paint_bar(painter, place)
            lines[place.top].append(place)
            if place.bookmarked:
                corner = QPointF(GUTTER_WIDTH, place.top + 2)
                paint_ribbon(painter, corner, 11.0, self._theme.colour("selected.bar"))
        for together in lines.values():
            self._paint_line(painter, together)
        painter.end()

    def _paint_bar(self, painter: QPainter, place: SignPlace) -> None:
        bar = QRectF(0, place.top, _BAR, place.bottom - place.top)
        painter.fillRect(bar, self._theme.colour("selected.bar"))

    def _paint_line(self, painter: QPainter, together: list[SignPlace]) -> None:
        """Paint the signs of the sentences that begin on one line beside one another."""
        room = GUTTER_WIDTH - _BAR - 3
        size = min(_SIGN, room / len(together) - _BETWEEN)
        step = size + _BETWEEN
        left = _BAR + 2 + (room - len(together) * step + _BETWEEN) / 2
        for number, place in enumerate(together):
            middle = QPointF(left + size / 2 + number * step, place.top + place.line_height / 2)
            colour = self._theme.colour(f"sign.{place.coverage.value}")
            paint_sign(painter, place.coverage, middle, size, colour)
            if place.by_reader:
                below = middle + QPointF(0, place.line_height * 0.42)
                paint_check(painter, below, size, self._theme.colour("accent"))


def paint_ribbon(painter: QPainter, corner: QPointF, height: float, colour: QColor) -> None:
    """Paint a ribbon, as it hangs from a book, with its top right at a corner."""
    width = height * 0.62
    outline = [(0.0, 0.0), (-width, 0.0), (-width, height), (-width / 2, height * 0.68)]
    points = [corner + QPointF(x, y) for x, y in [*outline, (0.0, height)]]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(points)


def paint_check(painter: QPainter, middle: QPointF, size: float, colour: QColor) -> None:
    """Paint a check mark: the reader decided."""
    painter.setPen(QPen(colour, max(1.4, size / 5)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = [(-0.45, 0.0), (-0.1, 0.35), (0.5, -0.4)]
    painter.drawPolyline([middle + QPointF(x * size, y * size) for x, y in corners])


def paint_sign(
    painter: QPainter, coverage: Coverage, middle: QPointF, size: float, colour: QColor
) -> None:
    """Paint a full, half or empty circle, as a coverage asks for."""
    circle = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
    painter.setPen(QPen(colour, max(1.2, size / 6)))
    painter.setBrush(colour if coverage is Coverage.SHARED else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    if coverage is Coverage.PARTIAL:
        painter.setBrush(colour)
        painter.drawPie(circle, 90 * 16, 180 * 16)
