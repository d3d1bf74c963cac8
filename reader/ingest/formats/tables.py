"""Tables with one article a row: CSV and TSV, and the sheets of a workbook (XLSX)."""

from __future__ import annotations

import csv
import io
import itertools
import warnings
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from reader.errors import Unreadable
from reader.ingest.encoding import decoded
from reader.ingest.formats.columns import (
    MAX_ROWS,
    Row,
    cell,
    found_columns,
    headings_of,
    parts_of_rows,
)
from reader.ingest.formats.packages import Package, check_parts
from reader.ingest.formats.part import Part, Source
from reader.ingest.limits import MAX_CHARACTERS
from reader.ingest.refusal import RefusedError

_DELIMITERS = ",;\t|"
_SAMPLE_LINES = 50
_MAX_COLUMNS = 500


def parts_of_csv(source: Source) -> list[Part]:
    """Return an article for each row; the first row holds the headings."""
    return parts_of_rows(rows_of_csv(source), source)


def rows_of_csv(source: Source) -> list[Row]:
    """Return the rows below the headings."""
    text = decoded(source.held)[0].removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    csv.field_size_limit(MAX_CHARACTERS)
    delimiter = "\t" if source.suffix == ".tsv" else _delimiter(text)
    try:
        lines = list(
            itertools.islice(csv.reader(io.StringIO(text), delimiter=delimiter), MAX_ROWS + 2)
        )
    except csv.Error as error:
        raise RefusedError(Unreadable.DAMAGED, "its rows") from error
    return _rows(lines)


def _delimiter(text: str) -> str:
    """Return the mark between cells: that of which the heading row has most."""
    heading = next((line for line in text.split("\n", _SAMPLE_LINES) if line.strip()), "")
    return max(_DELIMITERS, key=heading.count)


def _rows(lines: Iterable[Iterable[Any]]) -> list[Row]:
    """Return the rows under the first one that is not blank, by its headings."""
    found = (tuple(cell(value) for value in itertools.islice(line, _MAX_COLUMNS)) for line in lines)
    filled = [line for line in found if any(value.strip() for value in line)]
    if not filled:
        raise RefusedError(Unreadable.EMPTY)
    if len(filled) > MAX_ROWS + 1:
        raise RefusedError(Unreadable.TOO_LARGE, f"more than {MAX_ROWS:,} rows")
    names = list(_distinct(filled[0]))
    return [dict(zip(names, line, strict=False)) for line in filled[1:]]


def _distinct(headings: Iterable[str]) -> Iterator[str]:
    """Yield the headings; one that is blank or was there before gets its column's number."""
    seen: set[str] = set()
    for number, heading in enumerate(headings, 1):
        name = heading.strip()
        name = name if name and name not in seen else f"{name or 'column'} {number}"
        seen.add(name)
        yield name


def parts_of_workbook(source: Source) -> list[Part]:
    """Return an article for each row of the first sheet that holds any."""
    package = Package(source.held)
    check_parts(package)
    refused = RefusedError(Unreadable.EMPTY)
    for rows in _sheets(source.held):
        try:
            parts = parts_of_rows(rows, source)
        except RefusedError as error:
            refused = error
            continue
        if parts:
            return parts
    raise refused


def rows_of_workbook(source: Source) -> list[Row]:
    """Return the rows of the first sheet that holds articles, else of the first with any rows."""
    check_parts(Package(source.held))
    first: list[Row] = []
    for rows in _sheets(source.held):
        with suppress(RefusedError):
            if "text" in found_columns(headings_of(rows), source.columns, rows):
                return rows
        first = first or rows
    return first


def _sheets(held: bytes) -> Iterator[list[Row]]:
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what is only missing for editing
            book = openpyxl.load_workbook(
                io.BytesIO(held), read_only=True, data_only=True, keep_links=False
            )
            for sheet in book.worksheets:
                sheet.reset_dimensions()  # a file may say that it has a million columns
                filled = (line for line in sheet.iter_rows(values_only=True) if any(line))
                lines = list(itertools.islice(filled, MAX_ROWS + 2))
                if lines:
                    yield _rows(lines)
    except (RefusedError, MemoryError, RecursionError, GeneratorExit):
        raise
    except Exception as error:  # the library raises whatever a damaged file makes it trip over
        raise RefusedError(Unreadable.DAMAGED, "no workbook in it") from error
