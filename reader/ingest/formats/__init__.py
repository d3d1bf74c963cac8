"""One small module for each format, a table of them, and how a file's format is told."""

from reader.ingest.formats.archive import articles_among, label_of
from reader.ingest.formats.columns import FIELDS
from reader.ingest.formats.part import Part, Source
from reader.ingest.formats.recognise import format_of, is_markup, is_simple, parts_of
from reader.ingest.formats.table import FORMATS, SUFFIXES, ArticleFormat

__all__ = [
    "FIELDS",
    "FORMATS",
    "SUFFIXES",
    "ArticleFormat",
    "Part",
    "Source",
    "articles_among",
    "format_of",
    "is_markup",
    "is_simple",
    "label_of",
    "parts_of",
]
