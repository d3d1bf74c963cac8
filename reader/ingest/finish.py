"""From what a format's module read to an article that can be compared."""

from __future__ import annotations

from dataclasses import replace

from reader.errors import Unreadable
from reader.ingest.characters import line_of, normalised
from reader.ingest.cleanup import with_leftovers_set_aside
from reader.ingest.headline import headline_of
from reader.ingest.language import story_of
from reader.ingest.limits import check_length, check_lines, check_sentences
from reader.ingest.refusal import RefusedError
from reader.model import Article

_LONGEST_LINE = 1_000
"""Characters of a title, an outlet, an author or an address that are kept."""


def finished(article: Article) -> Article:
    """Return the article with its leftovers set aside and its headline found.

    Which language it is in is told later: the library for that writes a file, and the process that
    reads files may write none.

    Raises:
        RefusedError: if it has no words, or far too many.
    """
    if not article.set_aside:
        # What has spans already was normalised before they were counted.
        article = replace(article, text=normalised(article.text))
    if not article.text.strip():
        raise RefusedError(Unreadable.EMPTY)
    check_length(article.text)
    check_lines(article.text)
    article = with_leftovers_set_aside(article)
    if not any(map(str.isalnum, story_of(article))):
        raise RefusedError(Unreadable.EMPTY)
    article = replace(
        article,
        title=_line(article.title) or headline_of(article),
        outlet=_line(article.outlet),
        author=_line(article.author),
        url=_line(article.url),
    )
    check_sentences(article)
    return article


def _line(words: str) -> str:
    return line_of(words)[:_LONGEST_LINE]
