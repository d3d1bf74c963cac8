"""All articles side by side, one column each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QScrollArea, QWidget

from reader.compare import label_of
from reader.display.offers import offers_for_aside, offers_for_sentence, quoted_sentence
from reader.display.state import DisplayState, GapState, SelectionState, SentenceState
from reader.gui.appearance import Appearance
from reader.gui.compare.column import Column
from reader.gui.compare.one_more import OneMore
from reader.gui.compare.scrolling import follow, stand_beside
from reader.gui.fonts import reading_font
from reader.gui.session import Session
from reader.model import SetAside

_LEAST_WIDTH = 270


class ReadingView(QScrollArea):
    """The columns.

    Signals:
        open_asked, paste_asked: the reader wants to add another article.
    """

    open_asked = Signal()
    paste_asked = Signal()

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
        self._together = True
        self._aligning = False
        self._columns: list[Column] = []
        self._current = 0
        self._inner = QWidget(self)
        self._inner.setObjectName("columns")
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(1)
        self._grid.setVerticalSpacing(0)
        self._grid.setRowStretch(2, 1)
        self._one_more = OneMore(self._inner)
        self._one_more.open_asked.connect(self.open_asked)
        self._one_more.paste_asked.connect(self.paste_asked)
        self._one_more.hide()
        self.setWidget(self._inner)
        session.articles_changed.connect(self._on_columns_changed)
        session.comparison_changed.connect(self._on_columns_changed)
        session.selection_changed.connect(self._on_selection_changed)
        appearance.theme_changed.connect(self._on_look_changed)
        self._on_columns_changed()

    # what others may ask

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in the articles' order."""
        return tuple(self._columns)

    @property
    def current_position(self) -> int:
        """The position of the column in which the reader stands."""
        return self._current

    @property
    def scroll_together(self) -> bool:
        """Whether the columns scroll together."""
        return self._together

    def set_scroll_together(self, together: bool) -> None:
        """Choose whether the columns scroll together."""
        self._together = together

    def set_zoom(self, zoom: int) -> None:
        """Set the text so many points larger than usual."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._on_look_changed()

    @Slot()
    def go_on(self) -> None:
        """Select the next passage of the story."""
        self.step_passage(1)

    @Slot()
    def go_back(self) -> None:
        """Select the passage before in the story."""
        self.step_passage(-1)

    def step_passage(self, step: int) -> None:
        """Select the next passage of the story, or the one before."""
        comparison = self._session.comparison
        if comparison is None:
            return
        ids = [passage.id for passage in comparison.alignment.passages]
        chosen = self._session.selection
        at = ids.index(chosen.passage) + step if chosen else (0 if step > 0 else len(ids) - 1)
        if 0 <= at < len(ids):
            passage = comparison.passage(ids[at])
            label = self._current_label()
            stays = label in passage.told_by
            self._session.select(passage.id, label if stays else passage.told_by[0])

    def take_focus(self) -> None:
        """Give the keyboard to the column in which the reader stands."""
        if self._columns:
            self._columns[self._current].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_into_view(self) -> None:
        """Scroll all columns to the selected passage."""
        self._stand_beside(self._session.display().selection)

    # how it is done

    def _current_label(self) -> str:
        return self._columns[self._current].label if self._columns else ""

    def _place_of(self, column: Column) -> int:
        return self._columns.index(column) if column in self._columns else 0

    @Slot()
    def _on_columns_changed(self) -> None:
        state, comparison = self._session.display(), self._session.comparison
        self._fit_number(len(state.columns))
        # The counts are those of the comparison, whatever has come or gone since.
        compared = len(comparison.articles) if comparison else 0
        for position, (column, shown) in enumerate(zip(self._columns, state.columns, strict=True)):
            letter = shown.article.label or self._letter_to_come(position)
            column.show_column(shown, letter, compared)
        self._show_selection(state)

    def _letter_to_come(self, position: int) -> str:
        """Return the letter of an article that is not compared yet.

        Beside a comparison there is none: its letters may still change.
        """
        return label_of(position) if self._session.comparison is None else "…"

    def _fit_number(self, number: int) -> None:
        while len(self._columns) > number:
            self._columns.pop().leave()
            self._grid.setColumnStretch(len(self._columns), 0)
        while len(self._columns) < number:
            self._columns.append(self._new_column())
        self._current = min(self._current, max(number - 1, 0))
        self._grid.removeWidget(self._one_more)
        self._one_more.setVisible(number == 1)
        if number == 1:
            self._grid.addWidget(self._one_more, 0, 1, 3, 1)
            self._grid.setColumnStretch(1, 1)
        self._inner.setMinimumWidth(max(number, 1) * _LEAST_WIDTH)

    def _new_column(self) -> Column:
        column = Column(self._appearance.theme, reading_font(self._zoom), self._inner)
        column.stand_in(self._grid, len(self._columns))
        column.sentence_clicked.connect(self._on_sentence_clicked)
        column.gap_clicked.connect(self._on_gap_clicked)
        column.menu_asked.connect(self._on_menu_asked)
        column.sentence_step_asked.connect(self._on_sentence_step)
        column.article_step_asked.connect(self._on_article_step)
        column.scrolled.connect(self._on_scrolled)
        column.entered.connect(self._on_entered)
        column.remove_asked.connect(self._on_remove_asked)
        return column

    @Slot()
    def _on_selection_changed(self) -> None:
        state = self._session.display()
        self._show_selection(state)
        chosen = self._session.selection
        if chosen is not None:
            labels = [column.label for column in self._columns]
            if chosen.article in labels:
                self._current = labels.index(chosen.article)
            self._stand_beside(state.selection)

    def _show_selection(self, state: DisplayState) -> None:
        for column in self._columns:
            place = state.selection.place_in(column.label) if state.selection else None
            column.show_place(place)

    def _stand_beside(self, selection: SelectionState | None) -> None:
        if selection is None or not self._columns:
            return
        self._grid.activate()
        leader = self._columns[self._current]
        with self._moved_by_us():
            stand_beside(self._columns, selection, leader)
        self.ensureWidgetVisible(leader.header, 0, 0)

    @contextmanager
    def _moved_by_us(self) -> Iterator[None]:
        """Move columns without their pulling the others along."""
        self._aligning = True
        try:
            yield
        finally:
            self._aligning = False

    @Slot(object, str)
    def _on_sentence_clicked(self, column: Column, sentence: str) -> None:
        self._current = self._place_of(column)
        self._session.point_at(sentence)

    @Slot(object, object, object)
    def _on_menu_asked(self, column: Column, of: object, menu: QMenu) -> None:
        made, shown = self._session.comparison, column.text.column
        correcting = self._session.correcting
        if made is not None and isinstance(of, SentenceState):
            offers = offers_for_sentence(self._session.corrections, made, of.id)
            correcting.add_to(menu, quoted_sentence(made, of.id), offers)
        elif shown is not None and isinstance(of, SetAside):
            offers = offers_for_aside(shown.article, of)
            correcting.add_to(menu, self.tr("What was set aside"), offers)

    @Slot(object, object)
    def _on_gap_clicked(self, column: Column, gap: GapState) -> None:
        """Select what is missing, and with each further click the next of it."""
        self._current = self._place_of(column)
        chosen = self._session.selection
        before = chosen.passage if chosen else ""
        at = gap.passages.index(before) + 1 if before in gap.passages else 0
        self._session.select(gap.passages[at % len(gap.passages)], column.label)

    @Slot(object, int)
    def _on_sentence_step(self, column: Column, step: int) -> None:
        shown, chosen = column.text.column, self._session.display().selection
        ids = [sentence.id for sentence in shown.sentences] if shown else []
        if not ids:
            return
        place = chosen.place_in(column.label) if chosen else None
        if place is None:
            at = 0 if step > 0 else len(ids) - 1
        elif place.sentences:
            at = ids.index(place.sentences[-1 if step > 0 else 0]) + step
        else:
            before = ids.index(place.after) if place.after else -1
            at = before + 1 if step > 0 else before
        if 0 <= at < len(ids):
            self._session.select_sentence(ids[at])

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
        if self._aligning or not self._together or comparison is None:
            return
        if any(not column.label for column in self._columns):
            return
        with self._moved_by_us():
            follow(self._columns, comparison, column)

    @Slot(object)
    def _on_entered(self, column: Column) -> None:
        self._current = self._place_of(column)

    @Slot(object)
    def _on_remove_asked(self, column: Column) -> None:
        self._session.remove(self._place_of(column))

    @Slot()
    def _on_look_changed(self) -> None:
        for column in self._columns:
            column.show_look(self._appearance.theme, reading_font(self._zoom))
        self.bring_into_view()
