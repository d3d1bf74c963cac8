"""Office files that are made to do harm."""

from __future__ import annotations

from tests.hostile.made import STORY, packed

WORD_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = (
    '{head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>{body}</w:body></w:document>'
)


def paragraph(words: str) -> str:
    """Return a paragraph of a Word document."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def word(body: str, head: str = "", more: dict[str, str | bytes] | None = None) -> bytes:
    """Return a DOCX."""
    target = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    return packed(
        {
            "[Content_Types].xml": WORD_TYPES,
            "_rels/.rels": RELATIONS.format(target),
            "word/document.xml": WORD.format(head=head, body=body),
            **(more or {}),
        }
    )


def remote_template(_full: bool) -> bytes:
    """Return a DOCX that names a template and a picture on another machine."""
    remote = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" TargetMode="External" '
        f'Target="http://127.0.0.1:9/{name}"/>'
        for name, kind in (("t", "attachedTemplate"), ("i", "image"))
    )
    picture = '<w:p><w:r><w:drawing><a:blip r:link="i"/></w:drawing></w:r></w:p>'
    return word(
        paragraph(STORY) + picture,
        more={
            "word/_rels/document.xml.rels": RELATIONS.format(remote),
            "word/_rels/settings.xml.rels": RELATIONS.format(remote),
        },
    )


def word_of(full: bool, small: int, large: int) -> bytes:
    """Return a DOCX of very many paragraphs."""
    return word(paragraph("Talks fail.") * (large if full else small))


def deep_word(full: bool) -> bytes:
    """Return a DOCX whose tables lie in one another."""
    depth = 100_000 if full else 3_000
    return word("<w:tbl><w:tr><w:tc>" * depth + paragraph(STORY) + "</w:tc></w:tr></w:tbl>" * depth)


ODT = "application/vnd.oasis.opendocument.text"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODT_CONTENT = (
    f'{{head}}<office:document-content xmlns:office="{_ODF}:office:1.0" '
    f'xmlns:text="{_ODF}:text:1.0">'
    "<office:body><office:text>{body}</office:text></office:body></office:document-content>"
)


def odt(body: str, head: str = "") -> bytes:
    """Return an ODT."""
    manifest = (
        f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0"><manifest:file-entry '
        f'manifest:full-path="/" manifest:media-type="{ODT}"/></manifest:manifest>'
    )
    meta = (
        f'<office:document-meta xmlns:office="{_ODF}:office:1.0"><office:meta/>'
        "</office:document-meta>"
    )
    content = ODT_CONTENT.format(head=head, body=body)
    files: dict[str, str | bytes] = {
        "content.xml": content, "meta.xml": meta, "META-INF/manifest.xml": manifest,
    }  # fmt: skip
    return packed(files, ODT)


def deep_odt(full: bool) -> bytes:
    """Return an ODT whose spans lie in one another."""
    depth = 200_000 if full else 2_000
    return odt("<text:p>" + "<text:span>" * depth + STORY + "</text:span>" * depth + "</text:p>")


_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook(sheet: str, head: str = "", dimension: str = "A1:B2") -> bytes:
    """Return an XLSX with one sheet."""
    types = WORD_TYPES.replace("/word/document.xml", "/xl/workbook.xml").replace(
        "wordprocessingml.document.main", "spreadsheetml.sheet.main"
    )
    sheets = (
        '<Override PartName="/xl/sheet.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.worksheet+xml"/></Types>'
    )
    root = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    inner = f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="sheet.xml"/>'
    book = (
        f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets><sheet name="A" sheetId="1" '
        'r:id="r1"/></sheets></workbook>'
    )
    data = (
        f'{head}<worksheet xmlns="{_SHEET}"><dimension ref="{dimension}"/><sheetData>{sheet}'
        "</sheetData></worksheet>"
    )
    return packed(
        {
            "[Content_Types].xml": types.replace("</Types>", sheets),
            "_rels/.rels": RELATIONS.format(root),
            "xl/_rels/workbook.xml.rels": RELATIONS.format(inner),
            "xl/workbook.xml": book,
            "xl/sheet.xml": data,
        }
    )


def sheet_row(number: int, *cells: str) -> str:
    """Return a row of a sheet."""
    inside = "".join(f'<c t="inlineStr"><is><t>{words}</t></is></c>' for words in cells)
    return f'<row r="{number}">{inside}</row>'


def vast_sheet(_full: bool) -> bytes:
    """Return a workbook that says that it is as large as one can be."""
    rows = sheet_row(1, "title", "text") + sheet_row(1_048_576, "Talks fail", STORY)
    return workbook(rows, dimension="A1:XFD1048576")


def long_sheet(full: bool) -> bytes:
    """Return a workbook of very many rows."""
    count = 400_000 if full else 21_000
    rows = (sheet_row(number, f"It fell {number} times.") for number in range(2, count))
    return workbook(sheet_row(1, "text") + "".join(rows))
