"""Every writer, read back with another library: what is in it, and what must not be."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from itertools import pairwise
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from lxml import etree
from markdown_it import MarkdownIt

from reader.corrections import NOTHING, confirmed, noted, silent
from reader.display.visible import visible
from reader.model import Origin
from reader.paths import resources
from reader.progress import Cancelled, Stage, Step
from reader.report import FORMATS, Part, Report, ReportOptions, Table, make_report
from reader.report.options import TABLES
from tests.builders import article, comparison
from tests.report.hostile import TELLING, hostile

STORY = {
    "A": article("Ten people died on Monday.", "Police came.", outlet="The Courier", language="de"),
    "B": article("A dozen people died on Monday.", "Rain fell.", outlet="The Wire"),
    "C": article("Snow is due.", outlet="The Post"),
}
PICTURE = "A1 = B1 / A2 / B2 / C1"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
T = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def press(paper, _progress):
    return paper.markup.encode("utf-8")


def made(name: str, report: Report) -> bytes:
    return make_report(report, FORMATS[name], press)


@pytest.fixture(scope="module")
def report() -> Report:
    found = comparison(STORY, PICTURE)
    corrections = noted(NOTHING, found, "A1", "Who counted?")
    links = tuple(replace(k, origin=Origin.READER, score=1.0) for k in found.alignment.links)
    omissions = tuple(replace(o, fragile=True) for o in found.alignment.omissions)
    alignment = replace(found.alignment, links=links, omissions=omissions)
    return Report(replace(found, alignment=alignment), corrections, ReportOptions(author="Ada"))


# all of them


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_bytes(name, report) -> None:
    assert made(name, report) == made(name, replace(report))


@pytest.mark.parametrize("name", FORMATS)
def test_another_day_is_all_that_differs(name, report) -> None:
    def on(day: str) -> Report:
        dated = replace(report.comparison.made_with, created=day)
        return replace(report, comparison=replace(report.comparison, made_with=dated))

    first, second = (made(name, on(f"2021-12-0{n}T10:00:00+00:00")) for n in (5, 6))
    if FORMATS[name].binary and name != "pdf":
        assert _parts(first).keys() == _parts(second).keys()
        first, second = (b"".join(_parts(data).values()) for data in (first, second))
    assert first.replace(b"2021-12-05", b"").replace(b"20211205", b"") == second.replace(
        b"2021-12-06", b""
    ).replace(b"20211206", b"")


def _parts(archive: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(archive)) as opened:
        assert {i.date_time[0] for i in opened.infolist()} == {1980}
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.mark.parametrize("name", [n for n in FORMATS if n not in ("csv", "json")])
@pytest.mark.parametrize("parts", [frozenset(Part), frozenset({Part.OMISSIONS})])
def test_every_report_says_how_it_was_made(name, parts, report) -> None:
    options = replace(report.options, parts=parts)
    text = words_in(name, made(name, replace(report, options=options)))

    for told in ("Comparative Reader 0.1.0", "test-model", "0.5", "2021-12-05T10:00:00+00:00"):
        assert told in text
    assert all(a.sha256 in text for a in report.comparison.articles)
    assert "program proposed" in text


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_hostile_breaks_a_writer_or_is_lost(name) -> None:
    text = words_in(name, made(name, hostile()))

    assert "\x00" not in text
    assert not re.search("[\u202a-\u202e\u2066-\u2069\ufffe]", text) or name == "json"
    for kind in ("emoji", "to the left", "arabic", "chinese", "long"):
        assert TELLING[kind].strip() in text, kind
    if name != "json":
        assert "[U+0000]" in text
        assert "[U+202E]evil" in text


@pytest.mark.parametrize("name", [n for n, f in FORMATS.items() if f.for_worksheets])
def test_a_worksheet_hides_the_outlets_up_to_its_key(name) -> None:
    story = {
        "A": article("The Courier reported that ten died.", "Police came.", outlet="The Courier"),
        "B": article("Ten died.", "Police came, told the courier.", outlet="The Wire"),
        "C": article("Rain fell.", outlet="The Post"),
    }
    options = ReportOptions(worksheet=True)
    text = words_in(
        name, made(name, Report(comparison(story, "A1 = B1 / A2 = B2"), options=options))
    )
    asked, _, answered = text.partition("Answer key")

    assert not re.search("The (Courier|Wire|Post)", asked)
    assert "outlet" in asked
    assert "Report C: two points are missing." in " ".join(asked.split())
    assert {"The Courier", "The Wire", "The Post"} == set(
        re.findall("The Courier|The Wire|The Post", answered)
    )
    assert {"(A1, B1)", "(A2, B2)"} <= set(re.findall(r"\(\w\d, \w\d\)", answered))


def words_in(name: str, data: bytes) -> str:
    """Return the text of a report, as another library reads it."""
    match name:
        case "docx":
            return _docx_words(data)
        case "xlsx":
            book = openpyxl.load_workbook(io.BytesIO(data))
            rows = (row for sheet in book for row in sheet.iter_rows(values_only=True))
            return "\n".join(str(value) for row in rows for value in row if value is not None)
        case "tei":
            return "".join(etree.fromstring(data).itertext())
        case "html" | "pdf":
            tree = etree.HTML(data.decode("utf-8"))
            for gone in tree.xpath("//style|//script|//template"):
                gone.getparent().remove(gone)
            return "".join(tree.itertext())
        case "markdown":
            tree = etree.HTML(MarkdownIt("gfm-like", {"linkify": False}).render(data.decode()))
            return "".join(tree.itertext())
        case _:
            return data.decode("utf-8-sig")


def _docx_words(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in document.element.iter(f"{W}p")
    )


# each of them


def test_docx_has_heads_that_come_again_marks_languages_and_its_number(report) -> None:
    document = docx.Document(io.BytesIO(made("docx", report)))

    heads = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert {"At a glance", "Points by report", "What each report leaves out"} <= set(heads)
    assert all(t.rows[0]._tr.xpath(".//w:tblHeader") for t in document.tables)
    runs = [
        r
        for t in document.tables
        for row in t.rows
        for c in row.cells
        for p in c.paragraphs
        for r in p.runs
    ]
    assert "A dozen" in {run.text for run in runs if run.underline}
    assert "Ten" in {run.text for run in runs if run.font.strike}
    assert b"PAGE" in _parts(made("docx", report))["word/footer1.xml"]
    assert b'w:val="de"' in _parts(made("docx", report))["word/document.xml"]
    core = document.core_properties
    assert (core.author, core.title, core.created.year) == (
        "Ada",
        "Three reports of one event",
        2021,
    )


def test_docx_sets_what_runs_to_the_left_that_way() -> None:
    story = {"A": article("הדובר אמר.", language="he"), "B": ["One."]}
    document = docx.Document(io.BytesIO(made("docx", Report(comparison(story)))))

    cells = [c for t in document.tables for row in t.rows for c in row.cells]
    (first, *_) = [c for c in cells if "הדובר" in c.text]
    assert first.paragraphs[0]._p.xpath("./w:pPr/w:bidi")
    assert first.paragraphs[0].runs[0].font.rtl


def test_xlsx_has_a_sheet_for_each_table_with_marked_words(report) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made("xlsx", report)), rich_text=True)

    assert book.sheetnames == [*TABLES.values(), "How it was made"]
    sheet = book["Points by report"]
    head = [cell.value for cell in sheet[1]]
    assert head[:6] == [
        "Point",
        "Told by",
        "Shortest telling",
        "A The Courier",
        "B The Wire",
        "C The Post",
    ]
    marked = [part for part in sheet.cell(2, 5).value if hasattr(part, "font")]
    assert [str(part) for part in marked if part.font.u] == ["A dozen"]
    assert [str(part) for part in marked if part.font.strike] == ["Ten"]
    assert sheet.freeze_panes == "B2"
    assert sheet.cell(2, len(head)).value == "Who counted?"


def test_spreadsheets_take_nothing_for_a_formula_or_an_address() -> None:
    report = hostile()
    book = openpyxl.load_workbook(io.BytesIO(made("xlsx", report)))

    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= {"s", "n"}
    assert not any(sheet._hyperlinks for sheet in book)
    for table in Table:
        options = replace(report.options, table=table)
        text = made("csv", replace(report, options=options)).decode("utf-8-sig")
        cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
        assert not [cell for cell in cells if re.match(r"\s*[=+\-@\t\r]", cell)]
    assert any(cell.startswith("'=") for cell in cells)


@pytest.mark.parametrize("table", Table)
def test_csv_has_lines_of_one_length_and_heads_that_differ(table, report) -> None:
    options = replace(report.options, table=table)
    text = made("csv", replace(report, options=options)).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""))

    assert len(set(head)) == len(head)
    assert rows
    assert {len(row) for row in rows} == {len(head)}


def test_tei_is_an_apparatus_of_parallel_segments(report) -> None:
    root = etree.fromstring(made("tei", report))

    assert [w.get(ID) for w in root.iter(f"{T}witness")] == ["A", "B", "C"]
    first = next(root.iter(f"{T}app"))
    lemma, other, quiet = first.findall(f"{T}lem") + first.findall(f"{T}rdg")
    assert (lemma.get("wit"), other.get("wit"), quiet.get("wit")) == ("#A", "#B", "#C")
    assert "".join(lemma.itertext()).strip() == "Ten people died on Monday."
    assert (quiet.get("type"), quiet.get("cert"), len(quiet)) == ("silent", "low", 0)
    assert root.find(f".//{T}variantEncoding").get("method") == "parallel-segmentation"
    (link,) = root.iter(f"{T}link")
    assert (link.get("target"), link.get("resp")) == ("#A1 #B1", "#reader")
    (note,) = [n for n in root.iter(f"{T}note") if n.get("type") == "reader"]
    assert (note.text, note.get("target")) == ("Who counted?", "#passage.P1")


def test_tei_has_no_id_twice_and_points_nowhere_else() -> None:
    articles = {label: [f"Only {label} tells it."] * 3 for label in "ABCDEFGHIJKLMNOPQ"}
    for report in (Report(comparison(articles)), hostile()):
        root = etree.fromstring(made("tei", report))
        ids = [found.get(ID) for found in root.iter() if found.get(ID)]
        aims = " ".join(
            found.get(name, "")
            for found in root.iter()
            for name in ("wit", "target", "resp", "corresp", "source", "ana")
        )
        assert len(set(ids)) == len(ids)
        assert {aim.removeprefix("#") for aim in aims.split()} <= set(ids)


def test_tei_takes_the_chosen_base_for_its_lemmas(report) -> None:
    options = replace(report.options, base="B")
    root = etree.fromstring(made("tei", replace(report, options=options)))

    assert next(root.iter(f"{T}lem")).get("wit") == "#B"


def test_markdown_keeps_all_that_looks_like_markup_as_text() -> None:
    source = made("markdown", hostile()).decode()
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(source)
    inside = [inner for token in tokens for inner in token.children or ()]

    assert not [t for t in inside if t.type in ("link_open", "image", "code_inline")]
    kinds = {t.content for t in inside if t.type == "html_inline"}
    assert kinds <= {"<br>"}
    assert not [t for t in tokens if t.type in ("html_block", "code_block", "fence")]
    text = words_in("markdown", source.encode())
    assert TELLING["markdown"] in text
    assert "<script>alert(1)</script> and <img" in text


def test_the_page_of_a_worksheet_is_sound() -> None:
    options = replace(hostile().options, worksheet=True)
    source = made("html", replace(hostile(), options=options)).decode()
    tree = etree.HTML(source)

    assert not tree.xpath(
        "//script|//img|//link|//form|//iframe|//@onload|//@onerror|//@style|//@href"
    )
    heads = [int(h.tag[1]) for h in tree.iter("h1", "h2", "h3", "h4")]
    assert heads[0] == 1
    assert all(b <= a + 1 for a, b in pairwise(heads))
    assert len(tree.xpath("//table")) == len(tree.xpath("//table/caption")) > 0
    assert tree.xpath("//main")
    assert tree.xpath("//html/@lang") == ["en"]


@pytest.mark.parametrize("name", FORMATS)
def test_only_what_is_confirmed(name) -> None:
    found = comparison(
        {
            "A": ["The dam broke.", "Ten died."],
            "B": ["The dam broke.", "Ten died."],
            "C": ["Rain."],
        },
        "A1 = B1 / A2 = B2",
    )
    links = tuple(
        replace(k, origin=Origin.READER) if k.left == "A1" else k for k in found.alignment.links
    )
    alignment = replace(found.alignment, links=links)
    options = ReportOptions(only_confirmed=True)
    text = words_in(name, made(name, Report(replace(found, alignment=alignment), options=options)))

    assert "The dam broke." in text
    assert ("Ten died." in text) is (name == "json")


def test_visible_leaves_no_character_that_xml_cannot_hold() -> None:
    everything = "".join(map(chr, range(0x10000)))
    etree.fromstring(f"<a>{visible(everything).translate({38: None, 60: None})}</a>")


def test_corrections_of_the_reader_are_told_apart(report) -> None:
    found = comparison(STORY, PICTURE)
    made_ = confirmed(NOTHING, found, found.alignment.links)
    made_ = silent(made_, found, "P1", ("C",))

    assert made_.anchors
    text = words_in("docx", made("docx", report))
    assert "A1–B1 ✓" in text
    assert "? fragile" in text
    assert "Who counted?" in text


@pytest.mark.parametrize("name", ["docx", "markdown"])
def test_a_long_report_tells_how_far_it_is_and_stops(name, report) -> None:
    seen: list[Step] = []

    def stop(step: Step) -> None:
        seen.append(step)
        if step.done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        make_report(report, FORMATS[name], progress=stop)
    assert [step.done for step in seen] == [0, 1, 2, 3]
    assert {step.stage for step in seen} == {Stage.REPORT}
    assert seen[0].total > 10


def test_tei_is_valid_by_its_schema(report) -> None:
    path = resources() / "schema" / "tei-apparatus.rng"
    schema = etree.RelaxNG(etree.parse(path))

    for found in (report, hostile(), replace(report, options=ReportOptions(frozenset()))):
        root = etree.fromstring(made("tei", found))
        assert schema.validate(root), schema.error_log
    next(root.iter(f"{T}lem")).tag = f"{T}reading"
    assert not schema.validate(root)
