from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.gui.session import Selection
from tests.builders import article, comparison
from tests.gui.conftest import action, lay, part

STORIES = {
    "A": [
        "The harbour bridge was closed on Monday.",
        "Ferries will run every ten minutes.",
        "Bakers sold out by eight.",
    ],
    "B": [
        "The harbour bridge was closed on Tuesday.",
        "Ferries will run every ten minutes.",
        "Divers will look at the piers. 🌉",
    ],
    "C": ["The harbour bridge was closed on Monday after cracks.", "Divers look at the piers."],
}
PICTURE = "A1 = B1, A1 = C1 / A2 = B2 / A3 / B3 = C2"


@pytest.fixture(autouse=True)
def _remembered(settings):
    settings.keep_text("view", "one_report")


@pytest.fixture
def view(window, session, qtbot):
    from reader.gui.one_report.article_view import ArticleView

    lay(session, comparison(STORIES, PICTURE))
    action(window, "view_one_report").trigger()
    qtbot.waitExposed(window)
    QApplication.processEvents()
    return part(window, ArticleView)


def words(view) -> list[str]:
    return [note.document.toPlainText() for note in view.margin.notes]


def test_one_article_is_shown_with_the_others_in_its_margin(view):
    assert view.text.label == "A"
    assert words(view) == [
        "● B  Monday → Tuesday\n● C  + after cracks",
        "● B: word for word",
        "○ only here",
    ]


def test_notes_stand_beside_their_sentences_without_overlap(view):
    places = view.text.geometry_of_text.places()
    free = 0.0
    for note in view.margin.notes:
        assert note.top >= places[note.passage.sentence].top - 1
        assert note.top >= free
        free = note.top + note.height


def test_paragraph_ends_no_higher_than_its_notes(window, session):
    from reader.gui.one_report.article_view import ArticleView

    labels = "ABCDEFGH"
    tail = "was closed by the police because of cracks in its piers on"
    stories = {
        label: article(f"The bridge {tail} day {n}.", "Rain.", between="\n\n")
        for n, label in enumerate(labels)
    }
    lay(session, comparison(stories, " = ".join(f"{label}1" for label in labels)))
    action(window, "view_one_report").trigger()
    QApplication.processEvents()
    view = part(window, ArticleView)
    places = view.text.geometry_of_text.places()
    assert len(view.margin.notes) == 2
    for note in view.margin.notes:
        assert note.top == pytest.approx(places[note.passage.sentence].top, abs=1)


def test_article_is_chosen_by_combobox_and_by_arrows(view):
    assert [view.choice.itemText(n) for n in range(3)] == ["A · a.txt", "B · b.txt", "C · c.txt"]
    view.choice.setFocus()
    QTest.keyClick(view.choice, Qt.Key.Key_Down)
    assert view.text.label == "B"
    QTest.keyClick(view.text, Qt.Key.Key_Right)
    assert view.text.label == "C"
    QTest.keyClick(view.text, Qt.Key.Key_Right)
    assert view.text.label == "C"
    QTest.keyClick(view.text, Qt.Key.Key_Left)
    assert view.text.label == "B"


def test_insert_opens_with_a_click_and_closes_again(view, session):
    (gap,) = view.text.placed.gaps
    document = view.text.document()
    assert "▸ 1 point told by B and C, not here" in document.toPlainText()
    line = view.text.geometry_of_text.line_at(gap.start)
    point = QPoint(int(line.left()) + 30, int(line.center().y()))
    QTest.mouseClick(view.text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert "▾ 1 point told by B and C, not here" in document.toPlainText()
    assert "B, C: Divers look at the piers." in document.toPlainText()
    assert session.selection == Selection("P4", "A")
    QTest.mouseClick(view.text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert "B, C:" not in document.toPlainText()


def test_insert_opens_with_enter_beside_the_selected_passage(view, session):
    session.select_sentence("A2")
    QTest.keyClick(view.text, Qt.Key.Key_Return)
    assert "B, C: Divers" in view.text.document().toPlainText()


def test_all_inserts_open_at_once(view):
    view.show_all.click()
    assert "B, C: Divers" in view.text.document().toPlainText()
    view.show_all.click()
    assert "B, C: Divers" not in view.text.document().toPlainText()


def test_selected_passage_is_marked_and_its_notes_are_told(view, session):
    session.select_sentence("B1")
    (mark,) = view.text.extraSelections()
    assert "harbour bridge" in mark.cursor.selectedText()
    told = view.margin.accessibleDescription()
    assert told == "B, has “Tuesday” for “Monday”; C, adds “after cracks”"


def test_click_on_a_note_selects_its_passage(view, session):
    note = view.margin.notes[1]
    point = QPoint(40, round(note.top + note.height / 2) - view.text.verticalScrollBar().value())
    QTest.mouseClick(view.margin, Qt.MouseButton.LeftButton, pos=point)
    assert session.selection == Selection("P2", "A")


def test_keys_walk_through_the_article(view, session):
    QTest.keyClick(view.text, Qt.Key.Key_Down)
    QTest.keyClick(view.text, Qt.Key.Key_Down)
    assert session.selection == Selection("P2", "A")


def test_passages_are_stepped_through_with_what_is_left_out(view, session):
    stepped = []
    for _ in range(5):
        view.step_passage(1)
        stepped.append(session.selection.passage)
    assert stepped == ["P1", "P2", "P4", "P3", "P3"]
    view.step_passage(-1)
    assert session.selection == Selection("P4", "A")


def test_copied_text_is_the_articles_own(view, session):
    view.show_all.click()
    view.text.selectAll()
    assert view.text.createMimeDataFromSelection().text() == session.articles[0].text


def test_selection_stays_across_the_views(window, view, session):
    session.select_sentence("A2")
    action(window, "view_beside").trigger()
    assert window.reading.isVisible()
    assert session.selection == Selection("P2", "A")


def test_selected_passage_is_in_view_when_the_report_is_first_shown(window, session, qtbot):
    from reader.gui.one_report.article_view import ArticleView

    told = [f"Sentence {n} of the story tells a few more words." for n in range(1, 61)]
    window.views.show_view("beside")
    lay(session, comparison({"A": told, "B": told[-1:]}, "A60 = B1"))
    window.views.choose("beside")
    session.select_sentence("A60")
    qtbot.waitExposed(window)
    action(window, "view_one_report").trigger()
    QApplication.processEvents()
    text = part(window, ArticleView).text
    height = text.geometry_of_text.top_of("A60") - text.verticalScrollBar().value()
    assert 0 < height < 0.7 * text.viewport().height()


def test_article_not_compared_has_no_notes(window, session):
    from reader.gui.one_report.article_view import ArticleView

    made = comparison(STORIES, PICTURE)
    session._put_articles(made.articles[:1])
    shown = ArticleView(session, window._appearance, window)
    shown.show()
    assert "harbour bridge" in shown.text.toPlainText()
    assert shown.margin.notes == ()


def test_removed_article_gives_way_to_another(window, view, session):
    view.select_article("C")
    lay(session, comparison({k: STORIES[k] for k in "AB"}, "A1 = B1 / A2 = B2"))
    assert view.text.label == "A"
    assert view.choice.count() == 2


def test_theme_and_zoom_are_followed(window, view, appearance):
    before = view.margin.notes[0].height
    action(window, "zoom_in").trigger()
    action(window, "zoom_in").trigger()
    assert view.margin.notes[0].height > before
    action(window, "theme_dark").trigger()
    assert view.margin._theme is appearance.theme


def test_all_has_a_name(view):
    for widget in (view.text, view.margin, view.choice, view.show_all):
        assert widget.accessibleName() or widget.text()
