"""The command "cache"."""

import sqlite3
from pathlib import Path

import numpy as np
import pytest

from reader import app
from reader.cli import main
from reader.cli.cache import megabytes
from reader.embedding.cache import Cache


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("reader.embedding.kept._WAIT_SECONDS", 0.02)
    return tmp_path / "cache"


@pytest.fixture
def filled(folder: Path) -> Path:
    texts = [f"Sentence {i}." for i in range(1200)]
    Cache(folder).keep("m", dict.fromkeys(texts, np.ones(384, np.float32)))
    model = folder / "models" / "models--some--model"
    model.mkdir(parents=True)
    (model / "model.safetensors").write_bytes(b"x" * 2_500_000)
    return folder


def test_it_shows_what_where_and_how_large(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cache"]) == 0
    vectors, models = capsys.readouterr().out.splitlines()
    assert vectors.startswith(f"vectors: 1,200 in {filled / 'vectors.sqlite'}, 1.")
    assert vectors.endswith("MB of at most 256.0 MB")
    assert models == f"models:  1 in {filled / 'models'}, 2.5 MB"


@pytest.mark.parametrize(
    ("options", "left"),
    [
        ([], set()),
        (["--vectors", "--models"], set()),
        (["--vectors"], {"models"}),
        (["--models"], {"vectors.sqlite"}),
    ],
)
def test_it_clears_what_is_named_and_says_what_it_freed(
    filled: Path, options: list[str], left: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cache", "clear", *options]) == 0
    assert {path.name for path in filled.iterdir()} == left
    assert capsys.readouterr().out.count("freed") == 2 - len(left)


def test_nothing_kept_is_no_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cache"]) == 0
    assert main(["cache", "clear"]) == 0
    assert capsys.readouterr().out.count("nothing to clear") == 2
    assert not folder.exists()


def test_what_is_damaged_is_told_in_a_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.mkdir()
    (folder / "vectors.sqlite").write_bytes(b"no database " * 100)
    assert main(["cache"]) == 1
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert "damaged" in told.err
    assert told.out.startswith("models:")


def test_what_is_in_use_is_told_and_the_rest_is_cleared(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = sqlite3.connect(filled / "vectors.sqlite")
    other.execute("BEGIN EXCLUSIVE")
    assert main(["cache", "clear"]) == 1
    other.close()
    assert "another program is using it" in capsys.readouterr().err
    assert {path.name for path in filled.iterdir()} == {"vectors.sqlite"}


def test_the_program_takes_the_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["cache"]) == 0
    assert capsys.readouterr().out.startswith("vectors: 0 in")


def test_sizes_are_read_easily() -> None:
    assert [megabytes(n) for n in (0, 45_000, 12_345_678)] == ["0 kB", "45 kB", "12.3 MB"]


@pytest.mark.parametrize("command", [["cache"], ["cache", "clear"]])
def test_a_file_where_the_folder_should_be_is_told_in_lines(
    folder: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder.write_text("in the way")
    assert main(command) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count(f"{folder}: something that is no folder stands in its place") == 1
    assert folder.read_text() == "in the way"


@pytest.mark.parametrize("command", [["cache"], ["cache", "clear"]])
def test_a_folder_where_the_file_should_be_is_told_and_the_models_are_shown(
    folder: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "vectors.sqlite").mkdir(parents=True)
    assert main(command) == 1
    told = capsys.readouterr()
    assert told.out.startswith("models:")
    assert "vectors.sqlite: something that is no file stands in its place" in told.err


def test_a_folder_that_may_not_be_read_is_told(
    filled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def forbid(path: Path, **_options: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", forbid)
    assert main(["cache"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("the system does not allow it (Permission denied)") == 1


@pytest.mark.parametrize("name", ["\x1b[31mred", "two\nlines", "\u202eturned", "half \udc80"])
@pytest.mark.parametrize("damaged", [False, True])
@pytest.mark.parametrize("command", [["cache"], ["cache", "clear"]])
def test_the_name_of_the_folder_steers_no_terminal(
    *,
    name: str,
    damaged: bool,
    command: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE", str(tmp_path / name))
    if damaged:
        (tmp_path / name / "vectors.sqlite").mkdir(parents=True)
    assert main(command) == int(damaged)
    told = capsys.readouterr()
    shown = told.out + told.err
    assert not {"\x1b", "\u202e", "\udc80"} & set(shown)
    assert shown.count("\n") == 2  # one line on the vectors, one on the models


@pytest.mark.parametrize(
    ("chosen", "bound", "told"),
    [
        ("1e300", "1,000,000,000.0 MB", ""),
        ("nan", "256.0 MB", "no number of megabytes (nan), so 256 MB hold."),
        ("-5", "256.0 MB", "no number of megabytes (-5), so 256 MB hold."),
        ("abc", "256.0 MB", "no number of megabytes (abc), so 256 MB hold."),
        ("a\x1bb", "256.0 MB", "no number of megabytes (a b), so 256 MB hold."),
    ],
)
def test_a_bound_that_is_none_is_told(
    *,
    chosen: str,
    bound: str,
    told: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE_MB", chosen)
    assert main(["cache"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0].endswith(f"of at most {bound}")
    assert told in err
    assert bool(err) is bool(told)
