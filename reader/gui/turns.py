"""Work of the window's own thread, a piece in each turn of the event loop.

Between two pieces the window paints and answers. What has a low rank comes first; of what has the
same, what was asked for first.
"""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QObject, QTimer, Slot
from shiboken6 import Shiboken


class Piece(Protocol):
    """Some work that one turn is enough for; it is a `QObject`, too."""

    @property
    def rank(self) -> int:
        """When its turn comes, 0 for the first."""

    def take_turn(self) -> None:
        """Do the work."""


class Turns(QObject):
    """Gives each piece its turn; one that is deleted meanwhile is passed over."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[Piece] = []
        self._clock = QTimer(self)
        self._clock.setInterval(0)
        self._clock.timeout.connect(self._on_turn)

    @property
    def waiting(self) -> bool:
        """Whether any piece waits for its turn."""
        return bool(self._pieces)

    def ask(self, piece: Piece) -> None:
        """Give a piece a turn, once, however often it is asked for meanwhile."""
        if piece not in self._pieces:
            self._pieces.append(piece)
            self._clock.start()

    def drop(self, piece: Piece) -> None:
        """Give a piece no turn: its work is done."""
        if piece in self._pieces:
            self._pieces.remove(piece)

    @Slot()
    def _on_turn(self) -> None:
        self._pieces = [p for p in self._pieces if Shiboken.isValid(cast(QObject, p))]
        if self._pieces:
            piece = min(self._pieces, key=lambda p: p.rank)
            self._pieces.remove(piece)
            piece.take_turn()
        if not self._pieces:
            self._clock.stop()
