"""A document as one page for browsers: the worksheet."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from reader.display.visible import one_line, visible
from reader.paths import resources
from reader.progress import ProgressCallback, no_progress
from reader.report.blocks import Document, Look, TableBlock, TableCell, Words, stepped
from reader.report.markup import Markup, set_text

_LOOKS = {
    Look.STRONG: ("<strong>", "</strong>"),
    Look.QUIET: ('<span class="quiet">', "</span>"),
    Look.ADDED: ("<ins>", "</ins>"),
    Look.DROPPED: ("<del>", "</del>"),
    Look.SILENT: ('<span class="silent">', "</span>"),
    Look.IN_PART: ('<span class="in-part">', "</span>"),
}


def render_page(document: Document, progress: ProgressCallback = no_progress) -> bytes:
    """Return a document as a self-contained page without scripts and without anything to fetch.

    Raises:
        Cancelled: when `progress` raises it.
    """
    css = (resources() / "report" / "worksheet.css").read_text(encoding="utf-8")
    title = escape(one_line(document.title))
    markup = _Page(_LOOKS)
    lines = (
        "<!doctype html>",
        f'<html lang="{escape(document.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy(css)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        f'<meta name="generator" content="{escape(document.program)}">',
        f"<title>{title}</title>",
        f"<style>{css}</style>",
        "</head>",
        "<body>",
        "<main>",
        *(part for block in stepped(document, progress) for part in markup.lines(block)),
        "</main>",
        f"<footer>{escape(document.foot)}</footer>",
        "</body>",
        "</html>",
    )
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def policy(css: str, script: str = "") -> str:
    """Return what a page forbids itself: all but the style and the script of these checksums."""
    allowed = [f"style-src '{checksum(css)}'"]
    allowed += [f"script-src '{checksum(script)}'"] if script else []
    return f"default-src 'none'; {'; '.join(allowed)}; base-uri 'none'; form-action 'none'"


def checksum(text: str) -> str:
    """Return the checksum by which a policy knows a style or a script."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


class _Page(Markup):
    """What browsers know."""

    item = ' dir="auto"'
    blank = '<p class="blank"></p>'
    page_break = '<hr class="page">'

    def voice(self, _words: Words, language: str) -> str:
        return f' dir="auto" lang="{escape(visible(language))}"' if language else ' dir="auto"'

    def table(self, block: TableBlock) -> Iterator[str]:
        caption = escape(block.caption)
        yield f'<div class="scroll" tabindex="0" role="region" aria-label="{caption}">'
        yield f'<table><caption class="unseen">{caption}</caption>'
        heads = "".join(f'<th scope="col">{set_text(name)}</th>' for name in block.head)
        yield f"<thead><tr>{heads}</tr></thead><tbody>"
        for first, *rest in block.rows:
            cells = "".join(self._cell("td", cell) for cell in rest)
            head = self._cell("th", first, ' scope="row"')
            yield f"<tr>{head}{cells}</tr>"
        yield "</tbody></table></div>"

    def _cell(self, tag: str, cell: TableCell, known: str = "") -> str:
        voice = self.voice(cell.words, cell.language)
        return f"<{tag}{known}{voice}>{self.words(cell.words)}</{tag}>"
