"""What is kept on disk, counted and cleared."""

import os
import sqlite3
from errno import EACCES, EIO
from os import stat_result, strerror
from pathlib import Path

import numpy as np
import pytest

from reader.embedding import clear_models, clear_vectors, kept_models, kept_vectors
from reader.embedding.cache import Cache
from reader.errors import CacheProblem, CacheUnusableError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("reader.embedding.kept._WAIT_SECONDS", 0.02)
    return tmp_path / "cache"


def fill(folder: Path, count: int = 20) -> Path:
    texts = [f"Sentence {i}." for i in range(count)]
    Cache(folder).keep("m", dict.fromkeys(texts, np.ones(384, np.float32)))
    return folder / "vectors.sqlite"


def problem_of(error: pytest.ExceptionInfo[CacheUnusableError]) -> CacheProblem:
    return error.value.problem


def test_without_a_folder_there_is_nothing(folder: Path) -> None:
    for kept in (kept_vectors(), kept_models(), clear_vectors(), clear_models()):
        assert (kept.count, kept.size) == (0, 0)
    assert not folder.exists()


def test_vectors_are_counted_and_cleared(folder: Path) -> None:
    file = fill(folder)
    size = file.stat().st_size
    assert (kept_vectors().count, kept_vectors().size) == (20, size)
    cleared = clear_vectors()
    assert (cleared.path, cleared.count, cleared.size) == (file, 20, size)
    assert kept_vectors().count == 0
    fill(folder, 3)
    assert kept_vectors().count == 3


def test_models_are_counted_and_cleared(folder: Path) -> None:
    model = folder / "models" / "models--some--model" / "snapshots" / "1"
    model.mkdir(parents=True)
    (model / "model.safetensors").write_bytes(b"x" * 1000)
    vectors = fill(folder)
    assert (kept_models().count, kept_models().size) == (1, 1000)
    assert clear_models().size == 1000
    assert kept_models().count == 0
    assert vectors.exists()


def test_a_damaged_file_is_told_and_can_be_cleared(folder: Path) -> None:
    folder.mkdir()
    (folder / "vectors.sqlite").write_bytes(b"no database " * 100)
    with pytest.raises(CacheUnusableError) as caught:
        kept_vectors()
    assert problem_of(caught) is CacheProblem.DAMAGED
    assert clear_vectors().size == 1200
    assert not (folder / "vectors.sqlite").exists()


def test_a_file_in_use_is_told_and_left(folder: Path) -> None:
    file = fill(folder)
    other = sqlite3.connect(file)
    other.execute("BEGIN EXCLUSIVE")
    for action in (kept_vectors, clear_vectors):
        with pytest.raises(CacheUnusableError) as caught:
            action()
        assert problem_of(caught) is CacheProblem.LOCKED
    other.close()
    assert kept_vectors().count == 20


def test_what_the_system_does_not_allow_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = fill(folder)

    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(CacheUnusableError) as caught:
        clear_vectors()
    assert problem_of(caught) is CacheProblem.FORBIDDEN
    assert caught.value.detail == "Permission denied"
    assert file.exists()


def test_a_file_in_the_place_of_the_folder_is_told(folder: Path) -> None:
    folder.write_text("in the way")
    for action in (kept_vectors, kept_models, clear_vectors, clear_models):
        with pytest.raises(CacheUnusableError) as caught:
            action()
        assert problem_of(caught) is CacheProblem.NO_FOLDER
        assert caught.value.path == str(folder)
    assert folder.read_text() == "in the way"


def test_a_file_in_the_place_of_a_folder_above_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("COMPARATIVE_READER_CACHE", str(tmp_path / "file" / "cache"))
    for action in (kept_vectors, kept_models):
        with pytest.raises(CacheUnusableError) as caught:
            action()
        assert problem_of(caught) is CacheProblem.NO_FOLDER


def test_a_folder_in_the_place_of_the_file_is_told(folder: Path) -> None:
    (folder / "vectors.sqlite").mkdir(parents=True)
    for action in (kept_vectors, clear_vectors):
        with pytest.raises(CacheUnusableError) as caught:
            action()
        assert problem_of(caught) is CacheProblem.NO_FILE
    assert kept_models().count == 0


@pytest.mark.parametrize(
    ("number", "problem"), [(EIO, CacheProblem.FAILED), (EACCES, CacheProblem.FORBIDDEN)]
)
def test_what_cannot_be_looked_at_is_told(
    folder: Path, number: int, problem: CacheProblem, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder)
    (folder / "models" / "models--some--model").mkdir(parents=True)

    def fail(path: Path, **_options: object) -> None:
        raise OSError(number, strerror(number), str(path))

    monkeypatch.setattr(Path, "stat", fail)
    for action in (kept_vectors, kept_models, clear_vectors, clear_models):
        with pytest.raises(CacheUnusableError) as caught:
            action()
        assert problem_of(caught) is problem


def test_a_damaged_file_that_cannot_be_measured_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()
    (folder / "vectors.sqlite").write_bytes(b"no database " * 100)
    real, asked = Path.stat, []

    def fail_later(path: Path, **options: bool) -> stat_result:
        asked.append(path)
        if asked.count(folder / "vectors.sqlite") > 1:
            raise OSError(EIO, strerror(EIO), str(path))
        return real(path, **options)

    monkeypatch.setattr(Path, "stat", fail_later)
    with pytest.raises(CacheUnusableError) as caught:
        clear_vectors()
    assert problem_of(caught) is CacheProblem.FAILED


def test_a_model_that_cannot_be_looked_through_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "models" / "models--some--model").mkdir(parents=True)

    def forbid(place: str) -> None:
        raise PermissionError(EACCES, strerror(EACCES), str(place))

    monkeypatch.setattr(os, "scandir", forbid)
    monkeypatch.setattr(Path, "iterdir", lambda path: iter([path / "models--some--model"]))
    with pytest.raises(CacheUnusableError) as caught:
        kept_models()
    assert problem_of(caught) is CacheProblem.FORBIDDEN
    assert caught.value.path.endswith("models--some--model")


def test_what_others_put_beside_the_models_is_left_alone(folder: Path) -> None:
    mine = folder / "models" / "mine" / "notes.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("dear", encoding="utf-8")
    assert clear_models().size == 0
    assert mine.read_text(encoding="utf-8") == "dear"
