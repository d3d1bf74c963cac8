"""Search: ties the bar, the answer and the columns together."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.display.search import Query
from reader.gui.appearance import Appearance
from reader.gui.find.finder import Finder
from reader.gui.find.search_bar import SearchBar, selected_words
from reader.gui.session import Session
from reader.gui.view_stack import ViewStack


class Marking(Protocol):
    """A list that marks what is searched for."""

    def show_query(self, query: Query) -> None:
        """Mark what is searched for."""


class Searching(QObject):
    """Shows the hits in the views and lists, and goes from one to the next.

    Going on selects the passage in which the hit stands; typing does not. The view stays.
    """

    def __init__(
        self, session: Session, views: ViewStack, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._views = views
        self._lists: list[Marking] = []
        self._finder = Finder(session, self)
        self._bar = SearchBar(self._finder, appearance, parent)
        self._finder.found_changed.connect(self._show_hits)
        self._finder.current_changed.connect(self._on_current_changed)
        self._bar.query_asked.connect(self._on_query_asked)
        self._bar.step_asked.connect(self.step)
        self._bar.closed.connect(self._on_closed)
        session.articles_changed.connect(self._on_articles_changed)

    @property
    def finder(self) -> Finder:
        """What is looked for, and where it stands."""
        return self._finder

    @property
    def bar(self) -> SearchBar:
        """Where the reader says what to look for."""
        return self._bar

    def mark_in(self, *lists: Marking) -> None:
        """Mark the hits in these lists too."""
        self._lists += lists

    @Slot()
    def open(self) -> None:
        """Open the bar, with the words that are selected."""
        self._bar.open_with(selected_words())

    @Slot()
    def go_on(self) -> None:
        """Go to the next hit."""
        self.step(1)

    @Slot()
    def go_back(self) -> None:
        """Go to the hit before."""
        self.step(-1)

    @Slot(int)
    def step(self, step: int) -> None:
        """Go to the next hit, or the one before, and select its passage."""
        if not self._bar.isVisible():
            self.open()
            return
        self._finder.step(step)
        hit = self._finder.hit
        if hit is not None:
            self._views.turn_to(hit)
            if hit.sentences:
                self._session.select_sentence(hit.sentences[0])
            self._views.reveal(hit)

    @Slot(object)
    def _on_query_asked(self, query: Query) -> None:
        if query != self._finder.found.query:
            self._finder.look_for(query, self._views.current_position)

    @Slot()
    def _on_closed(self) -> None:
        self._finder.look_for(Query())

    @Slot()
    def _on_articles_changed(self) -> None:
        if not self._session.articles and self._bar.isVisible():
            self._bar.close_bar()

    @Slot()
    def _show_hits(self) -> None:
        found = self._finder.found
        self._views.show_found(found, self._finder.hit)
        for shown in self._lists:
            shown.show_query(found.query)

    @Slot()
    def _on_current_changed(self) -> None:
        self._show_hits()
        hit = self._finder.hit
        if hit is not None:
            self._views.reveal(hit)
