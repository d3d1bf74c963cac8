"""The base is one for the whole window, and how a comparison is looked at is one value."""

from __future__ import annotations

import pytest

from reader.display.view_state import ViewState
from reader.gui.one_report.article_view import ArticleView
from reader.gui.panels.passage import PassagePanel
from reader.gui.rows.rows_view import RowsView
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay, part


@pytest.fixture
def laid(window, session):
    lay(session, comparison(STORIES, PICTURE))
    return window


def bases(window, session):
    """Return the base as each part of the window shows it."""
    session.select_sentence("A1")
    shown = {}
    action(window, "view_beside").trigger()
    shown["columns"] = [c.label for c in window.reading.columns if c.header._base.isVisible()]
    cards = part(window, PassagePanel).cards
    shown["cards"] = [c.header.text()[:1] for c in cards if "(base)" in c.header.text()]
    action(window, "view_rows").trigger()
    rows = part(window, RowsView).rows
    shown["rows"] = [rows.articles[rows.base].label]
    action(window, "view_one_report").trigger()
    shown["report"] = [part(window, ArticleView).text.label]
    return {name: "".join(labels) for name, labels in shown.items()}


EVERYWHERE = {"columns": "C", "cards": "C", "rows": "C", "report": "C"}


def from_menu(window, session):
    action(window, "base_C").trigger()


def from_column(window, session):
    action(window, "view_beside").trigger()
    window.reading.enter(2)
    action(window, "make_base").trigger()


def from_card(window, session):
    session.select_sentence("A1")
    part(window, PassagePanel).cards[2].header.click()


def from_rows(window, session):
    action(window, "view_rows").trigger()
    part(window, RowsView).choose_base(2)


def from_report(window, session):
    action(window, "view_one_report").trigger()
    part(window, ArticleView).choice.setCurrentIndex(2)
    part(window, ArticleView).choice.activated.emit(2)


@pytest.mark.parametrize("choose", [from_menu, from_column, from_card, from_rows, from_report])
def test_base_is_one_for_the_whole_window(laid, session, choose):
    choose(laid, session)
    assert session.base == "C"
    assert bases(laid, session) == EVERYWHERE
    assert action(laid, "base_C").isChecked()


def test_without_a_base_it_is_the_first_that_tells(laid, session):
    action(laid, "base_C").trigger()
    action(laid, "base_").trigger()
    assert session.base == ""
    session.select_sentence("B3")
    assert [
        c.header.text()[:1] for c in part(laid, PassagePanel).cards if "(base)" in c.header.text()
    ] == ["B"]


@pytest.fixture
def desk(window, session, files, qtbot):
    session.open_files(files)
    qtbot.waitUntil(lambda: session.comparison is not None and not session.busy)
    action(window, "view_beside").trigger()
    return window


def settled(session):
    return not session.busy and session.compared


def test_base_and_order_outlive_runs_and_other_articles(desk, session, qtbot):
    session.choose_base("B")
    session.arrangement.move(1, 0)
    session.remove(0)
    qtbot.waitUntil(lambda: settled(session))
    assert session.base == "A"
    assert session.arrangement.is_base(session.articles[0])
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: settled(session))
    assert session.base == "B"
    assert [c.label for c in desk.reading.columns] == ["B", "A", "C"]


def test_view_is_kept_and_shown_again(desk, session, qtbot):
    session.arrangement.move(2, 0)
    session.arrangement.hide(1)
    session.choose_base("B")
    session.choose_threshold(0.4)
    qtbot.waitUntil(lambda: settled(session))
    session.select_sentence("C2")
    action(desk, "zoom_in").trigger()
    action(desk, "view_rows").trigger()
    kept = desk.keeping.state
    a, b, c = (article.identity for article in session.articles)
    assert (kept.arranged.order, kept.arranged.hidden, kept.arranged.base) == ((c, a, b), (a,), b)
    assert (kept.view, kept.threshold) == ("rows", 0.4)
    desk.keeping.show(ViewState(view="overview"))
    session.let_go()
    qtbot.waitUntil(lambda: settled(session))
    assert desk.keeping.state.standing is None
    assert (desk.views.current, session.base) == ("overview", "")
    desk.keeping.show(kept)
    qtbot.waitUntil(lambda: settled(session))
    assert desk.keeping.state == kept
    assert session.selection.sentence == "C2"
    assert desk.views.current == "rows"


def test_what_was_selected_is_selected_once_it_is_there(desk, session, qtbot, open_window):
    session.select_sentence("B3")
    kept, articles = desk.keeping.state, session.articles
    session.clear()
    desk.keeping.show(kept)
    assert session.selection is None
    session.add(articles)
    qtbot.waitUntil(lambda: session.selection is not None)
    assert session.selection.sentence == "B3"
