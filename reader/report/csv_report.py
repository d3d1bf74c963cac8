"""One of the tables of a comparison as CSV."""

from __future__ import annotations

import csv
from io import StringIO

from reader.display.visible import visible
from reader.report.guarding import guarded
from reader.report.making import Report
from reader.report.tables import Value, labelled, plainly, sheet_of

_MARK = "\ufeff"
"""Without it some spreadsheets take UTF-8 for something else."""


def render_csv(report: Report) -> bytes:
    """Return the chosen table as CSV as RFC 4180 has it, in UTF-8 with a mark at its start.

    What a spreadsheet would take for a formula begins with an apostrophe, so that no article can
    make it reckon, or fetch, anything.
    """
    sheet = sheet_of(report, report.options.table)
    made = StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow([_safe(name) for name in labelled(sheet.head)])
    writer.writerows([_safe(value) for value in row] for row in sheet.rows)
    return (_MARK + made.getvalue()).encode("utf-8", "replace")


def _safe(value: Value) -> str | int | float:
    shown = plainly(value)
    if not isinstance(shown, str):
        return shown
    return guarded(visible(shown))
