"""Follows the session for a part of the window while it is seen; else it works nothing out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.display.search import Found, Hit
from reader.gui.session import Session


class WhileSeen(QObject):
    """Tells a part of the window when to show what is there now.

    Nothing is told while the part is hidden; it calls `was_shown` when it is shown; one that may
    be behind others calls `was_painted` too. Where there is no comparison any more it is told at
    once, so that nothing holds on to the old one.

    Signals:
        comparison_due: it shows another comparison than there is.
        selection_due: another passage is selected, or the same in another comparison.
        marks_due: the hits of a search are others, or stand in another comparison.

    Args:
        session: what is followed.
        part: the widget.
        rank: with a rank it follows in a turn of its own (see `Turns`); without, at once.
    """

    comparison_due = Signal()
    selection_due = Signal()
    marks_due = Signal()

    def __init__(self, session: Session, part: QWidget, rank: int | None = None) -> None:
        super().__init__(part)
        self._session = session
        self._part = part
        self._rank = rank
        self._stale = True
        self._missed = False
        self._found = Found()
        self._hit: Hit | None = None
        session.comparison_changed.connect(self.look_again)
        session.selection_changed.connect(self._on_selection_changed)

    @property
    def rank(self) -> int:
        """When its turn comes."""
        return self._rank or 0

    @property
    def stale(self) -> bool:
        """Whether the part shows another comparison than there is."""
        return self._stale

    @property
    def found(self) -> Found:
        """What was searched for, and where it stands."""
        return self._found

    @property
    def hit(self) -> Hit | None:
        """The hit on which the reader is."""
        return self._hit

    def show_found(self, found: Found, hit: Hit | None) -> None:
        """Take the hits of a search, and the one on which the reader is."""
        self._found, self._hit = found, hit
        if self._part.isVisible() and not self._stale:
            self.marks_due.emit()

    def catch_up(self) -> None:
        """Show what is there now, if something else is shown."""
        self._session.turns.drop(self)
        self._missed = False
        if self._stale:
            self._stale = False
            self.comparison_due.emit()
        self.selection_due.emit()
        self.marks_due.emit()

    def was_shown(self) -> None:
        """Catch up now that the part is shown; in a turn, if it has one and there is much to do."""
        if self._stale and self._rank is not None:
            self._session.turns.ask(self)
        else:
            self.catch_up()

    def was_painted(self) -> None:
        """Catch up in a turn, if anything happened while the part was out of sight."""
        if self._stale or self._missed:
            self._session.turns.ask(self)

    def take_turn(self) -> None:
        """Catch up, if the part is still seen."""
        if self._seen():
            self.catch_up()

    def _seen(self) -> bool:
        """Tell whether the part is seen: a panel behind another one is shown, but out of sight."""
        shown = self._part.isVisible()
        return shown and (self._rank is None or not self._part.visibleRegion().isEmpty())

    @Slot()
    def look_again(self) -> None:
        """Take what is shown for something else than there is."""
        self._stale = True
        seen = self._seen()
        if self._session.comparison is not None and seen and self._rank is not None:
            self._session.turns.ask(self)
        elif self._session.comparison is None or seen:
            # The selection is told of by itself.
            self._stale = False
            self.comparison_due.emit()
            self.marks_due.emit()

    @Slot()
    def _on_selection_changed(self) -> None:
        if not self._stale and self._seen():
            self.selection_due.emit()
        else:
            self._missed = True
