"""Unsaved work is written while one works, taken away when it is saved, offered after a crash."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from reader.embedding import LexicalEncoder
from reader.gui.keeping import autosave
from reader.gui.keeping.recovery import RecoveryFile, left_behind
from reader.gui.windows import Windows
from reader.project import load, save
from tests.gui.conftest import action
from tests.project.sample import sample


@pytest.fixture(autouse=True)
def _soon(monkeypatch):
    monkeypatch.setattr(autosave, "_WAIT_MS", 10)


@pytest.fixture
def windows(qapp, appearance, settings, prompts):
    made = Windows(LexicalEncoder(), appearance, settings, prompts, qapp)
    yield made
    for window in made.windows:
        window.close()
    assert made.end(5.0)
    made.deleteLater()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    save(sample(), tmp_path / "bridge.comparison")
    return tmp_path / "bridge.comparison"


@pytest.fixture
def opened(windows, kept, qtbot):
    window = windows.open()
    window.open_files([kept])
    qtbot.waitUntil(lambda: window.comparison_file.keeper.file == kept)
    return window


def written(recovery: Path) -> list[Path]:
    return list(recovery.glob("*.comparison"))


def test_a_change_is_written_and_taken_away_once_it_is_saved(windows, opened, recovery, qtbot):
    assert written(recovery) == []
    windows.session_of(opened).choose_threshold(0.6)
    qtbot.waitUntil(lambda: bool(written(recovery)))
    kept = load(written(recovery)[0])
    assert kept.view.threshold == 0.6
    assert kept.origin.endswith("bridge.comparison")
    action(opened, "save_comparison").trigger()
    qtbot.waitUntil(lambda: not written(recovery))


def test_what_is_undone_needs_no_recovery(windows, opened, recovery, qtbot):
    session = windows.session_of(opened)
    session.correcting.write_note("Another thought")
    qtbot.waitUntil(lambda: bool(written(recovery)))
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: not written(recovery))


def test_what_is_closed_without_saving_is_gone(windows, opened, recovery, qtbot):
    windows.session_of(opened).choose_threshold(0.6)
    qtbot.waitUntil(lambda: bool(written(recovery)))
    opened.close()
    assert written(recovery) == []


def test_a_folder_that_takes_nothing_is_told_once(windows, opened, recovery, qtbot):
    for lock in recovery.glob("*.lock"):
        lock.unlink()
    (recovery / "open").rename(recovery.parent / "elsewhere")
    recovery.rmdir()
    recovery.write_text("no folder")
    session = windows.session_of(opened)
    session.choose_threshold(0.6)
    qtbot.waitUntil(lambda: bool(session.problems))
    assert "cannot be kept safe" in session.problems[0]


def crashed(recovery: Path, project=None) -> Path:
    """Leave unsaved work behind, as a crash would."""
    recovery.mkdir(parents=True, exist_ok=True)
    path = recovery / "0123456789abcdef.comparison"
    save(project or sample(), path)
    return path


def test_what_has_a_living_window_is_not_left_behind(qapp, recovery):
    crashed(recovery)
    (found,) = left_behind()
    assert left_behind() == []
    found.release()
    (again,) = left_behind()
    again.release()


def test_a_lock_of_a_dead_process_counts_for_nothing(qapp, recovery):
    path = crashed(recovery)
    lock = QLockFile(str(path.with_suffix(".lock")))
    assert lock.tryLock(0)
    words = path.with_suffix(".lock").read_text().splitlines()
    lock.unlock()
    path.with_suffix(".lock").write_text("\n".join(["999999999", "python", *words[2:], ""]))
    (found,) = left_behind()
    found.release()


def offered(windows, qtbot):
    windows.open()
    windows.offer_recovery()
    qtbot.waitUntil(lambda: windows.recovering.dialog is not None)
    return windows.recovering.dialog


def test_a_crash_is_offered_opened_and_still_to_be_saved(windows, kept, recovery, qtbot):
    path = crashed(recovery, replace(sample(), origin=str(kept)))
    dialog = offered(windows, qtbot)
    assert dialog.chosen == [0]
    words = dialog._list.item(0).text()
    assert words.startswith("bridge\nlast changed ")
    assert "Harbour Post, Evening Wire and Radio Nord" in words
    dialog._open.click()
    window = windows.windows[-1]
    qtbot.waitUntil(window.isWindowModified)
    assert window.comparison_file.keeper.file == kept
    assert windows.session_of(window).corrections == sample().corrections
    action(window, "save_comparison").trigger()
    qtbot.waitUntil(lambda: not path.exists())


def test_later_leaves_it_there(windows, recovery, qtbot):
    path = crashed(recovery)
    offered(windows, qtbot)._later.click()
    assert path.exists()
    (found,) = left_behind()
    found.release()


def test_discard_takes_it_away(windows, recovery, qtbot):
    path = crashed(recovery)
    offered(windows, qtbot)._discard.click()
    assert not path.exists()


def test_a_recovery_file_that_cannot_be_read_is_not_taken_away_by_opening_it(
    windows, recovery, qtbot
):
    path = crashed(recovery)
    path.write_bytes(b"\x1f\x8bdamaged")
    os.utime(path, (1_640_000_000, 1_640_000_000))
    dialog = offered(windows, qtbot)
    assert "last changed 2021-12-2" in dialog._list.item(0).text()
    assert "cannot be read" in dialog._list.item(0).text()
    dialog._open.click()
    window = windows.windows[-1]
    qtbot.waitUntil(lambda: bool(windows.session_of(window).problems))
    window.close()
    assert path.exists()


def test_nothing_is_offered_where_nothing_was_left(windows):
    windows.open()
    windows.offer_recovery()
    assert windows.recovering.dialog is None


def test_what_is_on_its_way_when_it_ends_is_not_written_any_more(qapp, recovery):
    file = RecoveryFile.new()
    file.end()
    file.write(sample())
    assert written(recovery) == []


def test_another_window_is_opened_beside_and_closed_alone(windows, opened, kept, qtbot):
    action(opened, "new_window").trigger()
    assert len(windows.windows) == 2
    windows.windows[1].close()
    qtbot.waitUntil(lambda: len(windows.windows) == 1)
    assert windows.windows == [opened]


def test_quit_closes_all(windows, opened, qtbot):
    action(opened, "new_window").trigger()
    action(opened, "quit").trigger()
    qtbot.waitUntil(lambda: windows.windows == [])
