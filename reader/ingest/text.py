"""Plain text."""

from __future__ import annotations

from reader.ingest.header import with_header
from reader.model import Article


def read_text(text: str) -> Article:
    """Return the article of a plain text: the text as it is, and what its header lines tell."""
    return with_header(Article(text))
