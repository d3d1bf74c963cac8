"""A comparison as a file: one module for each format, and a table of them."""

from reader.report.formats import FORMATS, ReportFormat, format_of
from reader.report.overview import print_overview
from reader.report.save import save_report

__all__ = ["FORMATS", "ReportFormat", "format_of", "print_overview", "save_report"]
