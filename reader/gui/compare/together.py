"""Scrolls the columns together, without their pulling one another along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from reader.display.state import SelectionState
from reader.gui.compare.column import Column
from reader.gui.compare.scrolling import Following, stand_beside
from reader.model import Comparison


class Together:
    """Knows whether the columns scroll together, and how they stand to each other."""

    def __init__(self) -> None:
        self._wanted = True
        self._moving = False
        self._following = Following()

    @property
    def wanted(self) -> bool:
        """Whether the columns scroll together."""
        return self._wanted

    def want(
        self,
        wanted: bool,
        columns: Sequence[Column],
        comparison: Comparison | None,
        lead: Column | None,
    ) -> None:
        """Let the columns scroll together, or not; how they stand to each other then stays."""
        again, self._wanted = wanted and not self._wanted, wanted
        if again and comparison is not None and lead is not None:
            self._following.keep_offsets(columns, comparison, lead)

    def forget(self) -> None:
        """Forget all columns: there are others now."""
        self._following.forget()

    def stand_beside(
        self, columns: Sequence[Column], selection: SelectionState, lead: Column
    ) -> None:
        """Bring a passage to one height in all columns that tell it."""
        self._following.settle()
        with self.moved_by_us():
            stand_beside(columns, selection, lead)

    def follow(self, columns: Sequence[Column], comparison: Comparison, leader: Column) -> None:
        """Scroll the others to where they belong beside one that the reader scrolled."""
        if self._moving or not self._wanted or any(not column.label for column in columns):
            return
        with self.moved_by_us():
            self._following.follow(columns, comparison, leader)

    @contextmanager
    def moved_by_us(self) -> Iterator[None]:
        """Move columns without their pulling the others along."""
        self._moving = True
        try:
            yield
        finally:
            self._moving = False
