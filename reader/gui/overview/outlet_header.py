"""The header of a table whose columns are articles: the letter, and below it the outlet."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from reader.display.phrases import titled
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.clamped_label import clamped_lines
from reader.gui.compare.header import badge_width
from reader.gui.overview.matrix_model import ARTICLE
from reader.model import Article

_DISC = 18
_PAD = 5
_LINES = 2
_ROOM_FOR_NAME = 44


class OutletHeader(QHeaderView):
    """Paints an article's letter on a disc and as much of its outlet's name as fits.

    Args:
        appearance: the theme in use.
        parent: the table.
        beside: whether the name stands beside the letter, for wide columns, or below it.
    """

    def __init__(self, appearance: Appearance, parent: QWidget, *, beside: bool = False) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._appearance = appearance
        self._beside = beside
        self._sorted_by = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_sorted_by(self, section: int) -> None:
        """Mark the section that decides on the order of the rows, -1 for none."""
        self._sorted_by = section
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the height of the letter and of the name."""
        lines = 0 if self._beside else _LINES
        height = _DISC + 2 * _PAD + lines * QFontMetricsF(self._small()).lineSpacing()
        return QSize(super().sizeHint().width(), round(height) + 2)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a section."""
        theme = self._appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.colour("window"))
        if section == self._sorted_by:
            painter.fillRect(
                QRect(rect.left(), rect.bottom() - 2, rect.width(), 3), theme.colour("accent")
            )
        article = self.model().headerData(section, self.orientation(), ARTICLE)
        if isinstance(article, Article):
            self._paint_article(painter, rect, article)
        else:
            painter.setPen(theme.colour("text"))
            words = str(self.model().headerData(section, self.orientation()) or "")
            inner = rect.adjusted(12, _PAD, -4, -_PAD - 1)
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words
            )
        painter.restore()

    def _paint_article(self, painter: QPainter, rect: QRect, article: Article) -> None:
        theme = self._appearance.theme
        letter = QFont(self._small())
        letter.setBold(True)
        width = badge_width(article.label, letter, _DISC)
        left = rect.left() + _PAD if self._beside else rect.center().x() - width / 2 + 0.5
        top = rect.center().y() - _DISC / 2 if self._beside else rect.top() + _PAD
        disc = QRectF(left, top, width, _DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(disc, _DISC / 2, _DISC / 2)
        painter.setFont(letter)
        painter.setPen(theme.colour("accent.text"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, article.label)
        painter.setPen(theme.colour("text"))
        name = one_line(article.name)
        if self._beside:
            painter.setFont(self.font())
            area = QRectF(disc.right() + 8, rect.top(), rect.right() - disc.right() - 12, 0)
            area.setHeight(rect.height())
            cut = QFontMetricsF(self.font()).elidedText(
                name, Qt.TextElideMode.ElideRight, area.width()
            )
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, flags, cut)
        elif rect.width() >= _ROOM_FOR_NAME:
            self._paint_name(painter, rect, name, disc.bottom())

    def _paint_name(self, painter: QPainter, rect: QRect, name: str, top: float) -> None:
        font = self._small()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        baseline = top + 2 + metrics.ascent()
        for line in _lines(name, font, rect.width() - 6):
            room = rect.width() - metrics.horizontalAdvance(line)
            painter.drawText(QPointF(rect.left() + room / 2, baseline), line)
            baseline += metrics.lineSpacing()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.84)
        return font

    def viewportEvent(self, event: QHelpEvent) -> bool:  # type: ignore[override]
        """Tell an article's whole name where it is cut."""
        if event.type() == QHelpEvent.Type.ToolTip:
            section = self.logicalIndexAt(event.pos())
            article = self.model().headerData(section, self.orientation(), ARTICLE)
            if isinstance(article, Article):
                title = one_line(article.title)
                words = one_line(titled(article)) + (f": {title}" if title else "")
                QToolTip.showText(event.globalPos(), words, self)
                return True
        return super().viewportEvent(event)


def _lines(name: str, font: QFont, width: float) -> list[str]:
    """Return the lines of a name; a word that is too long for one is cut, not broken."""
    metrics = QFontMetricsF(font)
    cut = " ".join(
        metrics.elidedText(word, Qt.TextElideMode.ElideRight, width) for word in name.split()
    )
    return clamped_lines(cut, font, width, _LINES)
