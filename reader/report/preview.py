"""What a report will look like, for a window to show at once: its beginning, never all of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.display.phrases import shortened
from reader.display.visible import visible
from reader.progress import ProgressCallback, Stage, Step, no_progress
from reader.report.blocks import (
    Block,
    Document,
    Heading,
    Look,
    Paragraph,
    Run,
    Style,
    TableBlock,
    TableCell,
    plain,
)
from reader.report.formats import FORMATS, Holds, document_of, make_report
from reader.report.making import Report
from reader.report.options import TABLES, Table
from reader.report.paper import PRINT, Inks, markup
from reader.report.tables import Sheet, labelled, plainly, sheet_of

_ROWS = 40
_SHEET_ROWS, _SHEET_COLUMNS, _CELL_WORDS = 12, 8, 24
_BLOCKS = 400
_LETTERS = 20_000


@dataclass(frozen=True, slots=True)
class Preview:
    """What to show: markup for Qt, or a plain text."""

    text: str
    rich: bool


def preview(
    report: Report,
    format_name: str,
    inks: Inks = PRINT,
    progress: ProgressCallback = no_progress,
) -> Preview:
    """Return how a report in a format begins.

    Raises:
        Cancelled: when `progress` raises it.
    """
    chosen = FORMATS[format_name]
    progress(Step(Stage.REPORT))
    tables = chosen.holds in (Holds.TABLES, Holds.ONE_TABLE)
    if report.options.worksheet or not (tables or chosen.is_read):
        return Preview(markup(beginning_of(document_of(report)), inks), rich=True)
    if tables:
        return Preview(markup(_sheets(report, chosen.holds), inks), rich=True)
    text = make_report(report, chosen).decode("utf-8", "replace")
    more = "\n…" if len(text) > _LETTERS else ""
    return Preview(visible(text[:_LETTERS]) + more, rich=False)


def beginning_of(document: Document) -> Document:
    """Return a document with no more of it than can be laid out in a moment."""
    blocks = [_beginning(block) for block in document.blocks[:_BLOCKS]]
    if len(document.blocks) > _BLOCKS:
        blocks.append(Paragraph(plain("…", Look.QUIET)))
    return replace(document, blocks=tuple(blocks))


def _beginning(block: Block) -> Block:
    if isinstance(block, TableBlock) and len(block.rows) > _ROWS:
        dots = tuple(TableCell(plain("…", Look.QUIET)) for _ in block.head)
        return replace(block, rows=(*block.rows[:_ROWS], dots))
    return block


def _sheets(report: Report, holds: Holds) -> Document:
    """Return the first lines of the tables that the file will hold."""
    tables = tuple(Table) if holds is Holds.TABLES else (report.options.table,)
    blocks: list[Block] = [Heading(1, report.title)]
    for table in tables:
        sheet = sheet_of(report, table)
        blocks += [Heading(2, TABLES[table]), _table(sheet)]
        if len(sheet.rows) > _SHEET_ROWS:
            blocks.append(Paragraph((Run(f"… {len(sheet.rows):,}"),), Style.SMALL))
    return report.document(blocks)


def _table(sheet: Sheet) -> TableBlock:
    rows = tuple(
        tuple(
            TableCell(plain(shortened(str(plainly(value)), _CELL_WORDS)))
            for value in row[:_SHEET_COLUMNS]
        )
        for row in sheet.rows[:_SHEET_ROWS]
    )
    return TableBlock(
        caption=TABLES[sheet.table],
        head=labelled(sheet.head)[:_SHEET_COLUMNS],
        rows=rows,
        widths=sheet.widths[:_SHEET_COLUMNS],
    )
