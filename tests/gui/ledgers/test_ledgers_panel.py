"""The ledgers in the window, with real widgets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.display.ledgers import LEDGERS
from reader.embedding import LexicalEncoder
from reader.gui.ledgers.ledgers_panel import LedgersPanel
from tests.builders import comparison
from tests.gui.conftest import action, lay, part

MADE = {
    "A": ["On Monday rioters killed ten people in Kiev.", "Bakers slept.", "Mr Lund fled."],
    "B": ["So Mr Lund fled.", "On Monday protesters killed twelve people in Kyiv."],
}
PICTURE = "A1 = B2 / A2 / A3 = B1"


@pytest.fixture
def panel(window, session):
    lay(session, comparison(MADE, PICTURE))
    action(window, "ledgers").trigger()
    return part(window, LedgersPanel)


def show(panel, name: str):
    """Bring a ledger to the front and return its page."""
    at = [kind.id for kind in LEDGERS].index(name)
    panel.tabs.setCurrentIndex(at)
    return panel.pages[at]


def column(page, section: int) -> list[str]:
    model = page.model
    return [str(model.index(row, section).data()) for row in range(model.rowCount())]


def test_they_open_by_the_action_and_close_by_it(window, session):
    lay(session, comparison(MADE, PICTURE))
    panel = part(window, LedgersPanel)
    assert not panel.isVisible()
    action(window, "ledgers").trigger()
    assert panel.isVisible()
    action(window, "ledgers").trigger()
    assert not panel.isVisible()


def test_a_column_for_each_article_and_what_was_found(panel):
    page = show(panel, "facts")
    headings = [
        page.model.headerData(n, Qt.Orientation.Horizontal) for n in range(page.model.columnCount())
    ]
    assert headings == ["What is counted", "A · a.txt", "B · b.txt", "What was found"]
    assert column(page, 1) == ["ten"]
    assert column(page, 2) == ["twelve"]
    assert column(page, 3) == ["≠ A · B another figure"]


def test_a_heading_sorts_up_then_down_then_as_the_story_goes(panel):
    page = show(panel, "names")
    story = column(page, 0)
    header = page.table.horizontalHeader()
    spot = header.viewport().rect().center()
    spot.setX(header.sectionViewportPosition(0) + 5)
    seen = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        seen.append(column(page, 0))
    assert seen[0] == sorted(story, key=str.casefold)
    assert seen[1] == seen[0][::-1]
    assert seen[2] == story


def test_words_and_the_switch_narrow_all_ledgers(panel):
    page = show(panel, "names")
    words, differing = panel.filters
    before = column(page, 0)
    QTest.mouseClick(differing, Qt.MouseButton.LeftButton)
    assert "Kiev" in column(page, 0)
    assert len(column(page, 0)) < len(before)
    QTest.keyClicks(words, "kyiv")
    assert column(page, 0) == ["Kiev"]
    QTest.keyClicks(words, "zebra")
    assert page.why_empty == f"None of the {len(before)} rows fits the filter."
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert words.text() == ""


def test_an_empty_ledger_says_so(panel):
    assert show(panel, "quotations").why_empty == "Nothing of this kind was found."


def test_a_cell_goes_to_its_words_by_click_and_by_key(panel, session):
    page = show(panel, "facts")
    spot = page.table.visualRect(page.model.index(0, 2)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert (session.selection.passage, session.selection.article) == ("P1", "B")
    page.table.setCurrentIndex(page.model.index(0, 1))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert session.selection.article == "A"


def test_they_follow_the_comparison_and_let_go_of_it(panel, session):
    page = show(panel, "facts")
    lay(session, comparison({"A": ["It rained."], "B": ["Ten died."]}))
    assert column(page, 1) == []
    session._put_articles(())
    assert page.model.rows == ()


def test_the_last_ledger_is_remembered(open_window, make_session):
    first = open_window(make_session(LexicalEncoder()))
    show(part(first, LedgersPanel), "order")
    first.close()
    second = open_window(make_session(LexicalEncoder()))
    assert part(second, LedgersPanel).tabs.currentIndex() == 4


def test_cells_are_read_out_with_their_heading(panel):
    page = show(panel, "facts")
    said = page.model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "B · b.txt: twelve"
    assert page.table.accessibleName() == "Figures"
