"""Bytes and JSON: gzip without a date, so that the same content gives the same bytes."""

from __future__ import annotations

import gzip
import json
import zlib
from pathlib import Path
from typing import Any, NoReturn

from reader.paths import COMPARISON_SUFFIX

MAX_BYTES = 100_000_000
"""Of a file, and of what is packed in it."""
_MAX_MARKS = 3_000_000
"""Commas and brackets: each may be a value that takes a hundred bytes of memory."""

QUICK, SMALL = 1, 6
"""How hard to pack: for what is written every second, for what is kept."""

_NO_FILE = 31  # zlib's word for a gzip header and trailer


class TooLargeError(ValueError):
    """More than a comparison file may hold."""


def is_comparison_file(path: Path) -> bool:
    """Tell by its name whether a file is a comparison."""
    return path.suffix.lower() == COMPARISON_SUFFIX


def packed(content: dict[str, Any], level: int = SMALL) -> bytes:
    """Return the content as it stands in a file.

    Half surrogates, which a file's name may hold but UTF-8 cannot, become question marks.

    Raises:
        TooLargeError: if it would be too large to be opened again.
    """
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    raw = text.encode("utf-8", "replace")
    _check(raw)
    return gzip.compress(raw, level, mtime=0)


def unpacked(data: bytes) -> Any:
    """Return the JSON value in a file's bytes, packed or plain.

    Raises:
        TooLargeError: if it holds too much.
        ValueError: if it is no JSON, or damaged.
    """
    raw = _inflated(data) if data[:2] == b"\x1f\x8b" else data
    _check(raw)
    try:
        return json.loads(raw.decode("utf-8"), parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def _inflated(data: bytes) -> bytes:
    packer = zlib.decompressobj(_NO_FILE)
    try:
        raw = packer.decompress(data, MAX_BYTES + 1)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if len(raw) > MAX_BYTES:
        raise TooLargeError
    if not packer.eof or packer.unused_data:
        raise ValueError("it ends too early or too late")
    return raw


def _check(raw: bytes) -> None:
    if len(raw) > MAX_BYTES or sum(map(raw.count, (b",", b"[", b"{"))) > _MAX_MARKS:
        raise TooLargeError


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")
