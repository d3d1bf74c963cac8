"""What is looked for, where it stands, and on which hit the reader is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from reader.display.search import Found, Hit, Query, search
from reader.gui.session import Session
from reader.model import Article


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
        self._searched: list[Article] = []
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
        self.found_changed.emit()
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
        self._searched = [column.article for column in columns]
        self._found = search(self._searched, query)
        self._current = None

    def _go_to(self, number: int) -> None:
        self._current = number
        self.current_changed.emit()

    @Slot()
    def _on_articles_changed(self) -> None:
        """Search anew, if the articles or their sentences are others; a hit that is there stays."""
        columns = self._session.display().columns
        if not self._found.query.text or [c.article for c in columns] == self._searched:
            return
        before = self.hit
        self._put(self._found.query)
        if before is not None:
            places = [(hit.position, hit.span) for hit in self._found.hits]
            here = (before.position, before.span)
            self._current = places.index(here) if here in places else None
        self.found_changed.emit()
