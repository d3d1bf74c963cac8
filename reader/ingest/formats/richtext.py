"""Rich text (RTF), by striprtf; embedded objects and pictures are skipped."""

from __future__ import annotations

import re
from typing import Any

from reader.errors import Unreadable
from reader.ingest.characters import with_halves_joined
from reader.ingest.formats.part import Part, Source
from reader.ingest.refusal import RefusedError
from reader.model import Article

_ADDRESS_OF_LINK = re.compile("HYPERLINK", re.IGNORECASE)
"""Without this word the library leaves the addresses of links out of the text."""
_INFO = re.compile(r"\{\\info\b")
_TOLD = re.compile(r"\{\\(title|author)\b ?((?:[^{}\\]|\\'[0-9a-fA-F]{2}|\\u-?\d+ ?.?)*)\}")
_CODE_PAGE = re.compile(r"\\ansicpg\d+")
_CELL_END = re.compile(r"\|[^\S\n]*(?=\n|\Z)", re.MULTILINE)
_BINARY = re.compile(rb"\\bin(\d{1,9}) ?")
_MAX_TEXT = 20_000_000


def parts_of_richtext(source: Source) -> list[Part]:
    """Return the one article of a document."""
    return [Part(lambda: _read(source.held))]


def _read(held: bytes) -> Article:
    plain = _without_binary(held)
    if len(plain) > _MAX_TEXT:
        raise RefusedError(Unreadable.TOO_LARGE, f"{len(plain) / 1e6:.0f} MB")
    characters = plain.decode("latin-1")
    told = _told(characters)
    words = _plain(_ADDRESS_OF_LINK.sub("", characters))
    text = "\n".join(line.strip() for line in _CELL_END.sub("", words).split("\n"))
    return Article(text.strip("\n"), title=told.get("title", ""), author=told.get("author", ""))


def _plain(characters: str) -> str:
    from striprtf import striprtf

    convert: Any = striprtf.rtf_to_text
    try:
        words = convert(characters, errors="replace")
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # the library raises whatever a damaged file makes it trip over
        raise RefusedError(Unreadable.DAMAGED, "its RTF") from error
    # Characters outside the basic plane are written as two halves.
    return with_halves_joined(str(words))


def _without_binary(held: bytes) -> bytes:
    """Return the document without bytes that are no RTF, such as those of pictures."""
    kept, start = [], 0
    for found in _BINARY.finditer(held):
        if found.start() >= start:
            kept.append(held[start : found.start()])
            start = found.end() + int(found.group(1))
    return b"".join((*kept, held[start:]))


def _told(characters: str) -> dict[str, str]:
    info = _INFO.search(characters)
    if not info:
        return {}
    page = _CODE_PAGE.search(characters)
    head = "{\\rtf1" + (page.group() if page else "") + " "
    found = _TOLD.findall(characters, info.end(), info.end() + 5_000)
    told = {key: " ".join(_plain(f"{head}{words}}}").split()) for key, words in found}
    return {key: words for key, words in told.items() if words}
