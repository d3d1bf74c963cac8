"""PDF: the text layer, by PDFium, in reading order and in paragraphs; pictures are not read."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from typing import Any

from reader.errors import Unreadable
from reader.ingest.characters import line_of, with_halves_joined
from reader.ingest.formats.part import Part, Source
from reader.ingest.formats.pdf_columns import ordered_lines
from reader.ingest.formats.pdf_heads import without_heads
from reader.ingest.formats.pdf_paragraphs import Paragraph, largest_at_top, paragraphs_of
from reader.ingest.formats.pdf_pieces import Box, Character, Piece, pieces_of
from reader.ingest.limits import MAX_CHARACTERS
from reader.ingest.refusal import RefusedError
from reader.model import Article, Leftover, SetAside, Span

_MAX_PAGES = 300
_SCANNED = 20
"""Letters on a page, on average, below which its words are in a picture."""
_PASSWORD = 4
_HYPHENS = {"\x02": "\u00ad", "\ufffe": "\u00ad"}
"""How the library writes the hyphen at the end of a line."""
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_NOBODY = frozenset(("anonymous", "unknown", "untitled", "unspecified", "user", "admin", "author"))
_ADDRESS = re.compile(r"https?://\S+")


def parts_of_pdf(source: Source) -> list[Part]:
    """Return the one article of a PDF, whose running heads and page numbers stand at its end."""
    return [Part(lambda: _read(source.held))]


def _read(held: bytes) -> Article:
    document = _opened(held)
    try:
        pages = list(_pages(document))
        told = _told(document)
    finally:
        document.close()
    _check_text(pages)
    stories, heads = without_heads(pages)
    if not any(stories):  # all of it stands at the edges: then that is the story
        stories, heads = pages, []
    lines = [line for page in stories for line in ordered_lines(page)]
    return _article(paragraphs_of(lines), heads, told)


def _article(
    paragraphs: Sequence[Paragraph], heads: Sequence[str], told: dict[str, str]
) -> Article:
    story = [_tidy(paragraph.text) for paragraph in paragraphs]
    title = next((_tidy(p.text) for p in largest_at_top(paragraphs)), "")
    if not title and told["title"] in story[:6]:
        title = told["title"]
    text, aside = "\n".join(story), []
    for head in map(_tidy, heads):
        text += "\n" + head
        aside.append(SetAside(Span(len(text) - len(head), len(text)), Leftover.RUNNING_HEAD))
    address = next((found.group() for head in heads if (found := _ADDRESS.search(head))), "")
    return Article(text, title=title, author=told["author"], url=address, set_aside=tuple(aside))


def _opened(held: bytes) -> Any:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(held)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            raise RefusedError(Unreadable.PROTECTED) from error
        raise RefusedError(Unreadable.DAMAGED, "no PDF") from error
    if count > _MAX_PAGES:
        raise RefusedError(Unreadable.TOO_LARGE, f"{count:,} pages")
    return document


def _pages(document: Any) -> Iterator[list[Piece]]:
    import pypdfium2

    left = MAX_CHARACTERS
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise RefusedError(Unreadable.DAMAGED, f"page {number + 1}") from error
        left -= text.count_chars()
        if left < 0:
            raise RefusedError(Unreadable.TOO_LARGE, f"more than {MAX_CHARACTERS:,} characters")
        yield list(pieces_of(_characters(text), number))
        text.close()
        page.close()


def _characters(page: Any) -> Iterator[Character]:
    """Yield the characters of a page with their places, each as high as its font."""
    import pypdfium2.raw as pdfium

    raw, rectangle = page.raw, pdfium.FS_RECTF()
    for number in range(page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(raw, number)
        character = chr(code) if 0 < code < 0x110000 else " "
        character = _HYPHENS.get(character, character).translate(_LIGATURES)
        made_up = pdfium.FPDFText_IsGenerated(raw, number) == 1 and character != "\u00ad"
        if made_up or not pdfium.FPDFText_GetLooseCharBox(raw, number, ctypes.byref(rectangle)):
            yield character, None
        else:
            yield (
                character,
                Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top),
            )


def _check_text(pages: Sequence[Sequence[Piece]]) -> None:
    letters = sum(sum(map(str.isalnum, piece.words)) for page in pages for piece in page)
    if letters < _SCANNED * max(1, len(pages)):
        raise RefusedError(Unreadable.SCANNED if pages else Unreadable.EMPTY)


def _told(document: Any) -> dict[str, str]:
    told = {}
    for key in ("Title", "Author"):
        words = _tidy(document.get_metadata_value(key) or "")
        plain = words.strip("()").casefold()
        told[key.lower()] = "" if plain in _NOBODY else words
    return told


def _tidy(words: str) -> str:
    # Characters outside the basic plane come in two halves.
    return line_of(with_halves_joined(words))
