"""A document for word processors."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reader.display.phrases import clipped
from reader.display.visible import one_line, visible
from reader.progress import ProgressCallback, no_progress
from reader.report.blocks import (
    Bullets,
    Document,
    Heading,
    Look,
    PageBreak,
    Paragraph,
    Run,
    Style,
    TableBlock,
    TableCell,
    Words,
    stepped,
    text_of,
)
from reader.report.directions import is_language, runs_to_left
from reader.report.making import at_time
from reader.report.zips import same_each_time

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph as WordParagraph

_LONGEST_PROPERTY = 255
_FONT = "Calibri"
_COLOURS = {
    Look.QUIET: "595959",
    Look.ADDED: "0A4B87",
    Look.DROPPED: "8D3503",
    Look.SILENT: "9A3A04",
    Look.IN_PART: "6B5000",
}
_STYLES = {
    Style.BODY: "Normal",
    Style.LEAD: "ReportLead",
    Style.TOLD: "ReportTold",
    Style.SMALL: "ReportSmall",
    Style.NOTE: "ReportNote",
    Style.BLANK: "ReportBlank",
}
_HEADINGS = {1: "Title", 2: "Heading1", 3: "Heading2", 4: "Heading3"}
_SIZES = {
    "Normal": 10.5,
    "Report Lead": 10.5,
    "Report Told": 11.5,
    "Report Small": 9,
    "Report Note": 10.5,
    "Report Blank": 14,
    "Report Cell": 9.5,
}


def render_docx(document: Document, progress: ProgressCallback = no_progress) -> bytes:
    """Return a document as DOCX; the same document gives the same bytes.

    Raises:
        Cancelled: when `progress` raises it.
    """
    import docx
    from docx.enum.text import WD_BREAK

    made = docx.Document()
    _dress(made, document)
    for block in stepped(document, progress):
        match block:
            case Heading():
                paragraph = _add(made, _HEADINGS[block.level])
                paragraph.add_run(one_line(block.text))
            case Paragraph():
                _paragraph(made, block)
            case Bullets():
                for item in block.items:
                    _fill(_add(made, "ListNumber" if block.numbered else "ListBullet"), item)
            case TableBlock():
                _table(made, block)
            case PageBreak():
                made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    data = BytesIO()
    made.save(data)
    return same_each_time(data.getvalue())


# the whole


def _dress(made: WordDocument, document: Document) -> None:
    from docx.shared import Cm

    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.9)
    section.top_margin, section.bottom_margin = Cm(1.8), Cm(2)
    _make_styles(made, document.language)
    _properties(made, document)
    _foot(section.footer.paragraphs[0], document.foot)


def _make_styles(made: WordDocument, language: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    for name, size in _SIZES.items():
        styles = made.styles
        style: Any = (
            styles[name] if name == "Normal" else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        )
        style.font.size = Pt(size)
        style.paragraph_format.space_after = Pt(2 if name == "Report Cell" else 5)
    normal: Any = made.styles["Normal"]
    normal.font.name = _FONT
    _put_language(normal.element.get_or_add_rPr(), language)
    made.styles["Report Note"].paragraph_format.left_indent = Pt(12)
    for level in range(4):
        head: Any = made.styles["Title" if level == 0 else f"Heading {level}"]
        head.font.name = _FONT
        head.font.size = Pt((22, 16, 13, 11)[level])
        head.font.color.rgb = RGBColor.from_string("1D1C1A")
        head.element.rPr.rFonts.attrib.clear()
        head.font.name = _FONT


def _properties(made: WordDocument, document: Document) -> None:
    known = made.core_properties
    at = at_time(document.created).replace(tzinfo=None)
    known.title = clipped(one_line(document.title), _LONGEST_PROPERTY)
    known.author = clipped(one_line(document.author), _LONGEST_PROPERTY)
    known.last_modified_by = known.author
    known.subject = clipped(one_line(document.subject), _LONGEST_PROPERTY)
    known.comments = document.program
    known.language = document.language
    known.keywords = ""
    known.created = known.modified = at
    known.revision = 1


def _foot(paragraph: WordParagraph, words: str) -> None:
    """Put words and the number of the page at the foot of each page."""
    from docx.shared import Pt

    run = paragraph.add_run(f"{words}    ")
    run.font.size = Pt(8)
    number = paragraph.add_run()
    number.font.size = Pt(8)
    for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
        if kind:
            part = _element("w:fldChar")
            part.set(_name("w:fldCharType"), kind)
        else:
            part = _element("w:instrText")
            part.text = text
        number._r.append(part)  # noqa: SLF001 - python-docx has no fields


# blocks


def _paragraph(made: WordDocument, block: Paragraph) -> None:
    paragraph = _add(made, _STYLES[block.style])
    if block.style is Style.BLANK:
        paragraph.add_run("_" * 70)
    else:
        _fill(paragraph, block.words, block.language)


def _table(made: WordDocument, block: TableBlock) -> None:
    from docx.shared import Cm

    table = made.add_table(rows=1, cols=len(block.head))
    table.style = "Table Grid"
    table.autofit = False
    _describe(table, block.caption)
    whole, total = 17.2, sum(block.widths)
    widths = [Cm(whole * width / total) for width in block.widths]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    head = table.rows[0]
    _repeat(head)
    for at, (cell, name) in enumerate(zip(head.cells, block.head, strict=True)):
        cell.width = widths[at]
        _fill(_first(cell), (Run(name, Look.STRONG),))
    for row in block.rows:
        # One look at the cells of each row: `table.cell` counts all cells anew each time.
        cells = table.add_row().cells
        for at, (cell, words) in enumerate(zip(cells, row, strict=True)):
            cell.width = widths[at]
            _fill_cell(cell, words)
    _add(made, "ReportSmall")


def _add(made: WordDocument, style: str) -> WordParagraph:
    return _styled(made.add_paragraph(), style)


def _styled(paragraph: WordParagraph, style: str) -> WordParagraph:
    """Give a paragraph a style by its id: by its name, each would be looked up among all."""
    paragraph._p.get_or_add_pPr().style = style  # noqa: SLF001 - see above
    return paragraph


def _fill_cell(cell: Any, words: TableCell) -> None:
    _fill(_first(cell), words.words, words.language)


def _first(cell: Any) -> WordParagraph:
    paragraph: WordParagraph = cell.paragraphs[0]
    return _styled(paragraph, "ReportCell")


def _fill(paragraph: WordParagraph, words: Words, language: str = "") -> None:
    to_left = runs_to_left(text_of(words))
    if to_left:
        paragraph._p.get_or_add_pPr().append(_element("w:bidi"))  # noqa: SLF001 - no name for it
    for run in words:
        if not run.text:
            continue
        added = paragraph.add_run(visible(re.sub(r"\r\n?", "\n", run.text)))
        _look(added, run.shown)
        if language and run.look is not Look.QUIET:
            _put_language(added.font.element.get_or_add_rPr(), language)
        if to_left and runs_to_left(run.text):
            added.font.rtl = True


def _look(run: Any, look: Look) -> None:
    from docx.shared import RGBColor

    if look in _COLOURS:
        run.font.color.rgb = RGBColor.from_string(_COLOURS[look])
    run.bold = True if look is Look.STRONG else None
    run.underline = True if look is Look.ADDED else None
    run.font.strike = True if look is Look.DROPPED else None


# what python-docx has no words for


def _element(name: str) -> Any:
    from docx.oxml import OxmlElement

    return OxmlElement(name)


def _name(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(name)


def _put_language(properties: Any, language: str) -> None:
    if not is_language(language):
        return
    for old in properties.findall(_name("w:lang")):
        properties.remove(old)
    part = _element("w:lang")
    part.set(_name("w:val"), language)
    part.set(_name("w:bidi"), language)
    properties.append(part)


def _repeat(row: Any) -> None:
    """Have a table's head again at the top of each page."""
    part = _element("w:tblHeader")
    part.set(_name("w:val"), "true")
    row._tr.get_or_add_trPr().append(part)  # noqa: SLF001 - no name for it


def _describe(table: Any, caption: str) -> None:
    """Say what a table holds to those who cannot see it."""
    part = _element("w:tblCaption")
    part.set(_name("w:val"), caption)
    table._tbl.tblPr.append(part)  # noqa: SLF001 - no name for it
