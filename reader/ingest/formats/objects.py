"""Collections in JSON: a list of articles, a line for each (JSONL), or one article alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from reader.errors import Unreadable
from reader.ingest.encoding import decoded
from reader.ingest.formats.columns import MAX_ROWS, Row, cell, parts_of_rows
from reader.ingest.formats.part import Part, Source
from reader.ingest.refusal import RefusedError

_MAX_KEYS = 500


def parts_of_json(source: Source) -> list[Part]:
    """Return an article for each object in the list; a value in an inner one is `outer.inner`."""
    return parts_of_rows(rows_of_json(source), source)


def rows_of_json(source: Source) -> list[Row]:
    """Return a row for each object."""
    text = decoded(source.held)[0].removeprefix("\ufeff")
    found = list(_objects(text))
    if len(found) > MAX_ROWS:
        raise RefusedError(Unreadable.TOO_LARGE, f"more than {MAX_ROWS:,} rows")
    if not found:
        raise RefusedError(Unreadable.NO_ARTICLES)
    return [_row(item) for item in found]


def _objects(text: str) -> Iterator[dict[str, Any]]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        yield from _of_lines(text)
        return
    yield from _of_value(whole)


def _of_lines(text: str) -> Iterator[dict[str, Any]]:
    """Yield the object on each line.

    Raises:
        RefusedError: if a line holds none.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise RefusedError(Unreadable.DAMAGED, f"line {number} is no JSON") from error
        if isinstance(value, dict):
            yield value


def _of_value(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a list, or of the longest list in an object, or that object."""
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, dict))
    elif isinstance(value, dict):
        lists = [v for v in value.values() if isinstance(v, list) and v and isinstance(v[0], dict)]
        yield from _of_value(max(lists, key=len)) if lists else [value]


def _row(item: dict[str, Any]) -> Row:
    row: dict[str, str] = {}
    for key, value in item.items():
        inner = value.items() if isinstance(value, dict) else ()
        for name, part in inner if inner else [("", value)]:
            if not isinstance(part, dict) and len(row) < _MAX_KEYS:
                row[f"{key}.{name}" if name else key] = cell(part)
    return row
