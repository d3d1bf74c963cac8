"""A document as Markdown: CommonMark with the tables and strikethrough of GitHub's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.display.visible import visible
from reader.progress import ProgressCallback, no_progress
from reader.report.blocks import (
    Block,
    Bullets,
    Document,
    Heading,
    Look,
    PageBreak,
    Paragraph,
    Run,
    Style,
    TableBlock,
    Words,
    stepped,
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&$])")
_FIRST_SIGN = re.compile(r"^(\s*)([#+=-])")
_FIRST_NUMBER = re.compile(r"^(\s*\d+)([.)])")
_LOOKS = {
    Look.PLAIN: "",
    Look.QUIET: "",
    Look.STRONG: "**",
    Look.ADDED: "**",
    Look.DROPPED: "~~",
    Look.SILENT: "*",
    Look.IN_PART: "*",
}


def render_markdown(document: Document, progress: ProgressCallback = no_progress) -> bytes:
    """Return a document as Markdown; nothing that comes from an article can become markup.

    Raises:
        Cancelled: when `progress` raises it.
    """
    parts = [part for block in stepped(document, progress) if (part := _block(block))]
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {_escaped(block.text)}"
        case Paragraph():
            return _paragraph(block)
        case Bullets():
            marks = (f"{n}." if block.numbered else "-" for n, _ in enumerate(block.items, 1))
            return "\n".join(f"{m} {_inline(w)}" for m, w in zip(marks, block.items, strict=True))
        case TableBlock():
            return "\n".join(_table(block))
        case PageBreak():
            return "---"


def _paragraph(block: Paragraph) -> str:
    if block.style is Style.BLANK:
        return r"\_" * 60
    words = _inline(block.words)
    return f"> {words}" if block.style is Style.NOTE else words


def _table(block: TableBlock) -> Iterator[str]:
    yield _row(_escaped(name) for name in block.head)
    yield _row("---" for _ in block.head)
    for row in block.rows:
        yield _row(_inline(cell.words) for cell in row)


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _inline(words: Words) -> str:
    """Return words on one line; where a line ended stands a break."""
    lines = "".join(_run(run) for run in words).split("\n")
    return "<br>".join(line.strip() for line in lines if line.strip())


def _run(run: Run) -> str:
    """Return some words with their marks, which must touch the words they mark."""
    return "\n".join(_marked(line, _LOOKS[run.look]) for line in run.text.split("\n"))


def _marked(text: str, mark: str) -> str:
    core = text.strip()
    if not core or not mark:
        return _escaped(text)
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{mark}{_escaped(core)}{mark}{after}"


def _escaped(text: str) -> str:
    """Return a text in which nothing is markup, on one line."""
    flat = re.sub(r"[\t\r\n\f\v\u0085\u2028\u2029]", " ", visible(text))
    safe = _SPECIAL.sub(r"\\\1", flat)
    return _FIRST_NUMBER.sub(r"\1\\\2", _FIRST_SIGN.sub(r"\1\\\2", safe))
