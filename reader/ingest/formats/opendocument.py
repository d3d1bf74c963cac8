"""OpenDocument texts (ODT), by odfdo."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

from reader.errors import Unreadable
from reader.ingest.characters import line_of
from reader.ingest.formats.packages import Package, check_parts
from reader.ingest.formats.part import Part, Source
from reader.ingest.language import code_of
from reader.ingest.refusal import RefusedError
from reader.model import Article

_MAX_TEXT = 20_000_000
_NOT_TEXT = frozenset(("office:annotation", "text:note", "text:tracked-changes", "draw:frame"))
_OUTSIDE_PARAGRAPHS = (
    "ancestor::text:note or ancestor::office:annotation or ancestor::text:tracked-changes"
)
_PARAGRAPHS = f"//office:text//text:p[not({_OUTSIDE_PARAGRAPHS})]|//office:text//text:h"
_NOTES = "//office:text//text:note//text:note-body/text:p"


def parts_of_opendocument(source: Source) -> list[Part]:
    """Return the one article of a text document; notes stand at its end."""
    return [Part(lambda: _read(source.held))]


def _read(held: bytes) -> Article:
    package = Package(held)
    package.read("content.xml", _MAX_TEXT)
    check_parts(package)
    try:
        return _article(held)
    except (RefusedError, MemoryError, RecursionError):
        raise
    except Exception as error:  # the library raises whatever a damaged file makes it trip over
        raise RefusedError(Unreadable.DAMAGED, "no OpenDocument text in it") from error


def _article(held: bytes) -> Article:
    import odfdo

    read: Any = odfdo.Document
    document = read(io.BytesIO(held))
    if document.get_type() not in ("text", "text-template"):
        raise RefusedError(Unreadable.UNKNOWN_FORMAT, "OpenDocument, but no text")
    body, meta = document.body, document.meta
    paragraphs = body.xpath(_PARAGRAPHS)
    lines = [line for part in (*paragraphs, *body.xpath(_NOTES)) if (line := _words(part))]
    return Article(
        "\n".join(lines),
        title=_headline(paragraphs) or _line(meta.title),
        author=_line(meta.get_initial_creator()) or _line(meta.creator),
        language=code_of(str(meta.language or "")),
    )


def _headline(paragraphs: list[Any]) -> str:
    """Return the document's title or first heading, if it stands at its head."""
    for part in paragraphs[:3]:
        if part.tag == "text:h" or part.style in ("Title", "Headline"):
            return _line(_words(part))
    return ""


def _line(words: Any) -> str:
    return line_of(str(words or ""))


def _words(element: Any) -> str:
    return "".join(_pieces(element)).strip()


def _pieces(element: Any) -> Iterator[str]:
    """Yield the words of a paragraph, with blanks, tabs and line breaks as they are meant."""
    yield _flat(element.text)
    for child in element.children:
        if child.tag in _SPACING:
            yield _SPACING[child.tag](child)
        elif child.tag not in _NOT_TEXT:
            yield from _pieces(child)
        yield _flat(child.tail)


def _flat(words: str | None) -> str:
    """Return the words with white space of the source as blanks."""
    return re.sub(r"[ \t\r\n]+", " ", words or "")


def _blanks(element: Any) -> str:
    count = str(element.get_attribute("text:c") or "1")
    return " " * min(int(count), 100) if count.isdigit() else " "


_SPACING: dict[str, Callable[[Any], str]] = {
    "text:s": _blanks,
    "text:tab": lambda _element: "\t",
    "text:line-break": lambda _element: "\n",
}
