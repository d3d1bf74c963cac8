"""The story at a glance: a line on each article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.display.glance import Glance, describe_glance, where
from reader.display.phrases import titled
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.compare.gutter import paint_sign
from reader.gui.compare.words import coverage_words
from reader.model import Coverage

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_GLANCE = Qt.ItemDataRole.UserRole + 1
_NAME, _LENGTH, _BAR, _ALONE, _OMITTED, _MAIN = range(6)
_ROW_PADDING = 8
_LEAST_BAR = 150
_MOST_ROWS = 5


class GlanceModel(QAbstractTableModel):
    """The lines as Qt's item views want them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[Glance, ...] = ()

    def show(self, lines: Sequence[Glance]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many articles there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._titles())

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, or says."""
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(line, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(line)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = self._words(line, index.column())
                return describe_glance(line) if index.column() == _BAR else words
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in _NUMBERS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return line if role == _GLANCE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what a column is called, and what it means."""
        if orientation is Qt.Orientation.Vertical:
            return None
        title, tip = self._titles()[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title
            case Qt.ItemDataRole.ToolTipRole:
                return tip
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if section in _NUMBERS else _LEFT
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _titles(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Article"), self.tr("Letter and outlet; after “=” who prints the same text")),
            (
                self.tr("Sentences · words"),
                self.tr("How long the article is, without what was set aside"),
            ),
            (
                self.tr("Told by others"),
                self.tr("Its sentences told by all, by some, and only here"),
            ),
            (self.tr("Tells alone"), self.tr("Points that no other article tells")),
            (self.tr("Omits alone"), self.tr("Points that all the other articles tell")),
            (
                self.tr("Main points at"),
                self.tr("How far in the middle one of the points told by all stands"),
            ),
        ]

    def _words(self, line: Glance, column: int) -> str:
        summary = line.summary
        match column:
            case 0:
                same = f"  = {', '.join(line.one_text)}" if line.one_text else ""
                return one_line(titled(summary.article)) + same
            case 1:
                return f"{summary.sentences} · {summary.words:,}"
            case 2:
                return ""
            case 3:
                return str(line.alone)
            case 4:
                return str(line.omitted_alone)
        return where(line) or "–"

    def _tip(self, line: Glance) -> str:
        words = describe_glance(line)
        return f"{line.summary.article.label}: {words}"


_NUMBERS = (_LENGTH, _ALONE, _OMITTED, _MAIN)
_LEFT = Qt.AlignmentFlag.AlignLeft


class _BarDelegate(QStyledItemDelegate):
    """Paints the shares of an article's sentences, each with its sign and count."""

    def __init__(self, appearance: Appearance, view: QTableView) -> None:
        super().__init__(view)
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        line = index.data(_GLANCE)
        if index.column() == _BAR and isinstance(line, Glance):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(option.font)
            self._paint_bar(painter, option.rect.adjusted(6, 3, -6, -3), line)
            painter.restore()

    def _paint_bar(self, painter: QPainter, area: QRect, line: Glance) -> None:
        summary, theme = line.summary, self._appearance.theme
        left = float(area.left())
        counts = (summary.shared, summary.partial, summary.unique)
        for coverage, count in zip(Coverage, counts, strict=True):
            if not count:
                continue
            width = area.width() * count / max(summary.sentences, 1)
            part = QRectF(left, area.top(), max(width - 1, 1), area.height())
            painter.fillRect(part, theme.colour(f"tint.{coverage.value}"))
            colour = theme.colour(f"sign.{coverage.value}")
            painter.fillRect(QRectF(left, area.bottom() - 1, part.width(), 2), colour)
            if width > 16:
                middle = QPointF(left + 9, area.center().y() + 0.5)
                paint_sign(painter, coverage, middle, 8, colour)
            if width > 20 + painter.fontMetrics().horizontalAdvance(str(count)):
                painter.setPen(theme.colour("text"))
                painter.drawText(part.adjusted(17, 0, 0, 0), _LEFT | _MIDDLE, str(count))
            left += width


_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class GlanceTable(QTableView):
    """A small row for each article; a few are seen at once, the rest by scrolling."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("glance")
        self.setAccessibleName(self.tr("The story at a glance"))
        self.setAccessibleDescription(", ".join(coverage_words(c) for c in Coverage))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.lines = GlanceModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_BarDelegate(appearance, self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        rows.setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        columns = self.horizontalHeader()
        columns.setSectionsClickable(False)
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_lines(self, lines: Sequence[Glance]) -> None:
        """Show a line on each article."""
        self.lines.show(lines)
        self._share_width()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of all rows."""
        rows = self.verticalHeader().defaultSectionSize() * self.lines.rowCount()
        return QSize(600, self.horizontalHeader().sizeHint().height() + rows + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the size of one row."""
        rows = self.verticalHeader().defaultSectionSize() * min(1, self.lines.rowCount())
        return QSize(200, self.horizontalHeader().sizeHint().height() + rows + 2)

    @property
    def usual_height(self) -> int:
        """The height of all rows, or of as many as are seen at first."""
        rows = min(self.lines.rowCount(), _MOST_ROWS)
        height = self.verticalHeader().defaultSectionSize() * rows
        return self.horizontalHeader().sizeHint().height() + height + 2

    def whole_lines(self, height: int) -> int:
        """Return the greatest height up to this one in which no line is cut; 0 stays 0."""
        head = self.horizontalHeader().sizeHint().height() + 2
        row = self.verticalHeader().defaultSectionSize()
        return head + max((height - head) // row, 1) * row if height > 0 else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give numbers what they need, the name up to a quarter, the bar the rest."""
        width = self.viewport().width()
        needs = {
            column: max(
                self.sizeHintForColumn(column),
                self.horizontalHeader().sectionSizeHint(column),
            )
            + 10
            for column in _NUMBERS
        }
        left = width - sum(needs.values())
        shown = set(_NUMBERS)
        for column in (_MAIN, _LENGTH):
            if left < _LEAST_BAR + 110:
                left += needs[column]
                shown.discard(column)
        name = min(self.sizeHintForColumn(_NAME) + 16, max(110, left - max(_LEAST_BAR, left // 2)))
        for column in _NUMBERS:
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, needs[column])
        self.setColumnWidth(_NAME, name)
        self.setColumnWidth(_BAR, max(left - name, 40))
