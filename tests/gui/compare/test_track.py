from __future__ import annotations

from itertools import pairwise

import pytest

from reader.gui.compare.track import Knot, followed

KNOTS = [Knot(100, 140, 300), Knot(200, 240, 360), Knot(400, 440, 100)]


def test_beside_a_passage_both_move_alike():
    assert followed(KNOTS, 100) == 300
    assert followed(KNOTS, 120) == 320
    assert followed(KNOTS, 205) == 365


def test_before_the_first_and_after_the_last_both_move_alike():
    assert followed(KNOTS, 40) == 240
    assert followed(KNOTS, 500) == 200


def test_way_between_passages_has_no_leap():
    places = [followed(KNOTS, line / 4) for line in range(400, 1800)]
    assert max(abs(b - a) for a, b in pairwise(places)) < 2


def test_moved_passage_is_reached_by_going_back():
    assert followed(KNOTS, 400) == 100
    assert followed(KNOTS, 399.9) == pytest.approx(100, abs=1)


def test_nothing_in_common_leads_nowhere():
    assert followed([], 100) is None
