"""What is not seen is not worked out; what is long is done in turns."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDockWidget

from reader.gui.compare import article_text
from reader.gui.turns import Turns
from reader.gui.view_table import BESIDE, ONE_REPORT, OVERVIEW
from tests.builders import comparison
from tests.gui.compare.test_reading_view import height_of, long_comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay

GAP = "▸ 1 point told by A and B is missing here"
LESS = {label: STORIES[label] for label in "AB"}


@pytest.fixture
def laid(window, session):
    lay(session, comparison(STORIES, PICTURE))
    return window


@pytest.fixture
def written(monkeypatch) -> list[object]:
    """The documents that are written, or changed, from now on."""
    found: list[object] = []
    for name in ("write", "rewrite"):
        true = getattr(article_text, name)

        def counted(document, *args, true=true):
            found.append(document)
            true(document, *args)

        monkeypatch.setattr(article_text, name, counted)
    return found


def test_hidden_columns_are_not_written(laid, session, written):
    assert laid.views.current == OVERVIEW
    lay(session, comparison(LESS, "A1 = B1"))
    session.select_sentence("A1")
    action(laid, "theme_dark").trigger()
    action(laid, "zoom_in").trigger()
    assert written == []
    laid.views.show_view(BESIDE)
    assert [column.label for column in laid.reading.columns] == ["A", "B"]
    assert all(column.text.extraSelections() for column in laid.reading.columns)
    theme = laid.reading._appearance.theme
    assert laid.reading.columns[0].text._theme is theme


def test_shown_columns_stand_at_the_selected_passage(window, session):
    lay(session, long_comparison())
    session.select_sentence("A20")
    window.views.show_view(BESIDE)
    one, other = window.reading.columns
    assert height_of(one, "A20") == pytest.approx(height_of(other, "B20"), abs=1)
    assert 0 <= height_of(one, "A20") < one.text.viewport().height()


def test_columns_that_change_as_little_as_their_marks_are_written_once(laid, session, written):
    laid.views.show_view(BESIDE)
    written.clear()
    session._put_comparison(
        comparison(STORIES, PICTURE.replace("A4", "A4 = B3").replace("/ B3", ""))
    )
    documents = [column.text.document() for column in laid.reading.columns]
    assert all(written.count(document) == 1 for document in documents)
    session._put_comparison(session.comparison)
    assert len(written) == 3


def test_the_article_in_which_the_reader_stands_is_known_though_no_column_is_seen(laid, session):
    session.select_sentence("C1")
    assert laid.reading.current_position == 2
    action(laid, "hide_column").trigger()
    laid.views.show_view(BESIDE)
    assert [column.label for column in laid.reading.columns] == ["A", "B"]


def test_hidden_report_is_neither_written_nor_dressed(laid, session, written):
    lay(session, comparison(LESS, "A1 = B1"))
    action(laid, "typeface_sans").trigger()
    assert written == []
    laid.views.show_view(ONE_REPORT)
    assert len(written) == 1


def test_hidden_panel_shows_no_cards_until_it_is_seen(laid, session):
    dock = laid.findChild(QDockWidget, "passage")
    dock.hide()
    session.select_sentence("A1")
    assert laid._passage.cards == ()
    dock.show()
    assert len(laid._passage.cards) == 3


# turns


class Counted(QObject):
    def __init__(self, name: str, rank: int, done: list[str]) -> None:
        super().__init__()
        self.name, self.rank, self.done = name, rank, done

    def take_turn(self) -> None:
        self.done.append(self.name)


def test_each_piece_has_a_turn_of_its_own_the_first_in_rank_first(qtbot):
    done: list[str] = []
    turns = Turns()
    pieces = [Counted("last", 2, done), Counted("first", 0, done), Counted("middle", 1, done)]
    for piece in (*pieces, pieces[0]):
        turns.ask(piece)
    seen = []
    while turns.waiting:
        turns._on_turn()
        seen.append(list(done))
    assert seen == [["first"], ["first", "middle"], ["first", "middle", "last"]]


def test_piece_that_is_done_or_gone_has_no_turn(qtbot):
    done: list[str] = []
    turns = Turns()
    one, other = Counted("one", 0, done), Counted("other", 0, done)
    turns.ask(one)
    turns.ask(other)
    turns.drop(one)
    turns._on_turn()
    assert done == ["other"]
    assert not turns.waiting


def test_list_follows_in_a_turn_after_the_view(laid, session, qtbot):
    before = laid.omissions.model().rowCount()
    session._put_comparison(comparison(LESS, "A1 = B1"))
    assert session.turns.waiting
    assert laid.omissions.model().rowCount() == before
    qtbot.waitUntil(lambda: not session.turns.waiting)
    assert laid.omissions.model().rowCount() == 2


def test_point_of_an_outdated_list_is_not_gone_to(laid, session):
    gone = next(laid.omissions.model().points()).index()
    session._put_comparison(comparison(LESS, "A1 = B1"))
    laid.omissions.setCurrentIndex(gone)
    assert session.selection is None


def test_selection_changes_only_the_marks_of_the_two_passages(laid, session, written):
    laid.views.show_view(BESIDE)
    written.clear()
    session.select_sentence("A1")
    texts = [column.text for column in laid.reading.columns]
    changed = []
    for text in texts:
        text.document().contentsChange.connect(lambda *what: changed.append(what))
    session.select_sentence("A3")
    assert (changed, written) == ([], [])
    words = [[m.cursor.selectedText() for m in text.extraSelections()] for text in texts]
    assert words == [[STORIES["A"][2]], [STORIES["B"][1]], [GAP]]


def test_list_behind_another_is_not_filled(window, session, qtbot):
    made = comparison(STORIES, PICTURE)
    session.arrangement.take(made.articles)
    session._articles = made.articles
    session._put_comparison(made)
    qtbot.waitUntil(lambda: not session.turns.waiting)
    assert window.omissions.model().rowCount() == 3
    assert window.differences.model().rowCount() == 0
    window.findChild(QDockWidget, "differences").raise_()
    qtbot.waitUntil(lambda: window.differences.model().rowCount() > 0)


def test_list_that_comes_to_the_front_stands_at_the_selected_passage(laid, session, qtbot):
    front, behind = (laid.findChild(QDockWidget, n) for n in ("omissions", "differences"))
    behind.raise_()
    qtbot.waitUntil(lambda: laid.differences.model().rowCount() > 0)
    session.select_sentence("A2")
    front.raise_()
    qtbot.waitUntil(lambda: laid.omissions.currentIndex().isValid())
    assert laid.omissions.currentIndex().data() == STORIES["A"][1]
