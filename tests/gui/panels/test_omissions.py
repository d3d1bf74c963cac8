from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.display.lists import ListFilter, ListOrder
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, lay


@pytest.fixture
def panel(window, session):
    lay(session, comparison(STORIES, PICTURE))
    return window.omissions


def rows(panel, parent=None) -> list[tuple[str, str]]:
    from reader.gui.panels.entry_delegate import ABOUT

    model = panel.model()
    above = parent if parent is not None else panel.rootIndex()
    found = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        found.append((index.data(), index.data(ABOUT)))
    return found


def test_articles_head_what_they_leave_out(panel):
    assert rows(panel) == [
        ("A · a.txt", "leaves out nothing that several others tell"),
        ("B · b.txt", "leaves out 1 point"),
        ("C · c.txt", "leaves out 1 point"),
    ]
    under_b = rows(panel, panel.model().index(1, 0))
    assert under_b[0] == ("Ferries will run every ten minutes.", "told by A and C")


def test_what_one_article_tells_alone_is_folded(panel):
    model = panel.model()
    under_b = model.index(1, 0)
    assert rows(panel, under_b)[1][0] == "Told by one article only (2)"
    assert not panel.isExpanded(model.index(1, 0, under_b))


def test_what_is_told_in_part_is_marked(window, session):
    lay(session, comparison({"A": ["One."], "B": ["One.", "Two."]}, "A1 = B1", across="A1 ~ B2"))
    under_a = rows(window.omissions, window.omissions.model().index(0, 0))
    assert under_a == [("Two.", "told by B · told in part at A1")]
    assert rows(window.omissions)[0] == ("A · a.txt", "tells 1 point only in part")
    window.omissions.show_filter(ListFilter(order=ListOrder.TELLERS))
    together = rows(window.omissions, window.omissions.model().index(0, 0))
    assert together == [("Two.", "only in part in A, at A1 · told by B")]


def test_what_is_told_in_part_counts_beside_what_is_left_out(window, session):
    told = {"A": ["One."], "B": ["One.", "Two.", "Three."]}
    lay(session, comparison(told, "A1 = B1", across="A1 ~ B2"))
    assert rows(window.omissions)[0][1] == "leaves out 1, tells 1 only in part"


def test_choosing_an_omission_selects_its_passage(panel, session):
    under_b = panel.model().index(0, 0, panel.model().index(1, 0))
    panel.scrollTo(under_b)
    QTest.mouseClick(
        panel.viewport(), Qt.MouseButton.LeftButton, pos=panel.visualRect(under_b).center()
    )
    assert session.selection.passage == "P2"


def test_keys_go_round_the_omissions(window, panel, session):
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert session.selection.passage == "P2"
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert session.selection.passage == "P3"
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert session.selection.passage == "P2"
    QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert session.selection.passage == "P3"


def test_list_follows_the_selection(panel, session):
    session.select_sentence("A3")
    assert panel.currentIndex().data() == "The mayor spoke of a precaution."
    session.select_sentence("A1")
    assert not panel.currentIndex().isValid()


def test_nothing_to_list_is_no_error(window):
    window.omissions.step(1)
    assert window.omissions.texts() == []


def test_markup_in_a_sentence_is_shown_as_it_is(window, session):
    lay(session, comparison({"A": ["<h1>Loud</h1> news."], "B": ["Quiet news."]}))
    assert "<h1>Loud</h1> news." in window.omissions.texts()
