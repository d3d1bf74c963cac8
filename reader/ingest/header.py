"""Header lines: a block of `Key: value` lines at the very top of a text, before a blank line.

They tell what the article is, and are set aside. The block counts only if each of its lines has
a key, if at least one key is known, and if a story follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from reader.ingest.dates import date_of
from reader.ingest.language import code_of
from reader.model import Article, Leftover, SetAside, Span

SAMPLE_KEY = "sample"
FIELDS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "publisher": "outlet",
    "author": "author",
    "byline": "author",
    "published": "published",
    "date": "published",
    "address": "url",
    "url": "url",
    "link": "url",
    "language": "language",
}
"""The keys that are known, in lower case, and what of an article they tell."""

_BLOCK = re.compile(r"\s*((?:[^\W\d_][\w -]{0,19}:[ \t]+\S[^\n]*\n)+)[^\S\n]*\n")
_LINE = re.compile(r"([^:\n]+):[ \t]+([^\n]*\S)[^\S\n]*")


def with_header(article: Article) -> Article:
    """Return the article with its header lines set aside and what they tell filled in."""
    block = _BLOCK.match(article.text)
    if not block or not article.text[block.end() :].strip():
        return article
    lines = list(_LINE.finditer(article.text, *block.span(1)))
    keys = {line.group(1).strip().lower() for line in lines}
    if not keys & {SAMPLE_KEY, *FIELDS}:
        return article
    return replace(article, set_aside=tuple(_set_aside(lines)), **told_by(_pairs(lines)))


def told_by(pairs: dict[str, str]) -> dict[str, Any]:
    """Return what keys and their values tell of an article, by the article's own names.

    A date that cannot be read, or a language that is no code such as “en” or “en-GB”, is left out.
    """
    told: dict[str, Any] = {}
    for key, value in pairs.items():
        field = FIELDS.get(key.strip().lower(), "")
        found = _READ_AS.get(field, str)(value)
        if field and found:
            told.setdefault(field, found)
    return told


_READ_AS: dict[str, Callable[[str], str]] = {"published": date_of, "language": code_of}
"""How the value of a field is read where it is not taken as it stands; "" for what it is not."""


def _pairs(lines: list[re.Match[str]]) -> dict[str, str]:
    return {line.group(1): line.group(2) for line in lines}


def _set_aside(lines: list[re.Match[str]]) -> Iterator[SetAside]:
    for line in lines:
        sample = line.group(1).strip().lower() == SAMPLE_KEY
        kind = Leftover.SAMPLE_NOTE if sample else Leftover.METADATA
        end = line.start() + len(line.group().rstrip())
        yield SetAside(Span(line.start(), end), kind)
