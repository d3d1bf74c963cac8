"""Changes to the articles on the table that can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from reader.model import Article

Articles = tuple[Article, ...]


class ArticlesChange(QUndoCommand):
    """Other articles on the table.

    Args:
        text: what was done, for the menu.
        before: the articles that were there.
        after: those that are there now.
        put: puts articles on the table.
    """

    def __init__(
        self, text: str, before: Articles, after: Articles, put: Callable[[Articles], None]
    ) -> None:
        super().__init__(text)
        self._before = before
        self._after = after
        self._put = put

    def redo(self) -> None:
        """Make the change."""
        self._put(self._after)

    def undo(self) -> None:
        """Take it back."""
        self._put(self._before)
