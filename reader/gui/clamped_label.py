"""Text over a few lines at most, with an ellipsis where it is cut."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget


def clamped_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Return the lines into which a text breaks at a width, the last one cut if need be."""
    if not text or width <= 0:
        return []
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
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


class ClampedLabel(QWidget):
    """A label of plain text that never grows beyond some lines; its tip has the whole text."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = lines
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Show another text."""
        self._text = " ".join(text.split())
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
        lines = max(1, len(clamped_lines(self._text, self.font(), width, self._most)))
        return round(lines * QFontMetricsF(self.font()).lineSpacing()) + 1

    def sizeHint(self) -> QSize:
        """Return a size for layouts that do not ask for the height at a width."""
        width = max(self.width(), 120)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(40, round(QFontMetricsF(self.font()).lineSpacing()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = QFontMetricsF(self.font())
        for number, line in enumerate(
            clamped_lines(self._text, self.font(), self.width(), self._most)
        ):
            painter.drawText(QPointF(0, number * metrics.lineSpacing() + metrics.ascent()), line)
        painter.end()
