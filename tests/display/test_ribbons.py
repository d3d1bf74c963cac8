from __future__ import annotations

from dataclasses import replace

from reader.display.ribbons import ribbons_along, told_with
from reader.model import Origin
from tests.builders import comparison

THREE = {
    "A": ["Ten died.", "Rain fell.", "The mayor wept.", "Schools stay shut."],
    "B": ["Schools are closed.", "A dozen died.", "It rained for days."],
    "C": ["Ten died.", "All schools are shut."],
}


def ends(ribbons):
    return [(ribbon.left, ribbon.right) for ribbon in ribbons]


def test_ribbons_join_neighbours_and_cross_where_the_order_differs():
    made = comparison(THREE, "A1 = B2 = C1 / A2 = B3 / A3 / A4 = B1 = C2")
    one, other = ribbons_along(made, "ABC")
    assert ends(one) == [(("A1",), ("B2",)), (("A2",), ("B3",)), (("A4",), ("B1",))]
    assert ends(other) == [(("B1",), ("C2",)), (("B2",), ("C1",))]


def test_columns_in_another_order_have_their_ribbons_the_other_way_round():
    made = comparison(THREE, "A1 = B2 / A4 = B1")
    (ribbons,) = ribbons_along(made, "BA")
    assert ends(ribbons) == [(("B1",), ("A4",)), (("B2",), ("A1",))]


def test_links_of_one_passage_are_bundled_where_sentences_follow_one_another():
    made = comparison(THREE, "A1 = B2, A2 = B2, A2 = B3 / A4 = B1")
    (ribbons,) = ribbons_along(made, "AB")
    assert ends(ribbons) == [(("A1", "A2"), ("B2", "B3")), (("A4",), ("B1",))]


def test_sentences_that_lie_apart_have_a_ribbon_each():
    made = comparison(THREE, "A1 = B2, A3 = B2")
    (ribbons,) = ribbons_along(made, "AB")
    assert ends(ribbons) == [(("A1",), ("B2",)), (("A3",), ("B2",))]


def test_partial_link_is_told_apart():
    made = comparison(THREE, "A1 = B2 / A2 ~ B3 / A4 = B1", across="A3 = B1")
    (ribbons,) = ribbons_along(made, "AB")
    partial = {ribbon.left: ribbon.partial for ribbon in ribbons}
    assert partial == {("A1",): False, ("A2",): True, ("A3",): True, ("A4",): False}


def test_ribbon_of_what_is_told_elsewhere_belongs_to_both_passages():
    made = comparison(THREE, "A1 = B2 / A2 = B3", across="A1 = B3")
    (ribbons,) = ribbons_along(made, "AB")
    assert [r.passages for r in ribbons] == [{"P1"}, {"P1", "P2"}, {"P2"}]


def test_ribbon_that_the_reader_confirmed_says_so():
    made = comparison(THREE, "A1 = B2 / A2 = B3")
    first, *rest = made.alignment.links
    links = (replace(first, origin=Origin.READER), *rest)
    confirmed = replace(made, alignment=replace(made.alignment, links=links))
    (ribbons,) = ribbons_along(confirmed, "AB")
    assert [ribbon.confirmed for ribbon in ribbons] == [True, False]


def test_one_column_has_no_ribbons():
    assert ribbons_along(comparison(THREE), "A") == ()


def test_all_that_tells_a_passage():
    made = comparison(THREE, "A1 = B2 = C1 / A2 = B3")
    assert told_with(made, {"P1"}) == {"A1", "B2", "C1"}
