from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from reader.embedding import LexicalEncoder
from reader.gui.view_table import VIEWS
from tests.builders import article, comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay

KEYS = {"overview": Qt.Key.Key_1, "beside": Qt.Key.Key_2, "rows": Qt.Key.Key_4}


@pytest.fixture
def laid(window, session):
    lay(session, comparison(STORIES, PICTURE))
    return window


@pytest.mark.parametrize("name", KEYS)
def test_key_shows_a_view_and_gives_it_the_keyboard(laid, session, name):
    session.select("P3", "B")
    QTest.keyClick(laid, KEYS[name], Qt.KeyboardModifier.ControlModifier)
    view = laid.views.view(name)
    assert view.isVisible()
    assert view.isAncestorOf(laid.focusWidget())
    assert session.selection.passage == "P3"
    assert action(laid, f"view_{name}").isChecked()


def test_button_of_the_switch_shows_a_view(laid):
    buttons = laid.views.findChildren(QToolButton, "viewButton")
    assert [button.text().strip() for button in buttons] == [
        "Overview",
        "Side by side",
        "One report",
        "Aligned rows",
    ]
    QTest.mouseClick(buttons[3], Qt.MouseButton.LeftButton)
    assert laid.views.current == "rows"


def test_last_view_is_remembered(laid, open_window, make_session):
    laid.views.show_view("rows")
    other = make_session(LexicalEncoder())
    window = open_window(other)
    lay(other, comparison(STORIES, PICTURE))
    assert window.views.current == "rows"


def test_view_that_there_is_no_more_gives_way_to_the_overview(open_window, session, settings):
    settings.keep_text("view", "gone")
    window = open_window(session)
    lay(session, comparison(STORIES, PICTURE))
    assert window.views.current == "overview"


def test_without_a_comparison_the_articles_are_read(window, session):
    session.add([article("One.", file="one.txt")])
    assert window.reading.isVisible()
    assert not any(action(window, f"view_{view.id}").isEnabled() for view in VIEWS)
    assert not window.views.findChildren(QToolButton, "viewButton")[0].isVisible()


def test_selection_stays_the_same_in_all_views(laid, session):
    session.select("P3", "B")
    for view in VIEWS:
        laid.views.show_view(view.id)
        assert (session.selection.passage, session.selection.article) == ("P3", "B")
