from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QSlider,
    QTextEdit,
    QTreeView,
)

from reader.embedding import LexicalEncoder
from reader.gui.main_window import MainWindow
from reader.gui.panels.message_bar import MessageBar
from reader.gui.panels.passage import PassagePanel
from reader.gui.panels.start_page import StartPage
from reader.gui.panels.threshold import ThresholdControl
from reader.gui.panels.work_bar import WorkBar
from reader.gui.theme import ThemeChoice
from tests.builders import article, comparison
from tests.gui.conftest import PAGE, PICTURE, STORIES, HeldEncoder, action, lay, part, save_report


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


def test_empty_window_offers_three_ways_to_begin_and_a_tour(window):
    assert part(window, StartPage).isVisible()
    assert not window.omissions.isVisible()
    choices = part(window, StartPage).findChildren(QAbstractButton)
    assert [choice.accessibleName() or choice.text() for choice in choices] == [
        "Open articles…",
        "Paste an article",
        "Open the sample",
        "Take the tour",
    ]
    for name in ("save", "remove", "next_omission", "compare_again", "undo"):
        assert not action(window, name).isEnabled()


def test_window_with_a_comparison_fits_a_small_screen(laid):
    least = laid.minimumSizeHint()
    assert least.width() <= 900
    assert least.height() <= 500


def test_chosen_files_are_opened_compared_and_shown(window, session, prompts, files, qtbot):
    prompts.files = files
    action(window, "open").trigger()
    qtbot.waitUntil(lambda: session.comparison is not None)
    assert {s for kind in prompts.kinds for s in kind.suffixes} >= {".txt", ".md", ".html"}
    assert len(window.reading.columns) == 3
    assert window.omissions.isVisible()
    assert part(window, PassagePanel).isVisible()
    assert not part(window, StartPage).isVisible()


def test_nothing_chosen_changes_nothing(window, session):
    action(window, "open").trigger()
    assert not session.busy


def test_a_folder_is_opened_and_its_articles_compared(window, session, prompts, files, qtbot):
    prompts.folder = files[0].parent
    with qtbot.waitSignal(session.comparison_changed, timeout=5_000):
        action(window, "open_folder").trigger()
    assert [a.file for a in session.articles] == [f"{files[0].parent.name}/{f.name}" for f in files]


def test_the_dialog_offers_every_kind_of_file(window, prompts):
    action(window, "open").trigger()
    suffixes = {suffix for kind in prompts.kinds for suffix in kind.suffixes}
    assert {".txt", ".pdf", ".docx", ".odt", ".epub", ".eml", ".csv", ".zip"} <= suffixes


def test_sample_opens_from_the_start_page(window, session, qtbot):
    sample = part(window, StartPage).findChildren(QAbstractButton)[2]
    QTest.mouseClick(sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(session.articles) > 1)
    assert len(window.reading.columns) == len(session.articles)


def test_clipboard_is_pasted(window, session, qtbot):
    QGuiApplication.clipboard().setText("Ten people died. Police came.")
    action(window, "paste").trigger()
    qtbot.waitUntil(lambda: len(session.articles) == 1)
    assert "Ten people died." in window.reading.columns[0].text.toPlainText()


def test_markup_on_the_clipboard_is_pasted_as_an_article(window, session, qtbot):
    mime = QMimeData()
    mime.setHtml(PAGE)
    QGuiApplication.clipboard().setMimeData(mime)
    action(window, "paste").trigger()
    qtbot.waitUntil(lambda: len(session.articles) == 1)
    assert "Ten people died in the fire that broke out" in session.articles[0].text
    assert "<p>" not in session.articles[0].text


def test_empty_clipboard_is_told(window, session):
    QGuiApplication.clipboard().clear()
    action(window, "paste").trigger()
    assert part(window, MessageBar).isVisible()
    assert "no text on the clipboard" in part(window, MessageBar).lines[0]


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


def test_dropped_link_is_fetched_from_public_hosts_only(window, session, qtbot):
    mime = QMimeData()
    mime.setUrls([QUrl("http://127.0.0.1/report")])
    drop(window, mime)
    assert session.busy
    qtbot.waitUntil(lambda: not session.busy)
    (told,) = part(window, MessageBar).lines
    assert told.startswith("http://127.0.0.1/report: this is no address of a public page")


@pytest.mark.parametrize("kind", [QTextEdit, QTreeView])
def test_nothing_in_the_window_takes_a_drop_for_itself(laid, session, kind):
    session.select_sentence("A1")
    for widget in laid.findChildren(kind):
        assert not widget.acceptDrops()
        assert not widget.viewport().acceptDrops()


def test_bad_file_is_listed_until_it_is_dismissed(window, session, files, tmp_path, qtbot):
    session.open_files([*files, tmp_path / "gone.txt"])
    qtbot.waitUntil(lambda: session.comparison is not None)
    assert part(window, MessageBar).isVisible()
    assert "gone.txt: there is no such file. Check the name." in part(window, MessageBar).lines[0]
    QTest.mouseClick(
        part(window, MessageBar).findChild(QAbstractButton, "closeMessages"),
        Qt.MouseButton.LeftButton,
    )
    assert not part(window, MessageBar).isVisible()


def test_article_is_removed_and_brought_back(window, session, files, qtbot):
    session.open_files(files)
    qtbot.waitUntil(lambda: session.comparison is not None)
    window.views.show_view("beside")
    window.reading.columns[1].text.setFocus()
    action(window, "remove").trigger()
    assert [c.text.column.article.file for c in window.reading.columns] == ["a.txt", "c.txt"]
    assert action(window, "undo").text() == "&Undo removing b.txt"
    action(window, "undo").trigger()
    assert len(window.reading.columns) == 3
    assert action(window, "redo").text() == "&Redo removing b.txt"
    qtbot.waitUntil(lambda: not session.busy)


def test_article_is_removed_from_its_column(laid, session):
    laid.views.show_view("beside")
    column = laid.reading.columns[2]
    column.header.wish("remove").trigger()
    assert [a.label for a in session.articles] == ["A", "B"]


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("R&D.txt", "R&&D.txt"),
        ("gnp.\u202etxt.exe", "gnp. txt.exe"),
        (f"{'long' * 30}.txt", f"{'long' * 30}"[:39] + "…"),
    ],
)
def test_name_of_an_article_steers_no_menu(window, session, file, shown):
    session.add([article("One.", file=file)])
    assert action(window, "undo").text() == f"&Undo adding {shown}"
    session.remove(0)
    assert action(window, "undo").text() == f"&Undo removing {shown}"


@pytest.fixture
def outdated(open_window, held_session, held, qtbot):
    """A window in which C was taken out, and the new comparison cancelled."""
    window = open_window(held_session)
    lay(held_session, comparison(STORIES, PICTURE))
    held_session.remove(2)
    qtbot.waitUntil(held.started.is_set)
    held_session.cancel()
    return window


def test_report_is_only_saved_of_the_articles_shown(outdated, held_session):
    save = action(outdated, "save")
    assert not save.isEnabled()
    assert "choose View > Compare again" in save.toolTip()
    held_session.undo_stack.undo()
    assert save.isEnabled()
    assert save.toolTip() == "Save the comparison as a page or for other programs (Ctrl+Shift+E)"


def test_report_is_not_saved_when_the_articles_change_while_its_name_is_asked(
    open_window, held_session, prompts, monkeypatch, tmp_path
):
    window = open_window(held_session)
    lay(held_session, comparison(STORIES, PICTURE))
    target = tmp_path / "report.html"

    def remove_and_answer(*_):
        held_session.remove(2)
        return target, "html"

    monkeypatch.setattr(prompts, "file_to_save", remove_and_answer)
    save_report(window)
    assert part(window, MessageBar).lines[0].startswith("The report was not saved: the articles")
    assert not held_session.saving


def test_outdated_comparison_is_called_so_and_can_be_made_anew(outdated, held_session, held, qtbot):
    bar = part(outdated, MessageBar)
    (line,) = bar.lines
    assert line.startswith("The articles are not compared as they are now")
    assert "of A, B and C" in line
    held.free.set()
    QTest.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: held_session.compared)
    assert bar.lines == ()


def test_counts_are_those_of_the_comparison(outdated):
    outdated.views.show_view("beside")
    header = outdated.reading.columns[0].header
    assert header._counts.text().startswith("4 sentences · 1 told by all · 2 by some")


def test_new_comparison_shows_the_start_page(laid, session):
    action(laid, "new").trigger()
    assert part(laid, StartPage).isVisible()
    assert not laid.omissions.isVisible()


def test_work_is_shown_and_can_be_stopped(open_window, held_session, held, files, qtbot):
    window = open_window(held_session)
    held_session.open_files(files)
    qtbot.waitUntil(
        lambda: "Understanding sentences" in part(window, WorkBar).findChild(QLabel).text()
    )
    assert part(window, WorkBar).isVisible()
    QTest.mouseClick(part(window, WorkBar).findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not part(window, WorkBar).isVisible()
    assert part(window, MessageBar).lines == (
        "The articles are not compared: the work was stopped.",
    )
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


def test_views_follow_the_threshold(window, session, files, qtbot):
    session.open_files(files)
    qtbot.waitUntil(lambda: session.comparison is not None and not session.busy)
    control = part(window, ThresholdControl)
    before = control.counts
    session.select_sentence("A1")
    shown = session.display().selection.passage.readings
    for value in (55, 60, 70, 90):
        control.slider.setValue(value)
    assert not part(window, WorkBar).isVisible()
    qtbot.waitUntil(lambda: session.comparison.made_with.threshold == 0.9)
    assert control.counts != before
    assert session.display().selection.passage.readings[0] == shown[0]


def test_threshold_tells_links_omissions_and_what_is_fragile(laid):
    assert part(laid, ThresholdControl).counts == "4 links · 2 omissions · 0 fragile"


def test_the_number_falls_to_the_left_where_more_links_are(laid):
    slider = part(laid, ThresholdControl).slider
    assert isinstance(slider, QSlider)
    assert not slider.invertedAppearance()
    before = slider.value()
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert slider.value() == before - 1
    QTest.keyClick(slider, Qt.Key.Key_Up)
    assert slider.value() == before


def test_theme_is_chosen_live_and_remembered(laid, appearance, settings):
    action(laid, "theme_dark").trigger()
    assert appearance.theme.name == "dark"
    assert settings.theme is ThemeChoice.DARK
    laid.views.show_view("beside")
    document = laid.reading.columns[0].text.document()
    tint = document.firstBlock().begin().fragment().charFormat().background().color()
    assert tint == appearance.theme.colour("tint.shared")


def test_zoom_grows_the_text_and_is_remembered(laid, settings):
    def points() -> float:
        block = laid.reading.columns[0].text.document().firstBlock()
        return block.begin().fragment().charFormat().font().pointSizeF()

    laid.views.show_view("beside")
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
    laid._docks._lists[0].close()
    session._put_articles(())
    lay(session, comparison(STORIES, PICTURE))
    assert not laid.omissions.isVisible()
    assert part(laid, PassagePanel).isVisible()
    laid._docks._lists[0].toggleViewAction().trigger()
    assert laid.omissions.isVisible()


def test_panel_is_as_high_with_the_next_comparison(open_window, session):
    window = open_window(session, QSize(1000, 720))
    lay(session, comparison(STORIES, PICTURE))
    QApplication.processEvents()
    before = part(window, PassagePanel).height()
    session._put_articles(())
    QApplication.processEvents()
    lay(session, comparison(STORIES, PICTURE))
    QApplication.processEvents()
    assert part(window, PassagePanel).height() == before


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
    assert part(laid, PassagePanel).cards == ()


def test_keys_walk_through_the_story(laid, session):
    QTest.keyClick(laid, Qt.Key.Key_J)
    QTest.keyClick(laid, Qt.Key.Key_J)
    assert session.selection.passage == "P2"
    QTest.keyClick(laid, Qt.Key.Key_K)
    assert session.selection.passage == "P1"
