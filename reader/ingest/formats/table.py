"""The table of the formats that articles are read from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from reader.errors import Unreadable
from reader.ingest.characters import normalised
from reader.ingest.encoding import decoded
from reader.ingest.formats.archive import parts_of_archive
from reader.ingest.formats.book import parts_of_book
from reader.ingest.formats.columns import Row
from reader.ingest.formats.mail import parts_of_mail
from reader.ingest.formats.objects import parts_of_json, rows_of_json
from reader.ingest.formats.opendocument import parts_of_opendocument
from reader.ingest.formats.part import Part, Source
from reader.ingest.formats.pdf import parts_of_pdf
from reader.ingest.formats.richtext import parts_of_richtext
from reader.ingest.formats.tables import (
    parts_of_csv,
    parts_of_workbook,
    rows_of_csv,
    rows_of_workbook,
)
from reader.ingest.formats.webarchive import parts_of_webarchive
from reader.ingest.formats.word import parts_of_word
from reader.ingest.html import read_html
from reader.ingest.markdown import read_markdown
from reader.ingest.refusal import RefusedError
from reader.ingest.text import read_text
from reader.model import Article

PartsOf = Callable[[Source], list[Part]]


@dataclass(frozen=True, slots=True)
class ArticleFormat:
    """A format that articles are read from.

    Attributes:
        name: what people call it.
        suffixes: of its files, in lower case with the dot.
        mime_types: what systems call it.
        parts: returns what a file of it offers; it may raise `RefusedError`.
        simple: whether it is read in this process; all others are read in one that is fenced in.
        several: whether a file may hold several articles.
        rows: of a collection, returns the rows; else `None`.
        of_characters: whether a file holds nothing but one article's characters.
    """

    name: str
    suffixes: tuple[str, ...]
    mime_types: tuple[str, ...]
    parts: PartsOf
    simple: bool = False
    several: bool = False
    of_characters: bool = False
    rows: Callable[[Source], list[Row]] | None = None


def _of_characters(read: Callable[[str], Article]) -> PartsOf:
    """Return how a file that holds nothing but characters is read."""

    def parts(source: Source) -> list[Part]:
        return [Part(partial(_read_characters, read, source.held))]

    return parts


def _read_characters(read: Callable[[str], Article], held: bytes) -> Article:
    characters, encoding = decoded(held)
    text = normalised(characters)
    if not text.strip():
        raise RefusedError(Unreadable.EMPTY)
    return replace(read(text), encoding=encoding)


TEXT = ArticleFormat(
    "Plain text",
    (".txt", ".text"),
    ("text/plain",),
    _of_characters(read_text),
    simple=True,
    of_characters=True,
)
MARKDOWN = ArticleFormat(
    "Markdown",
    (".md", ".markdown"),
    ("text/markdown",),
    _of_characters(read_markdown),
    simple=True,
    of_characters=True,
)
HTML = ArticleFormat(
    "Web page",
    (".html", ".htm", ".xhtml"),
    ("text/html", "application/xhtml+xml"),
    _of_characters(read_html),
    of_characters=True,
)
WEB_ARCHIVE = ArticleFormat(
    "Web page in one file",
    (".mhtml", ".mht"),
    ("multipart/related", "application/x-mimearchive"),
    parts_of_webarchive,
)
PDF = ArticleFormat("PDF", (".pdf",), ("application/pdf",), parts_of_pdf)
WORD = ArticleFormat(
    "Word document",
    (".docx",),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    parts_of_word,
)
OPEN_DOCUMENT = ArticleFormat(
    "OpenDocument text",
    (".odt",),
    ("application/vnd.oasis.opendocument.text",),
    parts_of_opendocument,
)
RICH_TEXT = ArticleFormat(
    "Rich text", (".rtf",), ("application/rtf", "text/rtf"), parts_of_richtext
)
BOOK = ArticleFormat(
    "Book (EPUB)", (".epub",), ("application/epub+zip",), parts_of_book, several=True
)
MAIL = ArticleFormat("Mail", (".eml",), ("message/rfc822",), parts_of_mail, several=True)
JSON = ArticleFormat(
    "Collection in JSON",
    (".json", ".jsonl", ".ndjson"),
    ("application/json", "application/x-ndjson"),
    parts_of_json,
    several=True,
    rows=rows_of_json,
)
CSV = ArticleFormat(
    "Table (CSV)",
    (".csv", ".tsv"),
    ("text/csv", "text/tab-separated-values"),
    parts_of_csv,
    several=True,
    rows=rows_of_csv,
)
WORKBOOK = ArticleFormat(
    "Workbook (XLSX)",
    (".xlsx",),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",),
    parts_of_workbook,
    several=True,
    rows=rows_of_workbook,
)
ARCHIVE = ArticleFormat(
    "Archive of articles", (".zip",), ("application/zip",), parts_of_archive, several=True
)

FORMATS = (
    TEXT, MARKDOWN, HTML, WEB_ARCHIVE, PDF, WORD, OPEN_DOCUMENT, RICH_TEXT, BOOK, MAIL, JSON, CSV,
    WORKBOOK, ARCHIVE,
)  # fmt: skip

SUFFIXES = {suffix: known for known in FORMATS for suffix in known.suffixes}
