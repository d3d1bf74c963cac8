"""A comparison as a file: one module for each format, and a table of them."""

from reader.report.formats import FORMATS, Press, ReportFormat, format_of, make_report
from reader.report.making import Report
from reader.report.options import USUAL, Part, ReportOptions, Table
from reader.report.overview import print_overview
from reader.report.save import save_report

__all__ = [
    "FORMATS",
    "USUAL",
    "Part",
    "Press",
    "Report",
    "ReportFormat",
    "ReportOptions",
    "Table",
    "format_of",
    "make_report",
    "print_overview",
    "save_report",
]
