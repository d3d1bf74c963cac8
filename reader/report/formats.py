"""The table of the formats in which a comparison can be saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.report.html_report import render as render_html
from reader.report.json_report import render as render_json


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """A format: its name, the suffix of its files, what it is for, and what makes it.

    `render` takes a comparison and, if there are any, the reader's corrections.
    """

    name: str
    suffix: str
    description: str
    render: Callable[..., str]


FORMATS: Mapping[str, ReportFormat] = {
    report_format.name: report_format
    for report_format in (
        ReportFormat("html", ".html", "A page to read, print and pass on", render_html),
        ReportFormat("json", ".json", "Everything, for other programs", render_json),
    )
}


def format_of(path: Path) -> ReportFormat | None:
    """Return the format that the file's suffix stands for, `None` if there is none."""
    suffix = ".html" if path.suffix.lower() == ".htm" else path.suffix.lower()
    return next((f for f in FORMATS.values() if f.suffix == suffix), None)
