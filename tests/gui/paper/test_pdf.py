"""Reports as PDF, read back with another library."""

from __future__ import annotations

import io
from dataclasses import replace
from threading import Thread

import pytest
from pypdf import PdfReader

from reader.gui.paper.pdf import headless_press, to_pdf
from reader.progress import Cancelled, Stage, Step, no_progress
from reader.report import FORMATS, Part, Report, ReportOptions, make_report
from reader.report.blocks import Document, Heading, Paragraph, TableBlock, cell, plain
from reader.report.paper import Paper, paper
from tests.builders import comparison
from tests.report.hostile import hostile

WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def document(*blocks) -> Document:
    made = "2021-12-05T10:00:00+00:00"
    return Document("Größe", "Ä. Leser", "", "en", made, "Comparative Reader 0", "Foot", blocks)


def pages(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages]


def press(found: Document) -> bytes:
    return to_pdf(paper(found))


@pytest.fixture(autouse=True)
def _application(qapp) -> None:
    """Have the application that fonts need."""


def test_it_has_a_title_an_author_and_the_comparisons_date() -> None:
    known = PdfReader(io.BytesIO(press(document(Heading(1, "One"))))).metadata

    assert (known.title, known.author, known.creator) == (
        "Größe",
        "Ä. Leser",
        "Comparative Reader 0",
    )
    assert known.creation_date.isoformat() == "2021-12-05T10:00:00+00:00"
    assert known.modification_date == known.creation_date


def test_the_same_report_gives_the_same_bytes() -> None:
    report = Report(comparison({"A": ["One."], "B": ["Two."]}))
    other = replace(report, options=ReportOptions(title="Another"))

    first, second, third = (make_report(r, FORMATS["pdf"], to_pdf) for r in (report, report, other))
    assert first == second
    assert first != third


def test_every_page_has_its_number_and_the_head_of_its_table() -> None:
    rows = tuple((cell(f"P{n}"), cell("Words of it")) for n in range(90))
    found = pages(press(document(TableBlock("Caption", ("Point", "Telling"), rows, (20, 80)))))

    assert len(found) > 2
    for number, text in enumerate(found, 1):
        assert f"{number} / {len(found)}" in text
        assert "Foot" in text
        assert text.startswith("Point Telling")
    assert all(any(f"P{n} Words" in text for text in found) for n in range(90))


def test_a_long_word_goes_on_in_the_next_line() -> None:
    narrow = TableBlock("Caption", ("A", "B"), ((cell(WORD), cell("x")),), (15, 85))
    (text,) = pages(press(document(narrow)))

    assert WORD not in text
    assert WORD in text.replace(" ", "").replace("ﬀ", "ff")


def test_a_heading_does_not_stand_at_the_foot_of_a_page() -> None:
    lines = [Paragraph(plain("A line of words.")) for _ in range(120)]
    per_page = pages(press(document(*lines)))[0].count("A line of words.")
    first, second = pages(press(document(*lines[: per_page - 2], Heading(2, "Here"), *lines[:9])))

    assert first.count("A line of words.") == per_page - 2
    assert second.startswith("Here A line of words.")


def test_hostile_text_is_set_as_text() -> None:
    options = ReportOptions(parts=frozenset({Part.MATRIX}), title=hostile().title)
    data = make_report(replace(hostile(), options=options), FORMATS["pdf"], to_pdf)
    text = " ".join(pages(data))

    assert "<script>alert(1)</script>" in text
    assert "[U+202E]evil[U+2069]" in text
    assert "=HYPERLINK(" in text
    for unwanted in (b"/URI", b"/JavaScript", b"/Launch", b"/EmbeddedFile"):
        assert unwanted not in data


def test_it_stops_between_pages() -> None:
    seen: list[Step] = []

    def stop(step: Step) -> None:
        seen.append(step)
        if step.done == 1:
            raise Cancelled

    rows = tuple((cell(str(n)),) for n in range(300))
    long = paper(document(TableBlock("Caption", ("A",), rows, (100,))))
    with pytest.raises(Cancelled):
        to_pdf(long, stop)

    assert [step.done for step in seen] == [0, 1]
    assert seen[0].stage is Stage.REPORT
    assert seen[0].total > 3


def test_it_can_be_made_in_another_thread() -> None:
    made: list[bytes] = []
    sheet = paper(document(Heading(1, "One")))
    thread = Thread(target=lambda: made.append(to_pdf(sheet)))
    thread.start()
    thread.join(10)

    assert made == [to_pdf(sheet)]


def test_a_press_needs_no_window() -> None:
    sheet: Paper = paper(document(Heading(1, "One")))

    assert headless_press()(sheet, no_progress).startswith(b"%PDF")
