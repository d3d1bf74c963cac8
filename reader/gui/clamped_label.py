"""Text over a few lines at most, with an ellipsis where it is cut."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOption, QWidget

LINE_END = "\u2028"
"""Ends a line in a text that wraps."""


def wrapping(text: str, font: QFont) -> QTextLayout:
    """Return a text to be broken into lines: between words, and inside one that is too long.

    All its lines stand at the side from which it is read.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction_of(text))
    if is_right_to_left(text):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    return layout


def clamped_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Return the lines into which a text breaks at a width, the last one cut if need be."""
    if not text or width <= 0:
        return []
    layout = wrapping(text, font)
    encoded = text.encode("utf-16-le", "surrogatepass")
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart() * 2
        if len(lines) == most - 1:
            rest = encoded[start:].decode("utf-16-le", "replace")
            cut = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
            lines.append(cut)
            break
        end = start + line.textLength() * 2
        lines.append(encoded[start:end].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    return lines


def line_count(text: str, font: QFont, width: float, most: int) -> int:
    """Return the number of lines into which a text breaks at a width, at most so many."""
    if not text or width <= 0:
        return 0
    layout = wrapping(text, font)
    lines = 0
    layout.beginLayout()
    while lines < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines += 1
    layout.endLayout()
    return lines


def is_right_to_left(text: str) -> bool:
    """Tell whether a text is read from the right, by its first letter that has a direction."""
    for character in text:
        direction = bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return from which side a text is read, whatever a line of it begins with."""
    direction = Qt.LayoutDirection
    return direction.RightToLeft if is_right_to_left(text) else direction.LeftToRight


def line_start(text: str, left: float, width: float, own: float) -> float:
    """Return where a line begins that is `own` wide: text that is read from the right stands there.

    Args:
        text: all of the text.
        left: where the room for it begins.
        width: of the room.
        own: the width of the line.
    """
    return left + max(width - own, 0.0) if is_right_to_left(text) else left


class ClampedLabel(QWidget):
    """A label of plain text that never grows beyond some lines; its name has the whole text."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = lines
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Show another text."""
        words = " ".join(text.split())
        if words == self._text:
            return
        self._text = words
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def hasHeightForWidth(self) -> bool:
        """Tell that its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of its lines at a width."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        lines = max(1, len(clamped_lines(self._text, self.font(), inner, self._most)))
        height = lines * QFontMetricsF(self.font()).lineSpacing()
        return round(height) + margins.top() + margins.bottom() + 1

    def sizeHint(self) -> QSize:
        """Return a size for layouts that do not ask for the height at a width."""
        width = max(self.width(), 120)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of one line."""
        margins = self.contentsMargins()
        line = round(QFontMetricsF(self.font()).lineSpacing())
        return QSize(40, line + margins.top() + margins.bottom() + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines, on the background that the style sheet gives."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics, area = QFontMetricsF(self.font()), self.contentsRect()
        top = area.top() + metrics.ascent()
        painter.setLayoutDirection(direction_of(self._text))
        for line in clamped_lines(self._text, self.font(), area.width(), self._most):
            start = line_start(
                self._text, area.left(), area.width(), metrics.horizontalAdvance(line)
            )
            painter.drawText(QPointF(start, top), line)
            top += metrics.lineSpacing()
        painter.end()
