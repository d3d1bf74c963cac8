from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.display.search import Query
from reader.gui.one_report.article_view import ArticleView
from reader.gui.overview.matrix_model import HITS
from reader.gui.overview.overview import Overview
from reader.gui.rows.rows_view import RowsView
from reader.gui.session import Selection
from reader.gui.theme import ThemeChoice
from reader.gui.view_table import BESIDE, ONE_REPORT, OVERVIEW, VIEWS
from reader.model import Article, Leftover, Sentence, SetAside, Span
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay, part

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
    assert delegate.marked_in("Every ten minutes, minutes.") == (Span(10, 17), Span(19, 26))
    searching.bar.close_bar()
    assert delegate.marked_in("Every ten minutes.") == ()


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


# in the other views


@pytest.mark.parametrize("view", [entry.id for entry in VIEWS])
def test_search_stays_in_the_view_and_goes_through_the_hits_there(window, session, view):
    lay(session, comparison(STORIES, PICTURE))
    window.views.show_view(view)
    look_for(window.searching, "bridge")
    assert window.views.current == view
    assert QApplication.focusWidget() is window.searching.bar.words
    assert session.selection is None
    stood = []
    for _ in range(3):
        window.searching.go_on()
        stood.append((session.selection.passage, session.selection.article))
    assert stood == [("P1", "B"), ("P1", "C"), ("P1", "A")]
    assert window.views.current == view


def test_cells_of_the_matrix_tell_their_hits(window, session):
    lay(session, comparison(STORIES, PICTURE))
    window.views.show_view(OVERVIEW)
    points = part(window, Overview).table.points
    look_for(window.searching, "the")
    said = points.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("; 2 hits")
    assert points.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) == said
    assert points.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("; 3 hits")
    assert [points.index(0, column).data(HITS) for column in range(4)] == [3, 1, 2, 0]
    window.searching.bar.close_bar()
    assert not any(points.index(row, 2).data(HITS) for row in range(points.rowCount()))
    assert "hit" not in points.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)


def test_line_below_the_matrix_tells_the_hits_of_the_current_cell(window, session):
    lay(session, comparison(STORIES, PICTURE))
    window.views.show_view(OVERVIEW)
    look_for(window.searching, "ferries")
    window.searching.go_on()
    assert part(window, Overview).said.endswith("; 1 hit")


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_cell_with_a_hit_is_painted_otherwise(window, session, appearance, theme):
    appearance.choose(theme)
    lay(session, comparison(STORIES, PICTURE))
    window.views.show_view(OVERVIEW)
    table = part(window, Overview).table

    def painted(row: int, column: int):
        QApplication.processEvents()
        return table.viewport().grab(table.visualRect(table.points.index(row, column))).toImage()

    look_for(window.searching, "zebra")
    before = [painted(1, 1), painted(2, 1)]
    look_for(window.searching, "ferries")
    after = [painted(1, 1), painted(2, 1)]
    assert [one == other for one, other in zip(before, after, strict=True)] == [False, True]
    look_for(window.searching, "zebra")
    assert painted(1, 1) == before[0]


def test_words_are_marked_in_the_aligned_rows(window, session):
    lay(session, comparison(EMOJI, "A1 = B1"))
    window.views.show_view("rows")
    view = part(window, RowsView)
    look_for(window.searching, "bridge")
    text = view.rows.text(0, 0)
    assert [span.of(text) for span in view.rows.hits(0, 0)] == ["bridge"]
    cells = view.tables[0].cells
    (mark,) = cells._hits(0, 0)
    words = text.encode("utf-16-le")[mark.start * 2 : (mark.start + mark.length) * 2]
    assert words.decode("utf-16-le") == "bridge"
    said = view.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("bridge closed.; 1 hit")
    assert "1 hit" in view.rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert cells.current_hit == (0, 0, view.rows.hits(0, 0)[0])
    window.searching.go_on()
    assert cells.current_hit[0] == 1
    window.searching.bar.close_bar()
    assert (view.rows.hits(0, 0), cells.current_hit) == ((), None)


def test_one_report_turns_to_the_article_of_the_hit(window, session):
    lay(session, comparison(STORIES, PICTURE))
    window.views.show_view(ONE_REPORT)
    view = part(window, ArticleView)
    look_for(window.searching, "bridge")
    assert marked(view.text) == ["bridge"]
    assert view.text.accessibleDescription() == "1 hit"
    window.searching.go_on()
    assert view.text.label == "B"
    assert marked(view.text) == ["bridge"]
    window.searching.bar.close_bar()
    assert marked(view.text) == []
    assert view.text.accessibleDescription() == ""


def test_map_beside_a_column_has_a_tick_for_each_hit(window, session, searching):
    told = [f"This sentence is only here to make the column long, number {n}." for n in range(60)]
    lay(session, comparison({"A": ["A zebra.", *told, "A zebra."], "B": told}))
    QApplication.processEvents()
    look_for(searching, "zebra")
    one, other = window.reading.columns
    assert len(one.map.ticks) == 2
    assert one.map.ticks[0] < 10
    bottom = one.text.geometry_of_text.top_of("A62") * one.map.scale
    assert one.map.ticks[1] == pytest.approx(bottom, abs=3)
    assert one.map.accessibleDescription() == "2 hits"
    assert (other.map.ticks, other.map.accessibleDescription()) == ((), "")
    searching.bar.close_bar()
    assert one.map.ticks == ()


def test_marks_follow_columns_that_are_moved_and_hidden(window, searching):
    look_for(searching, "bakers")
    view = window.reading
    view.columns[0].header.wish("move_right").trigger()
    assert [marked(column.text) for column in view.columns] == [[], ["Bakers"], []]
    view.columns[0].header.wish("hide_column").trigger()
    assert [marked(column.text) for column in view.columns] == [["Bakers"], []]


def test_hit_in_what_is_set_aside_is_shown_side_by_side(window, session):
    aside = Article(
        text="Politics\n\nA fire broke out.",
        file="a.txt",
        sentences=(Sentence("A1", Span(10, 27)),),
        set_aside=(SetAside(Span(0, 8), Leftover.SECTION),),
    )
    lay(session, comparison({"A": aside, "B": ["A fire."]}, "A1 = B1"))
    window.views.show_view(OVERVIEW)
    look_for(window.searching, "politics")
    assert window.views.current == OVERVIEW
    window.searching.go_on()
    assert window.views.current == BESIDE
    assert marked(window.reading.columns[0].text) == ["Politics"]


def test_hidden_view_takes_up_the_marks_when_it_is_shown(window, session, searching):
    window.views.show_view(OVERVIEW)
    look_for(searching, "bridge")
    assert marked(window.reading.columns[0].text) == []
    window.views.show_view(BESIDE)
    assert [marked(column.text) for column in window.reading.columns] == [["bridge"]] * 3


def test_another_threshold_searches_nothing_anew(window, searching, session):
    look_for(searching, "bridge")
    told = []
    searching.finder.found_changed.connect(lambda: told.append(1))
    before = searching.finder.found
    session._put_comparison(replace(session.comparison))
    assert searching.finder.found is before
    assert told == []
    lay(session, comparison({k: STORIES[k] for k in "AC"}, "A1 = C1"))
    assert searching.finder.found is not before
