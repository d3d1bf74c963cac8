from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from reader.compare import DEFAULT_THRESHOLD
from reader.embedding import LexicalEncoder
from reader.gui.session import Selection
from reader.model import Notice, NoticeKind
from tests.builders import article, comparison
from tests.gui.conftest import PICTURE, STORIES, HeldEncoder, lay


def compared(session, qtbot, files):
    session.open_files(files)
    qtbot.waitUntil(lambda: session.comparison is not None and not session.busy)


def test_files_are_read_and_compared(session, qtbot, files):
    compared(session, qtbot, files)
    assert [a.label for a in session.comparison.articles] == ["A", "B", "C"]
    assert session.problems == ()
    assert not session.stopped


class ReadyEncoder(LexicalEncoder):
    """Tells whether it was made ready, and fails if it is to."""

    def __init__(self, error: Exception | None = None) -> None:
        self.asked, self.error = Event(), error

    def prepare(self, _progress=None):
        self.asked.set()
        if self.error:
            raise self.error


def test_the_encoder_is_made_ready_in_the_background(make_session, qtbot):
    encoder = ReadyEncoder()
    session = make_session(encoder)
    session.prepare()
    assert not session.busy
    qtbot.waitUntil(encoder.asked.is_set)


def test_what_cannot_be_made_ready_is_told_only_when_it_is_needed(make_session, qtbot, files):
    encoder = ReadyEncoder(RuntimeError("no model"))
    session = make_session(encoder)
    session.prepare()
    qtbot.waitUntil(encoder.asked.is_set)
    compared(session, qtbot, files)
    assert session.problems == ()


def test_one_article_is_shown_but_not_compared(session, qtbot, files):
    session.open_files(files[:1])
    qtbot.waitUntil(lambda: len(session.articles) == 1 and not session.busy)
    assert session.comparison is None
    assert len(session.display().columns) == 1
    assert not session.stopped


def test_bad_file_is_told_and_the_rest_read(session, qtbot, files, tmp_path):
    session.open_files([tmp_path / "gone.txt", *files[:2]])
    qtbot.waitUntil(lambda: session.comparison is not None)
    (problem,) = session.problems
    assert "gone.txt" in problem
    assert "no such file" in problem
    session.dismiss_problems()
    assert session.problems == ()


def test_same_article_twice_is_told(session, qtbot, files):
    compared(session, qtbot, files[:2])
    session.open_files(files[:1])
    qtbot.waitUntil(lambda: bool(session.problems))
    assert session.problems[0].startswith("a.txt: ")
    assert "already" in session.problems[0]
    assert len(session.articles) == 2


def test_pasted_text_is_added(session, qtbot):
    session.add_text("Ten people died. Police came.")
    qtbot.waitUntil(lambda: len(session.articles) == 1)
    assert session.articles[0].text == "Ten people died. Police came."


def test_pasted_nothing_is_told(session, qtbot):
    session.add_text("   \n ")
    qtbot.waitUntil(lambda: bool(session.problems))
    assert session.problems[0].startswith("The pasted text: ")


def test_sample_is_opened(session, qtbot):
    session.open_sample()
    qtbot.waitUntil(lambda: session.comparison is not None and not session.busy)
    assert len(session.articles) > 1


def test_removing_can_be_undone_and_done_again(session, qtbot, files):
    compared(session, qtbot, files)
    session.remove(1)
    assert [a.file for a in session.articles] == ["a.txt", "c.txt"]
    assert session.undo_stack.undoText() == "removing b.txt"
    session.undo_stack.undo()
    assert [a.file for a in session.articles] == ["a.txt", "b.txt", "c.txt"]
    session.undo_stack.redo()
    qtbot.waitUntil(lambda: not session.busy)
    assert [a.file for a in session.comparison.articles] == ["a.txt", "c.txt"]


def test_new_comparison_can_be_undone(session, qtbot, files):
    compared(session, qtbot, files)
    session.clear()
    assert session.articles == ()
    assert session.comparison is None
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: session.comparison is not None)
    assert len(session.articles) == 3


def test_undoing_all_adding_leaves_nothing(session, qtbot, files):
    compared(session, qtbot, files)
    assert session.undo_stack.undoText() == "adding 3 articles"
    session.undo_stack.undo()
    assert session.articles == ()
    assert not session.busy


def test_threshold_compares_anew(session, qtbot, files):
    compared(session, qtbot, files)
    session.choose_threshold(0.8)
    qtbot.waitUntil(lambda: session.comparison.made_with.threshold == 0.8)
    assert session.threshold == 0.8


def test_cancelled_comparison_is_stopped_and_can_be_made_again(
    held_session, held: HeldEncoder, qtbot, files
):
    held_session.open_files(files)
    qtbot.waitUntil(held.started.is_set)
    held_session.cancel()
    assert not held_session.busy
    assert held_session.stopped
    assert held_session.comparison is None
    held.free.set()
    held_session.compare_again()
    qtbot.waitUntil(lambda: held_session.comparison is not None)
    assert not held_session.stopped


def test_cancelled_threshold_goes_back(session, held_decisions, qtbot, files):
    compared(session, qtbot, files)
    held_decisions.free.clear()
    session.choose_threshold(0.7)
    with qtbot.waitSignal(session.threshold_changed) as told:
        session.cancel()
    assert told.args == [DEFAULT_THRESHOLD]
    assert session.comparison.made_with.threshold == DEFAULT_THRESHOLD
    assert not session.busy
    assert not session.stopped


def test_threshold_encodes_nothing_anew(held_session, held: HeldEncoder, qtbot, files):
    held.free.set()
    compared(held_session, qtbot, files)
    held.started.clear()
    held_session.choose_threshold(0.7)
    assert held_session.deciding
    qtbot.waitUntil(lambda: held_session.comparison.made_with.threshold == 0.7)
    assert not held.started.is_set()


def test_newer_threshold_drops_the_one_that_waits(session, held_decisions, qtbot, files):
    compared(session, qtbot, files)
    held_decisions.free.clear()
    held_decisions.thresholds.clear()
    for threshold in (0.4, 0.5, 0.6, 0.7):
        session.choose_threshold(threshold)
    held_decisions.free.set()
    qtbot.waitUntil(lambda: not session.busy)
    assert held_decisions.thresholds == [0.4, 0.7]
    assert session.comparison.made_with.threshold == 0.7


def test_threshold_chosen_while_articles_are_encoded_holds(
    held_session, held: HeldEncoder, held_decisions, qtbot, files
):
    held_session.open_files(files)
    qtbot.waitUntil(held.started.is_set)
    held_session.choose_threshold(0.6)
    held.free.set()
    qtbot.waitUntil(lambda: held_session.comparison is not None and not held_session.busy)
    assert held_decisions.thresholds == [0.6]


def test_added_article_leaves_what_is_judged(session, qtbot, files, monkeypatch):
    from reader.alignment import judge

    compared(session, qtbot, files[:2])
    judged, first = [], judge.first_judgement
    monkeypatch.setattr(judge, "first_judgement", lambda *both: judged.append(both) or first(*both))
    session.open_files(files[2:])
    qtbot.waitUntil(lambda: len(session.comparison.articles) == 3)
    assert len(judged) == 2


def test_closing_in_the_middle_of_a_decision(session, held_decisions, workers, qtbot, files):
    compared(session, qtbot, files)
    held_decisions.started.clear()
    held_decisions.free.clear()
    session.choose_threshold(0.7)
    qtbot.waitUntil(held_decisions.started.is_set)
    session.close()
    assert not session.busy
    held_decisions.free.set()
    assert workers.wait(5.0)


def test_newer_comparison_drops_the_older(held_session, held: HeldEncoder, qtbot, files):
    held_session.open_files(files)
    qtbot.waitUntil(held.started.is_set)
    made = []
    held_session.comparison_changed.connect(lambda: made.append(held_session.comparison))
    held_session.remove(2)
    held.free.set()
    qtbot.waitUntil(lambda: not held_session.busy)
    assert [len(c.articles) for c in made] == [2]


def _fail(*_, **__):
    raise MemoryError


def test_unexpected_error_of_reading_is_told(session, qtbot, monkeypatch, files):
    monkeypatch.setattr("reader.ingest.read_articles", _fail)
    session.open_files(files)
    qtbot.waitUntil(lambda: bool(session.problems))
    assert session.problems[0].startswith("Something went wrong while reading (MemoryError).")
    assert "one by one" in session.problems[0]
    assert not session.busy


def test_unexpected_error_of_comparing_is_told(session, qtbot, monkeypatch, files):
    monkeypatch.setattr("reader.compare.align", lambda *_, **__: 1 / 0)
    session.open_files(files)
    qtbot.waitUntil(lambda: bool(session.problems))
    assert "while comparing (ZeroDivisionError: division by zero). Compare" in session.problems[0]
    assert session.stopped


def test_threshold_of_a_failed_comparison_goes_back(session, qtbot, monkeypatch, files):
    compared(session, qtbot, files)
    monkeypatch.setattr("reader.compare.align", _fail)
    session.choose_threshold(0.7)
    qtbot.waitUntil(lambda: bool(session.problems))
    assert session.threshold == DEFAULT_THRESHOLD


def test_unexpected_error_of_saving_is_told(session, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr("reader.report.save_report", _fail)
    lay(session, comparison(STORIES, PICTURE))
    with qtbot.waitSignal(session.report_failed):
        session.save_report(tmp_path / "r.html", "html")
    assert session.problems[0].startswith("The report was not saved")
    assert "Save it again" in session.problems[0]
    qtbot.waitUntil(lambda: not session.busy)


@pytest.fixture
def clogged(held_session, held, qtbot):
    """A session with comparisons that cannot be stopped, all of them cancelled."""
    held.deaf = True
    lay(held_session, comparison(STORIES, PICTURE))
    for _ in range(2):
        held.started.clear()
        held_session.compare_again()
        qtbot.waitUntil(held.started.is_set)
    held_session.compare_again()
    held_session.cancel()
    return held_session


def test_report_is_saved_while_comparisons_cannot_be_stopped(clogged, qtbot, tmp_path):
    with qtbot.waitSignal(clogged.report_saved, timeout=1000):
        clogged.save_report(tmp_path / "r.json", "json")
    assert (tmp_path / "r.json").exists()


def test_files_are_read_while_comparisons_cannot_be_stopped(clogged, qtbot, tmp_path):
    late = tmp_path / "late.txt"
    late.write_text("Late news.")
    clogged.open_files([late])
    qtbot.waitUntil(lambda: len(clogged.articles) == 4, timeout=1000)


def test_report_that_waits_is_saved_after_closing(session, workers, tmp_path):
    lay(session, comparison(STORIES, PICTURE))
    names = [tmp_path / f"{n}.json" for n in range(3)]
    for name in names:
        session.save_report(name, "json")
    session.close()
    assert workers.wait(5.0)
    assert all(name.exists() for name in names)


def test_report_of_other_articles_is_not_saved(held_session, tmp_path):
    lay(held_session, comparison(STORIES, PICTURE))
    held_session.remove(2)
    held_session.cancel()
    assert not held_session.compared
    held_session.save_report(tmp_path / "r.json", "json")
    assert not held_session.saving
    assert "not saved" in held_session.problems[0]


def test_another_threshold_leaves_the_articles_compared(held_session):
    lay(held_session, comparison(STORIES, PICTURE))
    held_session.choose_threshold(0.8)
    assert held_session.compared


def test_selection_outlives_a_new_comparison(session):
    lay(session, comparison(STORIES, PICTURE))
    session.select_sentence("B2")
    assert session.selection == Selection("P3", "B")
    session._put_comparison(comparison(STORIES, "A3 = B2 / A1 = B1 = C1 / A2 = C2"))
    assert session.selection == Selection("P1", "B")


def test_selection_goes_with_its_article(session):
    lay(session, comparison(STORIES, PICTURE))
    session.select_sentence("C3")
    session._put_comparison(comparison({k: STORIES[k] for k in "AB"}, "A1 = B1"))
    assert session.selection is None


def test_notices_are_told_in_sentences(session):
    notice = Notice(NoticeKind.LANGUAGE_NOT_COVERED, "A", "de")
    lay(session, comparison({"A": ["Eins."], "B": ["One."]}, notices=[notice]))
    assert "another language" in session.notices[0]


def test_article_read_late_stands_plain_beside_the_compared(session):
    lay(session, comparison({"A": ["One."], "B": ["One."]}, "A1 = B1"))
    session.add([article("Late.")])
    labels = [column.article.label for column in session.display().columns]
    assert labels == ["A", "B", ""]
    assert session.busy


def test_report_is_saved(session, qtbot, tmp_path: Path):
    lay(session, comparison(STORIES, PICTURE))
    with qtbot.waitSignal(session.report_saved) as saved:
        session.save_report(tmp_path / "r.json", "json")
    assert saved.args == [tmp_path / "r.json"]
    assert "comparative-reader/comparison" in (tmp_path / "r.json").read_text(encoding="utf-8")


def test_report_that_cannot_be_saved_is_told(session, qtbot, tmp_path: Path):
    lay(session, comparison(STORIES, PICTURE))
    session.save_report(tmp_path / "no" / "such" / "r.html", "html")
    qtbot.waitUntil(lambda: bool(session.problems))
    assert "could not be saved" in session.problems[0]
