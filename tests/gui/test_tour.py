from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest

from reader.gui.panels.start_page import StartPage
from reader.gui.tour import Tour
from reader.gui.view_table import BESIDE
from tests.builders import comparison
from tests.gui.conftest import PICTURE, STORIES, action, lay, part


@pytest.fixture
def tour(window, session, qtbot):
    lay(session, comparison(STORIES, PICTURE))
    qtbot.waitExposed(window)
    window.views.show_view(BESIDE)
    window.reading.columns[0].text.setFocus()
    action(window, "tour").trigger()
    return part(window, Tour)


def test_tour_goes_from_part_to_part_and_ends(window, tour):
    titles = [tour.card.title]
    for _ in range(len(tour.steps()) - 1):
        QTest.mouseClick(tour.card.on, Qt.MouseButton.LeftButton)
        titles.append(tour.card.title)
        assert window.rect().contains(tour.card.geometry())
    assert titles == [step.title for step in tour.steps()]
    QTest.mouseClick(tour.card.on, Qt.MouseButton.LeftButton)
    assert not tour.running


def test_tour_by_keys(window, tour, session):
    session.select_sentence("A1")
    for key, number in ((Qt.Key.Key_Space, 1), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 1)):
        QTest.keyClick(window.focusWidget(), key)
        assert tour.card.title == tour.steps()[number].title
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not tour.running
    assert session.selection is not None
    assert window.focusWidget() is window.reading.columns[0].text


def test_every_stop_points_at_something_there(window, tour):
    parts = [tour._area(step.target) for step in tour.steps()]
    assert parts[0] is None
    assert all(isinstance(area, QRect) for area in parts[1:])


def test_card_stays_in_a_window_that_becomes_smaller(window, tour):
    for _ in range(3):
        tour._on_on()
    window.resize(QSize(900, 560))
    assert window.rect().contains(tour.card.geometry())


def test_start_page_offers_the_tour(window):
    start = part(window, StartPage)
    QTest.mouseClick(start.tour, Qt.MouseButton.LeftButton)
    tour = part(window, Tour)
    assert tour.card.title == tour.steps()[0].title
    assert tour._area("startPage") is not None
