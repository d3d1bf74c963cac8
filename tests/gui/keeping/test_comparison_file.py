"""Saving, opening, the modified mark and the question before closing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from reader.embedding import LexicalEncoder
from reader.errors import ComparisonNotSavedError, SavingProblem
from reader.gui.prompts import Prompts, SaveChoice
from reader.project import load, save
from tests.gui.conftest import action
from tests.project.sample import sample


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    save(sample(), tmp_path / "bridge.comparison")
    return tmp_path / "bridge.comparison"


@pytest.fixture
def opened(window, kept, qtbot):
    window.open_files([kept])
    qtbot.waitUntil(lambda: window.comparison_file.keeper.file == kept)
    return window


def wait_saved(window, qtbot, name: str = "save_comparison") -> None:
    with qtbot.waitSignal(window.comparison_file.keeper.saved):
        action(window, name).trigger()


def change(session) -> None:
    session.choose_threshold(0.6)


def test_a_comparison_is_opened_as_it_was_left(opened, session, kept):
    project = load(kept)
    assert session.articles == project.articles
    assert session.corrections == project.corrections
    assert session.threshold == project.view.threshold
    assert session.arrangement.value == project.view.arranged
    assert session.selection.passage == session.comparison.passage_of("A1").id
    assert session.comparison.made_with.created == "2021-12-05T10:00:00+00:00"
    assert not session.busy


def test_the_title_is_the_file_s_name_and_nothing_is_to_be_saved(opened, kept):
    assert opened.windowTitle() == "bridge[*]"
    assert opened.windowFilePath() == str(kept)
    assert not opened.isWindowModified()


def test_saved_unchanged_it_has_the_same_bytes(opened, kept, qtbot):
    before = kept.read_bytes()
    wait_saved(opened, qtbot)
    assert kept.read_bytes() == before


def test_a_change_marks_the_window_and_undoing_it_takes_the_mark_away(opened, session):
    session.correcting.write_note("Another thought")
    assert opened.isWindowModified()
    session.undo_stack.undo()
    assert not opened.isWindowModified()


def test_looking_somewhere_else_is_no_change(opened, session):
    session.select_sentence("A2")
    action(opened, "zoom_in").trigger()
    assert not opened.isWindowModified()


def test_saving_keeps_the_history(opened, session, kept, qtbot):
    session.correcting.write_note("Another thought")
    wait_saved(opened, qtbot)
    assert not opened.isWindowModified()
    assert "Another thought" in [note.text for note in load(kept).corrections.notes]
    session.undo_stack.undo()
    assert opened.isWindowModified()


def test_save_as_gives_it_another_name_and_leaves_the_old_file(
    opened, prompts, kept, tmp_path, qtbot
):
    session = opened.comparison_file.keeper._session
    before = kept.read_bytes()
    change(session)
    prompts.saving = (tmp_path / "other.comparison", "comparison")
    wait_saved(opened, qtbot, "save_comparison_as")
    assert prompts.suggestion == kept
    assert opened.windowTitle() == "other[*]"
    assert kept.read_bytes() == before
    assert load(tmp_path / "other.comparison").view.threshold == 0.6


def test_a_new_comparison_asks_where_to_be_saved(window, session, prompts, files, qtbot):
    target = files[0].with_name("new.comparison")
    assert window.windowTitle() == "Comparative Reader[*]"
    assert not action(window, "save_comparison").isEnabled()
    session.open_files(files[:1])
    qtbot.waitUntil(lambda: bool(session.articles))
    assert window.windowTitle() == "Unsaved comparison[*]"
    assert window.isWindowModified()
    prompts.saving = (target, "comparison")
    wait_saved(window, qtbot)
    assert prompts.suggestion.name == "comparison.comparison"
    assert load(target).articles == session.articles


def test_what_was_done_while_it_was_saved_is_still_to_be_saved(opened, session, qtbot):
    action(opened, "save_comparison").trigger()
    change(session)
    qtbot.waitUntil(lambda: not opened.comparison_file.keeper.busy)
    assert opened.isWindowModified()


@pytest.mark.parametrize("problem", [SavingProblem.FULL, SavingProblem.NO_FOLDER])
def test_a_disk_that_refuses_is_told_and_nothing_is_lost(opened, kept, monkeypatch, qtbot, problem):
    session = opened.comparison_file.keeper._session

    def refuse(_project, file, _expected):
        raise ComparisonNotSavedError(str(file), problem)

    before = kept.read_bytes()
    change(session)
    monkeypatch.setattr("reader.project.save", refuse)
    action(opened, "save_comparison").trigger()
    qtbot.waitUntil(lambda: bool(session.problems))
    assert "Nothing is lost" in session.problems[0]
    assert opened.isWindowModified()
    assert kept.read_bytes() == before


def test_what_another_program_wrote_is_not_overwritten(opened, session, kept, qtbot):
    kept.write_bytes(b"theirs")
    change(session)
    action(opened, "save_comparison").trigger()
    qtbot.waitUntil(lambda: bool(session.problems))
    assert "another program or window has changed the file" in session.problems[0]
    assert kept.read_bytes() == b"theirs"


def test_a_damaged_file_is_told_and_the_window_stays_empty(window, session, tmp_path, qtbot):
    (tmp_path / "bad.comparison").write_bytes(b"\x1f\x8b")
    window.open_files([tmp_path / "bad.comparison"])
    qtbot.waitUntil(lambda: bool(session.problems))
    assert "damaged" in session.problems[0]
    assert window.comparison_file.keeper.file is None
    assert session.articles == ()


def test_the_later_of_two_windows_on_one_file_has_a_copy(opened, other, kept, qtbot):
    later, session = other, other.comparison_file.keeper._session
    later.open_files([kept])
    qtbot.waitUntil(lambda: bool(session.problems))
    assert "open in another window" in session.problems[0]
    assert later.comparison_file.keeper.file is None
    assert len(session.articles) == 3


@pytest.fixture
def other(open_window, make_session):
    """Another window."""
    return open_window(make_session(LexicalEncoder()))


def test_a_file_open_elsewhere_is_not_saved_over(opened, other, prompts, kept, qtbot):
    before = kept.read_bytes()
    session = other.comparison_file.keeper._session
    session.add_text("Some words of an article.")
    qtbot.waitUntil(lambda: bool(session.articles))
    prompts.saving = (kept, "comparison")
    action(other, "save_comparison_as").trigger()
    assert "open in another window" in session.problems[0]
    assert kept.read_bytes() == before


def test_closing_asks_and_cancel_leaves_it_open(opened, session, prompts):
    change(session)
    prompts.save_choice = SaveChoice.CANCEL
    assert not opened.close()
    assert prompts.questions == ["bridge"]
    prompts.save_choice = SaveChoice.DISCARD
    assert opened.close()


def test_closing_saves_first_if_that_is_wanted(opened, session, prompts, kept, qtbot):
    change(session)
    prompts.save_choice = SaveChoice.SAVE
    with qtbot.waitSignal(opened.closed):
        opened.close()
    assert load(kept).view.threshold == 0.6


def test_a_window_whose_file_could_not_be_saved_stays(opened, session, prompts, monkeypatch, qtbot):
    def refuse(_project, file, _expected):
        raise ComparisonNotSavedError(str(file), SavingProblem.FULL)

    monkeypatch.setattr("reader.project.save", refuse)
    change(session)
    prompts.save_choice = SaveChoice.SAVE
    opened.close()
    qtbot.waitUntil(lambda: bool(session.problems))
    assert opened.isVisible()
    prompts.save_choice = SaveChoice.DISCARD


def test_nothing_is_asked_where_nothing_is_to_be_saved(opened, prompts):
    assert opened.close()
    assert prompts.questions == []


def test_new_comparison_leaves_the_file_as_it_is(opened, session, prompts, kept):
    before = kept.read_bytes()
    change(session)
    action(opened, "new").trigger()
    assert prompts.questions == ["bridge"]
    assert session.articles == ()
    assert opened.windowTitle() == "Comparative Reader[*]"
    assert not opened.isWindowModified()
    assert kept.read_bytes() == before


def test_recent_comparisons_are_offered(opened, window, kept, qtbot):
    menu = window.comparison_file.recent.menu
    (entry,) = menu.actions()
    assert entry.text().startswith("bridge.comparison")
    with qtbot.waitSignal(window.comparison_file.window_asked) as asked:
        entry.trigger()
    assert asked.args == [kept]


def test_an_open_window_asks_for_another_one(opened, kept, qtbot):
    with qtbot.waitSignal(opened.comparison_file.window_asked) as asked:
        opened.open_files([kept])
    assert asked.args == [kept]


@pytest.mark.parametrize(
    ("button", "choice"),
    [
        (QMessageBox.StandardButton.Save, SaveChoice.SAVE),
        (QMessageBox.StandardButton.Discard, SaveChoice.DISCARD),
        (QMessageBox.StandardButton.Cancel, SaveChoice.CANCEL),
    ],
)
def test_the_question(window, monkeypatch, button, choice):
    asked = []

    def answer(question):
        asked.append(question.text())
        return button

    monkeypatch.setattr(QMessageBox, "exec", answer)
    assert Prompts(window).save_changes(window, "<b>bridge</b>") is choice
    assert asked == ["Save the changes to “<b>bridge</b>”?"]
