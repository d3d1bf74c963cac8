"""What a report is to be like, by options of the command line."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from reader import cli
from reader.cli import main
from reader.errors import ReportProblem, ReportUnavailableError
from reader.report import FORMATS

STORIES = {
    "one.txt": "The dam broke at night. Ten people were hurt. The mayor came in the morning.",
    "two.txt": "The dam broke at night. Twelve people were hurt. The army was called.",
    "three.txt": "It rained all week. The dam broke at night.",
}


def press(paper, _progress):
    return b"%PDF " + paper.markup.encode()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE", str(tmp_path / "cache"))
    work = tmp_path / "work"
    work.mkdir()
    for name, text in STORIES.items():
        (work / name).write_text(text, "utf-8")
    monkeypatch.chdir(work)
    real = cli.compare.open_encoder
    monkeypatch.setattr(cli.compare, "open_encoder", lambda model: real(model or "./no-such-model"))
    return work


@pytest.fixture
def run(folder: Path, capfdbinary) -> Callable[..., tuple[int, bytes, str]]:
    def call(*argv: str, open_press=lambda: press) -> tuple[int, bytes, str]:
        code = main(["compare", "one.txt", "two.txt", "three.txt", *argv], open_press)
        out, err = capfdbinary.readouterr()
        assert b"Traceback" not in err
        return code, out, err.decode()

    return call


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_saved_by_suffix_and_printed_by_name(run, folder, name) -> None:
    out = f"out{FORMATS[name].suffix}"
    code, printed, told = run("--output", out)

    assert (code, printed) == (0, b"")
    assert f"Saved in {out}" in told
    assert (folder / out).stat().st_size > 500
    assert run("--format", name)[:2] != (0, b"")


def test_parts_title_author_and_base_reach_the_report(run) -> None:
    options = ("--title", "The dam", "--author", "A. Reader", "--base", "two.txt")
    text = run("--format", "html", *options, "--parts", "side-by-side,method")[1].decode()

    assert "<h1>The dam</h1>" in text
    assert "Report by A. Reader" in text
    assert "The base is B two.txt" in text
    assert 'id="side-by-side"' in text
    assert 'id="omissions"' not in text


@pytest.mark.parametrize("base", ["B", "b", "two.txt"])
def test_the_base_goes_by_letter_or_by_file(run, base) -> None:
    assert "The base is B two.txt" in run("--format", "html", "--base", base)[1].decode()


def test_a_base_that_could_not_be_read_is_told_and_the_report_made(folder, run) -> None:
    (folder / "gone.txt").write_bytes(b"")
    code, out, told = run("gone.txt", "--format", "html", "--base", "gone.txt")

    assert code == 1
    assert "none of the reports" in told
    assert b"The base is" not in out


def test_the_table_of_a_csv_can_be_chosen(run) -> None:
    text = run("--format", "csv", "--table", "articles")[1].decode("utf-8-sig")

    assert text.startswith("Article,Outlet,Title")
    assert "three.txt" in text


def test_a_worksheet_can_be_had(run, folder) -> None:
    assert run("--worksheet", "--output", "sheet.docx")[0] == 0

    words = [
        p.text for p in docx.Document(io.BytesIO((folder / "sheet.docx").read_bytes())).paragraphs
    ]
    assert "Answer key" in words


def test_only_what_is_confirmed_is_nothing_before_anybody_confirmed(run) -> None:
    text = run("--format", "markdown", "--only-confirmed")[1].decode()

    assert "Only what a reader confirmed is told here: 0 of" in text
    assert "∅ " not in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--parts", "nonsense", "--format", "html"), "choose from overview"),
        (("--parts", ",", "--format", "html"), "choose from overview"),
        (("--base", "four.txt", "--format", "html"), "none of the reports"),
        (("--base", "D", "--format", "html"), "none of the reports"),
        (("--worksheet", "--format", "json"), "html, pdf, docx or markdown"),
        (("--title", "x"), "give --format or --output"),
        (("--language", "xx", "--format", "html"), "xx"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_the_work(run, arguments, words) -> None:
    code, out, told = run(*arguments)

    assert (code, out) == (2, b"")
    assert words in told


def test_no_press_is_told_before_the_work(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli.compare, "prepare", lambda *_: 1 / 0)

    def without():
        raise ReportUnavailableError("pdf", ReportProblem.NO_PRESS, "no libEGL")

    for how in (without, None):
        code, out, told = run("--output", "out.pdf", open_press=how)
        assert (code, out) == (1, b"")
        assert "PDF cannot be made here" in told
        assert "Save the report as HTML" in told


def test_one_comparison_gives_one_report_each_day(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1638698400")

    first, second = (run("--format", "docx")[1] for _ in range(2))
    made = json.loads(run("--format", "json")[1])["made_with"]["created"]

    assert first == second
    assert made == "2021-12-05T10:00:00+00:00"
