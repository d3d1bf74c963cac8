"""Changes that can be undone: to the articles on the table, and to what is corrected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from reader.display.phrases import clipped
from reader.display.visible import one_line
from reader.errors import Unreadable, UnreadableArticleError
from reader.model import Article
from reader.revising import Revision

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


State = TypeVar("State")

translate = QCoreApplication.translate

_LONGEST_NAME = 40
"""How many letters of an article's name fit in a menu."""


def with_changed(articles: Articles, changed: Article) -> Articles:
    """Return the articles, one of them called, dated or set aside otherwise; its text stays."""
    return tuple(
        replace(
            _named(article, changed),
            chosen_label=changed.chosen_label,
            set_aside=changed.set_aside,
        )
        if article.identity == changed.identity and article.text == changed.text
        else article
        for article in articles
    )


def with_revised(articles: Articles, revision: Revision) -> Articles:
    """Return the articles with one of them revised, if it is still as it was then."""
    return tuple(
        replace(
            article,
            text=revision.article.text,
            text_read=revision.article.text_read,
            set_aside=revision.article.set_aside,
            boundaries=revision.article.boundaries,
            sentences=(),
        )
        if article.identity == revision.article.identity
        and same_articles((article,), (revision.before,))
        else article
        for article in articles
    )


def same_articles(one: Sequence[Article], other: Sequence[Article]) -> bool:
    """Tell whether the stories and their labels are the same, whatever else they are called."""
    return [_story(article) for article in one] == [_story(article) for article in other]


def _story(article: Article) -> tuple[object, ...]:
    return article.text, article.set_aside, article.boundaries, article.chosen_label


def renamed(compared: Articles, articles: Articles) -> Articles:
    """Return articles of a comparison with the names and dates that they have now."""
    return tuple(_named(old, new) for old, new in zip(compared, articles, strict=True))


def _named(article: Article, like: Article) -> Article:
    return replace(
        article,
        title=like.title,
        outlet=like.outlet,
        author=like.author,
        published=like.published,
    )


def short_name(article: Article) -> str:
    """Return what an article is called in a menu."""
    name = clipped(one_line(article.name), _LONGEST_NAME)
    return name or translate("Changes", "pasted text")


def adding_name(added: Articles) -> str:
    """Return what adding articles is called, for undoing it."""
    if len(added) == 1:
        return translate("Changes", "adding {name}").format(name=short_name(added[0]))
    return translate("Changes", "adding {count} articles").format(count=len(added))


class Change(QUndoCommand, Generic[State]):
    """Another state in place of one, both of them values that never change themselves.

    Args:
        text: what was done, for the menu.
        before: what was there.
        after: what is there now.
        put: puts either in its place.
    """

    def __init__(
        self, text: str, before: State, after: State, put: Callable[[State], None]
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
