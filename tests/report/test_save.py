from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from reader.errors import ReportNotSavedError
from reader.progress import ProgressCallback
from reader.report import FORMATS, Report, format_of, make_report, save_report
from reader.report.paper import Paper
from tests.builders import comparison

MADE = Report(comparison({"A": ["One."], "B": ["Two."]}))


def press(paper: Paper, _progress: ProgressCallback) -> bytes:
    return paper.markup.encode()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_saved_by_its_suffix(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{FORMATS[name].suffix}"

    save_report(MADE, path, press=press)

    assert path.read_bytes() == make_report(MADE, FORMATS[name], press)
    assert names(tmp_path) == [path.name]


def test_a_named_format_goes_before_the_suffix(tmp_path: Path) -> None:
    save_report(MADE, tmp_path / "out.txt", "json")

    assert (tmp_path / "out.txt").read_text("utf-8").startswith("{")


@pytest.mark.parametrize(
    ("name", "expected"), [("a.HTM", "html"), ("a.Md", "markdown"), ("a.xml", "tei"), ("a", None)]
)
def test_the_suffix_tells_the_format(name: str, expected: str | None) -> None:
    found = format_of(Path(name))

    assert (found.name if found else None) == expected


def test_an_unknown_suffix_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ReportNotSavedError, match=r"\.html, \.pdf, .* or \.json"):
        save_report(MADE, tmp_path / "out.odt")
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    "path", ["missing/out.html", ".", "file.txt/out.html", "x" * 300 + ".html"]
)
def test_a_place_that_cannot_be_written_is_told(path: str, tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("kept")

    with pytest.raises(ReportNotSavedError) as caught:
        save_report(MADE, tmp_path / path, "html")

    assert caught.value.detail
    assert names(tmp_path) == ["file.txt"]


def test_a_failure_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.json"
    path.write_text("old")

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ReportNotSavedError, match="No space left"):
        save_report(MADE, path)

    assert path.read_text() == "old"
    assert names(tmp_path) == ["out.json"]


def test_being_stopped_leaves_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_file: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        save_report(MADE, tmp_path / "out.json")

    assert names(tmp_path) == []


def test_the_permissions_of_the_old_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old")
    path.chmod(0o640)

    save_report(MADE, path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()

    save_report(MADE, tmp_path / "out.json")

    assert (tmp_path / "out.json").stat().st_mode == usual.stat().st_mode


def test_a_symbolic_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    target = tmp_path / "target.json"
    target.write_text("old")
    (tmp_path / "link.json").symlink_to(target)

    save_report(MADE, tmp_path / "link.json")

    assert (tmp_path / "link.json").is_symlink()
    assert target.read_text("utf-8").startswith("{")


def test_a_loop_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop.json").symlink_to(tmp_path / "loop.json")

    with pytest.raises(ReportNotSavedError):
        save_report(MADE, tmp_path / "loop.json")


def test_a_write_protected_file_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.json"
    path.write_text("old")
    # The superuser may write anywhere, so the answer is given here.
    monkeypatch.setattr(os, "access", lambda *_args: False)

    with pytest.raises(ReportNotSavedError, match="write-protected"):
        save_report(MADE, path)

    assert path.read_text() == "old"


def test_a_device_is_written_to_and_not_replaced() -> None:
    save_report(MADE, Path(os.devnull), "json")

    assert Path(os.devnull).is_char_device()
