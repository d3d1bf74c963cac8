from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader import __version__, cli
from reader.cli import WindowArguments, compare_headless, main, parse_window_arguments

STORIES = {
    "one.txt": "The dam broke at night. Ten people were hurt. The mayor came in the morning.",
    "two.txt": "The dam broke at night. Twelve people were hurt. The army was called.",
    "three.txt": "It rained all week. The dam broke at night.",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with three reports in it; the bundled model is never loaded."""
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
def run(folder: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return what runs the command line and gives the exit code, the output and the errors."""

    def call(*argv: str) -> tuple[int, str, str]:
        code = main(argv)
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return call


Run = Callable[..., tuple[int, str, str]]


def test_compare_prints_the_overview_and_says_that_there_was_no_model(run: Run) -> None:
    code, out, err = run("compare", "one.txt", "two.txt", "three.txt")

    assert code == 0
    assert "Three reports of one event" in out
    assert "\x1b" not in out
    assert "Compared by shared words only" in err


def test_json_goes_to_standard_output_alone(run: Run) -> None:
    code, out, _ = run("compare", "one.txt", "two.txt", "--format", "json")

    assert code == 0
    found = json.loads(out)
    assert [a["file"] for a in found["articles"]] == ["one.txt", "two.txt"]
    assert found["articles"][0]["text"] == STORIES["one.txt"]
    assert found["links"]


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (("--output", "out.html"), "<!doctype html>"),
        (("--output", "out.json"), "{"),
        (("--output", "out.dat", "--format", "json"), "{"),
    ],
)
def test_a_report_is_saved_and_its_place_is_told(
    run: Run, folder: Path, arguments: tuple[str, ...], begins: str
) -> None:
    code, out, err = run("compare", "one.txt", "two.txt", *arguments)

    assert (code, out) == (0, "")
    assert f"Saved in {arguments[1]}" in err
    assert (folder / arguments[1]).read_text("utf-8").startswith(begins)


def test_lines_and_threshold_reach_the_comparison(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("One. Two.\nThree", "utf-8")
    (folder / "b.txt").write_text("One. Two.\nFour", "utf-8")

    options = ("--segmentation", "lines", "--threshold", "0.625", "--format", "json")
    found = json.loads(run("compare", "a.txt", "b.txt", *options)[1])

    assert [s["text"] for s in found["articles"][0]["sentences"]] == ["One. Two.", "Three"]
    assert found["made_with"]["threshold"] == 0.625


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b" \n\t\n", "no words"),
        (
            "image.txt",
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200),
            "this is no kind of file",
        ),
        ("page.html", b"<html><head><title>x</title></head><body></body></html>", "no article"),
    ],
)
def test_a_bad_file_is_told_and_the_others_are_compared(
    run: Run, folder: Path, name: str, content: bytes | None, words: str
) -> None:
    if content is not None:
        (folder / name).write_bytes(content)

    code, out, err = run("compare", "one.txt", name, "two.txt", "--format", "json")

    assert code == 1
    assert f"{name}: " in err
    assert words in err
    assert len(json.loads(out)["articles"]) == 2


def test_a_folder_is_told(run: Run, folder: Path) -> None:
    (folder / "sub").mkdir()

    code, out, err = run("compare", "one.txt", "sub", "two.txt")

    assert code == 1
    assert "this is a folder" in err
    assert "Two reports" in out


def test_a_file_in_an_old_encoding_is_read(run: Run, folder: Path) -> None:
    text = "Der Bürgermeister äußerte sich über die Überschwemmung am Fluß. Zwölf Häuser fielen."
    (folder / "alt.txt").write_bytes(text.encode("cp1252"))

    code, out, _ = run("compare", "one.txt", "alt.txt", "--format", "json")

    assert code == 0
    assert json.loads(out)["articles"][1]["text"] == text


def test_the_same_file_twice_is_told(run: Run) -> None:
    code, out, err = run("compare", "one.txt", "one.txt")

    assert (code, out) == (1, "")
    assert "one.txt: it is in the comparison already." in err
    assert "only one article" in err


def test_one_file_is_too_few(run: Run) -> None:
    code, out, err = run("compare", "one.txt")

    assert (code, out) == (1, "")
    assert "Give at least two reports" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("compare",), "FILE"),
        (("compare", "one.txt", "two.txt", "--threshold", "1"), "between 0 and 1"),
        (("compare", "one.txt", "two.txt", "--model", ""), "--model: it is empty"),
        (("compare", "one.txt", "two.txt", "--model", " "), "--model: it is empty"),
        (("compare", "one.txt", "two.txt", "--threshold", "0"), "between 0 and 1"),
        (("compare", "one.txt", "two.txt", "--threshold", "nan"), "between 0 and 1"),
        (("compare", "one.txt", "two.txt", "--threshold", "much"), "between 0 and 1"),
        (("compare", "one.txt", "two.txt", "--format", "odt"), "odt"),
        (("compare", "one.txt", "two.txt", "--output", "out.odt"), ".html, .pdf"),
        (("compare", "one.txt", "two.txt", "--segmentation", "words"), "words"),
        (
            ("compare", "one.txt", "two.txt", "--output", "./one.txt", "--format", "html"),
            "overwritten",
        ),
        (("compare", "one.txt", "two.txt", "--nonsense"), "--nonsense"),
        ((), "command"),
    ],
)
def test_a_wrong_command_is_refused(
    run: Run, folder: Path, arguments: tuple[str, ...], words: str
) -> None:
    code, out, err = run(*arguments)

    assert (code, out) == (2, "")
    assert words in err
    assert {p.name: p.read_text("utf-8") for p in folder.iterdir()} == STORIES


def test_an_output_folder_that_is_not_there_is_told_before_the_work(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli.compare, "read_articles", None)

    code, _, err = run("compare", "one.txt", "two.txt", "--output", "no/out.html")

    assert code == 1
    assert "no/out.html: could not be saved (there is no such folder)" in err


def test_a_report_that_cannot_be_saved_is_told(run: Run, folder: Path) -> None:
    (folder / "out.html").mkdir()

    code, _, err = run("compare", "one.txt", "two.txt", "--output", "out.html")

    assert code == 1
    assert "out.html: could not be saved" in err
    assert [p.name for p in folder.iterdir() if p.name.endswith(".tmp")] == []


def test_ctrl_c_stops_with_a_word(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli.compare, "prepare", interrupted)

    code, out, err = run("compare", "one.txt", "two.txt")

    assert (code, out, err) == (130, "", "comparative-reader: Stopped.\n")


def test_a_name_with_control_characters_cannot_steer_the_terminal(run: Run) -> None:
    _, _, err = run("compare", "one.txt", "two.txt", "bad\x1b[2J.txt")

    assert "\x1b" not in err
    assert "bad[U+001B][2J.txt" in err


def test_without_a_window_the_page_is_saved_and_nothing_overwritten(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "comparison-report.html").write_text("kept")

    code = compare_headless([folder / "one.txt", folder / "two.txt"])

    out, err = capfd.readouterr()
    assert code == 0
    assert "Two reports of one event" in out
    assert "Saved in comparison-report-2.html" in err
    assert (folder / "comparison-report.html").read_text() == "kept"
    assert (folder / "comparison-report-2.html").read_text("utf-8").startswith("<!doctype")


def test_without_a_window_too_few_articles_are_told(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert compare_headless([folder / "one.txt"]) == 1
    assert "only one article" in capfd.readouterr().err
    assert not (folder / "comparison-report.html").exists()


def test_version_and_help(run: Run) -> None:
    assert run("--version")[:2] == (0, f"comparative-reader {__version__}\n")
    code, out, _ = run("--help")
    assert code == 0
    assert "[--sample] [FILE ...]" in out
    assert "compare FILE FILE" in out
    code, out, _ = run("compare", "--help")
    assert code == 0
    assert "exit codes" in out


def test_the_windows_arguments() -> None:
    assert parse_window_arguments([]) == WindowArguments((), sample=False)
    assert parse_window_arguments(["--sample"]) == WindowArguments((), sample=True)
    files = (Path("a.txt"), Path("b.html"))
    assert parse_window_arguments(["a.txt", "b.html"]) == WindowArguments(files, sample=False)


def test_a_wrong_argument_of_the_window_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        parse_window_arguments(["--nonsense"])

    assert stop.value.code == 2
    assert "--nonsense" in capsys.readouterr().err


_HEAVY = {
    "PySide6", "torch", "transformers", "sentence_transformers", "pypdfium2", "openpyxl", "docx",
    "mammoth", "odfdo", "striprtf", "trafilatura", "xlsxwriter", "py3langid", "psutil",
}  # fmt: skip
_LOADED = f"import sys; from reader.cli import main; code = main(sys.argv[1:]); \
print(code, sorted({_HEAVY!r} & set(sys.modules)), file=sys.stderr)"


@pytest.mark.parametrize(
    "arguments", [["--help"], ["compare", "one.txt", "two.txt", "--model", "./none"]]
)
def test_neither_the_help_nor_a_comparison_of_texts_loads_what_it_does_not_need(
    folder: Path, arguments: list[str]
) -> None:
    found = subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", _LOADED, *arguments], capture_output=True, text=True, check=True
    )

    assert found.stderr.splitlines()[-1] == "0 []"


_PROGRAM = "import sys; from reader.cli import main; sys.exit(main(sys.argv[1:]))"
_COMPARE = ["compare", "one.txt", "two.txt", "--model", "./none"]


def test_a_reader_that_went_away_is_no_error(folder: Path) -> None:
    with subprocess.Popen(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", _PROGRAM, *_COMPARE, "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        err = process.stderr.read()

    assert process.returncode == 141
    assert "Traceback" not in err
    assert "BrokenPipe" not in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("arguments", [_COMPARE, [*_COMPARE, "--format", "json"], ["--help"]])
def test_an_output_that_cannot_be_written_is_told(
    folder: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Unbuffered, the library that prints the help swallows the error.
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    with Path("/dev/full").open("w") as full:
        found = subprocess.run(  # noqa: S603 - our own interpreter and words
            [sys.executable, "-c", _PROGRAM, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert found.returncode == 1
    assert "The output could not be written (No space left on device)" in found.stderr
    assert "Traceback" not in found.stderr
    assert "Exception" not in found.stderr


def test_closed_streams_are_no_reason_to_break_off(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["compare", "one.txt", "two.txt", "--output", "out.html"]) == 0
    assert main(["compare", "one.txt", "two.txt"]) == 1
    assert "(standard output is closed)" in capfd.readouterr().err

    monkeypatch.setattr(sys, "stderr", None)
    assert main(["compare", "one.txt", "two.txt"]) == 1
    assert capfd.readouterr() == ("", "")
    assert (folder / "out.html").exists()


def test_the_page_is_saved_even_if_the_overview_cannot_be_printed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    assert compare_headless([folder / "one.txt", folder / "two.txt"]) == 1
    assert (folder / "comparison-report.html").exists()


def test_the_same_article_in_other_bytes_is_told_with_its_path(run: Run, folder: Path) -> None:
    (folder / "sub").mkdir()
    held = ("\ufeff" + STORIES["one.txt"] + "\r\n").encode()
    (folder / "one.txt").write_text(STORIES["one.txt"] + "\n", "utf-8")
    (folder / "sub" / "one.txt").write_bytes(held)

    code, out, err = run("compare", "one.txt", "sub/one.txt")

    assert (code, out) == (1, "")
    assert "sub/one.txt: it holds the same text as one.txt, which is already" in err


def test_the_help_says_when_the_network_is_used(run: Run) -> None:
    told = " ".join(run("compare", "--help")[1].split())

    assert told.startswith("usage: comparative-reader compare [-h]")
    assert "no folder on this computer is looked up in the model hub, that is over" in told
    assert "without this option, and with a folder, the network is never used" in told


ROWS = (
    "headline,body,paper\n"
    'The dam broke,"The dam broke at night. Ten people were hurt.",The Wire\n'
    'The dam is gone,"The dam broke at night. Twelve people were hurt.",The Post\n'
    'It rained,"It rained all week. The dam broke at night.",The Courier\n'
)


def test_the_articles_of_a_collection_are_listed(run: Run, folder: Path) -> None:
    (folder / "rows.csv").write_text(ROWS, "utf-8")

    code, out, err = run("compare", "--list", "rows.csv", "one.txt", "missing.csv")

    assert code == 1
    assert out.split("\n") == [
        "rows.csv",
        "   1  The dam broke (row 1)",
        "   2  The dam is gone (row 2)",
        "   3  It rained (row 3)",
        "one.txt",
        "   1  the article of this file",
        "",
    ]
    assert "missing.csv: there is no such file." in err


def test_articles_of_a_collection_are_taken_by_number_and_columns_by_name(
    run: Run, folder: Path
) -> None:
    (folder / "rows.csv").write_text(ROWS, "utf-8")

    code, out, _ = run(
        "compare", "rows.csv", "one.txt", "--take", "3,1", "--columns", "outlet=paper,text=2",
        "--format", "json",
    )  # fmt: skip

    articles = json.loads(out)["articles"]
    assert code == 0
    assert [(a["file"], a["outlet"]) for a in articles] == [
        ("rows.csv/row 3", "The Courier"),
        ("rows.csv/row 1", "The Wire"),
        ("one.txt", ""),
    ]


def test_a_folder_of_articles_is_compared(run: Run, folder: Path) -> None:
    code, out, _ = run("compare", ".", "--format", "json")

    assert code == 0
    assert [a["file"] for a in json.loads(out)["articles"]] == ["one.txt", "three.txt", "two.txt"]


def test_a_column_or_a_number_that_is_not_there_is_told(run: Run, folder: Path) -> None:
    (folder / "rows.csv").write_text(ROWS, "utf-8")

    _, _, err = run("compare", "rows.csv", "one.txt", "two.txt", "--columns", "text=story")
    assert "rows.csv: there is no such column (story; there are: headline, body, paper)." in err
    _, _, err = run("compare", "rows.csv", "one.txt", "two.txt", "--take", "4")
    assert "rows.csv: there is no article number 4 of 3 in it." in err


@pytest.mark.parametrize("words", ["1-99999999999999999999", "0", "3-1", "a", "1,,2", "1-9999999"])
def test_numbers_that_cannot_be_meant(run: Run, words: str) -> None:
    code, _, err = run("compare", "one.txt", "two.txt", "--take", words)

    assert code == 2
    assert "is no list of numbers such as 1,3-5" in err


@pytest.mark.parametrize("words", ["body", "story=body", "text="])
def test_columns_that_cannot_be_meant(run: Run, words: str) -> None:
    code, _, err = run("compare", "one.txt", "two.txt", "--columns", words)

    assert code == 2
    assert "does not name a column for one of title, text, outlet" in err


def test_an_address_is_fetched_from_public_hosts_only_and_the_files_are_compared(run: Run) -> None:
    code, out, err = run("compare", "one.txt", "http://127.0.0.1:8000/a", "two.txt")

    assert code == 1
    assert "Two reports of one event" in out
    assert "http://127.0.0.1:8000/a: this is no address of a public page (127.0.0.1)" in err


def test_an_address_is_no_file_of_that_name(run: Run) -> None:
    code, _, err = run("compare", "--list", "https://me:secret@news.example/a")

    assert code == 1
    assert "a name or password in it" in err
    assert "secret" not in err
