"""The table of the formats in which a comparison can be saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from reader.display.phrases import listed
from reader.errors import ReaderError, ReportProblem, ReportUnavailableError
from reader.progress import ProgressCallback, no_progress
from reader.report.blocks import Document
from reader.report.csv_report import render_csv
from reader.report.docx_report import render_docx
from reader.report.html_report import render_report as render_html
from reader.report.json_report import render_report as render_json
from reader.report.making import Report
from reader.report.markdown_report import render_markdown
from reader.report.options import ReportOptions
from reader.report.page import render_page
from reader.report.paper import Paper, paper
from reader.report.report_document import report_document
from reader.report.tei_report import render_tei
from reader.report.worksheet_document import worksheet_document
from reader.report.xlsx_report import render_xlsx

Press = Callable[[Paper, ProgressCallback], bytes]
"""What turns a report for paper into a PDF; the only one that is there needs Qt."""


class Holds(Enum):
    """What a file of a format holds, and so which options there are for it."""

    PARTS = auto()
    TABLES = auto()
    ONE_TABLE = auto()
    EVERYTHING = auto()


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """A format.

    Attributes:
        name: what it goes by on the command line.
        suffix: of its files.
        label: what it is called.
        description: what it is for.
        report: makes the report; `None` where the report is set from its document.
        document: sets a document, and so worksheets too; `None` where the format holds none.
        on_paper: whether the document is set by a press.
        binary: whether it is anything but text.
        holds: what is in it.
        is_read: whether its text is itself what one looks at.
    """

    name: str
    suffix: str
    label: str
    description: str
    report: Callable[[Report], bytes] | None = None
    document: Callable[[Document, ProgressCallback], bytes] | None = None
    on_paper: bool = False
    binary: bool = False
    holds: Holds = Holds.PARTS
    is_read: bool = False

    @property
    def for_worksheets(self) -> bool:
        """Whether a worksheet can be had in this format."""
        return self.on_paper or self.document is not None


FORMATS: Mapping[str, ReportFormat] = {
    report_format.name: report_format
    for report_format in (
        ReportFormat(
            "html",
            ".html",
            "Web page",
            "A page to read, print and pass on",
            report=render_html,
            document=render_page,
        ),
        ReportFormat(
            "pdf", ".pdf", "PDF", "Pages to print and to cite", on_paper=True, binary=True
        ),
        ReportFormat(
            "docx",
            ".docx",
            "Word",
            "A document to go on writing in",
            document=render_docx,
            binary=True,
        ),
        ReportFormat(
            "markdown",
            ".md",
            "Markdown",
            "Plain text with marks",
            document=render_markdown,
            is_read=True,
        ),
        ReportFormat(
            "xlsx",
            ".xlsx",
            "Excel",
            "All tables, a sheet each",
            report=render_xlsx,
            binary=True,
            holds=Holds.TABLES,
        ),
        ReportFormat(
            "csv",
            ".csv",
            "CSV",
            "One table, for any program",
            report=render_csv,
            holds=Holds.ONE_TABLE,
        ),
        ReportFormat(
            "tei",
            ".xml",
            "TEI",
            "A critical apparatus, for scholars",
            report=render_tei,
            is_read=True,
        ),
        ReportFormat(
            "json",
            ".json",
            "JSON",
            "Everything, for other programs",
            report=render_json,
            holds=Holds.EVERYTHING,
            is_read=True,
        ),
    )
}
_OTHER_SUFFIXES = {".htm": ".html", ".markdown": ".md", ".tei": ".xml"}


def format_of(path: Path) -> ReportFormat | None:
    """Return the format that the file's suffix stands for, `None` if there is none."""
    suffix = path.suffix.lower()
    wanted = _OTHER_SUFFIXES.get(suffix, suffix)
    return next((f for f in FORMATS.values() if f.suffix == wanted), None)


def known_suffixes() -> str:
    """Return the suffixes of all formats, for a sentence."""
    return listed([known.suffix for known in FORMATS.values()], "or")


def document_formats() -> str:
    """Return the names of the formats that hold worksheets, for a sentence."""
    return listed([known.name for known in FORMATS.values() if known.for_worksheets], "or")


def document_of(report: Report) -> Document:
    """Return a report, or a worksheet, as a document."""
    return worksheet_document(report) if report.options.worksheet else report_document(report)


def make_report(
    report: Report,
    report_format: ReportFormat,
    press: Press | None = None,
    progress: ProgressCallback = no_progress,
) -> bytes:
    """Return a report in a format; the same report gives the same bytes.

    Raises:
        ReportUnavailableError: if there is no press for paper, or no worksheet in that format.
        Cancelled: when `progress` raises it.
    """
    problem = why_not(report.options, report_format, press)
    if problem is not None:
        raise problem
    if report_format.on_paper and press is not None:
        return press(paper(document_of(report)), progress)
    if report_format.report is not None and not report.options.worksheet:
        return report_format.report(report)
    assert report_format.document is not None  # noqa: S101 - `why_not` saw to it
    return report_format.document(document_of(report), progress)


def why_not(
    options: ReportOptions, report_format: ReportFormat, press: Press | None
) -> ReaderError | None:
    """Return why a report cannot be made in a format, `None` if it can."""
    if report_format.on_paper and press is None:
        return ReportUnavailableError(report_format.name, ReportProblem.NO_PRESS)
    if options.worksheet and not report_format.for_worksheets:
        return ReportUnavailableError(report_format.name, ReportProblem.NO_WORKSHEET)
    return None
