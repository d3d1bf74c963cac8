"""Write a report to a file, wholly or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from reader.errors import ReportNotSavedError
from reader.progress import ProgressCallback, no_progress
from reader.report.formats import FORMATS, Press, format_of, known_suffixes, make_report
from reader.report.making import Report


def save_report(
    report: Report,
    path: Path,
    format_name: str | None = None,
    press: Press | None = None,
    progress: ProgressCallback = no_progress,
) -> None:
    """Save a report; a file that was there before is replaced in one go.

    Args:
        report: the comparison, and what is wanted of it.
        path: where; a symbolic link is followed.
        format_name: a key of `FORMATS`; without it the path's suffix decides.
        press: what makes a PDF, where that is wanted.
        progress: called between pages.

    Raises:
        ReportNotSavedError: if it could not be saved; what was at `path` is as it was.
        ReportUnavailableError: if it cannot be had in that format.
        Cancelled: when `progress` raises it; likewise nothing is changed.
    """
    report_format = FORMATS[format_name] if format_name else format_of(path)
    if report_format is None:
        raise ReportNotSavedError(str(path), f"the name should end with {known_suffixes()}")
    content = make_report(report, report_format, press, progress)
    try:
        _write(path.resolve(), content)
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links, a NUL in the name
        raise ReportNotSavedError(
            str(path), getattr(error, "strerror", "") or str(error)
        ) from error


def _write(path: Path, content: bytes) -> None:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        _replace(path, content, None)
        return
    if stat.S_ISREG(mode) and not os.access(path, os.W_OK):
        # Its folder would let us put another file in its place; its protection is meant.
        raise PermissionError(13, "the file is write-protected")
    if stat.S_ISREG(mode):
        _replace(path, content, stat.S_IMODE(mode))
    else:
        # A pipe or a device cannot be replaced; a folder is refused by the system.
        path.write_bytes(content)


def _replace(path: Path, content: bytes, mode: int | None) -> None:
    """Write a file beside `path` and move it there; `mode` None gives the usual permissions."""
    temporary = path.with_name(f".{token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            with suppress(OSError):
                temporary.chmod(mode)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
