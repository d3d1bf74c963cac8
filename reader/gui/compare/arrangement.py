"""How the articles stand in the window: in which order, which are hidden, which is the base.

The articles themselves stay as they are; they are known by what they are read from, so that letters
and texts may change.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from reader.display.view_state import Arranged
from reader.model import Article


class Arrangement(QObject):
    """Remembers it while articles come and go, and comparisons are made anew.

    Signals:
        changed: columns stand in another order, or others are hidden.
        base_changed: the words are held against another article, or none in particular.
    """

    changed = Signal()
    base_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._there: tuple[str, ...] = ()
        self._order: list[str] = []
        self._hidden: set[str] = set()
        self._base = ""

    # all of it as a value

    @property
    def value(self) -> Arranged:
        """How the articles on the table stand, by their identities."""
        order = tuple(self._present())
        hidden = tuple(one for one in order if one in self._hidden)
        return Arranged(order, hidden, self._base if self._base in self._there else "")

    def put(self, value: Arranged) -> None:
        """Let the articles stand as they did; those that it does not name come last."""
        self._order = [*value.order, *(one for one in self._order if one not in value.order)]
        self._hidden = set(value.hidden)
        self._keep_one_in_view()
        self.changed.emit()
        self._put_base(value.base)

    # order and hidden columns

    def take(self, articles: Sequence[Article]) -> None:
        """Take the articles on the table; new ones stand last, in view."""
        self._there = tuple(article.identity for article in articles)
        self._order += [one for one in self._there if one not in self._order]
        self._hidden &= set(self._there)
        self._keep_one_in_view()

    def positions(self, articles: Sequence[Article]) -> list[int]:
        """Return the positions of the articles to show, from left to right."""
        places = {article.identity: position for position, article in enumerate(articles)}
        return [places[one] for one in self._shown() if one in places]

    def hidden(self, articles: Sequence[Article]) -> list[int]:
        """Return the positions of the articles that are hidden."""
        return [n for n, article in enumerate(articles) if article.identity in self._hidden]

    def move(self, at: int, to: int) -> bool:
        """Bring the column at one place from the left to another; tell whether it moved."""
        shown = self._shown()
        to = min(max(to, 0), len(shown) - 1)
        if not 0 <= at < len(shown) or at == to:
            return False
        one, beside = shown[at], shown[to]
        self._order.remove(one)
        self._order.insert(self._order.index(beside) + (1 if to > at else 0), one)
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
        if article.identity in self._hidden:
            self._hidden.discard(article.identity)
            self.changed.emit()

    def show_all(self) -> None:
        """Show all that are hidden."""
        if self._hidden:
            self._hidden.clear()
            self.changed.emit()

    # the base

    def is_base(self, article: Article) -> bool:
        """Tell whether the words of the others are held against an article."""
        return bool(self._base) and article.identity == self._base

    def base_in(self, articles: Sequence[Article]) -> Article | None:
        """Return the base, if it is one of some articles; `None` if it is none in particular."""
        return next((article for article in articles if self.is_base(article)), None)

    def choose_base(self, article: Article | None) -> None:
        """Hold the words of the others against an article, or none in particular."""
        self._put_base(article.identity if article else "")

    def _put_base(self, base: str) -> None:
        if base != self._base:
            self._base = base
            self.base_changed.emit()

    def _keep_one_in_view(self) -> None:
        if self._there and self._hidden >= set(self._there):
            self._hidden.clear()

    def _present(self) -> list[str]:
        return [one for one in self._order if one in self._there]

    def _shown(self) -> list[str]:
        return [one for one in self._present() if one not in self._hidden]
