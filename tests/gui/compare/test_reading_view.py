from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.gui.compare.article_text import ArticleText
from reader.gui.session import Selection
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, lay

FILLER = "This sentence is only here to make the column long enough to be scrolled a good way."


def long_comparison():
    """Two long articles whose middle sentences tell the same, in another order."""
    a = [f"{FILLER} A{n}" for n in range(1, 41)]
    b = [f"{FILLER} B{n}" for n in range(1, 41)]
    return comparison({"A": a, "B": b}, "A10 = B25 / A20 = B20 / A30 = B12")


@pytest.fixture(autouse=True)
def _remembered(settings):
    settings.keep_text("view", "beside")


@pytest.fixture
def view(window, session, qtbot):
    lay(session, comparison(STORIES, PICTURE))
    qtbot.waitExposed(window)
    return window.reading


def height_of(column, sentence: str) -> float:
    """Where a sentence begins in the view."""
    text = column.text
    return text.geometry_of_text.top_of(sentence) - text.verticalScrollBar().value()


def read_on_to(column, sentence: str) -> None:
    """Scroll until the sentence is where the eye rests."""
    line = column.text.viewport().height() * 0.33
    top = column.text.geometry_of_text.top_of(sentence)
    column.text.verticalScrollBar().setValue(round(top - line + 5))


def click(column, sentence: str) -> None:
    text = column.text
    line = text.geometry_of_text.line_at(text.placed.sentences[sentence].start)
    point = QPoint(
        int(line.left()) + 60,
        int(line.center().y()) - text.verticalScrollBar().value(),
    )
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_one_column_for_each_article(view):
    assert [column.label for column in view.columns] == ["A", "B", "C"]
    tops = {column.text.mapTo(view, QPoint(0, 0)).y() for column in view.columns}
    assert len(tops) == 1


def test_click_on_a_sentence_selects_its_passage(view, session):
    click(view.columns[1], "B2")
    assert session.selection == Selection("P3", "B")


def test_selection_is_marked_in_every_column(view, session):
    session.select_sentence("A1")
    for column in view.columns:
        (mark,) = column.text.extraSelections()
        assert "closed" in mark.cursor.selectedText()


def test_silent_article_says_so_and_names_the_nearest(view, session):
    session.select_sentence("A2")
    stances = [column.stance.text() for column in view.columns]
    assert stances[0] == "Told at A2"
    assert stances[1] == "Not told here · nearest B1 (0.10)"
    assert stances[2] == "Told at C2"


def test_click_on_a_gap_selects_what_is_missing(view, session):
    text = view.columns[1].text
    (gap,) = text.placed.gaps
    point = text.geometry_of_text.line_at(gap.start).center().toPoint()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert session.selection == Selection("P2", "B")


def test_arrows_go_from_sentence_to_sentence_and_from_article_to_article(view, session):
    text = view.columns[0].text
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Down)
    QTest.keyClick(text, Qt.Key.Key_Down)
    assert session.selection == Selection("P2", "A")
    QTest.keyClick(text, Qt.Key.Key_Right)
    assert session.selection == Selection("P2", "B")
    QTest.keyClick(view.columns[1].text, Qt.Key.Key_Down)
    assert session.selection == Selection("P3", "B")
    QTest.keyClick(view.columns[1].text, Qt.Key.Key_Up)
    assert session.selection == Selection("P1", "B")
    QTest.keyClick(view.columns[1].text, Qt.Key.Key_Left)
    assert session.selection == Selection("P1", "A")


def test_arrows_stop_at_the_ends(view, session):
    text = view.columns[0].text
    QTest.keyClick(text, Qt.Key.Key_Up)
    assert session.selection == Selection("P4", "A")
    QTest.keyClick(text, Qt.Key.Key_Down)
    assert session.selection == Selection("P4", "A")
    QTest.keyClick(text, Qt.Key.Key_Left)
    assert session.selection == Selection("P4", "A")


def test_passages_in_the_order_of_the_story(view, session):
    for _ in range(9):
        view.step_passage(1)
    assert session.selection.passage == "P6"
    view.step_passage(-1)
    assert session.selection == Selection("P5", "B")


def test_counterparts_stand_at_the_same_height(window, session, qtbot):
    lay(session, long_comparison())
    qtbot.waitExposed(window)
    QApplication.processEvents()
    one, other = window.reading.columns
    session.select_sentence("A20")
    assert height_of(one, "A20") == pytest.approx(height_of(other, "B20"), abs=1)
    session.select_sentence("A10")
    assert height_of(one, "A10") == pytest.approx(height_of(other, "B25"), abs=1)
    assert 0 <= height_of(one, "A10") < one.text.viewport().height()


def test_leader_meets_a_counterpart_that_cannot_come_down(window, session, qtbot):
    a = [f"{FILLER} A{n}" for n in range(1, 41)]
    lay(session, comparison({"A": a, "B": ["First.", FILLER]}, "A20 = B1"))
    QApplication.processEvents()
    one, other = window.reading.columns
    session.select_sentence("A20")
    assert height_of(one, "A20") == pytest.approx(height_of(other, "B1"), abs=1)


def test_neighbours_follow_the_reading_line(window, session, qtbot):
    lay(session, long_comparison())
    QApplication.processEvents()
    one, other = window.reading.columns
    read_on_to(one, "A20")
    assert height_of(one, "A20") == pytest.approx(height_of(other, "B20"), abs=1)


@pytest.mark.parametrize("name", ["stand_beside", "Following.follow"])
def test_neighbours_follow_again_after_an_error(window, session, qtbot, monkeypatch, name):
    def fail(*_):
        raise ZeroDivisionError

    lay(session, long_comparison())
    QApplication.processEvents()
    one, other = window.reading.columns
    monkeypatch.setattr(f"reader.gui.compare.together.{name}", fail)
    with qtbot.captureExceptions() as raised:
        session.select_sentence("A10")
        one.text.verticalScrollBar().setValue(100)
    assert [kind for kind, *_ in raised][:1] == [ZeroDivisionError]
    monkeypatch.undo()
    read_on_to(one, "A20")
    assert height_of(one, "A20") == pytest.approx(height_of(other, "B20"), abs=1)


def test_neighbours_stay_where_the_reader_scrolls_alone(window, session, qtbot):
    lay(session, long_comparison())
    QApplication.processEvents()
    window.reading.set_scroll_together(False)
    one, other = window.reading.columns
    one.text.verticalScrollBar().setValue(900)
    assert other.text.verticalScrollBar().value() == 0


def test_last_sentence_can_be_scrolled_up(window, session, qtbot):
    lay(session, long_comparison())
    QApplication.processEvents()
    (one, _) = window.reading.columns
    one.text.verticalScrollBar().setValue(one.text.verticalScrollBar().maximum())
    assert height_of(one, "A40") < one.text.viewport().height() / 2


def test_lonely_article_asks_for_another(window, session):
    made = comparison({"A": ["One."], "B": ["Two."]})
    session._put_articles(made.articles[:1])
    assert window.reading._row.one_more.isVisible()
    session._put_articles(made.articles)
    assert not window.reading._row.one_more.isVisible()


def test_copied_text_is_the_articles_own(view, session):
    text = view.columns[1].text
    text.selectAll()
    copied = text.createMimeDataFromSelection().text()
    assert copied == session.articles[1].text
    assert not text.createMimeDataFromSelection().hasHtml()


def test_sign_is_told_in_words(view):
    from reader.gui.compare.words import tip_for

    text = view.columns[0].text
    tips = [tip_for(text.placed.sentences[f"A{n}"]) for n in (1, 2, 4)]
    assert tips == ["Told by all", "Told by some", "Only here"]


def test_header_counts_in_plain_words(view):
    header = view.columns[0].header
    assert header._counts.text() == (
        "4 sentences · 1 told by all · 2 by some · 1 only here · leaves out no points"
    )


def test_column_that_goes_leaves_no_widget(view, session, window):
    made = comparison({k: STORIES[k] for k in "AB"}, "A1 = B1")
    lay(session, made)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [column.label for column in view.columns] == ["A", "B"]
    assert len(view.findChildren(ArticleText)) == 2


def test_lines_stay_readable_in_a_wide_column(window, session):
    window.resize(2400, 900)
    lay(session, comparison({"A": [FILLER] * 3, "B": [FILLER + "."] * 3}))
    QApplication.processEvents()
    text = window.reading.columns[0].text
    line = text.geometry_of_text.line_at(0)
    assert line.width() <= 46 * 12 * text.logicalDpiX() / 96 + 12
