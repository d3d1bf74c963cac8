from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from reader.display.readings import Mark
from reader.gui.panels.difference_legend import DifferenceLegend
from reader.gui.panels.note_line import NoteLine
from reader.gui.panels.passage import PassagePanel
from reader.gui.panels.reading_card import mark_format
from reader.gui.theme import load_theme
from tests.builders import article, comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay, part


@pytest.fixture
def panel(window, session):
    nearest = {("B", "P2"): ("B3", 0.31)}
    lay(session, comparison(STORIES, PICTURE, nearest=nearest))
    return part(window, PassagePanel)


def test_without_a_selection_it_says_what_to_do(panel):
    assert panel.cards == ()
    assert panel.words.startswith("Click a sentence")


def test_one_card_for_each_article(panel, session):
    session.select_sentence("A2")
    assert panel.words == "Told by A and C, not by B"
    assert [card.header.accessibleName() for card in panel.cards] == [
        "A · a.txt  (base)",
        "B · b.txt",
        "C · c.txt",
    ]


def test_evidence_names_link_and_threshold(panel, session):
    session.select_sentence("A2")
    assert panel.cards[2].evidence == "A2 – C2: linked with probability 0.83, threshold 0.50"


def test_silent_article_shows_its_nearest_sentence(panel, session):
    session.select_sentence("A2")
    assert panel.cards[1].text == "Not told here"
    assert panel.cards[1].evidence == (
        "Nearest: B3, probability 0.31 (needs 0.50): “Divers will look at the piers. 🌉”"
    )


def test_article_that_tells_some_of_it_elsewhere_is_quoted(window, session):
    lay(session, comparison({"A": ["One."], "B": ["One.", "Two."]}, "A1 = B1", across="A1 ~ B2"))
    session.select_sentence("B2")
    (card, _) = part(window, PassagePanel).cards
    assert card.evidence == "Told in part at A1: “One.”"
    assert card.text == "Told in part elsewhere"


def test_click_on_a_header_makes_it_the_base(panel, session):
    session.select_sentence("A2")
    QTest.mouseClick(panel.cards[2].header, Qt.MouseButton.LeftButton)
    assert panel.cards[2].header.accessibleName() == "C · c.txt  (base)"
    assert panel.cards[2].text == "Ferries run every ten minutes instead."
    assert "instead" in panel.cards[0].text


def test_differing_words_are_marked_each_in_its_way(panel, session):
    session.select_sentence("A2")
    marked = formats(panel.cards[2].findChild(QTextEdit).document())
    looks = {words.strip(): look for words, look in marked}
    assert looks["will"].fontStrikeOut()
    single = QTextCharFormat.UnderlineStyle.SingleUnderline
    assert any(look.underlineStyle() == single for words, look in marked if "instead" in words)


def formats(document):
    found, block = [], document.firstBlock()
    for fragment in block:
        piece = fragment.fragment()
        found.append((piece.text(), piece.charFormat()))
    return found


def test_marks_differ_by_more_than_colour(qapp):
    looks = set()
    for mark in Mark:
        made = mark_format(mark, load_theme("light"), QFont())
        looks.add((made.underlineStyle(), made.fontStrikeOut(), made.fontWeight()))
    assert len(looks) == len(Mark)


def test_markup_in_a_reading_is_shown_as_it_is(window, session):
    lay(session, comparison({"A": ["<i>Ten</i> died & more."], "B": ["x"]}))
    session.select_sentence("A1")
    assert part(window, PassagePanel).cards[0].text == "<i>Ten</i> died & more."


def test_readings_that_are_one_text_say_so(window, session):
    text = [f"Ferry no {n} will sail at noon from the northern pier of the port." for n in "123"]
    articles = {"A": text, "B": ["Ferries sail."], "C": text}
    lay(session, comparison(articles, "A1 = B1 = C1"))
    session.select_sentence("B1")
    panel = part(window, PassagePanel)
    assert panel.words == "Told by all three, in two texts (A = C)"
    assert panel.cards[0].evidence.startswith("Same text as C: count them as one.")
    assert panel.cards[2].evidence.startswith("Same text as A: count them as one. B1 – C1: linked")
    assert "text" not in panel.cards[1].evidence


def test_enter_on_a_sentence_shows_why_and_again_the_readings(window, panel, session):
    session.select_sentence("A2")
    window.views.show_view("beside")
    text = window.reading.columns[0].text
    QTest.keyClick(text, Qt.Key.Key_Return)
    first, second, third = (card.text for card in panel.cards)
    assert first.startswith("The others are held against it")
    assert second.startswith("Not told in B.")
    assert "The nearest miss is B3, 31% probable where 50% is needed" in second
    assert third.startswith("A2 – C2: linked, 83% probable; the threshold is 50%.")
    assert "+  rare words" in third
    assert action(window, "evidence").isChecked()
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert panel.cards[1].text == "Not told here"
    assert not action(window, "evidence").isChecked()


def test_enter_brings_a_closed_panel_back(window, panel, session):
    session.select_sentence("A2")
    window._docks.passage.close()
    action(window, "evidence").trigger()
    assert panel.isVisible()
    assert panel.shows_why
    window._docks.passage.close()
    window.views.show_view("beside")
    QTest.keyClick(window.reading.columns[0].text, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert panel.shows_why


def test_enter_without_a_selection_does_nothing(window, panel):
    window.views.show_view("beside")
    QTest.keyClick(window.reading.columns[0].text, Qt.Key.Key_Return)
    assert not panel.shows_why


def test_card_of_the_article_in_which_the_reader_stands_is_in_view(window, session, qtbot):
    stories = {label: ["The bridge is shut.", f"Only {label} says so."] for label in "ABCDEFGHIJ"}
    lay(session, comparison(stories, " = ".join(f"{label}1" for label in stories)))
    session.select("P1", "J")
    panel = part(window, PassagePanel)
    area = panel.cards[9].parentWidget().parentWidget()

    def seen() -> bool:
        left = panel.cards[9].mapTo(area, QPoint(0, 0)).x()
        return left >= 0 and left + panel.cards[9].width() <= area.width()

    qtbot.waitUntil(seen)


def test_long_name_on_a_card_is_cut_and_says_all_of_itself(window, session):
    long = "The Northgate Morning Post and Evening Standard-Examiner of the Islands"
    told = {label: article("Rain.", outlet=long) for label in "ABCDEF"}
    lay(session, comparison(told, "A1 = B1"))
    session.select("P1", "A")
    header = part(window, PassagePanel).cards[0].header
    QApplication.processEvents()
    assert header.shown().endswith("…  (base)")
    assert header.text() == header.accessibleName()
    assert header.accessibleName() == f"A · {long}  (base)"


def test_names_of_the_outlets_stay_in_view_where_the_panel_is_low(panel, session, window):
    window.resizeDocks([panel.parentWidget()], [1], Qt.Orientation.Vertical)
    session.select_sentence("C1")
    QApplication.processEvents()
    assert panel._row.height() > panel._scroll.viewport().height()
    for card in panel.cards:
        top = card.header.mapTo(panel._scroll.viewport(), QPoint(0, 0)).y()
        assert 0 <= top < panel._scroll.viewport().height()


def test_a_headline_on_a_card_has_a_line_of_its_own(window, session):
    head = article("Bridge closed", "Cracks were found.", label="A", between="\n\n")
    told = {"A": head, "B": ["Cracks were found, the bridge is closed."]}
    lay(session, comparison(told, "A1 = B1, A2 = B1"))
    session.select_sentence("A1")
    assert part(window, PassagePanel).cards[0].text == "Bridge closed\nCracks were found."


@pytest.mark.parametrize("width", [1000, 1600])
def test_note_has_room_beside_the_words(window, session, width):
    window.resize(width, 640)
    lay(session, comparison(STORIES, PICTURE))
    session.select_sentence("A2")
    QApplication.processEvents()
    panel = part(window, PassagePanel)
    note, legend = part(panel, NoteLine), part(panel, DifferenceLegend)
    assert note.width() >= 180
    assert legend.isVisible()
    assert (legend.geometry().top() > note.geometry().bottom() - 4) is (width == 1000)
