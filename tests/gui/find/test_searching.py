from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.display.search import Query
from reader.gui.session import Selection
from reader.gui.theme import ThemeChoice
from reader.gui.view_table import BESIDE, OVERVIEW
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay

EMOJI = {"A": ["The 🌉🌉 bridge closed.", "It 🌧 rained on the bridge."], "B": ["A bridge.\n\nEnd."]}


@pytest.fixture
def searching(window, session, qtbot):
    lay(session, comparison(STORIES, PICTURE))
    qtbot.waitExposed(window)
    window.views.show_view(BESIDE)
    window.reading.columns[0].text.setFocus()
    return window.searching


def look_for(searching, text: str, **how: bool) -> None:
    searching.open()
    searching.bar.words.setText(text)
    for switch, on in zip(searching.bar.switches, how.values(), strict=False):
        switch.setChecked(on)
    searching.bar.ask()


def marked(text) -> list[str]:
    """The words on which a column's text has marks, by the formats of its lines."""
    found, block = [], text.document().begin()
    while block.isValid():
        words = block.text().encode("utf-16-le")
        for piece in block.layout().formats():
            end = piece.start + piece.length
            found.append(words[piece.start * 2 : end * 2].decode("utf-16-le"))
        block = block.next()
    return found


def test_keys_open_the_bar_and_find(window, searching, session, qtbot):
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert searching.bar.isVisible()
    assert QApplication.focusWidget() is searching.bar.words
    QTest.keyClicks(searching.bar.words, "bridge")
    qtbot.waitUntil(lambda: searching.bar.count == "1 of 3")
    assert session.selection is None
    QTest.keyClick(searching.bar.words, Qt.Key.Key_Return)
    assert searching.bar.count == "2 of 3"
    assert session.selection == Selection("P1", "B")
    QTest.keyClick(window, Qt.Key.Key_F3)
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert searching.bar.count == "1 of 3"
    QTest.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert searching.bar.count == "3 of 3"
    assert session.selection == Selection("P1", "C")


def test_hits_are_marked_in_every_column(window, searching):
    look_for(searching, "BRIDGE")
    assert [marked(c.text) for c in window.reading.columns] == [["bridge"]] * 3
    QTest.keyClick(searching.bar.words, Qt.Key.Key_Escape)
    assert [marked(c.text) for c in window.reading.columns] == [[]] * 3


def test_marks_after_an_emoji_stand_on_their_words(window, session, searching):
    lay(session, comparison(EMOJI))
    look_for(searching, "bridge")
    assert [marked(c.text) for c in window.reading.columns] == [["bridge", "bridge"], ["bridge"]]
    searching.go_on()
    (current,) = [m for m in window.reading.columns[0].text.extraSelections() if _inverted(m)]
    assert current.cursor.selectedText() == "bridge"
    assert "rained" in current.cursor.block().text()


def _inverted(mark) -> bool:
    look = mark.format
    return look.underlineStyle() is QTextCharFormat.UnderlineStyle.SingleUnderline and (
        look.foreground().color().lightness() > 200
    )


def test_marks_are_there_again_after_the_theme_and_the_size_changed(window, searching, appearance):
    look_for(searching, "bridge")
    appearance.choose(ThemeChoice.DARK)
    action(window, "zoom_in").trigger()
    assert [marked(c.text) for c in window.reading.columns] == [["bridge"]] * 3


def test_hit_in_the_selected_passage_is_marked_over_it(window, searching, session):
    session.select_sentence("A1")
    look_for(searching, "closed")
    words = [m.cursor.selectedText() for m in window.reading.columns[1].text.extraSelections()]
    assert words == [STORIES["B"][0], "closed"]


def test_escape_gives_the_keyboard_back(window, searching):
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(searching.bar.words, Qt.Key.Key_Escape)
    assert not searching.bar.isVisible()
    assert QApplication.focusWidget() is window.reading.columns[0].text


def test_escape_in_the_bar_keeps_the_selection(window, searching, session):
    session.select_sentence("A1")
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    for switch in (searching.bar.words, searching.bar.switches[0]):
        searching.open()
        QTest.keyClick(switch, Qt.Key.Key_Escape)
        assert session.selection is not None


def test_switches_narrow_the_search(searching):
    look_for(searching, "The")
    assert searching.bar.count == "1 of 6"
    look_for(searching, "The", case=True)
    assert searching.bar.count == "1 of 4"
    look_for(searching, "t.e", case=False, whole=False, expression=True)
    assert searching.bar.count == "1 of 6"


def test_wrong_and_missing_are_told(searching):
    look_for(searching, "zebra")
    assert searching.bar.count == "Not found"
    searching.go_on()
    look_for(searching, "(", case=False, whole=False, expression=True)
    assert searching.bar.count.startswith("Not a regular expression: missing )")


def test_message_in_a_narrow_window_breaks_into_two_lines(window, searching):
    window.resize(1000, 640)
    look_for(searching, "(bridge", case=False, whole=False, expression=True)
    QApplication.processEvents()
    count = searching.bar._count
    assert count.height() > 1.7 * count.fontMetrics().lineSpacing(), (count.height(), count.width())


def test_hits_follow_the_articles(window, searching, session):
    look_for(searching, "bridge")
    lay(session, comparison({k: STORIES[k] for k in "AC"}, "A1 = C1"))
    assert searching.bar.count == "1 of 2"
    assert [marked(c.text) for c in window.reading.columns] == [["bridge"]] * 2
    assert searching.finder.found.sentences == {"A1", "C1"}
    session._put_articles(())
    assert not searching.bar.isVisible()


def test_hits_are_marked_in_the_list_of_omissions(window, searching):
    look_for(searching, "minutes")
    delegate = window.omissions.itemDelegate()
    assert delegate.marked_in("Every ten minutes, minutes.") == [(10, 17), (19, 26)]
    searching.bar.close_bar()
    assert delegate.marked_in("Every ten minutes.") == []


def test_search_begins_where_the_reader_stands(window, searching, session):
    session.select_sentence("B2")
    look_for(searching, "bridge")
    assert searching.bar.count == "2 of 3"


def test_hit_far_down_is_scrolled_to(window, session, searching):
    filler = [f"This sentence is only here to make the column long, number {n}." for n in range(60)]
    lay(session, comparison({"A": [*filler, "A zebra."], "B": filler}))
    QApplication.processEvents()
    look_for(searching, "zebra")
    text = window.reading.columns[0].text
    top = text.geometry_of_text.top_of("A61") - text.verticalScrollBar().value()
    assert 0 <= top < text.viewport().height()


def test_selected_words_are_looked_for(window, searching):
    text = window.reading.columns[0].text
    cursor = text.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(11, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    searching.open()
    assert searching.bar.words.text() == "harbour"
    assert searching.finder.found.query == Query("harbour")


def test_search_from_another_view_shows_the_text(window, session):
    lay(session, comparison(STORIES, PICTURE))
    window.views.show_view(OVERVIEW)
    look_for(window.searching, "bridge")
    assert window.views.current == BESIDE
    assert QApplication.focusWidget() is window.searching.bar.words
