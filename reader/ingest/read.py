"""Read articles from files or pasted text, with everything that can be told about them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from reader.errors import Unreadable, UnreadableArticleError
from reader.ingest.characters import normalised
from reader.ingest.cleanup import with_leftovers_set_aside
from reader.ingest.encoding import decoded
from reader.ingest.formats import format_of
from reader.ingest.headline import headline_of
from reader.ingest.language import language_of, story_of
from reader.ingest.limits import check_length, check_lines, check_sentences, read_bytes
from reader.ingest.refusal import RefusedError
from reader.model import Article
from reader.progress import ProgressCallback, Stage, Step, no_progress


def read_article(path: Path) -> Article:
    """Read the article in a file; its bytes alone decide, nothing is fetched.

    Raises:
        UnreadableArticleError: with the path as it was given, and the reason.
    """
    try:
        held = read_bytes(path)
        text, encoding = decoded(held)
        article = _article(text, path.suffix)
    except RefusedError as refused:
        raise UnreadableArticleError(str(path), refused.reason, refused.detail) from refused
    return replace(
        article, file=path.name, encoding=encoding, sha256=hashlib.sha256(held).hexdigest()
    )


def read_pasted(text: str) -> Article:
    """Read the article in pasted text, plain or HTML markup; its digest is that of its UTF-8.

    Raises:
        UnreadableArticleError: with "" as the file, and the reason.
    """
    try:
        article = _article(text, "")
    except RefusedError as refused:
        raise UnreadableArticleError("", refused.reason, refused.detail) from refused
    held = text.encode("utf-8", errors="replace")
    return replace(article, sha256=hashlib.sha256(held).hexdigest())


def read_articles(
    paths: Sequence[Path], progress: ProgressCallback = no_progress
) -> tuple[tuple[Article, ...], tuple[UnreadableArticleError, ...]]:
    """Read several files, and return the articles and what could not be read, in their order.

    What `duplicate_of` finds is refused, with the path of the earlier file.

    Raises:
        Cancelled: when `progress` raises it.
    """
    articles: list[Article] = []
    errors: list[UnreadableArticleError] = []
    taken: list[Path] = []
    for number, path in enumerate(paths):
        progress(Step(Stage.READ, number, len(paths)))
        try:
            article = read_article(path)
            earlier = duplicate_of(article, articles)
            if earlier is not None:
                first = taken[articles.index(earlier)]
                raise UnreadableArticleError(str(path), Unreadable.DUPLICATE, str(first))
            articles.append(article)
            taken.append(path)
        except UnreadableArticleError as error:
            errors.append(error)
    progress(Step(Stage.READ, len(paths), len(paths)))
    return tuple(articles), tuple(errors)


def duplicate_of(article: Article, articles: Iterable[Article]) -> Article | None:
    """Return the first of the articles with the very same text, `None` if there is none.

    The text decides, not the bytes: one article saved with other newlines, with a byte order mark
    or in another encoding is still the same. What the reader edited is what it was read as.
    """
    text = _text_read(article)
    return next((other for other in articles if _text_read(other) == text), None)


def _text_read(article: Article) -> str:
    return article.text if article.text_read is None else article.text_read


def check_edited(article: Article) -> None:
    """Refuse an article that was edited so that there is nothing to compare, or too much.

    Raises:
        UnreadableArticleError: with the article's file, and the reason.
    """
    try:
        check_length(article.text)
        check_lines(article.text)
        check_sentences(article)
        if not any(map(str.isalnum, story_of(article))):
            raise RefusedError(Unreadable.EMPTY)
    except RefusedError as refused:
        raise UnreadableArticleError(article.file, refused.reason, refused.detail) from refused


def _article(characters: str, suffix: str) -> Article:
    text = normalised(characters)
    if not text.strip():
        raise RefusedError(Unreadable.EMPTY)
    article = format_of(suffix, text).read(text)
    check_length(article.text)
    check_lines(article.text)
    article = with_leftovers_set_aside(article)
    if not any(map(str.isalnum, story_of(article))):
        raise RefusedError(Unreadable.EMPTY)
    article = replace(
        article,
        title=article.title or headline_of(article),
        language=article.language or language_of(article),
    )
    check_sentences(article)
    return article
