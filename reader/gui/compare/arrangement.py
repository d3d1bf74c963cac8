"""The order of the columns, and which are hidden; the articles themselves stay as they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from reader.model import Article


class Arrangement(QObject):
    """Knows the articles by their texts, so that letters may change under it.

    Signals:
        changed: columns stand in another order, or others are hidden.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order: list[str] = []
        self._hidden: set[str] = set()

    def take(self, articles: Sequence[Article]) -> None:
        """Take the articles on the table; new ones stand last, in view."""
        texts = [article.text for article in articles]
        kept = [text for text in self._order if text in texts]
        self._order = kept + [text for text in texts if text not in kept]
        self._hidden &= set(texts)
        if len(self._hidden) == len(texts):
            self._hidden.clear()

    def positions(self, articles: Sequence[Article]) -> list[int]:
        """Return the positions of the articles to show, from left to right."""
        places = {article.text: position for position, article in enumerate(articles)}
        return [places[text] for text in self._shown() if text in places]

    def hidden(self, articles: Sequence[Article]) -> list[int]:
        """Return the positions of the articles that are hidden."""
        return [n for n, article in enumerate(articles) if article.text in self._hidden]

    def move(self, at: int, to: int) -> bool:
        """Bring the column at one place from the left to another; tell whether it moved."""
        shown = self._shown()
        to = min(max(to, 0), len(shown) - 1)
        if not 0 <= at < len(shown) or at == to:
            return False
        text, beside = shown[at], shown[to]
        self._order.remove(text)
        self._order.insert(self._order.index(beside) + (1 if to > at else 0), text)
        self.changed.emit()
        return True

    def hide(self, at: int) -> None:
        """Hide the column at a place from the left; the last one stays."""
        shown = self._shown()
        if len(shown) > 1 and 0 <= at < len(shown):
            self._hidden.add(shown[at])
            self.changed.emit()

    @Slot(object)
    def show(self, article: Article) -> None:
        """Show a hidden article again."""
        if article.text in self._hidden:
            self._hidden.discard(article.text)
            self.changed.emit()

    def show_all(self) -> None:
        """Show all that are hidden."""
        if self._hidden:
            self._hidden.clear()
            self.changed.emit()

    def _shown(self) -> list[str]:
        return [text for text in self._order if text not in self._hidden]
