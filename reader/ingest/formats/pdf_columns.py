"""The reading order of a page of a PDF: its columns, and what runs across them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median

from reader.ingest.formats.pdf_pieces import Piece, joined, rows_of

_STEP = 2.0
"""Points between the places at which it is counted how many pieces cross."""
_EMPTY = 1 / 3
"""The part of the usual number of pieces that may cross a gutter: headlines do."""
_FEWEST = 3
_NARROWEST = 0.5
"""Of a gutter, in heights of a line."""
_OVER = 2.0


def ordered_lines(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the lines of a page in the order in which they are read.

    A piece that crosses a gutter parts the columns above from those below it.
    """
    gutters = gutters_of(pieces)
    lines: list[Piece] = []
    rows = sorted(pieces, key=lambda piece: -piece.box.top)
    for crossing, group in groupby(rows, key=lambda piece: _crosses(piece, gutters)):
        block = list(group)
        lines.extend(_lines(block) if crossing else _by_column(block, gutters))
    return lines


def gutters_of(pieces: Sequence[Piece]) -> list[float]:
    """Return where the gutters between the columns of a page are, from the left."""
    if len(pieces) < 2 * _FEWEST:
        return []
    left = min(piece.box.left for piece in pieces)
    right = max(piece.box.right for piece in pieces)
    counts = [0] * (min(5_000, int((right - left) / _STEP)) + 1)
    for piece in pieces:
        first, last = ((at - left) / _STEP for at in (piece.box.left, piece.box.right))
        for place in range(max(0, int(first)), min(len(counts), int(last) + 1)):
            counts[place] += 1
    usual = sorted(counts)[int(0.9 * (len(counts) - 1))]
    narrowest = _NARROWEST * median(piece.box.height for piece in pieces) / _STEP
    found = []
    for empty, run in groupby(enumerate(counts), key=lambda pair: pair[1] <= _EMPTY * usual):
        places = [place for place, _ in run]
        if empty and len(places) >= narrowest:
            found.append(left + _STEP * (places[0] + places[-1] + 1) / 2)
    return _with_text_beside(found, pieces)


def _with_text_beside(gutters: list[float], pieces: Sequence[Piece]) -> list[float]:
    """Return the gutters that have enough pieces on both sides, up to the next gutter."""
    kept: list[float] = []
    for number, gutter in enumerate(gutters):
        before = kept[-1] if kept else float("-inf")
        after = gutters[number + 1] if number + 1 < len(gutters) else float("inf")
        at_left = sum(before < p.box.left and p.box.right <= gutter + _OVER for p in pieces)
        at_right = sum(gutter - _OVER <= p.box.left and p.box.right < after for p in pieces)
        if min(at_left, at_right) >= _FEWEST:
            kept.append(gutter)
    return kept


def _crosses(piece: Piece, gutters: Iterable[float]) -> bool:
    return any(piece.box.left + _OVER < g < piece.box.right - _OVER for g in gutters)


def _by_column(pieces: Iterable[Piece], gutters: Sequence[float]) -> Iterator[Piece]:
    columns: list[list[Piece]] = [[] for _ in range(len(gutters) + 1)]
    for piece in pieces:
        middle = (piece.box.left + piece.box.right) / 2
        number = sum(gutter < middle for gutter in gutters)
        columns[number].append(replace(piece, column=number))
    for column in columns:
        yield from _lines(column)


def _lines(pieces: Iterable[Piece]) -> Iterator[Piece]:
    yield from map(joined, rows_of(pieces))
