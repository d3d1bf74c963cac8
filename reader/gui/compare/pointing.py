"""What the reader points at, clicks and steps to in the columns, as wishes to the session."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu

from reader.display.state import GapState
from reader.gui.compare.column import Column
from reader.gui.compare.offering import offer_corrections
from reader.gui.compare.steps import next_sentence
from reader.gui.session import Session


class Pointing(QObject):
    """Listens to columns.

    Signals:
        entered: the column in which the reader stands now.
        lit: the passages of the sentence under the pointer, as a frozenset; empty for none.
    """

    entered = Signal(object)
    lit = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def listen_to(self, column: Column) -> None:
        """Take what the reader does in a column."""
        column.sentence_clicked.connect(self._on_sentence_clicked)
        column.gap_clicked.connect(self._on_gap_clicked)
        column.menu_asked.connect(self._on_menu_asked)
        column.sentence_step_asked.connect(self._on_sentence_step)
        column.sentence_hovered.connect(self._on_sentence_hovered)
        column.entered.connect(self.entered)

    @Slot(object, str)
    def _on_sentence_clicked(self, column: Column, sentence: str) -> None:
        self.entered.emit(column)
        self._session.point_at(sentence)

    @Slot(object, object, object)
    def _on_menu_asked(self, column: Column, of: object, menu: QMenu) -> None:
        offer_corrections(self._session, column.text, of, menu)

    @Slot(object, object)
    def _on_gap_clicked(self, column: Column, gap: GapState) -> None:
        """Select what is missing, and with each further click the next of it."""
        self.entered.emit(column)
        chosen = self._session.selection
        before = chosen.passage if chosen else ""
        at = gap.passages.index(before) + 1 if before in gap.passages else 0
        self._session.select(gap.passages[at % len(gap.passages)], column.label)

    @Slot(object, int)
    def _on_sentence_step(self, column: Column, step: int) -> None:
        shown = column.text.column
        selection = self._session.display().selection
        sentence = next_sentence(shown, selection, step) if shown else None
        if sentence is not None:
            self._session.select_sentence(sentence)

    @Slot(object, str)
    def _on_sentence_hovered(self, _column: Column, sentence: str) -> None:
        comparison = self._session.comparison
        found = comparison.passage_of(sentence).id if comparison and sentence else ""
        self.lit.emit(frozenset({found}) if found else frozenset())
