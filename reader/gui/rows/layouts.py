"""Readings broken into lines, with their marks; kept while neither width nor look changes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout

from reader.display.readings import Closeness, Mark, ReadingView, closeness, in_lines
from reader.display.visible import visible
from reader.gui.clamped_label import LINE_END, wrapping
from reader.gui.offsets import utf16_length
from reader.gui.panels.reading_card import mark_format
from reader.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class MarkedLayout:
    """A reading in lines.

    Attributes:
        drops: where, in UTF-16 units, the base has words that are missing here.
    """

    layout: QTextLayout
    drops: tuple[int, ...] = ()


def broken(text: str, font: QFont, width: float) -> QTextLayout:
    """Return a text broken into lines of a width."""
    layout = wrapping(text, font)
    layout.setCacheEnabled(True)
    _break_lines(layout, width)
    return layout


def marked_layout(reading: ReadingView, font: QFont, theme: Theme, width: float) -> MarkedLayout:
    """Return a reading's own words with its marks, broken into lines.

    Marks take no room of their own, so that the lines are those of the plain text. A reading in
    other words altogether is left unmarked.
    """
    ranges: list[QTextLayout.FormatRange] = []
    words, at, drops = [], 0, []
    for part in in_lines(reading, LINE_END).parts:
        if part.mark is Mark.DROPPED:
            drops.append(at)
            continue
        text = visible(part.text)
        length = utf16_length(text)
        words.append(text)
        if part.mark is not Mark.EQUAL:
            ranges.append(_range(at, length, part.mark, theme, font))
        at += length
    layout = wrapping("".join(words), font)
    layout.setCacheEnabled(True)
    if closeness(reading) is Closeness.OTHER_WORDS:
        drops = []
    else:
        layout.setFormats(ranges)
    _break_lines(layout, width)
    return MarkedLayout(layout, tuple(drops))


def height_of(layout: QTextLayout) -> float:
    """Return the height of its lines."""
    return layout.boundingRect().height()


def place_of(layout: QTextLayout, unit: int) -> QPointF | None:
    """Return the foot of the line before a UTF-16 unit."""
    line = layout.lineForTextPosition(min(unit, max(utf16_length(layout.text()) - 1, 0)))
    if not line.isValid():
        return None
    across = line.cursorToX(unit)
    x = across[0] if isinstance(across, tuple) else across
    return QPointF(float(str(x)), line.y() + line.height())


def line_height(font: QFont) -> float:
    """Return the height of one line."""
    return QFontMetricsF(font).lineSpacing()


def _range(
    start: int, length: int, mark: Mark, theme: Theme, font: QFont
) -> QTextLayout.FormatRange:
    look = mark_format(mark, theme, font)
    look.setFontWeight(font.weight())
    plain = QTextCharFormat(look)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, plain
    return found


def _break_lines(layout: QTextLayout, width: float) -> None:
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
