"""How an entry of a list looks: its words over a few lines, a smaller line below."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from reader.display.search import Query, spans_in_text
from reader.gui.appearance import Appearance
from reader.gui.clamped_label import clamped_lines, direction_of, line_count, line_start
from reader.gui.find.hit_painting import paint_marks, spans_from
from reader.model import Span

ABOUT = Qt.ItemDataRole.UserRole + 1
"""The smaller line below."""
HEADING = Qt.ItemDataRole.UserRole + 2
"""Whether it is a heading rather than a point."""

_MOST_LINES = 3
_MOST_LOOKS = 12
_PADDING = 7
_Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints plain text only, whatever is in it."""

    def __init__(self, appearance: Appearance, view: QTreeView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._broken: dict[str, dict[str, list[str]]] = {}
        self._sizes: dict[tuple[str, bool, bool, int], QSize] = {}
        self._sized_for: tuple[QFont, int] | None = None
        self._query = Query()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of the item at the view's width; the tree asks for it again and again."""
        width = self._width()
        if (option.font, width) != self._sized_for:
            self._sized_for = (QFont(option.font), width)
            self._sizes.clear()
        text = str(index.data())
        key = (text, bool(index.data(HEADING)), bool(index.data(ABOUT)), _depth(index))
        size = self._sizes.get(key)
        if size is None:
            size = self._sizes[key] = self._size(option.font, *key)
        return size

    def _size(self, font: QFont, text: str, heading: bool, about: bool, depth: int) -> QSize:
        width = self._width() - depth * self._view.indentation()
        text_font, about_font = _fonts(font, heading=heading)
        lines = line_count(text, text_font, width - 2 * _PADDING, _MOST_LINES)
        height = lines * QFontMetricsF(text_font).lineSpacing() + 2 * _PADDING
        if about:
            height += QFontMetricsF(about_font).lineSpacing() + 2
        return QSize(width, round(height))

    def _width(self) -> int:
        """Return the width of the tree beside a scroll bar, whether one is there or not.

        One that comes would break all lines anew.
        """
        return self._view.contentsRect().width() - self._view.verticalScrollBar().sizeHint().width()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the item."""
        theme = self._appearance.theme
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        heading = bool(index.data(HEADING))
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("selected"))
            bar = QRect(area.left(), area.top(), 4, area.height())
            painter.fillRect(bar, theme.colour("selected.bar"))
        elif state & QStyle.StateFlag.State_MouseOver and not heading:
            painter.fillRect(area, theme.colour("button.hover"))
        self._paint_words(painter, option, index)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._appearance.theme
        area: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        text_font, about_font = _fonts(option.font, heading=bool(index.data(HEADING)))
        width = self._width() - _depth(index) * self._view.indentation() - 2 * _PADDING
        top, left = area.top() + float(_PADDING), area.left() + _PADDING + 1.0
        painter.setFont(text_font)
        painter.setPen(theme.colour("text"))
        metrics = QFontMetricsF(text_font)
        text = str(index.data())
        hits, at = self.marked_in(text), 0
        painter.setLayoutDirection(direction_of(text))
        for line in self._lines(text, text_font, width):
            shown = line.removesuffix("…")
            at = max(text.find(shown, at), at)
            start = line_start(text, left, width, metrics.horizontalAdvance(line))
            corner = QPointF(start, top)
            paint_marks(painter, corner, shown, spans_from(hits, at), theme)
            painter.setPen(theme.colour("text"))
            painter.drawText(QPointF(start, top + metrics.ascent()), line)
            top += metrics.lineSpacing()
            at += len(shown)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(about_font)
        painter.setPen(theme.colour("text" if selected else "text.muted"))
        small = QFontMetricsF(about_font)
        about = small.elidedText(str(index.data(ABOUT) or ""), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QPointF(left, top + 2 + small.ascent()), about)

    def _lines(self, text: str, font: QFont, width: float) -> list[str]:
        """Return the lines of a text, which are the same as long as font and width are."""
        look = f"{font.key()} {width}"
        if look not in self._broken:
            if len(self._broken) > _MOST_LOOKS:
                self._broken.clear()
            self._broken[look] = {}
        known = self._broken[look]
        if text not in known:
            known[text] = clamped_lines(text, font, width, _MOST_LINES)
        return known[text]

    def show_query(self, query: Query) -> None:
        """Mark what is looked for."""
        self._query = query
        self._view.viewport().update()

    def marked_in(self, text: str) -> tuple[Span, ...]:
        """Return where a text is marked."""
        return spans_in_text(text, self._query)


def _depth(index: _Index) -> int:
    """Return how many headings an item stands under, and one more."""
    depth, above = 1, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth


def _fonts(font: QFont, *, heading: bool) -> tuple[QFont, QFont]:
    """Return the font of the words and of the smaller line."""
    text, about = QFont(font), QFont(font)
    text.setWeight(QFont.Weight.Bold if heading else QFont.Weight.Normal)
    about.setWeight(QFont.Weight.Normal)
    about.setPointSizeF(font.pointSizeF() * 0.88)
    return text, about
