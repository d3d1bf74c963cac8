from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QPushButton

from reader.corrections import dismissed
from reader.gui.panels.entries import POINT
from reader.gui.panels.entry_delegate import ABOUT
from reader.gui.panels.filtered_list import FilteredList
from reader.gui.session import Selection
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay


@pytest.fixture
def laid(window, session):
    lay(session, comparison(STORIES, PICTURE))
    return window


def filtered(window, shown) -> FilteredList:
    return next(f for f in window.findChildren(FilteredList) if f._shown is shown)


def raised(window, name: str) -> None:
    window.findChild(QDockWidget, name).raise_()
    QApplication.processEvents()


def choose(choice, text: str) -> None:
    choice.setCurrentIndex(choice.findText(text))


def test_omissions_are_filtered_by_words_and_shown_again(laid):
    found = filtered(laid, laid.omissions)
    QTest.keyClicks(found.bar.text, "ferries")
    assert laid.omissions.texts() == ["Ferries will run every ten minutes."]
    QTest.keyClick(found.bar.text, Qt.Key.Key_Escape)
    assert found.bar.text.text() == ""
    assert len(laid.omissions.texts()) > 1


def test_omissions_are_filtered_by_article_kind_and_tellers(laid):
    article, kind, told_by = filtered(laid, laid.omissions).bar.choices
    choose(article, "C · c.txt")
    assert laid.omissions.model().rowCount() == 1
    choose(told_by, "By 2 or more")
    assert laid.omissions.texts() == ["The mayor spoke of a precaution."]
    choose(kind, "Told in part elsewhere")
    assert laid.omissions.texts() == []


def test_filtered_omissions_are_gone_through_by_key(laid, session):
    choose(filtered(laid, laid.omissions).bar.choices[0], "C · c.txt")
    QTest.keyClick(laid, Qt.Key.Key_F8)
    assert session.selection.passage == "P3"
    QTest.keyClick(laid, Qt.Key.Key_F8)
    assert session.selection.passage == "P3"


def headings(view) -> list[str]:
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_omissions_of_all_articles_are_listed_told_by_most_first(laid, session):
    bar = filtered(laid, laid.omissions).bar
    assert headings(laid.omissions) == ["A · a.txt", "B · b.txt", "C · c.txt"]
    QTest.mouseClick(bar.by_tellers, Qt.MouseButton.LeftButton)
    assert headings(laid.omissions) == [
        "Told by 2 articles (2)",
        "Told by one article only (6)",
    ]
    model = laid.omissions.model()
    first = model.index(0, 0, model.index(0, 0))
    assert first.data(ABOUT) == "not in B · told by A and C"
    assert laid.omissions.isExpanded(model.index(0, 0))
    assert not laid.omissions.isExpanded(model.index(1, 0))
    QTest.keyClick(laid, Qt.Key.Key_F8)
    QTest.keyClick(laid, Qt.Key.Key_F8)
    assert session.selection.passage == "P3"
    bar.text.setText("mayor")
    bar.clear()
    assert bar.by_tellers.isChecked()


def test_only_omissions_can_be_put_in_order(laid):
    assert filtered(laid, laid.omissions).bar.by_tellers.isVisible()
    assert not filtered(laid, laid.differences).bar.by_tellers.isVisibleTo(laid)


def test_what_was_dismissed_can_be_found_in_either_order(laid, session):
    (omission, *_) = session.comparison.alignment.omissions
    after = dismissed(session.corrections, session.comparison, omission.passage, omission.article)
    session.correcting.correct("", after)
    filtered(laid, laid.omissions).bar.by_tellers.click()
    laid.omissions.texts()  # catches up
    assert headings(laid.omissions)[-1] == "No omissions, you said (1)"
    assert not laid.omissions.isExpanded(laid.omissions.model().index(2, 0))


def test_list_does_not_follow_to_an_article_whose_letter_begins_alike(window, session):
    one, other = "Ten people died here.", "Twelve people died here."
    articles = {"A": ["Ten died."], "AB": [one], "C": [other]}
    lay(session, comparison(articles, "A1 = AB1, AB1 = C1"))
    panel = window.differences
    raised(window, "differences")
    panel.texts()
    session.select("P1", "A")
    chosen = panel.currentIndex().data(POINT)
    assert chosen is None or "A1" in {s for place in chosen.places for s in place.link}


def test_empty_list_says_why_and_offers_all(laid):
    found = filtered(laid, laid.omissions)
    found.bar.text.setText("zebra")
    assert found.why_empty == "None of the 8 omissions fits the filter."
    button = found.findChild(QPushButton)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert found.why_empty == ""
    assert laid.omissions.texts()


def test_articles_that_tell_the_same_leave_nothing_out(window, session):
    lay(session, comparison({"A": ["One."], "B": ["One."]}, "A1 = B1"))
    omissions, differences = (
        filtered(window, shown) for shown in (window.omissions, window.differences)
    )
    assert omissions.why_empty.startswith("Nothing is left out")
    differences._shown.texts()  # catches up
    assert differences.why_empty.startswith("The linked sentences say it in the same words")


def test_choice_of_a_filter_stays_with_another_comparison(laid, session):
    article, _, _ = filtered(laid, laid.omissions).bar.choices
    choose(article, "B · b.txt")
    lay(session, comparison({k: STORIES[k] for k in "AB"}, "A1 = B1"))
    assert article.currentData() == "B"
    session._put_articles(())
    lay(session, comparison({"A": ["One."], "C": ["Two."]}))
    assert article.currentData() == ""


def test_differences_are_listed_with_both_sides(laid):
    assert laid.differences.texts()
    assert any("↔" in text for text in laid.differences.texts())
    top = laid.differences.model().index(0, 0)
    assert top.data() == "Details (1)"


def test_keys_go_round_the_differences(laid, session):
    action(laid, "next_difference").trigger()
    first = laid.differences.currentIndex().data()
    assert session.selection is not None
    QTest.keyClick(laid, Qt.Key.Key_F7)
    assert laid.differences.currentIndex().data() != first
    QTest.keyClick(laid, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert laid.differences.currentIndex().data() == first


def test_choosing_a_difference_again_goes_to_its_next_place(window, session):
    one, other = "Ten people died here.", "Twelve people died here."
    articles = {"A": [one, "Rain.", f"On Monday {one}"], "B": [other, f"On Monday {other}"]}
    lay(session, comparison(articles, "A1 = B1 / A2 / A3 = B2"))
    panel = window.differences
    panel.step(1)
    assert session.selection == Selection("P1", "A")
    panel._take(panel.currentIndex())
    assert session.selection == Selection("P3", "A")
    assert panel.currentIndex().data() == "# “Ten” ↔ “Twelve”"
    panel._take(panel.currentIndex())
    assert session.selection == Selection("P1", "A")


def test_closed_panel_stays_closed_in_the_next_window(laid, open_window, session, settings):
    dock = laid.findChild(QDockWidget, "differences")
    dock.toggleViewAction().trigger()
    action(laid, "zoom_in").trigger()
    laid.close()
    session._put_articles(())
    again = open_window(session)
    lay(session, comparison(STORIES, PICTURE))
    assert not again.findChild(QDockWidget, "differences").isVisibleTo(again)
    assert again.findChild(QDockWidget, "omissions").isVisible()
    assert settings.zoom == 1
