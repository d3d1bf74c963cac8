"""Word documents (DOCX), by mammoth: tracked insertions, text boxes and lists are read as well."""

from __future__ import annotations

import io
from typing import Any

from reader.errors import Unreadable
from reader.ingest.characters import line_of
from reader.ingest.formats.lines import lines_of
from reader.ingest.formats.packages import Package, check_parts, xml_of
from reader.ingest.formats.part import Part, Source
from reader.ingest.language import code_of
from reader.ingest.page import tree_of
from reader.ingest.refusal import RefusedError
from reader.model import Article

_CORE = "docProps/core.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"
_MAX_TEXT = 20_000_000
_NOTE_LINKS = "//a[starts-with(@href, '#footnote') or starts-with(@href, '#endnote')]"
"""The numbers of notes in the text, and the arrows back; the notes stand at the end."""
_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
"""


def parts_of_word(source: Source) -> list[Part]:
    """Return the one article of a document; pictures and templates it names are never opened."""
    return [Part(lambda: _read(source.held))]


def _read(held: bytes) -> Article:
    package = Package(held)
    if "word/document.xml" in package:
        package.read("word/document.xml", _MAX_TEXT)
    check_parts(package)
    tree = tree_of(f"<html><body>{_html(held)}</body></html>")
    for link in tree.xpath(_NOTE_LINKS):
        link.drop_tree()
    title = " ".join("".join(h1.itertext()) for h1 in tree.xpath("//h1")[:1]).split()
    told = _told(package)
    return Article(
        "\n".join(lines_of(tree)),
        title=" ".join(title) or told.get("title", ""),
        author=told.get("creator", ""),
        language=code_of(told.get("language", "")),
    )


def _html(held: bytes) -> str:
    import mammoth

    try:
        result: Any = mammoth.convert_to_html(
            io.BytesIO(held),
            style_map=_STYLES,
            include_embedded_style_map=False,
            external_file_access=False,
            convert_image=lambda _image: [],
        )
    except (RecursionError, MemoryError):
        raise
    except Exception as error:  # the library raises whatever a damaged file makes it trip over
        raise RefusedError(Unreadable.DAMAGED, "no Word document in it") from error
    return str(result.value)


def _told(package: Package) -> dict[str, str]:
    if _CORE not in package:
        return {}
    root = xml_of(package.read(_CORE))
    return {
        name: line_of(found.text)
        for name in ("title", "creator", "language")
        if (found := root.find(_DC + name)) is not None
    }
