from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

import reader.report
from reader.gui.panels.message_bar import MessageBar
from reader.gui.panels.work_bar import WorkBar
from reader.progress import Stage, Step
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, lay, part, save_report


@pytest.fixture
def laid(window, session):
    lay(session, comparison(STORIES, PICTURE))
    return window


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """A disk that writes nothing until it is set free."""
    free, write = Event(), reader.report.save_report

    def write_later(*report: object) -> None:
        free.wait()
        write(*report)

    monkeypatch.setattr(reader.report, "save_report", write_later)
    yield free
    free.set()


@pytest.fixture
def target(laid, prompts, tmp_path):
    prompts.saving = (tmp_path / "report.html", "html")
    return tmp_path / "report.html"


def test_report_is_saved_where_the_reader_wants(laid, prompts, session, tmp_path, qtbot):
    prompts.saving = (tmp_path / "report.html", "html")
    save_report(laid)
    qtbot.waitUntil(lambda: "Saved" in laid.statusBar().currentMessage())
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!")
    assert prompts.suggestion.name == "comparison.html"


def test_report_that_cannot_be_saved_is_told(laid, prompts, tmp_path, qtbot):
    prompts.saving = (tmp_path / "no" / "report.html", "html")
    save_report(laid)
    qtbot.waitUntil(part(laid, MessageBar).isVisible)
    assert "could not be saved" in part(laid, MessageBar).lines[0]


def test_saving_is_shown_and_cannot_be_cancelled(laid, session, disk, target, qtbot):
    bar = part(laid, WorkBar)
    save_report(laid)
    assert bar.isVisible()
    assert bar.findChild(QLabel).text() == "Saving the report …"
    assert not bar.findChild(QPushButton).isVisible()
    session.cancel()
    assert session.busy
    disk.set()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert target.exists()


def test_window_closes_when_the_report_is_saved(laid, disk, target, qtbot):
    save_report(laid)
    laid.close()
    assert laid.isVisible()
    with qtbot.waitSignal(laid.closed):
        disk.set()
    assert not laid.isVisible()
    assert target.read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert list(target.parent.glob(".*.tmp")) == []


def test_window_stays_when_the_report_cannot_be_saved(laid, disk, prompts, target, qtbot):
    prompts.saving = (target.parent / "no" / "report.html", "html")
    for _ in range(2):
        save_report(laid)
    laid.close()
    disk.set()
    qtbot.waitUntil(lambda: not laid._session.saving)
    assert laid.isVisible()
    assert "could not be saved" in part(laid, MessageBar).lines[0]
    laid.close()
    assert not laid.isVisible()


def test_whoever_closes_twice_is_asked(laid, disk, prompts, target):
    save_report(laid)
    laid.close()
    assert prompts.asked == 0
    laid.close()
    assert prompts.asked == 1
    assert laid.isVisible()
    prompts.leave = True
    laid.close()
    assert not laid.isVisible()


def test_report_saved_while_the_reader_is_asked_closes_the_window(
    laid, disk, prompts, target, qtbot
):
    def save() -> None:
        disk.set()
        qtbot.waitUntil(target.exists)
        qtbot.waitUntil(lambda: not laid._session.saving)

    prompts.meanwhile = save
    closed = []
    laid.closed.connect(lambda: closed.append(True))
    save_report(laid)
    laid.close()
    laid.close()
    assert target.exists()
    assert closed == [True]


def test_question_offers_to_wait_first(laid, qtbot):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QMessageBox

    from reader.gui.prompts import Prompts

    def press(name: str) -> None:
        (box,) = laid.findChildren(QMessageBox)
        (button,) = [button for button in box.buttons() if button.text() == name]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    for name, leaves in (("Wait", False), ("Close without it", True)):
        QTimer.singleShot(0, lambda name=name: press(name))
        assert Prompts(laid).leave_unsaved(laid) is leaves
        qtbot.waitUntil(lambda: not laid.findChildren(QMessageBox))


def test_a_report_whose_pages_are_set_can_be_cancelled(laid, session, monkeypatch, tmp_path, qtbot):
    free = Event()

    def save_slowly(_report, path, _name, _press, progress):
        for page in range(100):
            progress(Step(Stage.REPORT, page, 100))
            free.wait(0.02)
        path.write_bytes(b"all of it")

    monkeypatch.setattr(reader.report, "save_report", save_slowly)
    session.save_report(tmp_path / "long.pdf", "pdf")
    bar = part(laid, WorkBar)
    cancel = bar.findChild(QPushButton)
    qtbot.waitUntil(lambda: bar.isVisible() and cancel.isVisible())
    assert any("Setting the report" in label.text() for label in bar.findChildren(QLabel))

    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not session.busy)
    free.set()
    assert not (tmp_path / "long.pdf").exists()
    assert not session.problems
