"""Switches by kind, marks on the cards, and differences that are none."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit

from reader.embedding import LexicalEncoder
from reader.gui.panels.kind_legend import KindLegend
from reader.gui.panels.passage import PassagePanel
from reader.gui.panels.reading_card import KIND_LINES
from reader.model import DifferenceKind
from tests.builders import comparison
from tests.gui.conftest import action, lay, part

MADE = {
    "A": ["On Monday rioters killed ten people.", "Bakers slept."],
    "B": ["On Monday protesters killed twelve people.", "It rained."],
}


@pytest.fixture
def laid(window, session):
    lay(session, comparison(MADE, "A1 = B1 / A2 / B2"))
    session.select_sentence("A1")
    return window


def test_every_kind_that_is_marked_has_an_underline_of_its_own():
    assert len(set(KIND_LINES.values())) == len(KIND_LINES)


def test_words_are_marked_with_sign_and_underline(laid):
    card = part(laid, PassagePanel).cards[1]
    assert "@\u2060protesters" in card.text
    assert "#\u2060twelve" in card.text
    found = {}
    for fragment in card.findChild(QTextEdit).document().firstBlock():
        piece = fragment.fragment()
        found[piece.text().strip()] = piece.charFormat()
    assert found["twelve"].underlineStyle() == KIND_LINES[DifferenceKind.NUMBER]
    assert found["protesters"].underlineStyle() == KIND_LINES[DifferenceKind.NAME]
    assert found["twelve"].toolTip() == "figure: another figure"


def test_the_legend_names_the_kinds_that_are_marked(laid):
    legend = part(laid, KindLegend)
    assert legend.kinds == (DifferenceKind.NUMBER, DifferenceKind.NAME)
    assert legend.isVisible()


def test_a_kind_that_is_switched_off_is_gone_from_list_and_cards(laid):
    action(laid, "show_number").trigger()
    assert not any(text.startswith("#") for text in laid.differences.texts())
    card = part(laid, PassagePanel).cards[1]
    assert "#" not in card.text
    assert "@\u2060protesters" in card.text
    action(laid, "show_all_kinds").trigger()
    assert "#\u2060twelve" in part(laid, PassagePanel).cards[1].text
    assert any(text.startswith("#") for text in laid.differences.texts())


def test_other_wording_switched_off_leaves_the_plain_reading(laid):
    action(laid, "show_wording").trigger()
    card = part(laid, PassagePanel).cards[1]
    assert card.text.replace("@\u2060", "").replace("#\u2060", "") == MADE["B"][0]


def test_switches_are_remembered(open_window, make_session):
    first = open_window(make_session(LexicalEncoder()))
    action(first, "show_detail").trigger()
    first.close()
    session = make_session(LexicalEncoder())
    second = open_window(session)
    assert not action(second, "show_detail").isChecked()
    assert session.kinds.hidden == {DifferenceKind.DETAIL}


def dismiss(panel) -> str:
    """Take what the menu of the current difference offers last; return what it said."""
    middle = panel.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, middle, panel.mapToGlobal(middle))
    QApplication.sendEvent(panel, event)
    menu = panel.findChildren(QMenu)[-1]
    offer = menu.actions()[-1]
    said = offer.text()
    offer.trigger()
    menu.close()
    return said


def test_a_difference_is_dismissed_stays_so_and_can_be_taken_back(laid, session):
    panel = laid.differences
    panel.texts()
    panel.setCurrentIndex(panel.model().index(0, 0, panel.model().index(0, 0)))
    assert panel.currentIndex().data() == "# “ten” ↔ “twelve”"
    assert dismiss(panel) == "Not a difference"
    assert [d.kind for d in session.comparison.differences] == [DifferenceKind.NAME]
    panel.texts()  # lets the list have its turn
    headings = [panel.model().index(row, 0).data() for row in range(panel.model().rowCount())]
    assert headings == ["Names and labels (1)", "No differences, you said (1)"]
    session.undo_stack.undo()
    assert len(session.comparison.differences) == 2
    session.undo_stack.redo()
    panel.texts()
    panel.setCurrentIndex(panel.model().index(0, 0, panel.model().index(1, 0)))
    assert dismiss(panel) == "It is a difference after all"
    assert len(session.comparison.differences) == 2
