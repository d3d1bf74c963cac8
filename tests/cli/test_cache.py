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
