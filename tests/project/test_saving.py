from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader import whole_files
from reader.display.messages import describe_error
from reader.errors import ComparisonNotSavedError, SavingProblem
from reader.model import Article
from reader.project import Project, load, packing, save, stamp_of

SMALL = Project((Article("Some words."),))


def problem_of(project: Project, path: Path, *expected: object) -> SavingProblem:
    with pytest.raises(ComparisonNotSavedError) as caught:
        save(project, path, *expected)
    assert "Nothing is lost" in describe_error(caught.value)
    return caught.value.problem


@pytest.fixture
def file(tmp_path: Path) -> Path:
    save(SMALL, tmp_path / "kept.comparison")
    return tmp_path / "kept.comparison"


def test_a_file_that_was_not_touched_is_replaced(file):
    stamp = stamp_of(file)
    other = Project((Article("Other words."),))
    assert save(other, file, stamp) == stamp_of(file)
    assert load(file) == other


def test_what_another_program_saved_meanwhile_is_not_overwritten(file):
    stamp = stamp_of(file)
    file.write_bytes(b"theirs")
    assert problem_of(SMALL, file, stamp) is SavingProblem.CHANGED
    assert file.read_bytes() == b"theirs"


def test_a_file_that_is_gone_is_made_again(file):
    stamp = stamp_of(file)
    file.unlink()
    save(SMALL, file, stamp)
    assert load(file) == SMALL


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (28, SavingProblem.FULL),
        (30, SavingProblem.READ_ONLY),
        (2, SavingProblem.NO_FOLDER),
        (5, SavingProblem.FAILED),
    ],
)
def test_where_the_disk_refuses_the_old_file_stays(file, monkeypatch, number, problem):
    before = file.read_bytes()

    def refuse(_descriptor):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(whole_files.os, "fsync", refuse)
    assert problem_of(Project(()), file) is problem
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_a_folder_that_vanished(tmp_path):
    assert problem_of(SMALL, tmp_path / "gone" / "a.comparison") is SavingProblem.NO_FOLDER


def test_a_folder_in_its_place_and_an_impossible_name(tmp_path):
    assert problem_of(SMALL, tmp_path) is SavingProblem.FAILED
    assert problem_of(SMALL, tmp_path / "a\0b.comparison") is SavingProblem.FAILED


def test_what_could_not_be_opened_again_is_not_saved(file, monkeypatch):
    monkeypatch.setattr(packing, "MAX_BYTES", 10)
    assert problem_of(SMALL, file) is SavingProblem.TOO_LARGE


def test_a_write_protected_file_is_left_alone(file, monkeypatch):
    monkeypatch.setattr(whole_files.os, "access", lambda _path, mode: mode != os.W_OK)
    assert problem_of(SMALL, file) is SavingProblem.READ_ONLY
