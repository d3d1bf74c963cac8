"""The lane between two columns, through which the ribbons run."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.display.ribbons import Ribbon
from reader.gui.compare.article_text import ArticleText
from reader.gui.compare.geometry import TextGeometry
from reader.gui.compare.gutter import SignPlace
from reader.gui.theme import Theme

_BEYOND = 10.0
"""Ribbons whose other end is out of view run together so far beyond the edge."""
_NEAR = 6.0
_LINE = 60.0
_STUB = 12.0
"""A quiet ribbon that leaves the view is a short hook that points to where it goes."""
_QUIET, _FILL = 0.55, 0.55


@dataclass(frozen=True, slots=True)
class End:
    """Where a ribbon ends, in pixels from the top of the view.

    `line` is the middle of the first line, `top` and `bottom` those of the whole run; `inside`
    tells whether that line is in view.
    """

    line: float
    top: float
    bottom: float
    inside: bool


@dataclass(frozen=True, slots=True)
class Strand:
    """A ribbon in view, and where it ends."""

    ribbon: Ribbon
    left: End
    right: End

    @property
    def inside(self) -> bool:
        """Whether both ends are in view."""
        return self.left.inside and self.right.inside

    def height_at(self, share: float) -> float:
        """Return its height at a share, 0…1, of the way from left to right."""
        eased = share * share * (3 - 2 * share)
        return self.left.line + (self.right.line - self.left.line) * eased


_Joint = tuple[Ribbon, SignPlace, SignPlace, SignPlace, SignPlace]
"""A ribbon; the first and the last sentence of its left end; those of its right end."""


class Joints:
    """Finds ribbons by where they end in the documents, without looking at all of them."""

    def __init__(
        self,
        ribbons: Sequence[Ribbon],
        here: Mapping[str, SignPlace],
        there: Mapping[str, SignPlace],
    ) -> None:
        self.joints: list[_Joint] = [
            (r, here[r.left[0]], here[r.left[-1]], there[r.right[0]], there[r.right[-1]])
            for r in ribbons
            if r.left[0] in here and r.right[0] in there
        ]
        self._left = sorted((joint[1].top, n) for n, joint in enumerate(self.joints))
        self._right = sorted((joint[3].top, n) for n, joint in enumerate(self.joints))
        self._passages: dict[str, set[int]] = {}
        for number, (ribbon, *_) in enumerate(self.joints):
            for passage in ribbon.passages:
                self._passages.setdefault(passage, set()).add(number)

    def between(self, up: float, over: float, height: float) -> set[int]:
        """Return the ribbons that begin in view, where the texts are scrolled so far."""
        return {
            number
            for ends, top in ((self._left, up), (self._right, over))
            for _, number in ends[
                bisect_left(ends, (top - _LINE, 0)) : bisect_left(ends, (top + height, 0))
            ]
        }

    def of_passages(self, passages: Iterable[str]) -> set[int]:
        """Return the ribbons of some passages."""
        return set().union(*(self._passages.get(passage, ()) for passage in passages))


class Lane(QWidget):
    """Paints the ribbons between the column on its left and the one on its right.

    They are thin lines; those of the selected passage, and those under the pointer, are bands.

    Signals:
        sentence_clicked: the id of the sentence on the left of a ribbon that was clicked.
        hovered: the passages of the ribbon under the pointer, as a frozenset; empty for none.
    """

    sentence_clicked = Signal(str)
    hovered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lane")
        self.setMouseTracking(True)
        self._theme = theme
        self._ribbons: Sequence[Ribbon] = ()
        self._left: ArticleText | None = None
        self._right: ArticleText | None = None
        self._joints: tuple[tuple[object, ...], Joints] | None = None
        self._selected = ""
        self._lit: frozenset[str] = frozenset()
        self._told: frozenset[str] = frozenset()

    def join(self, left: ArticleText, right: ArticleText, ribbons: Sequence[Ribbon]) -> None:
        """Run between two texts."""
        if (left, right) != (self._left, self._right):
            self._let_go()
            self._left, self._right = left, right
            for text in (left, right):
                text.moved.connect(self._on_moved)
        self._ribbons = ribbons
        names = left.label, right.label
        self.setAccessibleName(
            self.tr("Links between {one} and {other}").format(one=names[0], other=names[1])
        )
        self.update()

    def leave(self) -> None:
        """Go, and let go of the texts."""
        self._let_go()
        self.hide()
        self.deleteLater()

    def show_selected(self, passage: str) -> None:
        """Take the id of the selected passage, "" for none."""
        if passage != self._selected:
            self._selected = passage
            self.update()

    def show_lit(self, passages: frozenset[str]) -> None:
        """Take the passages that the pointer is on."""
        if passages != self._lit:
            self._lit = passages
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.update()

    def strands(self) -> Iterator[Strand]:
        """Return the ribbons of which an end is in view, and all that are to be seen anyway."""
        if self._left is None or self._right is None:
            return
        joints = self._joints_of(self._left.geometry_of_text, self._right.geometry_of_text)
        up, over = self._left.verticalScrollBar().value(), self._right.verticalScrollBar().value()
        height = float(self._left.viewport().height())
        found = joints.between(up, over, height)
        found |= joints.of_passages(self._lit | {self._selected})
        for number in sorted(found):
            ribbon, one, last, other, final = joints.joints[number]
            above = last.bottom < up and final.bottom < over
            below = one.top > up + height and other.top > over + height
            if not above and not below:
                left, right = _end(one, last, up, height), _end(other, final, over, height)
                yield Strand(ribbon, left, right)

    # what Qt calls

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the quiet ones first, then what the pointer is on, then the selected ones."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("base"))
        if self._left is not None:
            painter.setPen(self._theme.colour("border"))
            painter.drawLine(0, self._top() - 1, self.width(), self._top() - 1)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, self._top())
            painter.setClipRect(QRectF(0, 0, self.width(), self._left.viewport().height()))
            self._paint_strands(painter, list(self.strands()))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the ribbon under the pointer."""
        strand = self._strand_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if strand else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self._tell(strand.ribbon.passages if strand else frozenset())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the passage of the ribbon that is clicked."""
        strand = self._strand_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and strand is not None:
            self.sentence_clicked.emit(strand.ribbon.left[0])

    def leaveEvent(self, event: QEvent) -> None:
        """Let go of the ribbon under the pointer."""
        super().leaveEvent(event)
        self._tell(frozenset())

    # how it is done

    def _let_go(self) -> None:
        for text in (self._left, self._right):
            if text is not None:
                text.moved.disconnect(self._on_moved)
        self._left = self._right = None

    def _tell(self, passages: frozenset[str]) -> None:
        if passages != self._told:
            self._told = passages
            self.hovered.emit(passages)

    def _joints_of(self, left: TextGeometry, right: TextGeometry) -> Joints:
        key = (self._ribbons, left, left.version, right, right.version)
        if self._joints is None or self._joints[0] != key:
            self._joints = (key, Joints(self._ribbons, left.places(), right.places()))
        return self._joints[1]

    def _top(self) -> int:
        """Return how far below its own top the texts begin."""
        return self._left.y() - self.y() if self._left is not None else 0

    def _strand_at(self, point: QPointF) -> Strand | None:
        share = min(max(point.x() / max(self.width(), 1), 0.0), 1.0)
        height = point.y() - self._top()
        near = [(abs(strand.height_at(share) - height), strand) for strand in self.strands()]
        best = min(near, key=lambda found: found[0], default=None)
        return best[1] if best is not None and best[0] <= _NEAR else None

    def _paint_strands(self, painter: QPainter, strands: Sequence[Strand]) -> None:
        loud: list[Strand] = []
        quiet: list[Strand] = []
        for strand in strands:
            chosen = self._selected in strand.ribbon.passages
            (loud if chosen or strand.ribbon.passages & self._lit else quiet).append(strand)
        self._paint_quiet(painter, quiet)
        loud.sort(key=lambda strand: self._selected in strand.ribbon.passages)
        for strand in loud:
            chosen = self._selected in strand.ribbon.passages
            roles = ("selected", "selected.bar") if chosen else ("button.hover", "accent")
            self._paint_band(painter, strand, *roles)

    def _paint_quiet(self, painter: QPainter, strands: Sequence[Strand]) -> None:
        """Paint all that is quiet at one go: whole lines, and stubs of what leaves the view."""
        colour = self._theme.colour("text.muted")
        colour.setAlphaF(_QUIET)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for dashed in (False, True):
            path = QPainterPath()
            for strand in strands:
                if strand.ribbon.partial is dashed:
                    self._add_line(path, strand)
            painter.setPen(_pen(colour, 1.0, dashed=dashed))
            painter.drawPath(path)
        for strand in strands:
            if strand.ribbon.confirmed and strand.inside:
                self._paint_mark(painter, strand, self._theme.colour("text.muted"))

    def _add_line(self, path: QPainterPath, strand: Strand) -> None:
        width, begin, end = float(self.width()), strand.left.line, strand.right.line
        if strand.inside:
            path.moveTo(0, begin)
            path.cubicTo(width / 3, begin, width * 2 / 3, end, width, end)
            return
        turn = _STUB if end > begin else -_STUB
        reach = min(_STUB, width / 3)
        if strand.left.inside:
            path.moveTo(0, begin)
            path.quadTo(reach, begin, reach, begin + turn)
        if strand.right.inside:
            path.moveTo(width, end)
            path.quadTo(width - reach, end, width - reach, end - turn)

    def _paint_band(self, painter: QPainter, strand: Strand, fill: str, edge: str) -> None:
        band = self._curve(strand.left.top, strand.right.top)
        band.lineTo(self.width(), strand.right.bottom)
        band.connectPath(self._curve(strand.left.bottom, strand.right.bottom).toReversed())
        inside = self._theme.colour(fill)
        inside.setAlphaF(_FILL)
        painter.fillPath(band, inside)
        colour = self._theme.colour(edge)
        painter.setPen(_pen(colour, 1.6, dashed=strand.ribbon.partial))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._curve(strand.left.top, strand.right.top))
        painter.drawPath(self._curve(strand.left.bottom, strand.right.bottom))
        if strand.ribbon.confirmed:
            self._paint_mark(painter, strand, colour)

    def _paint_mark(self, painter: QPainter, strand: Strand, colour: QColor) -> None:
        """Paint the mark of what the reader confirmed: a small diamond half way."""
        middle = QPointF(self.width() / 2, strand.height_at(0.5))
        painter.save()
        painter.translate(middle)
        painter.rotate(45)
        painter.setPen(QPen(self._theme.colour("base"), 1))
        painter.setBrush(colour)
        painter.drawRect(QRectF(-4, -4, 8, 8))
        painter.restore()

    def _curve(self, begin: float, end: float) -> QPainterPath:
        width = float(self.width())
        path = QPainterPath(QPointF(0, begin))
        path.cubicTo(width / 3, begin, width * 2 / 3, end, width, end)
        return path

    @Slot()
    def _on_moved(self) -> None:
        self.update()


def _end(first: SignPlace, last: SignPlace, scrolled: int, height: float) -> End:
    """Return where a ribbon ends; what is out of view runs together at the edge."""
    line = first.top + first.line_height / 2 - scrolled
    if line < 0:
        end = min(last.bottom - scrolled, height + _BEYOND)
        return End(-_BEYOND, max(first.top - scrolled, -_BEYOND), max(end, -_BEYOND), inside=False)
    if line > height:
        return End(height + _BEYOND, height + _BEYOND, height + _BEYOND, inside=False)
    bottom = min(last.bottom - scrolled, height + _BEYOND)
    return End(line, first.top - scrolled, bottom, inside=True)


def _pen(colour: QColor, width: float, *, dashed: bool) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    if dashed:
        pen.setDashPattern([4.0, 3.0])
    return pen
