"""The tables of a comparison, each on a sheet of its own."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from reader.display.phrases import clipped
from reader.display.visible import one_line, visible
from reader.report.blocks import Look, Words, said_in
from reader.report.making import Report, made_at, program, settings, to_keep_in_mind, who_decided
from reader.report.options import TABLES, Table
from reader.report.tables import Sheet, Value, labelled, sheet_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_LONGEST_CELL = 32_767
_MOST_RUNS = 2_000
_LONGEST_PROPERTY = 255
_COLOURS = {Look.ADDED: "#0A4B87", Look.DROPPED: "#8D3503", Look.QUIET: "#595959"}


def render_xlsx(report: Report) -> bytes:
    """Return all tables as XLSX; the same report gives the same bytes.

    Everything from an article is written as text: a spreadsheet takes none of it for a formula or
    an address.
    """
    import xlsxwriter

    data = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(data, options)
    book.set_properties(
        {
            "title": clipped(one_line(report.title), _LONGEST_PROPERTY),
            "author": clipped(report.author, _LONGEST_PROPERTY),
            "comments": program(report.comparison),
            "created": made_at(report.comparison).replace(tzinfo=None),
        }
    )
    forms = _Forms(book)
    for table in Table:
        _write(book, sheet_of(report, table), forms)
    _write_method(book, report, forms)
    book.close()
    return data.getvalue()


class _Forms:
    """The looks of cells and of words in them."""

    def __init__(self, book: Workbook) -> None:
        top: dict[str, Any] = {"valign": "top", "text_wrap": True}
        self.head = book.add_format({**top, "bold": True, "bottom": 1, "bg_color": "#EEEEEE"})
        self.cell = book.add_format(top)
        self.score = book.add_format({"valign": "top", "num_format": "0.00"})
        self.strong = book.add_format({**top, "bold": True})
        self.runs: dict[Look, Format] = {
            look: book.add_format(
                {
                    "font_color": colour,
                    "underline": look is Look.ADDED,
                    "font_strikeout": look is Look.DROPPED,
                }
            )
            for look, colour in _COLOURS.items()
        }


def _write(book: Workbook, sheet: Sheet, forms: _Forms) -> None:
    page = book.add_worksheet(TABLES[sheet.table])
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    for column, name in enumerate(labelled(sheet.head)):
        page.write_string(0, column, _text(name), forms.head)
    for row, values in enumerate(sheet.rows, 1):
        for column, value in enumerate(values):
            _put(page, (row, column), value, forms)
    page.freeze_panes(1, 1)
    page.repeat_rows(0)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.head) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _put(page: Worksheet, at: tuple[int, int], value: Value, forms: _Forms) -> None:
    if isinstance(value, int | float):
        page.write_number(*at, value, forms.cell if isinstance(value, int) else forms.score)
    elif isinstance(value, str):
        page.write_string(*at, _text(value), forms.cell)
    else:
        _put_words(page, at, value, forms)


def _put_words(page: Worksheet, at: tuple[int, int], words: Words, forms: _Forms) -> None:
    """Write marked words; a spreadsheet wants two pieces at least, and no empty one."""
    runs = [(forms.runs.get(run.shown), visible(run.text)) for run in words if run.text]
    letters = sum(len(text) for _, text in runs)
    if len(runs) < 2 or len(runs) > _MOST_RUNS or letters > _LONGEST_CELL:
        page.write_string(*at, _text(said_in(words)), forms.cell)
        return
    pieces: list[Any] = []
    for form, text in runs:
        pieces += [form, text] if form is not None else [text]
    page.write_rich_string(*at, *pieces, forms.cell)


def _write_method(book: Workbook, report: Report, forms: _Forms) -> None:
    texts = report.texts
    page = book.add_worksheet(texts("method"))
    page.set_column(0, 0, 30)
    page.set_column(1, 1, 100)
    rows = [
        ("", report.title),
        *([("", texts("author", author=report.author))] if report.author else []),
        *settings(report.comparison, texts),
        ("", who_decided(report.comparison, texts)),
        *(("", mind) for mind in to_keep_in_mind(texts)),
    ]
    for row, (name, value) in enumerate(rows):
        page.write_string(row, 0, _text(name), forms.strong)
        page.write_string(row, 1, _text(value), forms.cell)


def _text(text: str) -> str:
    return clipped(visible(text), _LONGEST_CELL)
