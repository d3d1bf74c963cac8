"""The whole article at a glance, beside its text: each sentence's standing, and what is in view."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.display.hits import hit_words
from reader.gui.compare.gutter import SignPlace
from reader.gui.theme import Theme
from reader.model import Coverage

MINIMAP_WIDTH = 18
_SIDE = 4.0
_TICK = 6.0
_SHADE, _EDGE = 0.75, 0.75
_LEAST_BAR, _LEAST_FRAME = 2.0, 14.0


class Minimap(QWidget):
    """Paints the map of a text; it is told where the sentences are.

    Told by all: a full bar. Told by some: half a bar. Only here: an empty one. Selected: a bar
    over the whole width. Something missing: a dashed line. In view: a frame.
    A hit of a search: a tick at the right edge.

    Signals:
        scroll_asked: to which height of the document the top of the view shall go.
    """

    scroll_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("minimap")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = theme
        self._places: Sequence[SignPlace] = ()
        self._gaps: Sequence[float] = ()
        self._selected: frozenset[str] = frozenset()
        self._hits: Sequence[float] = ()
        self._current: float | None = None
        self._total = self._view = 1.0
        self._scrolled = 0
        self._grip: float | None = None
        self._map: QPixmap | None = None

    def sizeHint(self) -> QSize:
        """Return its fixed width."""
        return QSize(MINIMAP_WIDTH, 0)

    def show_text(
        self, places: Sequence[SignPlace], gaps: Sequence[float], total: float, view: float
    ) -> None:
        """Take where all is in a document, how high that is, and how much of it is in view."""
        self._places, self._gaps = places, gaps
        self._total, self._view = max(total, 1.0), view
        self._redraw()

    def show_scrolled(self, scrolled: int) -> None:
        """Take how far the document is scrolled."""
        if scrolled != self._scrolled:
            self._scrolled = scrolled
            self.update()

    def show_selected(self, sentences: Collection[str]) -> None:
        """Take the ids of the selected sentences."""
        if frozenset(sentences) != self._selected:
            self._selected = frozenset(sentences)
            self.update()

    def show_hits(self, hits: Sequence[float], current: float | None) -> None:
        """Take at which heights of the document there are hits, and the one the reader is on."""
        if (hits, current) != (self._hits, self._current):
            self._hits, self._current = hits, current
            self.setAccessibleDescription(hit_words(len(hits)) if hits else "")
            self.update()

    @property
    def ticks(self) -> tuple[int, ...]:
        """At which heights of its own it has ticks for hits; those at one height are one."""
        return tuple(sorted({round(hit * self.scale) for hit in self._hits}))

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self._redraw()

    @property
    def scale(self) -> float:
        """How high a pixel of the document is here; a short text is not stretched."""
        return min(1.0, self.height() / self._total)

    def frame(self) -> QRectF:
        """Return the frame around what is in view."""
        height = max(self._view * self.scale, _LEAST_FRAME)
        top = min(self._scrolled * self.scale, self.height() - height)
        return QRectF(_EDGE, max(top, 0.0) + _EDGE, self.width() - 2 * _EDGE, height - 2 * _EDGE)

    # what Qt calls

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the map, and the frame over it."""
        if self._map is None:
            self._map = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._map)
        self._paint_selected(painter)
        self._paint_hits(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour("text.muted")
        painter.setPen(QPen(colour, 2 * _EDGE))
        colour.setAlphaF(0.10)
        painter.setBrush(colour)
        painter.drawRoundedRect(self.frame(), 3, 3)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the map anew."""
        super().resizeEvent(event)
        self._redraw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame; a press beside it brings it there first."""
        if event.button() is Qt.MouseButton.LeftButton:
            at, frame = event.position().y(), self.frame()
            inside = frame.top() <= at <= frame.bottom()
            self._grip = at - frame.top() + _EDGE if inside else frame.height() / 2
            if not inside:
                self._ask(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the frame."""
        if self._grip is not None:
            self._ask(event.position().y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of the frame."""
        self._grip = None

    # how it is done

    def _ask(self, at: float) -> None:
        self.scroll_asked.emit(round((at - (self._grip or 0.0)) / self.scale))

    def _redraw(self) -> None:
        self._map = None
        self.update()

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap((self.size() * ratio).expandedTo(QSize(1, 1)))
        made.setDevicePixelRatio(ratio)
        made.fill(self._theme.colour("base"))
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = {c: self._theme.colour(f"sign.{c.value}") for c in Coverage}
        scale = self.scale
        for place in self._places:
            self._paint_bar(painter, place, colours[place.coverage], scale)
        pen = QPen(self._theme.colour("omission"), 1.5)
        pen.setDashPattern([2.0, 1.5])
        painter.setPen(pen)
        for gap in self._gaps:
            line = round(gap * self.scale) + 0.5
            painter.drawLine(QPointF(1, line), QPointF(self.width() - 1, line))
        painter.end()
        return made

    def _paint_selected(self, painter: QPainter) -> None:
        scale, colour = self.scale, self._theme.colour("selected.bar")
        for place in self._places if self._selected else ():
            if place.sentence in self._selected:
                height = max((place.bottom - place.top) * scale, 4.0)
                whole = QRectF(0, place.top * scale - 0.5, self.width(), height)
                painter.fillRect(whole, colour)

    def _paint_hits(self, painter: QPainter) -> None:
        """Paint a tick at the edge for each hit; the one the reader is on reaches across."""
        ground, ink = self._theme.colour("hit"), self._theme.colour("text")
        ticks = [(tick, _TICK) for tick in self.ticks]
        if self._current is not None:
            ticks.append((round(self._current * self.scale), float(self.width())))
        for height, length in ticks:
            area = QRectF(self.width() - length, height - 1.5, length, 3)
            painter.fillRect(area.adjusted(0, -1, 0, 1), ground)
            painter.fillRect(area, ink)

    def _paint_bar(self, painter: QPainter, place: SignPlace, colour: QColor, scale: float) -> None:
        height = max((place.bottom - place.top) * scale - 1.0, _LEAST_BAR)
        bar = QRectF(_SIDE, place.top * scale, self.width() - 2 * _SIDE, height)
        if place.coverage is Coverage.UNIQUE:
            painter.setPen(QPen(colour, 1.0))
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
            return
        if place.coverage is Coverage.PARTIAL:
            bar.setWidth(bar.width() / 2)
        painter.setOpacity(_SHADE)
        painter.fillRect(bar, colour)
        painter.setOpacity(1.0)
