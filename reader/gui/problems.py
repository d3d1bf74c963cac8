"""What went wrong, until the reader has seen it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Problems(QObject):
    """A list of sentences, each of them once.

    Signals:
        changed: there is something else to tell.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[str, ...] = ()

    def tell(self, *problems: str) -> None:
        """Put more at the end."""
        fresh = tuple(problem for problem in problems if problem not in self.lines)
        self._put(self.lines + fresh)

    def dismiss(self) -> None:
        """Forget all."""
        self._put(())

    def _put(self, lines: tuple[str, ...]) -> None:
        if lines != self.lines:
            self.lines = lines
            self.changed.emit()
