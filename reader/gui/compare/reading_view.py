"""All articles side by side, one column each, with ribbons between what tells the same."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from reader.display.ribbons import told_with
from reader.display.search import Hit
from reader.display.state import DisplayState, SelectionState
from reader.gui.appearance import Appearance
from reader.gui.compare.arrangement import Arrangement
from reader.gui.compare.column import Column
from reader.gui.compare.column_wishes import ColumnWishes
from reader.gui.compare.dragging import ColumnDrag
from reader.gui.compare.lane import Lane
from reader.gui.compare.pointing import Pointing
from reader.gui.compare.row import Row, matched
from reader.gui.compare.scrolling import READING_LINE
from reader.gui.compare.steps import next_passage
from reader.gui.compare.together import Together
from reader.gui.fonts import Typeface, reading_font
from reader.gui.session import Session
from reader.gui.while_seen import WhileSeen
from reader.model import Span, labels_for


class ReadingView(QScrollArea):
    """The columns.

    Signals:
        evidence_asked: the reader wants to know why articles are linked, or silent.
        open_asked, paste_asked: the reader wants to add another article.
        arranged: there are other columns, or they stand otherwise.
        text_asked: the reader wants to see the columns.
    """

    evidence_asked = Signal()
    open_asked = Signal()
    paste_asked = Signal()
    arranged = Signal()
    text_asked = Signal()

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("readingView")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._session = session
        self._appearance = appearance
        self._zoom = 0
        self._face = Typeface.SERIF
        self._dressed = True
        self._together = Together()
        self._pointing = Pointing(session, self)
        self._arrangement = session.arrangement
        self._wishes = ColumnWishes(session, self._position, self)
        self._columns: list[Column] = []
        self._positions: list[int] = []
        self._current = 0
        self._build()
        self._arrangement.changed.connect(self._on_arranged)
        self._seen = WhileSeen(session, self)
        self._seen.comparison_due.connect(self._show)
        self._seen.selection_due.connect(self._follow)
        self._seen.marks_due.connect(self._mark_hits)
        session.articles_changed.connect(self._seen.look_again)
        session.base_changed.connect(self._show_base)
        appearance.theme_changed.connect(self._on_look_changed)

    def _build(self) -> None:
        self._row = Row(self._appearance.theme, self)
        self._row.one_more.open_asked.connect(self.open_asked)
        self._row.one_more.paste_asked.connect(self.paste_asked)
        self._row.strip.show_asked.connect(self._arrangement.show)
        self._row.lanes.sentence_clicked.connect(self._session.select_sentence)
        self._row.lanes.hovered.connect(self._light)
        self._pointing.entered.connect(self._on_entered)
        self._pointing.lit.connect(self._light)
        self._drag = ColumnDrag(self._row)
        self._drag.move_asked.connect(self._on_move_asked)
        self.setWidget(self._row)

    # what others may ask

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in view, from left to right."""
        return tuple(self._columns)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """What runs between the columns, from left to right."""
        return self._row.lanes.all

    @property
    def arrangement(self) -> Arrangement:
        """The order of the columns, and which are hidden."""
        return self._arrangement

    @property
    def wishes(self) -> ColumnWishes:
        """What can be done with the columns."""
        return self._wishes

    @property
    def current_position(self) -> int:
        """The position, among the articles, of the one in which the reader stands."""
        return self._position()

    @property
    def scroll_together(self) -> bool:
        """Whether the columns scroll together."""
        return self._together.wanted

    def set_scroll_together(self, together: bool) -> None:
        """Choose whether the columns scroll together; how they stand to each other then stays."""
        lead = self._columns[self._current] if self._columns else None
        self._together.want(together, self._columns, self._session.comparison, lead)

    def set_zoom(self, zoom: int) -> None:
        """Set the text so many points larger than usual."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._on_look_changed()

    def set_typeface(self, face: Typeface) -> None:
        """Set the text in another typeface."""
        if face is not self._face:
            self._face = face
            self._on_look_changed()

    @Slot()
    def _show_base(self) -> None:
        """Show against which article the others are held."""
        base = self._session.base
        for column in self._columns:
            column.header.show_base(bool(base) and column.label == base)

    def step_passage(self, step: int) -> None:
        """Select the next passage of the story, or the one before."""
        comparison, chosen = self._session.comparison, self._session.selection
        if comparison is not None:
            before = chosen.passage if chosen else None
            passage = next_passage(comparison, before, step)
            if passage is not None:
                stays = self._current_label() in passage.told_by
                label = self._current_label() if stays else passage.told_by[0]
                self._session.select(passage.id, label)

    def take_focus(self) -> None:
        """Give the keyboard to the column in which the reader stands."""
        if self._columns:
            self._columns[self._current].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_into_view(self) -> None:
        """Scroll all columns to the selected passage."""
        self._stand_beside(self._session.display().selection)

    def enter(self, position: int) -> None:
        """Give the keyboard to the column of the article at a position."""
        self.text_asked.emit()
        if position in self._positions:
            self._current = self._positions.index(position)
            self.take_focus()
            self.ensureWidgetVisible(self._columns[self._current].header, 0, 0)

    @property
    def seen(self) -> WhileSeen:
        """What it follows while it is seen."""
        return self._seen

    @Slot()
    def _mark_hits(self) -> None:
        hit = self._seen.hit
        for position, column in zip(self._positions, self._columns, strict=True):
            current = hit.span if hit is not None and hit.position == position else None
            column.show_hits(self._seen.found.spans_in(position), current)

    def reveal(self, hit: Hit) -> None:
        """Scroll to a hit, if it is out of sight."""
        self.show_span(hit.position, hit.span)

    def show_span(self, position: int, span: Span) -> None:
        """Scroll to a stretch of the article at a position, if it is out of sight."""
        if self.isVisible() and position in self._positions:
            column = self._columns[self._positions.index(position)]
            column.text.scroll_to(span, READING_LINE)
            self.ensureWidgetVisible(column.header, 0, 0)

    # what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what happened meanwhile."""
        super().showEvent(event)
        if not self._dressed:
            self._dress()
        self._seen.was_shown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the lanes as much room as there is."""
        self._row.fit(self.width())
        super().resizeEvent(event)

    # how it is done

    def _position(self) -> int:
        if self.isVisible():
            return self._positions[self._current] if self._positions else 0
        chosen = self._session.selection
        return self._session.position_of(chosen.article) if chosen else 0

    def _current_label(self) -> str:
        return self._columns[self._current].label if self._columns else ""

    def _place_of(self, column: Column) -> int:
        return self._columns.index(column) if column in self._columns else 0

    @Slot()
    def _show(self) -> None:
        state, comparison = self._session.display(), self._session.comparison
        articles = self._session.articles
        before = self._columns[self._current] if self._columns else None
        self._positions = self._arrangement.positions(articles)
        shown = [state.columns[position] for position in self._positions]
        self._columns = matched(self._columns, shown, self._new_column)
        self._together.forget()
        self._row.show_columns(self._columns, lonely=len(articles) == 1)
        # The counts are those of the comparison, whatever has come or gone since.
        compared = len(comparison.articles) if comparison else 0
        with self._together.moved_by_us():
            for position, column, what in zip(self._positions, self._columns, shown, strict=True):
                letter = what.article.label or self._letter_to_come(position)
                column.show_column(what, letter, compared)
        if before in self._columns:
            self._current = self._columns.index(before)
        self._current = min(self._current, max(len(self._columns) - 1, 0))
        hidden = self._arrangement.hidden(articles)
        self._row.strip.show_hidden([state.columns[position].article for position in hidden])
        self._row.join(comparison, self.width())
        self._allow_wishes()
        self._show_base()
        self._show_selection(state)
        self.arranged.emit()

    @Slot()
    def _on_arranged(self) -> None:
        self._seen.look_again()
        self.bring_into_view()

    def _letter_to_come(self, position: int) -> str:
        """Return the letter of an article that is not compared yet.

        Beside a comparison there is none: its letters may still change.
        """
        if self._session.comparison is not None:
            return "…"
        return labels_for(self._session.articles)[position]

    def _new_column(self) -> Column:
        font = reading_font(self._zoom, self._face)
        column = Column(self._appearance.theme, font, self._row)
        self._pointing.listen_to(column)
        column.article_step_asked.connect(self._on_article_step)
        column.text.evidence_asked.connect(self.evidence_asked)
        column.scrolled.connect(self._on_scrolled)
        column.asked.connect(self._on_asked)
        column.dragged.connect(self._on_dragged)
        column.dropped.connect(self._on_dropped)
        return column

    def _allow_wishes(self) -> None:
        last = len(self._columns) - 1
        for at, column in enumerate(self._columns):
            column.header.allow("move_left", at > 0)
            column.header.allow("move_right", at < last)
            column.header.allow("hide_column", last > 0)
            column.header.allow("make_base", bool(column.label))

    @Slot(int, int)
    def _on_move_asked(self, at: int, to: int) -> None:
        """Move the column that was dragged: the reader stands in it now."""
        self._current = at
        self._arrangement.move(at, to)

    @Slot()
    def _follow(self) -> None:
        state = self._session.display()
        self._show_selection(state)
        chosen = self._session.selection
        if chosen is not None:
            labels = [column.label for column in self._columns]
            if chosen.article in labels:
                self._current = labels.index(chosen.article)
            self._stand_beside(state.selection)

    def _show_selection(self, state: DisplayState) -> None:
        with self._together.moved_by_us():
            for column in self._columns:
                place = state.selection.place_in(column.label) if state.selection else None
                column.show_place(place)
        self._row.lanes.show_selected(state.selection.passage.id if state.selection else "")

    def _stand_beside(self, selection: SelectionState | None) -> None:
        if selection is None or not self._columns:
            return
        self._row.settle()
        leader = self._columns[self._current]
        self._together.stand_beside(self._columns, selection, leader)
        self.ensureWidgetVisible(leader.header, 0, 0)

    @Slot(object, int)
    def _on_article_step(self, column: Column, step: int) -> None:
        at = self._place_of(column) + step
        if 0 <= at < len(self._columns):
            self._current = at
            self._columns[at].text.setFocus(Qt.FocusReason.TabFocusReason)
            chosen = self._session.selection
            if chosen is not None:
                self._session.select(chosen.passage, self._columns[at].label)

    @Slot(object)
    def _on_scrolled(self, column: Column) -> None:
        comparison = self._session.comparison
        if comparison is not None:
            self._together.follow(self._columns, comparison, column)

    @Slot(object)
    def _on_entered(self, column: Column) -> None:
        self._current = self._place_of(column)

    @Slot(object, str)
    def _on_asked(self, column: Column, what: str) -> None:
        """Do what was chosen in a column's menu."""
        self._current = self._place_of(column)
        self._wishes.do(what)

    @Slot(object)
    def _light(self, passages: frozenset[str]) -> None:
        """Mark softly what tells some passages, in all columns and between them."""
        comparison = self._session.comparison
        sentences = told_with(comparison, passages) if comparison else frozenset()
        for column in self._columns:
            column.text.show_lit(sentences if len(sentences) > 1 else ())
        self._row.lanes.show_lit(passages)

    @Slot(object, QPoint)
    def _on_dragged(self, column: Column, point: QPoint) -> None:
        self._drag.show_over(self._columns, column, point)

    @Slot(object, QPoint)
    def _on_dropped(self, column: Column, point: QPoint) -> None:
        self._drag.drop(self._columns, column, point)

    @Slot()
    def _on_look_changed(self) -> None:
        self._dressed = False
        if self.isVisible():
            self._dress()
            self.bring_into_view()

    def _dress(self) -> None:
        """Set all in the theme and the font that there are now."""
        self._dressed = True
        with self._together.moved_by_us():
            for column in self._columns:
                column.show_look(self._appearance.theme, reading_font(self._zoom, self._face))
        self._row.lanes.show_theme(self._appearance.theme)
