"""Web pages."""

from __future__ import annotations

from reader.ingest.header import with_header
from reader.model import Article


def read_html(text: str) -> Article:
    """Return the article."""
    return with_header(Article(text))
