"""Files and pasted text to articles: one module for each format, and a table of them."""

from reader.ingest.characters import normalised
from reader.ingest.formats import FIELDS, FORMATS, ArticleFormat
from reader.ingest.language import get_ready
from reader.ingest.offers import MOST_ARTICLES, Columns, Offer
from reader.ingest.places import Place, fetched, may_hold_several
from reader.ingest.read import (
    Choice,
    check_edited,
    columns_of,
    duplicate_of,
    offers_of,
    read_article,
    read_articles,
    read_file,
    read_pasted,
)

__all__ = [
    "FIELDS",
    "FORMATS",
    "MOST_ARTICLES",
    "ArticleFormat",
    "Choice",
    "Columns",
    "Offer",
    "Place",
    "check_edited",
    "columns_of",
    "duplicate_of",
    "fetched",
    "get_ready",
    "may_hold_several",
    "normalised",
    "offers_of",
    "read_article",
    "read_articles",
    "read_file",
    "read_pasted",
]
