"""A passage, a line of the matrix or the whole matrix, as they are put on the clipboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.display.visible import one_line, visible
from reader.report.blocks import (
    Block,
    Bullets,
    Heading,
    PageBreak,
    Paragraph,
    Run,
    TableBlock,
    TableCell,
    said_in,
)
from reader.report.guarding import GUARD, guarded, is_formula
from reader.report.making import Report
from reader.report.paper import markup
from reader.report.points import passage_blocks
from reader.report.report_document import matrix_table
from reader.report.view import ReportView


@dataclass(frozen=True, slots=True)
class Copied:
    """The same as rich text and as plain text."""

    markup: str
    text: str


def copied_passage(report: Report, passage: str) -> Copied:
    """Return a passage with the reading of each article, marked against the base."""
    shown = ReportView(report)
    block = shown.block(report.comparison.passage(passage))
    return _copied(report, passage_blocks(shown, block, report.texts))


def copied_rows(report: Report, passage: str = "") -> Copied:
    """Return the line of one point, or without it the whole matrix."""
    lines = (line for line in ReportView(report).matrix if passage in ("", line.passage))
    return _copied(report, [matrix_table(report.comparison, lines, report.texts)])


def _copied(report: Report, blocks: Iterable[Block]) -> Copied:
    made = tuple(blocks)
    document = report.document(map(_safe, made))
    text = "\n".join(line for block in made for line in _lines(block))
    return Copied(markup(document), text)


def _safe(block: Block) -> Block:
    """Return a block of which a spreadsheet takes no cell for a formula: a mark nobody sees."""
    if not isinstance(block, TableBlock):
        return block
    rows = tuple(tuple(_safe_cell(cell) for cell in row) for row in block.rows)
    return replace(block, rows=rows)


def _safe_cell(cell: TableCell) -> TableCell:
    if not is_formula(said_in(cell.words)):
        return cell
    return replace(cell, words=(Run(GUARD), *cell.words))


def _lines(block: Block) -> Iterable[str]:
    match block:
        case Heading():
            yield one_line(block.text)
        case Paragraph():
            yield visible(said_in(block.words))
        case Bullets():
            yield from (f"- {visible(said_in(words))}" for words in block.items)
        case TableBlock():
            yield "\t".join(guarded(one_line(name)) for name in block.head)
            for row in block.rows:
                yield "\t".join(guarded(one_line(said_in(cell.words))) for cell in row)
        case PageBreak():
            pass
