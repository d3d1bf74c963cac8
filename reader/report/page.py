"""A document as one page for browsers: the worksheet."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from reader.display.visible import one_line, visible
from reader.paths import resources
from reader.progress import ProgressCallback, no_progress
from reader.report.blocks import (
    Block,
    Bullets,
    Document,
    Heading,
    Look,
    PageBreak,
    Paragraph,
    Style,
    TableBlock,
    Words,
    stepped,
)

_LOOKS = {
    Look.PLAIN: ("", ""),
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
        *(part for block in stepped(document, progress) for part in _block(block)),
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


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h{block.level}>{_text(one_line(block.text))}</h{block.level}>"
        case Paragraph(style=Style.BLANK):
            yield '<p class="blank"></p>'
        case Paragraph():
            voice = _voice(block.language)
            yield f'<p class="{block.style}"{voice}>{_words(block.words)}</p>'
        case Bullets():
            kind = "ol" if block.numbered else "ul"
            items = "".join(f'<li dir="auto">{_words(words)}</li>' for words in block.items)
            yield f"<{kind}>{items}</{kind}>"
        case TableBlock():
            yield from _table(block)
        case PageBreak():
            yield '<hr class="page">'


def _table(block: TableBlock) -> Iterator[str]:
    yield f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(block.caption)}">'
    yield f'<table><caption class="unseen">{escape(block.caption)}</caption>'
    heads = "".join(f'<th scope="col">{_text(name)}</th>' for name in block.head)
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    for first, *rest in block.rows:
        cells = "".join(f"<td{_voice(c.language)}>{_words(c.words)}</td>" for c in rest)
        head = f'<th scope="row"{_voice(first.language)}>{_words(first.words)}</th>'
        yield f"<tr>{head}{cells}</tr>"
    yield "</tbody></table></div>"


def _voice(language: str) -> str:
    return f' dir="auto" lang="{escape(visible(language))}"' if language else ' dir="auto"'


def _words(words: Words) -> str:
    parts = ((_LOOKS[run.shown], _text(run.text)) for run in words)
    return "".join(f"{before}{text}{after}" for (before, after), text in parts)


def _text(text: str) -> str:
    return escape(visible(text)).replace("\r\n", "\n").replace("\n", "<br>")
