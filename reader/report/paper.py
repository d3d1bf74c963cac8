"""A document as the simple markup that Qt sets on paper, in previews and on the clipboard.

It uses only what Qt's rich text knows: one more rule that it does not, and it drops a whole style
sheet. Nothing in it is fetched: there are no addresses but as text, and no pictures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.display.visible import one_line
from reader.report.blocks import Document, Look, TableBlock, Words, text_of
from reader.report.directions import runs_to_left
from reader.report.markup import Markup, set_text


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
    setter = _Paper(inks)
    body = "\n".join(part for block in document.blocks for part in setter.lines(block))
    head = f'<meta charset="utf-8"><title>{set_text(one_line(document.title))}</title>'
    return f"<html><head>{head}<style>{_css(inks)}</style></head><body>{body}</body></html>"


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


class _Paper(Markup):
    """What Qt knows."""

    blank = "<p>&nbsp;</p><hr>"
    page_break = '<p style="page-break-before: always"></p>'

    def __init__(self, inks: Inks) -> None:
        super().__init__({look: _look(look, inks) for look in Look})
        self._rule = inks.rule

    def voice(self, words: Words, _language: str) -> str:
        # Qt knows no “auto”.
        return ' dir="rtl"' if runs_to_left(text_of(words)) else ""

    def table(self, block: TableBlock) -> Iterator[str]:
        yield "".join(self._table(block))

    def _table(self, block: TableBlock) -> Iterator[str]:
        total = sum(block.widths)
        widths = [round(100 * width / total) for width in block.widths]
        # A border of one collapsed line: the style sheet cannot ask for one on cells.
        yield (
            '<table width="100%" border="1" cellspacing="0" cellpadding="4" '
            f'style="border-collapse: collapse; border-color: {self._rule}">'
        )
        heads = zip(widths, block.head, strict=True)
        cells = (f'<th width="{w}%" align="left">{set_text(one_line(n))}</th>' for w, n in heads)
        yield f"<thead><tr>{''.join(cells)}</tr></thead><tbody>"
        for row in block.rows:
            yield "<tr>"
            for cell in row:
                voice = self.voice(cell.words, cell.language)
                yield f"<td{voice}>{self.words(cell.words)}</td>"
            yield "</tr>"
        yield "</tbody></table>"


def _look(look: Look, inks: Inks) -> tuple[str, str]:
    """Return what stands before and after words that look so."""
    before, after = "", ""
    if look in _TAGS:
        before, after = f"<{_TAGS[look]}>", f"</{_TAGS[look]}>"
    if look in _INKS:
        colour = getattr(inks, _INKS[look])
        before, after = f'{before}<span style="color: {colour}">', f"</span>{after}"
    return before, after
