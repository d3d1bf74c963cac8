"""How the cells of the matrix look."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader.display.matrix import MatrixRow
from reader.display.standing import MOVED_SIGN, STANDING_SIGNS, Cell, Standing
from reader.gui.appearance import Appearance
from reader.gui.compare.gutter import paint_sign
from reader.gui.overview.matrix_model import CELL, ROW
from reader.gui.overview.signs import sign_colours, sign_font

_Index = QModelIndex | QPersistentModelIndex
_SIGN = 9.0
_ROOM_FOR_MOVED = 40


class MatrixDelegate(QStyledItemDelegate):
    """Paints a sign on its tint; the row of the selected passage has a bar and a ground."""

    def __init__(self, appearance: Appearance, view: QTableView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a label or a cell."""
        theme = self._appearance.theme
        area: QRect = option.rect
        current = self._view.currentIndex()
        chosen = current.isValid() and current.row() == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, theme.colour("selected" if chosen else "base"))
        row, cell = index.data(ROW), index.data(CELL)
        if isinstance(cell, Cell):
            self._paint_cell(painter, option, cell, row)
        else:
            if chosen:
                bar = QRect(area.left(), area.top(), 4, area.height())
                painter.fillRect(bar, theme.colour("selected.bar"))
            self._paint_label(painter, option, row, str(index.data()))
        painter.setPen(theme.colour("border"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if chosen and index.column() == current.column():
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(theme.colour("accent"), 2 if focused else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_label(
        self, painter: QPainter, option: QStyleOptionViewItem, row: MatrixRow, words: str
    ) -> None:
        theme, area = self._appearance.theme, option.rect
        middle = QPointF(area.left() + 16, area.center().y() + 0.5)
        colour = theme.colour(f"sign.{row.coverage.value}")
        paint_sign(painter, row.coverage, middle, _SIGN, colour)
        painter.setPen(theme.colour("text"))
        painter.setFont(option.font)
        inner = QRectF(area.adjusted(28, 0, -6, 0))
        cut = QFontMetricsF(option.font).elidedText(
            words, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, row: MatrixRow
    ) -> None:
        theme, area = self._appearance.theme, QRectF(option.rect).adjusted(2, 2, -2, -3)
        colour, tint = sign_colours(cell.standing, theme)
        if cell.standing is Standing.ABSENT and not row.weighs:
            colour, tint = theme.colour("text.muted"), theme.colour("base")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(area, 4, 4)
        painter.setPen(colour)
        painter.setFont(sign_font(option.font))
        sign = STANDING_SIGNS[cell.standing]
        if cell.moved and area.width() >= _ROOM_FOR_MOVED:
            sign = f"{sign} {MOVED_SIGN}"
        elif cell.moved:
            sign = MOVED_SIGN
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, sign)
