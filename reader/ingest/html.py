"""Web pages: the article on them, found by trafilatura; nothing is ever fetched."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any

from reader.errors import Unreadable
from reader.ingest.characters import line_of, normalised
from reader.ingest.dates import date_of
from reader.ingest.page import (
    headline_on,
    is_fragment,
    is_mostly_links,
    language_on,
    paragraphs_on,
    parsed_page,
    with_whole_paragraphs,
)
from reader.ingest.refusal import RefusedError
from reader.model import Article

_WORDS = 25
_WORDS_UNDER_A_HEADLINE = 4
_BULLET = re.compile(r"^[-*•][^\S\n]+", re.MULTILINE)
_HEADLINE_WITHIN = 6


def read_html(text: str) -> Article:
    """Return the article on a page, its headline on the first line, one paragraph a line.

    Captions, comments, navigation and lists of links are left out.

    Raises:
        RefusedError: if there is no article on the page, or the page is too large.
    """
    page = parsed_page(text)
    headline, language = headline_on(page), language_on(page)
    found = _extracted(page)
    story = _BULLET.sub("", normalised(found.text or "")) if found else ""
    story = with_whole_paragraphs(page, story)
    if is_fragment(text):
        story = story or paragraphs_on(page)
    elif not _is_article(page, story, headline):
        raise RefusedError(Unreadable.NO_ARTICLE)
    if not story:
        raise RefusedError(Unreadable.NO_ARTICLE)
    article = Article(_with_headline(story, headline), title=headline, language=language)
    return _with_metadata(article, found) if found else article


def _is_article(page: Any, story: str, headline: str) -> bool:
    enough = _WORDS_UNDER_A_HEADLINE if headline else _WORDS
    return len(story.split()) >= enough and not is_mostly_links(page, story)


def _with_headline(story: str, headline: str) -> str:
    """Return the story with the headline as its first line, and only there."""
    lines = [line.strip() for line in story.split("\n") if line.strip()]
    if not headline:
        return "\n".join(lines)
    top = [line for line in lines[:_HEADLINE_WITHIN] if line.casefold() != headline.casefold()]
    return "\n".join((headline, *top, *lines[_HEADLINE_WITHIN:]))


def _with_metadata(article: Article, found: Any) -> Article:
    outlet = line_of(found.sitename or found.hostname)
    return replace(
        article,
        title=article.title or _without_outlet(line_of(found.title), outlet),
        outlet=outlet,
        author=line_of(found.author),
        published=date_of(found.date or ""),
        url=line_of(found.url),
    )


def _without_outlet(title: str, outlet: str) -> str:
    """Return a window's title without the outlet's name that stands behind the headline."""
    headline, mark, rest = re.sub(r"\s[|–—-]\s", "\n", title).rpartition("\n")
    return headline.replace("\n", " – ") if mark and rest == outlet else title


def _extracted(page: Any) -> Any:
    """Return trafilatura's document, `None` if it finds no article.

    Tables are looked into only where there is nothing outside them: pages of links have many,
    and old pages stand in one.
    """
    bare_extraction = _library()
    try:
        for tables in (False, True):
            found = bare_extraction(
                deepcopy(page),
                fast=True,
                include_comments=False,
                include_tables=tables,
                with_metadata=True,
                date_extraction_params={"original_date": True, "extensive_search": False},
            )
            if found is not None and found.text:
                return found
    except Exception as error:  # a page made to break parsers must not break the reader
        raise RefusedError(Unreadable.FAILED, type(error).__name__) from error
    return None


@cache
def _library() -> Any:
    """Import trafilatura, which speaks on the standard error stream unless it is given an ear."""
    import logging

    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    return bare_extraction
