"""How hits of a search are painted outside the articles' text: never by colour alone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from reader.gui.theme import Theme
from reader.model import Span

_SMALLER = 0.72
_PAD = 3.0


def paint_count(
    painter: QPainter, corner: QPointF, count: int, theme: Theme, *, current: bool
) -> None:
    """Paint how many hits there are, in a rounded frame with its top right at a corner.

    Where the reader is on one of them it is inverted.
    """
    font = QFont(painter.font())
    font.setPointSizeF(max(font.pointSizeF() * _SMALLER, 6.0))
    font.setBold(True)
    metrics, words = QFontMetricsF(font), str(count)
    width = max(metrics.horizontalAdvance(words) + 2 * _PAD, metrics.height())
    area = QRectF(corner.x() - width, corner.y(), width, metrics.height())
    painter.save()
    painter.setFont(font)
    painter.setPen(QPen(theme.colour("text"), 1))
    painter.setBrush(theme.colour("accent" if current else "hit"))
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    painter.setPen(theme.colour("accent.text" if current else "text"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def spans_from(spans: Iterable[Span], at: int) -> list[Span]:
    """Return some spans of a text as they are in what begins at a character of it.

    >>> spans_from([Span(2, 6), Span(8, 9)], 4)
    [Span(start=0, end=2), Span(start=4, end=5)]
    """
    return [Span(max(s.start - at, 0), s.end - at) for s in spans if s.end > at]


def paint_marks(
    painter: QPainter, corner: QPointF, line: str, spans: Iterable[Span], theme: Theme
) -> None:
    """Paint a tint and a line under some words of a line whose top left is a corner.

    Args:
        painter: it writes in the line's font.
        corner: where the line begins.
        line: what is written there.
        spans: of its words; what lies beyond it is left away.
        theme: with the colours.
    """
    metrics = QFontMetricsF(painter.font())
    for span in spans:
        inside = span.of(line)
        if inside:
            before = metrics.horizontalAdvance(line[: span.start])
            width = metrics.horizontalAdvance(inside)
            area = QRectF(corner.x() + before, corner.y(), width, metrics.height())
            painter.fillRect(area, theme.colour("hit"))
            painter.setPen(QPen(theme.colour("text"), 1))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
