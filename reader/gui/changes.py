"""Changes to the articles on the table that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QUndoCommand

from reader.errors import Unreadable, UnreadableArticleError
from reader.model import Article

Articles = tuple[Article, ...]


def without_twins(
    there: Articles, more: Iterable[Article]
) -> tuple[Articles, tuple[UnreadableArticleError, ...]]:
    """Return what can be added to the articles that are there, and why the rest cannot."""
    from reader.ingest import duplicate_of

    added: list[Article] = []
    twins: list[UnreadableArticleError] = []
    for article in more:
        twin = duplicate_of(article, (*there, *added))
        if twin is None:
            added.append(article)
        else:
            twins.append(UnreadableArticleError(article.file, Unreadable.DUPLICATE, twin.name))
    return tuple(added), tuple(twins)


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
