"""One of the tables of a comparison as CSV."""

from __future__ import annotations

import csv
import re
from io import StringIO

from reader.display.visible import visible
from reader.report.making import Report
from reader.report.tables import Value, labelled, plainly, sheet_of

_FORMULA = re.compile(r"\s*[=+\-@\t\r\n|%]")
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
    text = visible(shown)
    return f"'{text}" if _FORMULA.match(text) else text
