from __future__ import annotations

import pytest

from reader.gui.compare.arrangement import Arrangement
from tests.builders import article

ARTICLES = [article(f"{label} said so.", label=label) for label in "ABCD"]


@pytest.fixture
def arrangement(qapp):
    made = Arrangement()
    made.take(ARTICLES)
    return made


def test_articles_stand_in_their_order_at_first(arrangement):
    assert arrangement.positions(ARTICLES) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("at", "to", "after"),
    [(0, 2, [1, 2, 0, 3]), (3, 0, [3, 0, 1, 2]), (1, 9, [0, 2, 3, 1]), (2, 1, [0, 2, 1, 3])],
)
def test_column_is_moved(arrangement, qtbot, at, to, after):
    with qtbot.waitSignal(arrangement.changed):
        assert arrangement.move(at, to)
    assert arrangement.positions(ARTICLES) == after


def test_move_that_changes_nothing_tells_nothing(arrangement, qtbot):
    with qtbot.assertNotEmitted(arrangement.changed):
        assert not arrangement.move(0, -1)
        assert not arrangement.move(3, 4)


def test_hidden_column_comes_back_to_its_place(arrangement):
    arrangement.hide(1)
    assert arrangement.positions(ARTICLES) == [0, 2, 3]
    assert arrangement.hidden(ARTICLES) == [1]
    arrangement.move(0, 2)
    arrangement.show(ARTICLES[1])
    assert arrangement.positions(ARTICLES) == [1, 2, 3, 0]


def test_last_column_stays(arrangement):
    for _ in range(9):
        arrangement.hide(0)
    assert len(arrangement.positions(ARTICLES)) == 1
    arrangement.show_all()
    assert arrangement.positions(ARTICLES) == [0, 1, 2, 3]


def test_order_outlives_other_articles(arrangement):
    arrangement.move(3, 0)
    rest = [ARTICLES[0], ARTICLES[3]]
    arrangement.take(rest)
    assert arrangement.positions(rest) == [1, 0]
    arrangement.take([*rest, ARTICLES[1]])
    assert arrangement.positions([*rest, ARTICLES[1]]) == [1, 0, 2]
