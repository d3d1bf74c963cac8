"""How the cells of the matrix look."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader.display.matrix import MatrixRow
from reader.display.search import Query, spans_in_text
from reader.display.standing import MOVED_SIGN, STANDING_SIGNS, Cell, Standing
from reader.gui.appearance import Appearance
from reader.gui.clamped_label import is_right_to_left
from reader.gui.compare.gutter import paint_sign
from reader.gui.find.hit_painting import paint_count, paint_marks
from reader.gui.overview.matrix_model import CELL, HITS, ROW
from reader.gui.overview.signs import sign_colours, sign_font

_Index = QModelIndex | QPersistentModelIndex
_SIGN = 9.0
_ROOM_FOR_MOVED = 40
_Look = tuple[QColor, QColor | None]


class MatrixDelegate(QStyledItemDelegate):
    """Paints a sign on its tint; the row of the selected passage has a bar and a ground."""

    def __init__(self, appearance: Appearance, view: QTableView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._drawn: dict[tuple[str, str, int, int, float], QPixmap] = {}
        self._query = Query()
        self._current_hit = ("", "")
        appearance.theme_changed.connect(self.forget)

    @Slot()
    def forget(self) -> None:
        """Forget the drawn cells: font or theme is another one."""
        self._drawn.clear()

    def show_query(self, query: Query, passage: str, article: str) -> None:
        """Mark what is searched for, and the cell with the hit on which the reader is."""
        self._query, self._current_hit = query, (passage, article)
        self._view.viewport().update()

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
            self._paint_hits(painter, area, index, row.passage, cell.article)
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

    def _paint_hits(
        self, painter: QPainter, area: QRect, index: _Index, passage: str, article: str
    ) -> None:
        hits = index.data(HITS)
        if hits:
            corner = QPointF(area.right() - 1, area.top() + 1)
            current = self._current_hit == (passage, article)
            paint_count(painter, corner, hits, self._appearance.theme, current=current)

    def _paint_label(
        self, painter: QPainter, option: QStyleOptionViewItem, row: MatrixRow, words: str
    ) -> None:
        theme, area = self._appearance.theme, option.rect
        middle = QPointF(area.left() + 16, area.center().y() + 0.5)
        colour = theme.colour(f"sign.{row.coverage.value}")
        paint_sign(painter, row.coverage, middle, _SIGN, colour)
        painter.setFont(option.font)
        inner = QRectF(area.adjusted(28, 0, -6, 0))
        metrics = QFontMetricsF(option.font)
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        spans = spans_in_text(words, self._query)
        if spans and not is_right_to_left(words):
            top = inner.center().y() - metrics.height() / 2
            paint_marks(painter, QPointF(inner.left(), top), cut.removesuffix("…"), spans, theme)
        painter.setPen(theme.colour("text"))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, row: MatrixRow
    ) -> None:
        """Paint a cell from its drawing: there are few different ones, and many cells."""
        size: QSize = option.rect.size()
        ratio = self._view.devicePixelRatioF()
        sign = STANDING_SIGNS[cell.standing]
        if cell.moved:
            sign = f"{sign} {MOVED_SIGN}" if size.width() >= _ROOM_FOR_MOVED else MOVED_SIGN
        look: _Look = sign_colours(cell.standing, self._appearance.theme)
        if cell.standing is Standing.ABSENT and not row.weighs:
            look = self._appearance.theme.colour("text.muted"), None
        weight = "" if look[1] is None else cell.standing.value
        key = (sign, weight, size.width(), size.height(), ratio)
        if key not in self._drawn:
            self._drawn[key] = _drawing(sign, look, option, ratio)
        painter.drawPixmap(option.rect.topLeft(), self._drawn[key])


def _drawing(sign: str, look: _Look, option: QStyleOptionViewItem, ratio: float) -> QPixmap:
    """Return a sign on its tint, or on nothing."""
    size: QSize = option.rect.size()
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(2, 2, size.width() - 4, size.height() - 5)
    colour, tint = look
    if tint is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(area, 4, 4)
    painter.setPen(colour)
    painter.setFont(sign_font(option.font))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, sign)
    painter.end()
    return pixmap
