import pytest

from reader.errors import Unreadable
from reader.ingest.formats import FORMATS, Source, format_of, is_simple, table
from reader.ingest.refusal import RefusedError
from tests.hostile.books import book, chapter
from tests.hostile.made import STORY, packed
from tests.hostile.office import odt, paragraph, sheet_row, word, workbook
from tests.hostile.pdfs import pdf_page, written

MAIL = b"Subject: Talks fail\nMIME-Version: 1.0\n\nThey left."
PAGE = (
    b'From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; '
    b"boundary=b\n\n--b\nContent-Type: text/html\n\n<p>They left.</p>\n--b--\n"
)


@pytest.mark.parametrize(
    ("name", "held", "expected"),
    [
        ("a.txt", "It fell.", "TEXT"),
        ("a", "It fell.", "TEXT"),
        ("a.story", "It fell.", "TEXT"),
        (".txt", "It fell.", "TEXT"),
        ("a.md", "# It fell", "MARKDOWN"),
        ("a.MD", "<p>It fell.</p>", "MARKDOWN"),
        ("a.html", "It fell.", "HTML"),
        ("a.HTM", "It fell.", "HTML"),
        ("a.xhtml", "It fell.", "HTML"),
        ("a.txt", "<!DOCTYPE html><html><p>It fell.", "HTML"),
        ("a.txt", "\n <!-- saved --> <html lang='en'><p>It fell.", "HTML"),
        ("a.txt", '<?xml version="1.0"?><html><p>It fell.', "HTML"),
        ("", "<p>It fell.</p>", "HTML"),
        ("a.pdf", "<html><p>Log in to see this file.", "HTML"),
        ("a.txt", "<pause> he wrote, and <p> is a mark", "TEXT"),
        ("a.txt", "2 < 3 <html>", "TEXT"),
        ("a.txt", "<!---->" * 5000 + "It fell.", "TEXT"),
        ("a.txt", "Title: It fell\nDate: 2 May 2021\n\nIt fell.", "TEXT"),
        ("a.json", "{}", "JSON"),
        ("a", '[{"text": "It fell."}]', "JSON"),
        ("a.txt", '{"a": he wrote', "TEXT"),
        ("a.csv", "title,text", "CSV"),
        ("a.eml", "Subject: It fell\n\nIt fell.", "MAIL"),
        ("a.eml", "no header at all", "MAIL"),
    ],
)
def test_what_is_characters(name, held, expected):
    assert format_of(Source(held.encode(), name)) is getattr(table, expected)


@pytest.mark.parametrize("name", ["", "a.txt", "a.zip", "a.docx", "a.html"])
@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (b"junk before\n%PDF-1.4", "PDF"),
        (rb"{\rtf1 x}", "RICH_TEXT"),
        (word(paragraph(STORY)), "WORD"),
        (odt(""), "OPEN_DOCUMENT"),
        (workbook(sheet_row(1, "text")), "WORKBOOK"),
        (book({"OPS/a.html": chapter(STORY)}, ["a.html"]), "BOOK"),
        (packed({"a.txt": STORY}), "ARCHIVE"),
        (MAIL, "MAIL"),
        (b"\r\n" + MAIL.replace(b"\n", b"\r\n"), "MAIL"),
        (PAGE, "WEB_ARCHIVE"),
    ],
)
def test_the_content_goes_before_the_name(name, held, expected):
    assert format_of(Source(held, name)) is getattr(table, expected)


@pytest.mark.parametrize(
    ("name", "held", "reason"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", Unreadable.OLD_OFFICE),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1", Unreadable.OLD_OFFICE),
        ("a.pptx", packed({"[Content_Types].xml": "", "ppt/a.xml": ""}), Unreadable.UNKNOWN_FORMAT),
        ("a.ods", packed({}, "application/vnd.oasis.opendocument.spreadsheet"),
         Unreadable.UNKNOWN_FORMAT),
        ("a.mobi", b"BOOKMOBI", Unreadable.UNKNOWN_FORMAT),
        ("a.pdf", b"It fell.", Unreadable.DAMAGED),
        ("a.docx", b"It fell.", Unreadable.DAMAGED),
        ("a.zip", b"PK\x03\x04 cut short", Unreadable.DAMAGED),
    ],
)  # fmt: skip
def test_what_is_known_but_not_read(name, held, reason):
    with pytest.raises(RefusedError) as refused:
        format_of(Source(held, name))
    assert refused.value.reason is reason


def test_only_text_and_markdown_are_read_in_this_process():
    assert is_simple(Source(b"It fell.", "a.txt"))
    assert is_simple(Source(b"# It fell", "a.md"))
    for held in (b"<p>It fell.</p>", MAIL, pdf_page(written("It fell.")), b"PK\x03\x04"):
        assert not is_simple(Source(held, "a.txt"))


def test_each_suffix_and_each_name_belongs_to_one_format():
    suffixes = [suffix for known in FORMATS for suffix in known.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert len({known.name for known in FORMATS}) == len(FORMATS)
    assert all(known.mime_types for known in FORMATS)
