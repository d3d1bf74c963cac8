"""The overview: the story at a glance, and below it every point and how each article tells it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from reader.display.glance import glance_at
from reader.display.hits import hits_in_cells, place_of_hit
from reader.display.matrix import (
    Choice,
    Matrix,
    SortBy,
    chosen_rows,
    counts_of,
    matrix_of,
    moved_count,
)
from reader.display.search import Hit
from reader.gui.appearance import Appearance
from reader.gui.cells import CellClicks
from reader.gui.clamped_label import ClampedLabel
from reader.gui.overview.chips import Chips
from reader.gui.overview.choices import ChoiceLine
from reader.gui.overview.glance_table import GlanceTable
from reader.gui.overview.matrix_table import MatrixTable
from reader.gui.session import Session
from reader.gui.while_seen import WhileSeen

_GLANCE_SHARE = 0.38


class Overview(QFrame):
    """Follows the session while it is seen.

    Signals:
        text_asked: the reader wants to read the selected passage side by side.
    """

    text_asked = Signal()

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self._session = session
        self._appearance = appearance
        self._matrix = Matrix()
        self._sized_for = (0, 0)
        self._glance_wanted: bool | None = None
        self._glance = GlanceTable(appearance, self)
        self._choices = ChoiceLine(appearance, self)
        self._chips = Chips(appearance, self)
        self._table = MatrixTable(appearance, self)
        self._said = ClampedLabel(1, self)
        self._said.setContentsMargins(14, 3, 12, 4)
        self._lay_out()
        self._choices.changed.connect(self._on_choice_changed)
        self._choices.glance_asked.connect(self._on_glance_asked)
        self._halves.splitterMoved.connect(self._on_splitter_moved)
        self._chips.chosen.connect(self._on_choice_changed)
        self._table.cell_chosen.connect(self._on_cell_chosen)
        CellClicks(session, self._table, self._table)
        self._table.text_asked.connect(self.text_asked)
        self._table.column_asked.connect(self._on_column_asked)
        self._seen = WhileSeen(session, self)
        self._seen.comparison_due.connect(self._show)
        self._seen.selection_due.connect(self._follow)
        self._seen.marks_due.connect(self._mark_hits)
        appearance.theme_changed.connect(self._on_theme_changed)

    def _lay_out(self) -> None:
        below = QWidget(self)
        box = QVBoxLayout(below)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._choices)
        box.addWidget(self._chips)
        box.addWidget(self._table, 1)
        box.addWidget(self._said)
        self._halves = QSplitter(Qt.Orientation.Vertical, self)
        self._halves.setObjectName("halves")
        self._halves.addWidget(self._glance)
        self._halves.addWidget(below)
        self._halves.setStretchFactor(1, 1)
        self._halves.setCollapsible(1, False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._halves)

    # parts

    @property
    def table(self) -> MatrixTable:
        """The matrix."""
        return self._table

    @property
    def glance(self) -> GlanceTable:
        """The lines on the articles."""
        return self._glance

    @property
    def choices(self) -> ChoiceLine:
        """Order and filter."""
        return self._choices

    @property
    def chips(self) -> Chips:
        """The legend, which filters too."""
        return self._chips

    @property
    def said(self) -> str:
        """What the current cell is, in words."""
        return self._said.text()

    # what a view is asked for

    def take_focus(self) -> None:
        """Give the keyboard to the matrix."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_zoom(self, zoom: int) -> None:
        """Set the text so many points larger than usual."""
        self._table.show_zoom(max(self.font().pointSizeF() + zoom, 6.0))

    def step_passage(self, step: int) -> None:
        """Select the next point in the order shown, or the one before."""
        self._table.step(step)

    @property
    def seen(self) -> WhileSeen:
        """What it follows while it is seen."""
        return self._seen

    def reveal(self, hit: Hit) -> None:
        """Bring the row of a hit into view."""
        comparison = self._session.comparison
        if comparison is not None and hit.sentences:
            self._table.bring_into_view(*place_of_hit(comparison, hit))

    # how it is done

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what happened meanwhile."""
        super().showEvent(event)
        self._seen.was_shown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out, until the reader has."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """Let the lines on the articles take what the matrix can spare.

        Where that is too little they are left away, until the reader asks for them. If only the
        last of them lack room the matrix gives way: no article is missing at first sight.
        """
        rows = self._glance.lines.rowCount()
        if not rows or self.height() <= 0 or (rows, self.height()) == self._sized_for:
            return
        self._sized_for = (rows, self.height())
        least, usual = self._glance.minimumSizeHint().height(), self._glance.usual_height
        spare = self.height() - self._around.height() - self._table.usual_height
        height = min(usual, spare)
        if self._glance_wanted:
            height = max(height, min(usual, round(self.height() * _GLANCE_SHARE)), least)
        elif height < least or self._glance_wanted is False:
            height = 0
        elif usual <= round(self.height() * _GLANCE_SHARE):
            height = usual
        height = self._glance.whole_lines(height)
        self._halves.setSizes([height, self.height() - height])
        self._choices.show_glance(height > 0)

    @property
    def _around(self) -> QSize:
        """The size of what stands around the matrix."""
        parts = (self._choices, self._chips, self._said)
        return QSize(0, sum(part.sizeHint().height() for part in parts))

    @Slot()
    def _show(self) -> None:
        comparison = self._session.comparison
        if comparison is None:
            self._matrix = Matrix()
            self._table.points.show((), ())
            self._glance.show_lines(())
            return
        self._matrix = matrix_of(comparison)
        self._glance.show_lines(glance_at(comparison))
        self._choices.show_articles(comparison.articles)
        self._chips.show_counts(counts_of(self._matrix), moved_count(self._matrix))
        self._show_rows()
        self._share_height()

    @Slot()
    def _mark_hits(self) -> None:
        comparison = self._session.comparison
        if comparison is not None:
            hits = hits_in_cells(comparison, self._seen.found)
            place = place_of_hit(comparison, self._seen.hit) if self._seen.hit else ("", "")
            self._table.show_hits(hits, self._seen.found.query, *place)
            self._say()

    def _show_rows(self) -> None:
        comparison = self._session.comparison
        if comparison is None:
            return
        rows = chosen_rows(self._matrix, self._choice())
        self._table.points.show(comparison.articles, rows)
        self._table.share_width()
        self._choices.show_count(len(rows), len(self._matrix.rows))
        sort, article = self._choices.sort
        column = self._table.points.column_of(article)
        self._table.outlets.show_sorted_by(column if sort is SortBy.STORY else -1)

    def _choice(self) -> Choice:
        sort, article = self._choices.sort
        pressed = self._chips.choice
        return Choice(
            sort=sort,
            article=article,
            text=self._choices.text,
            standing=pressed.standing if pressed else None,
            moved=pressed is not None and pressed.standing is None,
            silent=self._choices.silent,
        )

    @Slot()
    def _follow(self) -> None:
        chosen = self._session.selection
        if chosen is None:
            self._table.follow("", "")
        else:
            self._table.follow(chosen.passage, chosen.article)
        self._say()

    def _say(self) -> None:
        """Say what the current cell is."""
        self._said.setText(self._table.current_words() or self._hint())

    def _hint(self) -> str:
        return self.tr(
            "Arrows go from cell to cell, Enter opens the text. A click on an article sorts the "
            "points as it tells them."
        )

    @Slot()
    def _on_choice_changed(self) -> None:
        self._show_rows()
        self._follow()

    @Slot(str, str)
    def _on_cell_chosen(self, passage: str, article: str) -> None:
        comparison = self._session.comparison
        if comparison is not None:
            self._session.select(passage, article or comparison.passage(passage).told_by[0])
            self._say()

    @Slot(int)
    def _on_column_asked(self, column: int) -> None:
        articles = self._table.points.articles
        label = articles[column - 1].label if column else ""
        self._choices.choose_sort(SortBy.STORY, label)

    @Slot(bool)
    def _on_glance_asked(self, wanted: bool) -> None:
        self._glance_wanted = wanted
        self._sized_for = (0, 0)
        self._share_height()

    @Slot()
    def _on_splitter_moved(self) -> None:
        self._choices.show_glance(self._halves.sizes()[0] > 0)

    @Slot()
    def _on_theme_changed(self) -> None:
        for table in (self._table, self._glance):
            table.viewport().update()
