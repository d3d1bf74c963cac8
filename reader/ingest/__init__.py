"""Files and pasted text to articles: one module for each format, and a table of them."""

from reader.ingest.formats import FORMATS, ArticleFormat
from reader.ingest.language import get_ready
from reader.ingest.read import duplicate_of, read_article, read_articles, read_pasted

__all__ = [
    "FORMATS",
    "ArticleFormat",
    "duplicate_of",
    "get_ready",
    "read_article",
    "read_articles",
    "read_pasted",
]
