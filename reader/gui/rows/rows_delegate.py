"""How the cells of the aligned rows look."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader.gui.appearance import Appearance
from reader.gui.clamped_label import direction_of
from reader.gui.compare.hits import current_format, hit_format
from reader.gui.find.hit_painting import paint_count
from reader.gui.offsets import utf16_length
from reader.gui.rows.layouts import (
    MarkedLayout,
    broken,
    height_of,
    line_height,
    marked_layout,
    place_of,
)
from reader.gui.rows.rows_model import RowsModel
from reader.model import Span

_Index = QModelIndex | QPersistentModelIndex
PADDING = 8
_ROOM_FOR_COUNT = 26
_MOST_KEPT = 400
_MOST_HEIGHTS = 20_000


class RowsDelegate(QStyledItemDelegate):
    """Paints readings in full; folded rows on one line."""

    def __init__(self, appearance: Appearance, rows: RowsModel, parent: QTableView) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rows = rows
        self._font = QFont()
        self._kept: OrderedDict[tuple[int, int, int], MarkedLayout] = OrderedDict()
        self._heights: dict[tuple[str, int], float] = {}
        self.folding = False
        self.current_hit: tuple[int, int, Span] | None = None

    def show_font(self, font: QFont) -> None:
        """Write in another font."""
        self._font = font
        self._heights.clear()
        self.forget()

    def forget(self) -> None:
        """Forget the marks: the base, the theme or the comparison is another one."""
        self._kept.clear()

    def folded(self, row: int) -> bool:
        """Tell whether a row is shown on one line."""
        return self.folding and self._rows.rows[row].equal

    def row_height(self, row: int, widths: list[int]) -> int:
        """Return the height of a row whose columns have these widths."""
        line = line_height(self._font)
        if self.folded(row):
            return round(line) + PADDING
        height = line
        for column, width in enumerate(widths):
            text = self._rows.lines(row, column)
            if text:
                height = max(height, self._height(text, width - 2 * PADDING))
        return round(height) + 2 * PADDING

    def line_of(self, row: int, column: int, width: int, span: Span) -> QRectF:
        """Return where in a cell of a width the first line of some words of its reading stands."""
        text = self._rows.text(row, column)
        layout = self._marked(row, column, width - 2 * PADDING).layout
        line = layout.lineForTextPosition(utf16_length(text[: span.start]))
        if self.folded(row) or not line.isValid():
            return QRectF(0, 0, width, line_height(self._font))
        return line.rect().translated(PADDING, PADDING)

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return a size that does not matter: the view sets the heights."""
        return QSize(option.rect.width(), round(line_height(self._font)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a reading, or that there is none."""
        theme, area = self._appearance.theme, option.rect
        current = self._current()
        chosen = current.isValid() and current.row() == index.row()
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, theme.colour("base"))
        place = index.row(), index.column()
        text = self._rows.text(*place)
        if not text:
            self._paint_silence(painter, area, index)
        elif self.folded(index.row()):
            self._paint_folded(painter, area, text, len(self._rows.hits(*place)))
        else:
            self._paint_reading(painter, area, index)
        painter.setPen(theme.colour("border"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topRight(), area.bottomRight())
        if chosen:
            bar = QRect(area.left(), area.top(), area.width(), 3)
            painter.fillRect(bar, theme.colour("selected.bar"))
            painter.fillRect(bar.translated(0, area.height() - 3), theme.colour("selected.bar"))
        if chosen and index.column() == current.column():
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(theme.colour("accent"), 2 if focused else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def _current(self) -> QModelIndex:
        view = self.parent()
        return view.currentIndex() if isinstance(view, QTableView) else QModelIndex()

    def _paint_silence(self, painter: QPainter, area: QRect, index: _Index) -> None:
        theme = self._appearance.theme
        weighs = self._rows.rows[index.row()].weighs
        painter.fillRect(area, theme.colour("omission.tint" if weighs else "base"))
        font = QFont(self._font)
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(theme.colour("omission" if weighs else "text.muted"))
        inner = area.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(inner, flags, self._rows.silence(index.row(), index.column()))

    def _paint_folded(self, painter: QPainter, area: QRect, text: str, hits: int) -> None:
        theme = self._appearance.theme
        if hits:
            corner = QPointF(area.right() - 3, area.top() + 2)
            paint_count(painter, corner, hits, theme, current=False)
            area = area.adjusted(0, 0, -_ROOM_FOR_COUNT, 0)
        painter.setFont(self._font)
        painter.setPen(theme.colour("text.muted"))
        inner = QRectF(area.adjusted(PADDING, 0, -PADDING, 0))
        words = QFontMetricsF(self._font).elidedText(
            f"= {text}", Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.setLayoutDirection(direction_of(text))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_reading(self, painter: QPainter, area: QRect, index: _Index) -> None:
        theme = self._appearance.theme
        corner = QPointF(area.left() + PADDING, area.top() + PADDING)
        found = self._marked(index.row(), index.column(), area.width() - 2 * PADDING)
        painter.setPen(theme.colour("text"))
        found.layout.draw(painter, corner, self._hits(index.row(), index.column()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("difference.dropped"))
        for unit in found.drops:
            place = place_of(found.layout, unit)
            if place is not None:
                painter.drawPolygon(_wedge(corner + place, area.left() + 6))

    def _hits(self, row: int, column: int) -> list[QTextLayout.FormatRange]:
        """Return the marks of hits: they take no room, and lie over those of the words."""
        theme, text = self._appearance.theme, self._rows.text(row, column)
        marks = []
        for span in self._rows.hits(row, column):
            mark = QTextLayout.FormatRange()
            mark.start = utf16_length(text[: span.start])
            mark.length = utf16_length(span.of(text))
            here = (row, column, span) == self.current_hit
            mark.format = current_format(theme) if here else hit_format(theme)
            marks.append(mark)
        return marks

    def _marked(self, row: int, column: int, width: int) -> MarkedLayout:
        key = (row, column, width)
        if key not in self._kept:
            reading = self._rows.reading(row, column)
            if reading is None:
                return MarkedLayout(broken("", self._font, width))
            self._kept[key] = marked_layout(reading, self._font, self._appearance.theme, width)
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _height(self, text: str, width: int) -> float:
        key = (text, width)
        if key not in self._heights:
            if len(self._heights) > _MOST_HEIGHTS:
                self._heights.clear()
            self._heights[key] = height_of(broken(text, self._font, width))
        return self._heights[key]


def _wedge(foot: QPointF, least: float) -> QPolygonF:
    """Return a small mark below a line, pointing up between two words, right of `least`."""
    foot = QPointF(max(foot.x(), least), foot.y())
    return QPolygonF([foot + QPointF(-2, -4), foot + QPointF(-5.5, 1.5), foot + QPointF(1.5, 1.5)])
