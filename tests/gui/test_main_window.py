from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QSlider, QTextEdit, QTreeView

from reader.embedding import LexicalEncoder
from reader.gui.main_window import MainWindow
from reader.gui.theme import ThemeChoice
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, HeldEncoder, lay


def action(window: MainWindow, name: str) -> QAction:
    return window.findChild(QAction, name)


def drop(window: MainWindow, mime: QMimeData) -> None:
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(
        QPoint(400, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys
    )
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    event = QDropEvent(
        QPointF(400, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys
    )
    QApplication.sendEvent(window, event)
    assert event.isAccepted()


@pytest.fixture
def laid(window, session):
    lay(session, comparison(STORIES, PICTURE))
    return window


def test_empty_window_offers_three_ways_to_begin(window):
    assert window.start_page.isVisible()
    assert not window.omissions.isVisible()
    choices = window.start_page.findChildren(QAbstractButton)
    assert [choice.accessibleName() for choice in choices] == [
        "Open articles…",
        "Paste an article",
        "Open the sample",
    ]
    for name in ("save", "remove", "next_omission", "compare_again", "undo"):
        assert not action(window, name).isEnabled()


def test_chosen_files_are_opened_compared_and_shown(window, session, prompts, files, qtbot):
    prompts.files = files
    action(window, "open").trigger()
    qtbot.waitUntil(lambda: session.comparison is not None)
    assert {s for kind in prompts.kinds for s in kind.suffixes} >= {".txt", ".md", ".html"}
    assert len(window.reading.columns) == 3
    assert window.omissions.isVisible()
    assert window.passage.isVisible()
    assert not window.start_page.isVisible()


def test_nothing_chosen_changes_nothing(window, session):
    action(window, "open").trigger()
    assert not session.busy


def test_sample_opens_from_the_start_page(window, session, qtbot):
    sample = window.start_page.findChildren(QAbstractButton)[2]
    QTest.mouseClick(sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.comparison is not None)
    assert len(window.reading.columns) > 1


def test_clipboard_is_pasted(window, session, qtbot):
    QGuiApplication.clipboard().setText("Ten people died. Police came.")
    action(window, "paste").trigger()
    qtbot.waitUntil(lambda: len(session.articles) == 1)
    assert "Ten people died." in window.reading.columns[0].text.toPlainText()


def test_markup_on_the_clipboard_is_pasted_as_an_article(window, session, qtbot):
    mime = QMimeData()
    mime.setHtml(
        "<html><body><article><h1>Fire in the old town</h1>"
        "<p>Ten people died in the fire that broke out in the old town on Monday night, "
        "the police said.</p><p>Forty were hurt, and the market hall was burnt to the ground "
        "before help came.</p></article></body></html>"
    )
    QGuiApplication.clipboard().setMimeData(mime)
    action(window, "paste").trigger()
    qtbot.waitUntil(lambda: len(session.articles) == 1)
    assert "Ten people died in the fire that broke out" in session.articles[0].text
    assert "<p>" not in session.articles[0].text


def test_empty_clipboard_is_told(window, session):
    QGuiApplication.clipboard().clear()
    action(window, "paste").trigger()
    assert window.messages.isVisible()
    assert "no text on the clipboard" in window.messages.lines[0]


def test_dropped_files_are_read(window, session, files, qtbot):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    drop(window, mime)
    qtbot.waitUntil(lambda: session.comparison is not None)
    assert len(session.articles) == 3


def test_dropped_text_is_read(window, session, qtbot):
    mime = QMimeData()
    mime.setText("Ten people died.")
    drop(window, mime)
    qtbot.waitUntil(lambda: len(session.articles) == 1)


def test_dropped_link_is_told_and_not_followed(window, session):
    mime = QMimeData()
    mime.setUrls([QUrl("https://news.example/report")])
    drop(window, mime)
    assert "Links are not followed" in window.messages.lines[0]
    assert not session.busy


@pytest.mark.parametrize("kind", [QTextEdit, QTreeView])
def test_nothing_in_the_window_takes_a_drop_for_itself(laid, session, kind):
    session.select_sentence("A1")
    for widget in laid.findChildren(kind):
        assert not widget.acceptDrops()
        assert not widget.viewport().acceptDrops()


def test_bad_file_is_listed_until_it_is_dismissed(window, session, files, tmp_path, qtbot):
    session.open_files([*files, tmp_path / "gone.txt"])
    qtbot.waitUntil(lambda: session.comparison is not None)
    assert window.messages.isVisible()
    assert "gone.txt: there is no such file. Check the name." in window.messages.lines[0]
    QTest.mouseClick(
        window.messages.findChild(QAbstractButton, "closeMessages"), Qt.MouseButton.LeftButton
    )
    assert not window.messages.isVisible()


def test_article_is_removed_and_brought_back(window, session, files, qtbot):
    session.open_files(files)
    qtbot.waitUntil(lambda: session.comparison is not None)
    window.reading.columns[1].text.setFocus()
    action(window, "remove").trigger()
    assert [c.text.column.article.file for c in window.reading.columns] == ["a.txt", "c.txt"]
    assert action(window, "undo").text() == "&Undo removing b.txt"
    action(window, "undo").trigger()
    assert len(window.reading.columns) == 3
    assert action(window, "redo").text() == "&Redo removing b.txt"
    qtbot.waitUntil(lambda: not session.busy)


def test_article_is_removed_from_its_column(laid, session):
    column = laid.reading.columns[2]
    column.header._remove.trigger()
    assert [a.label for a in session.articles] == ["A", "B"]


def test_new_comparison_shows_the_start_page(laid, session):
    action(laid, "new").trigger()
    assert laid.start_page.isVisible()
    assert not laid.omissions.isVisible()


def test_report_is_saved_where_the_reader_wants(laid, prompts, session, tmp_path, qtbot):
    prompts.saving = (tmp_path / "report.html", "html")
    action(laid, "save").trigger()
    qtbot.waitUntil(lambda: "Saved" in laid.statusBar().currentMessage())
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!")
    assert prompts.suggestion.name == "comparison.html"


def test_report_that_cannot_be_saved_is_told(laid, prompts, tmp_path, qtbot):
    prompts.saving = (tmp_path / "no" / "report.html", "html")
    action(laid, "save").trigger()
    qtbot.waitUntil(laid.messages.isVisible)
    assert "could not be saved" in laid.messages.lines[0]


def test_work_is_shown_and_can_be_stopped(open_window, held_session, held, files, qtbot):
    window = open_window(held_session)
    held_session.open_files(files)
    qtbot.waitUntil(lambda: "Understanding sentences" in window.work.words)
    assert window.work.isVisible()
    QTest.mouseClick(window.work.cancel_button, Qt.MouseButton.LeftButton)
    assert not window.work.isVisible()
    assert window.messages.lines == ("The articles are not compared: the work was stopped.",)
    assert len(window.reading.columns) == 3


def test_articles_can_be_read_while_they_are_compared(
    open_window, held_session, held, files, qtbot
):
    window = open_window(held_session)
    held_session.open_files(files)
    qtbot.waitUntil(held.started.is_set)
    texts = [column.text.toPlainText() for column in window.reading.columns]
    assert "The mayor called it a precaution." in texts[0]
    assert [c.header._badge._letter for c in window.reading.columns] == ["A", "B", "C"]


def test_window_closes_at_once_in_the_middle_of_deaf_work(
    open_window, make_session, workers, files, qtbot
):
    encoder = HeldEncoder(deaf=True)
    session = make_session(encoder)
    window = open_window(session)
    session.open_files(files)
    qtbot.waitUntil(encoder.started.is_set)
    with qtbot.waitSignal(window.closed, timeout=500):
        window.close()
    assert not window.isVisible()
    assert not workers.wait(0.01)
    encoder.free.set()


def test_threshold_waits_until_the_slider_rests(window, session, files, qtbot):
    session.open_files(files)
    qtbot.waitUntil(lambda: session.comparison is not None)
    before = session.threshold
    for value in (55, 60, 70):
        window.threshold.slider.setValue(value)
    assert session.threshold == before
    qtbot.waitUntil(lambda: session.comparison.made_with.threshold == 0.7)


def test_more_links_lie_to_the_right(laid):
    slider = laid.threshold.slider
    assert isinstance(slider, QSlider)
    before = slider.value()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == before - 1


def test_theme_is_chosen_live_and_remembered(laid, appearance, settings):
    action(laid, "theme_dark").trigger()
    assert appearance.theme.name == "dark"
    assert settings.theme is ThemeChoice.DARK
    document = laid.reading.columns[0].text.document()
    tint = document.firstBlock().begin().fragment().charFormat().background().color()
    assert tint == appearance.theme.colour("tint.shared")


def test_zoom_grows_the_text_and_is_remembered(laid, settings):
    def points() -> float:
        block = laid.reading.columns[0].text.document().firstBlock()
        return block.begin().fragment().charFormat().font().pointSizeF()

    before = points()
    action(laid, "zoom_in").trigger()
    action(laid, "zoom_in").trigger()
    assert points() == before + 2
    assert settings.zoom == 2
    action(laid, "zoom_reset").trigger()
    assert points() == before


def test_window_comes_back_as_it_was(open_window, make_session):
    first = open_window(make_session(LexicalEncoder()))
    first.resize(700, 600)
    action(first, "scroll_together").trigger()
    first.close()
    second = open_window(make_session(LexicalEncoder()), QSize())
    assert (second.width(), second.height()) == (700, 600)
    assert not second.reading.scroll_together


def test_closed_panel_stays_closed_with_the_next_comparison(laid, session):
    laid._docks[0].close()
    session._put_articles(())
    lay(session, comparison(STORIES, PICTURE))
    assert not laid.omissions.isVisible()
    assert laid.passage.isVisible()
    laid._docks[0].toggleViewAction().trigger()
    assert laid.omissions.isVisible()


def test_shortcuts_and_about_are_dialogs_of_the_window(laid):
    for name in ("shortcuts", "about"):
        action(laid, name).trigger()
        dialog = next(d for d in laid.findChildren(QDialog) if d.isVisible())
        assert dialog.parent() is laid
        dialog.close()


def test_every_control_has_a_name(laid, session):
    session.select_sentence("A1")
    for kind in (QTextEdit, QTreeView, QSlider):
        for widget in laid.findChildren(kind):
            assert widget.accessibleName(), widget
    for button in laid.findChildren(QAbstractButton):
        if button.isVisible() and button.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert button.accessibleName() or button.text(), button


def test_escape_lets_go_of_the_passage(laid, session):
    session.select_sentence("A1")
    QTest.keyClick(laid, Qt.Key.Key_Escape)
    assert session.selection is None
    assert laid.passage.cards == ()


def test_keys_walk_through_the_story(laid, session):
    QTest.keyClick(laid, Qt.Key.Key_J)
    QTest.keyClick(laid, Qt.Key.Key_J)
    assert session.selection.passage == "P2"
    QTest.keyClick(laid, Qt.Key.Key_K)
    assert session.selection.passage == "P1"
