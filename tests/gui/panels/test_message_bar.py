from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QToolButton

from reader.gui.panels.message_bar import MessageBar
from tests.builders import comparison
from tests.gui.conftest import lay, part

LONG = "The file could not be read, for a reason that takes many words to tell. " * 6


@pytest.mark.parametrize("width", [1600, 900])
def test_bar_is_as_high_as_its_lines(open_window, session, width):
    window = open_window(session)
    window.resize(width, 800)
    session.tell(LONG)
    QApplication.processEvents()
    bar = part(window, MessageBar)
    lines = bar.findChild(QScrollArea)
    (label,) = [label for label in lines.findChildren(QLabel) if label.text()]
    assert lines.height() == pytest.approx(label.heightForWidth(label.width()), abs=4)


def test_bar_grows_when_the_window_gets_narrow(open_window, session, qtbot):
    window = open_window(session)
    window.resize(1600, 800)
    session.tell(LONG)
    QApplication.processEvents()
    before = part(window, MessageBar).height()
    window.resize(760, 800)
    qtbot.waitUntil(lambda: part(window, MessageBar).height() > before)


def test_many_lines_are_scrolled(open_window, session):
    window = open_window(session)
    session.tell(*(f"Problem {n}." for n in range(50)))
    QApplication.processEvents()
    assert part(window, MessageBar).height() < 200


def test_bar_is_as_high_as_the_lines_that_come_later(open_window, session, qtbot):
    window = open_window(session)
    bar = part(window, MessageBar)
    for _ in range(2):
        session.tell(LONG)
        qtbot.waitUntil(lambda: bar.height() > 60)
        session.dismiss_problems()
        QApplication.processEvents()
    session.tell("Short.")
    QApplication.processEvents()
    assert bar.height() < 50
    session.tell(LONG)
    qtbot.waitUntil(lambda: bar.height() > 75)


def test_whole_text_can_be_read(open_window, session, qtbot):
    window = open_window(session)
    session.tell("Short.")
    session.dismiss_problems()
    session.tell(LONG)
    scroll = part(window, MessageBar).findChild(QScrollArea)
    qtbot.waitUntil(lambda: scroll.widget().height() == scroll.viewport().height() > 20)
    assert scroll.verticalScrollBar().maximum() == 0
    session.tell(*(f"Problem {n}." for n in range(50)))
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 300)


def test_one_text_printed_twice_is_told_and_can_be_closed(open_window, session):
    window = open_window(session)
    text = [f"Ferry no {n} will sail at noon from the northern pier of the port." for n in "123"]
    lay(session, comparison({"A": text, "B": ["Rain."], "C": text}))
    bar = part(window, MessageBar)
    (line,) = bar.lines
    assert line.startswith("A (a.txt) and C (c.txt) print the same text: 100% of A’s words")
    assert bar.calm
    session.tell("Problem.")
    assert bar.lines == ("Problem.", line)
    assert not bar.calm
    bar.findChild(QToolButton, "closeMessages").click()
    assert bar.lines == ()


def test_facts_take_two_lines_until_all_of_it_is_wanted(open_window, session, qtbot):
    window = open_window(session)
    text = [f"Ferry no {n} will sail at noon from the northern pier of the port." for n in "123"]
    rest = [f"Tram no {n} will leave at dusk from the southern depot of the town." for n in "456"]
    lay(session, comparison({"A": text, "B": rest, "C": text, "D": rest, "E": ["Rain."]}))
    bar = part(window, MessageBar)
    more = bar.findChild(QPushButton, "toggle")
    qtbot.waitUntil(more.isVisible)
    before = bar.height()
    more.click()
    qtbot.waitUntil(lambda: bar.height() > before + 15)
    session.tell("Problem.")
    assert not more.isVisible()
