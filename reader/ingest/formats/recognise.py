"""Which format bytes are in: by what they hold first, then by the name's ending."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.errors import Unreadable
from reader.ingest.formats.messages import looks_like_message, looks_like_page
from reader.ingest.formats.packages import Package
from reader.ingest.formats.part import Part, Source, refused_part
from reader.ingest.formats.table import (
    ARCHIVE,
    BOOK,
    HTML,
    JSON,
    MAIL,
    OPEN_DOCUMENT,
    PDF,
    RICH_TEXT,
    SUFFIXES,
    TEXT,
    WEB_ARCHIVE,
    WORD,
    WORKBOOK,
    ArticleFormat,
)
from reader.ingest.refusal import RefusedError

_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|article|"
    r"main|section|div|p|h1|header|span|meta|table|ul)\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
_LIKE_JSON = re.compile(rb'\s*(?:\[\s*)?\{\s*"[^"]{1,200}"\s*:')
_START = 64_000
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0"
_OLD_OFFICE = (".doc", ".xls", ".ppt", ".dot", ".msg")
_NOT_READ = (
    ".pptx", ".ods", ".odp", ".pages", ".key", ".numbers", ".mobi", ".azw", ".azw3", ".djvu", ".ps",
    ".warc", ".mbox", ".xml", ".fodt", ".docm", ".xlsm", ".7z", ".rar", ".gz", ".tar",
)  # fmt: skip


def is_markup(text: str) -> bool:
    """Tell whether characters begin as HTML does."""
    return bool(_MARKUP.match(text))


def format_of(source: Source) -> ArticleFormat:
    """Return the format of a file by its content, else by its name's ending.

    An ending that is not known, or none, is read as plain text.

    Raises:
        RefusedError: for what is known, but not read.
    """
    held = source.held
    if held.startswith(_ZIP):
        return _packed(held)
    if b"%PDF-" in held[:1024]:
        return PDF
    if held.startswith(rb"{\rtf"):
        return RICH_TEXT
    if held.startswith(_OLE):
        ending = source.suffix if source.suffix in _OLD_OFFICE else ".doc, .xls"
        raise RefusedError(Unreadable.OLD_OFFICE, ending)
    return _of_characters(source)


def _of_characters(source: Source) -> ArticleFormat:
    """Return the format of what is no known binary file."""
    by_ending = SUFFIXES.get(source.suffix)
    if by_ending in (MAIL, WEB_ARCHIVE) or looks_like_message(source.held):
        return WEB_ARCHIVE if looks_like_page(source.held) else MAIL
    if by_ending is not None and by_ending not in (TEXT, HTML, *_PACKED):
        return _checked(by_ending, source)
    if by_ending is None and source.suffix in _NOT_READ:
        raise RefusedError(Unreadable.UNKNOWN_FORMAT, source.suffix)
    if by_ending in _PACKED:
        raise RefusedError(Unreadable.DAMAGED, f"no {source.suffix} file")
    if is_markup(_start_of(source.held)):
        return HTML
    if by_ending is None and _LIKE_JSON.match(source.held[:_START]):
        return JSON
    return by_ending or TEXT


_PACKED = (WORD, OPEN_DOCUMENT, BOOK, WORKBOOK, ARCHIVE)


def _checked(by_ending: ArticleFormat, source: Source) -> ArticleFormat:
    """Return the format of the ending, unless nothing of it is in the file."""
    if by_ending in (PDF, RICH_TEXT):
        if is_markup(_start_of(source.held)):
            return HTML  # what a site sends in place of the file
        raise RefusedError(Unreadable.DAMAGED, f"no {source.suffix} file")
    return by_ending


def _start_of(held: bytes) -> str:
    return (
        held[:_START]
        .replace(b"\0", b"")
        .removeprefix(b"\xef\xbb\xbf")
        .lstrip(b"\xff\xfe")
        .decode("latin-1")
    )


def _packed(held: bytes) -> ArticleFormat:
    """Return the format of a zip file: what it says it is, or what files it holds."""
    package = Package(held)
    if "mimetype" in package:
        said = package.read("mimetype", 1_000).strip()
        for known in (BOOK, OPEN_DOCUMENT):
            if said.decode("latin-1") in known.mime_types:
                return known
        if said.startswith(b"application/vnd.oasis."):
            raise RefusedError(Unreadable.UNKNOWN_FORMAT, "OpenDocument, but no text")
    if "META-INF/container.xml" in package:
        return BOOK
    if "[Content_Types].xml" in package:
        return _office(package)
    return ARCHIVE


def _office(package: Package) -> ArticleFormat:
    for folder, known in (("word/", WORD), ("xl/", WORKBOOK)):
        if any(name.startswith(folder) for name in package.names):
            return known
    raise RefusedError(Unreadable.UNKNOWN_FORMAT, "an office file, but no text or table")


def is_simple(source: Source) -> bool:
    """Tell whether bytes are read in this process: plain text and Markdown.

    Zip files are never looked into here.
    """
    return not source.held.startswith(_ZIP) and format_of(source).simple


def parts_of(source: Source) -> list[Part]:
    """Return the articles that a file offers.

    Raises:
        RefusedError: if there is none.
    """
    return format_of(source).parts(source)


def parts_inside(source: Source) -> list[Part]:
    """Return the articles of a file that lies in another one, named after it.

    What cannot be read is offered all the same, and refused when it is to be read.
    """
    try:
        if source.suffix not in SUFFIXES:
            return []
        parts = parts_of(source)
    except RefusedError as refused:
        return [refused_part(refused, source.name)]
    return [
        replace(
            part,
            name=f"{source.name}/{part.name}" if part.name else source.name,
            held=part.held if part.held is not None else source.held,
        )
        for part in parts
    ]
