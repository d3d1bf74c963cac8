"""A document as the simple markup that Qt sets on paper, in previews and on the clipboard.

It uses only what Qt's rich text knows: one more rule that it does not, and it drops a whole style
sheet. Nothing in it is fetched: there are no addresses but as text, and no pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from reader.display.visible import one_line, visible
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
    text_of,
)
from reader.report.directions import runs_to_left


@dataclass(frozen=True, slots=True)
class Paper:
    """What is to be set on paper.

    Attributes:
        markup: in Qt's rich text.
        foot: what stands at the foot of each page, beside its number.
        created: the only date that may be in the file, ISO 8601.
    """

    markup: str
    title: str
    author: str
    foot: str
    program: str
    created: str


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of what is set, as “#rrggbb”."""

    ink: str = "#000000"
    quiet: str = "#555555"
    rule: str = "#999999"
    head: str = "#eeeeee"
    added: str = "#0a4b87"
    dropped: str = "#8d3503"
    silent: str = "#8a3203"
    in_part: str = "#6b5000"


PRINT = Inks()
_TAGS = {Look.STRONG: "b", Look.ADDED: "u", Look.DROPPED: "s"}
_INKS = {
    Look.QUIET: "quiet",
    Look.ADDED: "added",
    Look.DROPPED: "dropped",
    Look.SILENT: "silent",
    Look.IN_PART: "in_part",
}


def paper(document: Document) -> Paper:
    """Return a document ready to be set on paper."""
    return Paper(
        markup=markup(document),
        title=one_line(document.title),
        author=one_line(document.author),
        foot=document.foot,
        program=document.program,
        created=document.created,
    )


def markup(document: Document, inks: Inks = PRINT) -> str:
    """Return a document in Qt's rich text."""
    body = "\n".join(part for block in document.blocks for part in _block(block, inks))
    head = f'<meta charset="utf-8"><title>{_text(one_line(document.title))}</title>'
    return f"<html><head>{head}<style>{_css(inks)}</style></head><body>{body}</body></html>"


def words_markup(words: Words, inks: Inks = PRINT) -> str:
    """Return some words in Qt's rich text."""
    return "".join(_run(run.text, run.shown, inks) for run in words)


def _css(inks: Inks) -> str:
    return (
        f"body {{ color: {inks.ink}; }} "
        "h1 { font-size: 20pt; } h2 { font-size: 15pt; margin-top: 22px; } "
        "h3 { font-size: 12pt; margin-top: 14px; } h4 { font-size: 10.5pt; margin-top: 10px; } "
        "p { margin-top: 3px; margin-bottom: 5px; } "
        f"p.small {{ font-size: 8pt; color: {inks.quiet}; }} "
        f"p.lead {{ color: {inks.quiet}; }} "
        "p.told { font-size: 11pt; margin-top: 8px; } "
        "p.note { margin-left: 14px; } "
        f"th {{ background-color: {inks.head}; font-size: 8.5pt; }} "
        "td { font-size: 9pt; } "
    )


def _block(block: Block, inks: Inks) -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h{block.level}>{_text(one_line(block.text))}</h{block.level}>"
        case Paragraph(style=Style.BLANK):
            yield "<p>&nbsp;</p><hr>"
        case Paragraph():
            way = _way(block.words)
            yield f'<p class="{block.style}"{way}>{words_markup(block.words, inks)}</p>'
        case Bullets():
            kind = "ol" if block.numbered else "ul"
            items = "".join(f"<li>{words_markup(words, inks)}</li>" for words in block.items)
            yield f"<{kind}>{items}</{kind}>"
        case TableBlock():
            yield "".join(_table(block, inks))
        case PageBreak():
            yield '<p style="page-break-before: always"></p>'


def _table(block: TableBlock, inks: Inks) -> Iterator[str]:
    total = sum(block.widths)
    widths = [round(100 * width / total) for width in block.widths]
    # A border of one collapsed line: the style sheet cannot ask for one on the cells of a table.
    yield (
        '<table width="100%" border="1" cellspacing="0" cellpadding="4" '
        f'style="border-collapse: collapse; border-color: {inks.rule}">'
    )
    heads = zip(widths, block.head, strict=True)
    cells = (f'<th width="{w}%" align="left">{_text(one_line(name))}</th>' for w, name in heads)
    yield f"<thead><tr>{''.join(cells)}</tr></thead><tbody>"
    for row in block.rows:
        yield "<tr>"
        for cell in row:
            yield f"<td{_way(cell.words)}>{words_markup(cell.words, inks)}</td>"
        yield "</tr>"
    yield "</tbody></table>"


def _way(words: Words) -> str:
    """Return which way a paragraph runs; Qt knows no “auto”."""
    return ' dir="rtl"' if runs_to_left(text_of(words)) else ""


def _run(text: str, look: Look, inks: Inks) -> str:
    safe = _text(text)
    tag = _TAGS.get(look, "")
    colour = getattr(inks, _INKS[look]) if look in _INKS else ""
    coloured = f'<span style="color: {colour}">{safe}</span>' if colour else safe
    return f"<{tag}>{coloured}</{tag}>" if tag else coloured


def _text(text: str) -> str:
    lines = escape(visible(re.sub(r"\r\n?", "\n", text)), quote=True)
    return lines.replace("\n", "<br>")
