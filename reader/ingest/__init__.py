"""Files and pasted text to articles: one module for each format, and a table of them."""

from reader.ingest.characters import normalised
from reader.ingest.formats import FORMATS, ArticleFormat
from reader.ingest.language import get_ready
from reader.ingest.read import check_edited, duplicate_of, read_article, read_articles, read_pasted

__all__ = [
    "FORMATS",
    "ArticleFormat",
    "check_edited",
    "duplicate_of",
    "get_ready",
    "normalised",
    "read_article",
    "read_articles",
    "read_pasted",
]
