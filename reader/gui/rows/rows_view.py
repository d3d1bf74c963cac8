"""Aligned rows: every passage on one line across all articles, held against a base."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.display.hits import hits_in_reading, place_of_hit
from reader.display.search import Hit
from reader.gui.appearance import Appearance
from reader.gui.cells import CellClicks
from reader.gui.fonts import reading_font
from reader.gui.rows.rows_bar import RowsBar
from reader.gui.rows.rows_model import RowsModel
from reader.gui.rows.rows_table import RowsTable
from reader.gui.session import Session
from reader.gui.while_seen import WhileSeen
from reader.model import Span

_LEAST_WIDTH = 230
_SETTLE_MS = 40
_SMALLER = 0.92


class RowsView(QFrame):
    """Two tables that scroll as one: the base, which stays, and the other articles.

    Signals:
        text_asked: the reader wants to read the selected passage side by side.
    """

    text_asked = Signal()

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rowsView")
        self._session = session
        self._appearance = appearance
        self._following = False
        self._widths: list[int] = []
        self._rows = RowsModel(self)
        self._base_table = RowsTable(appearance, self._rows, self)
        self._rest_table = RowsTable(appearance, self._rows, self)
        self._bar = RowsBar(appearance, self)
        self._bar.base_asked.connect(self.choose_base)
        self._bar.fold.toggled.connect(self._on_folded)
        self._join_tables()
        self._lay_out()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._fit)
        self.set_zoom(0)
        self._seen = WhileSeen(session, self)
        self._seen.comparison_due.connect(self._show)
        self._seen.selection_due.connect(self._follow)
        self._seen.marks_due.connect(self._mark_hits)
        session.base_changed.connect(self._on_base_changed)
        appearance.theme_changed.connect(self._on_theme_changed)

    def _join_tables(self) -> None:
        base, rest = self._base_table, self._rest_table
        rest.setSelectionModel(base.selectionModel())
        base.setAccessibleName(self.tr("The base, passage by passage"))
        rest.setAccessibleName(self.tr("The other articles, passage by passage"))
        base.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rest.verticalHeader().hide()
        rest.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        base.verticalScrollBar().valueChanged.connect(rest.verticalScrollBar().setValue)
        rest.verticalScrollBar().valueChanged.connect(base.verticalScrollBar().setValue)
        for table in (base, rest):
            table.text_asked.connect(self.text_asked)
            table.step_asked.connect(self._on_step_asked)
            table.base_asked.connect(self.choose_base)
            CellClicks(self._session, table, table)
        base.selectionModel().currentChanged.connect(self._on_current_changed)

    def _lay_out(self) -> None:
        tables = QHBoxLayout()
        tables.setContentsMargins(0, 0, 0, 0)
        tables.setSpacing(0)
        tables.addWidget(self._base_table)
        tables.addWidget(self._rest_table, 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self._bar)
        self._box.addLayout(tables, 1)

    # parts

    @property
    def tables(self) -> tuple[RowsTable, RowsTable]:
        """The table of the base, and that of the others."""
        return self._base_table, self._rest_table

    @property
    def rows(self) -> RowsModel:
        """What they show."""
        return self._rows

    @property
    def fold(self) -> QPushButton:
        """Whether rows that all tell in the same words are folded."""
        return self._bar.fold

    # what a view is asked for

    def take_focus(self) -> None:
        """Give the keyboard to the table in which the current reading stands."""
        self._table_of(self._current().column()).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_zoom(self, zoom: int) -> None:
        """Set the text so many points larger than usual."""
        font = reading_font(zoom)
        font.setPointSizeF(font.pointSizeF() * _SMALLER)
        for table in self.tables:
            table.cells.show_font(font)
        self._widths = []
        self._settle.start()

    def step_passage(self, step: int) -> None:
        """Select the next passage, or the one before."""
        current, count = self._current(), self._rows.rowCount()
        row = current.row() + step if current.isValid() else (0 if step > 0 else count - 1)
        if 0 <= row < count:
            column = current.column() if current.isValid() else self._rows.base
            self._go_to(row, column)

    @Slot(int)
    def choose_base(self, column: int) -> None:
        """Hold the others against an article, in all views."""
        if 0 <= column < self._rows.columnCount():
            self._session.choose_base(self._rows.articles[column].label)

    @property
    def seen(self) -> WhileSeen:
        """What it follows while it is seen."""
        return self._seen

    def reveal(self, hit: Hit) -> None:
        """Bring the row of a hit into view."""
        found = self._hit_at(hit)
        if found is not None:
            row, column, span = found
            table, bar = self._table_of(column), self._rest_table.verticalScrollBar()
            table.scrollTo(self._rows.index(row, column))
            line = table.cells.line_of(row, column, table.columnWidth(column), span)
            above = table.rowViewportPosition(row) + line.top()
            below = above + line.height() - table.viewport().height()
            if above < 0 or below > 0:
                bar.setValue(round(bar.value() + (above if above < 0 else below)))

    # how it is done

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what happened meanwhile."""
        super().showEvent(event)
        self._seen.was_shown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, once the size has come to rest."""
        super().resizeEvent(event)
        self._settle.start()

    def minimumSizeHint(self) -> QSize:
        """Return a size that a small window has."""
        return QSize(360, 160)

    @Slot()
    def _show(self) -> None:
        self._following = True
        self._rows.show(self._session.comparison)
        self._following = False
        self._bar.show_articles(self._rows.articles)
        self._show_base()
        self._forget()
        self._share_columns()
        self._fit()

    @Slot()
    def _mark_hits(self) -> None:
        self._rows.show_found(self._seen.found)
        for table in self.tables:
            table.cells.current_hit = self._hit_at(self._seen.hit) if self._seen.hit else None
            table.viewport().update()

    def _hit_at(self, hit: Hit) -> tuple[int, int, Span] | None:
        """Return the row and the column of a hit, and where it stands in its reading.

        It is `None` where it is in no row.
        """
        comparison = self._session.comparison
        passage, label = place_of_hit(comparison, hit) if comparison else ("", "")
        row = self._rows.row_of(passage)
        labels = [article.label for article in self._rows.articles]
        if comparison is None or row is None or label not in labels:
            return None
        sentences = self._rows.rows[row].passage.reading_of(label)
        spans = hits_in_reading(comparison, sentences, [hit.span])
        return (row, labels.index(label), spans[0]) if spans else None

    def _share_columns(self) -> None:
        """Show the base in the one table, and the other articles in the other."""
        for column in range(self._rows.columnCount()):
            is_base = column == self._rows.base
            self._base_table.setColumnHidden(column, not is_base)
            self._rest_table.setColumnHidden(column, is_base)
        for table in self.tables:
            table.outlets.show_sorted_by(self._rows.base)

    @Slot()
    def _fit(self) -> None:
        """Share the width out among the columns, and give each row the height that it needs."""
        count = self._rows.columnCount()
        if not count or self.width() <= 0 or not self.isVisible():
            return
        numbers = self._base_table.verticalHeader()
        numbers.setFixedWidth(numbers.fontMetrics().horizontalAdvance("● 0000") + 10)
        bar = self._rest_table.verticalScrollBar().sizeHint().width()
        room = self.width() - numbers.width() - bar
        # So wide that columns stand whole beside one another, however many there are.
        each = room // min(count, max(room // _LEAST_WIDTH, 1))
        widths = [each] * count
        if widths == self._widths:
            return
        self._widths = widths
        self._base_table.setFixedWidth(each + numbers.width())
        policy = Qt.ScrollBarPolicy
        scrolls = each * count > room
        for table in self.tables:
            table.setHorizontalScrollBarPolicy(
                policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
            )
        for column, width in enumerate(widths):
            for table in self.tables:
                table.setColumnWidth(column, width)
        self._set_heights()
        self._box.activate()
        current = self._current()
        if current.isValid():
            self._table_of(current.column()).scrollTo(current)

    def _set_heights(self) -> None:
        cells = self._base_table.cells
        heights = [cells.row_height(row, self._widths) for row in range(self._rows.rowCount())]
        for table in self.tables:
            table.setUpdatesEnabled(False)
            sections = table.verticalHeader()
            for row, height in enumerate(heights):
                if sections.sectionSize(row) != height:
                    sections.resizeSection(row, height)
            table.setUpdatesEnabled(True)

    def _forget(self) -> None:
        self._widths = []
        for table in self.tables:
            table.cells.forget()
            table.viewport().update()

    @Slot()
    def _follow(self) -> None:
        chosen = self._session.selection
        row = self._rows.row_of(chosen.passage) if chosen else None
        self._following = True
        if chosen is None or row is None:
            self._base_table.setCurrentIndex(QModelIndex())
        else:
            labels = [article.label for article in self._rows.articles]
            column = labels.index(chosen.article) if chosen.article in labels else 0
            self._go_to(row, column)
        self._following = False

    def _go_to(self, row: int, column: int) -> None:
        index = self._rows.index(row, column)
        table = self._table_of(column)
        if any(other.hasFocus() for other in self.tables):
            table.setFocus(Qt.FocusReason.OtherFocusReason)
        table.setCurrentIndex(index)
        table.scrollTo(index)

    def _table_of(self, column: int) -> RowsTable:
        return self._base_table if column in (self._rows.base, -1) else self._rest_table

    def _current(self) -> QModelIndex:
        return self._base_table.currentIndex()

    @Slot(QModelIndex)
    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._following:
            row = self._rows.rows[current.row()]
            self._session.select(row.passage.id, self._rows.articles[current.column()].label)

    @Slot(int)
    def _on_step_asked(self, step: int) -> None:
        """Go to the next column as they stand on the screen: the base first."""
        current, base = self._current(), self._rows.base
        if not current.isValid():
            self.step_passage(1)
            return
        others = [column for column in range(self._rows.columnCount()) if column != base]
        shown = [base, *others]
        at = shown.index(current.column()) + step
        if 0 <= at < len(shown):
            self._go_to(current.row(), shown[at])

    @Slot()
    def _on_base_changed(self) -> None:
        if self._seen.stale or not self.isVisible():
            self._seen.look_again()
            return
        self._show_base()
        self._share_columns()
        for table in self.tables:
            table.cells.forget()
            table.viewport().update()

    def _show_base(self) -> None:
        """Hold the others against the session's base, or the first article where it has none."""
        labels = [article.label for article in self._rows.articles]
        base = self._session.base
        self._rows.choose_base(labels.index(base) if base in labels else 0)
        self._bar.show_base(self._rows.base)

    @Slot(bool)
    def _on_folded(self, folded: bool) -> None:
        for table in self.tables:
            table.cells.folding = folded
        if self._widths:
            self._set_heights()

    @Slot()
    def _on_theme_changed(self) -> None:
        for table in self.tables:
            table.cells.forget()
            table.viewport().update()
