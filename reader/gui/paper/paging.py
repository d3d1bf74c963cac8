"""Where the pages of a report end: never inside a line, seldom inside a row of a table.

Qt breaks pages too, but inside rows, leaves headings at the foot of a page, and loses blocks when a
break is added later. So a report is laid out as one long strip, which is cut here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat, QTextTable

_FEW_LINES = 4
Extent = tuple[float, float]
"""From where to where on the strip something reaches, from its top."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is not to be cut: a line of text, or a row of a table.

    Attributes:
        joined: whether it is to stand on one page with the next piece.
        opens_page: whether a page begins with it in any case.
        head: of a row, the head of its table, which comes again on each page.
        lines: of a row, its lines, for a row that is longer than a page.
    """

    top: float
    bottom: float
    joined: bool = False
    opens_page: bool = False
    head: Extent | None = None
    lines: tuple[Extent, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page: a stretch of the strip, below the head of the table it begins in."""

    body: Extent
    head: Extent | None = None


def pages_of(document: QTextDocument, height: float) -> tuple[Page, ...]:
    """Return the pages of a document that is laid out as one strip.

    Args:
        document: laid out without a height of its own.
        height: of a page.
    """
    return tuple(paged(list(_pieces(document)), height))


def paged(pieces: Sequence[Piece], height: float) -> Iterator[Page]:
    """Give the pages on which the pieces stand."""
    units = [list(unit) for unit in _units(pieces)]
    start, end, head = 0.0, 0.0, None
    empty = True
    for unit in units:
        room = height - (head[1] - head[0] if head else 0)
        full = unit[-1].bottom - start > room
        if not empty and (full or unit[0].opens_page):
            yield Page((start, end), head)
            empty = True
        if empty:
            start, head = unit[0].top, unit[0].head
            room = height - (head[1] - head[0] if head else 0)
        for cut in _cuts(unit[-1], start, room):
            yield Page((start, cut), head)
            start, head = cut, unit[-1].head
        end, empty = unit[-1].bottom, False
    if not empty or not units:
        yield Page((start, end), head)


def _units(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Give the pieces that stand on one page together."""
    begin = 0
    for at, piece in enumerate(pieces):
        if not piece.joined or at == len(pieces) - 1:
            yield pieces[begin : at + 1]
            begin = at + 1


def _cuts(piece: Piece, start: float, room: float) -> Iterator[float]:
    """Give the places where a piece that is longer than a page is cut: between its lines."""
    while piece.bottom - start > room:
        cut = start + room
        for line in sorted(piece.lines, key=lambda line: -line[1]):
            if line[0] < cut < line[1]:
                cut = line[0]
        start = cut if cut > start else start + room
        yield start


def _pieces(document: QTextDocument) -> Iterator[Piece]:
    place = document.rootFrame().begin()
    while not place.atEnd():
        frame = place.currentFrame()
        if isinstance(frame, QTextTable):
            yield from _rows(document, frame)
        elif place.currentBlock().isValid():
            yield from _lines(document, place.currentBlock())
        place += 1


def _lines(document: QTextDocument, block: QTextBlock) -> Iterator[Piece]:
    form = block.blockFormat()
    always = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
    opens = bool(form.pageBreakPolicy() & always)
    extents = _line_extents(document, block)
    last = len(extents) - 1
    for number, (top, bottom) in enumerate(extents):
        # A short paragraph stays whole; of a long one no line stands alone.
        whole = last < _FEW_LINES or number in (0, last - 1)
        joined = form.headingLevel() > 0 or (whole and number < last)
        yield Piece(top, bottom, joined, opens and not number)


def _rows(document: QTextDocument, table: QTextTable) -> Iterator[Piece]:
    lines = [_row_lines(document, table, row) for row in range(table.rows())]
    frame = document.documentLayout().frameBoundingRect(table)
    # A row reaches as far above its words as the table above those of its first row.
    above = min(line[0] for line in lines[0]) - frame.top()
    tops = [min(line[0] for line in row) - above for row in lines]
    edges = list(pairwise([*tops, frame.bottom()]))
    heads = table.format().headerRowCount()
    head = (edges[0][0], edges[heads - 1][1]) if heads else None
    for row, (top, bottom) in enumerate(edges):
        in_head = row < heads
        repeated = None if in_head or row == heads else head
        yield Piece(top, bottom, in_head, head=repeated, lines=tuple(lines[row]))


def _row_lines(document: QTextDocument, table: QTextTable, row: int) -> list[Extent]:
    found: list[Extent] = []
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        while block.isValid():
            found += _line_extents(document, block)
            if block == last:
                break
            block = block.next()
    return found


def _line_extents(document: QTextDocument, block: QTextBlock) -> list[Extent]:
    whole = document.documentLayout().blockBoundingRect(block)
    layout = block.layout()
    top = whole.top()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    found = [(top + line.y(), top + line.y() + line.height()) for line in lines]
    return found or [(whole.top(), whole.bottom())]
