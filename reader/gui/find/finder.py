"""What is looked for, where it stands, and on which hit the reader is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from reader.display.search import Found, Hit, Query, search
from reader.gui.session import Session


class Finder(QObject):
    """Searches the articles on the table, anew whenever these change.

    Signals:
        found_changed: there is another answer; what shows hits takes them from `found`.
        current_changed: the reader is on another hit.
    """

    found_changed = Signal()
    current_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found = Found()
        self._current: int | None = None
        session.articles_changed.connect(self._on_articles_changed)
        session.comparison_changed.connect(self._on_articles_changed)

    @property
    def found(self) -> Found:
        """The answer."""
        return self._found

    @property
    def current(self) -> int | None:
        """The number of the hit on which the reader is, from 0."""
        return self._current

    @property
    def hit(self) -> Hit | None:
        """The hit on which the reader is."""
        return None if self._current is None else self._found.hits[self._current]

    def look_for(self, query: Query, position: int = 0) -> None:
        """Look for something else, and go to the first hit in an article or a later one."""
        self._put(query)
        if self._found.hits:
            self._go_to(self._found.first_from(position))

    def step(self, step: int) -> None:
        """Go to the next hit, or the one before, round and round."""
        hits = self._found.hits
        if hits:
            before = self._current
            start = before if before is not None else (-1 if step > 0 else 0)
            self._go_to((start + step) % len(hits))

    def _put(self, query: Query) -> None:
        columns = self._session.display().columns
        self._found = search([column.article for column in columns], query)
        self._current = None
        self.found_changed.emit()

    def _go_to(self, number: int) -> None:
        self._current = number
        self.current_changed.emit()

    @Slot()
    def _on_articles_changed(self) -> None:
        if self._found.query.text:
            before = self.hit
            self._put(self._found.query)
            if before is not None:
                self._stay_on(before)

    def _stay_on(self, before: Hit) -> None:
        """Stay on a hit that is still there, without going to it."""
        for number, hit in enumerate(self._found.hits):
            if (hit.position, hit.span) == (before.position, before.span):
                self._current = number
                self.found_changed.emit()
                return
