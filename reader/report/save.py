"""Write a report to a file, wholly or not at all."""

from __future__ import annotations

from pathlib import Path

from reader.errors import ReportNotSavedError
from reader.progress import ProgressCallback, no_progress
from reader.report.formats import FORMATS, Press, format_of, known_suffixes, make_report
from reader.report.making import Report
from reader.whole_files import write_whole


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
        write_whole(path, content, into_devices=True)
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links, a NUL in the name
        raise ReportNotSavedError(
            str(path), getattr(error, "strerror", "") or str(error)
        ) from error
