from __future__ import annotations

from dataclasses import replace

import pytest

from reader.display.lists import (
    DifferenceView,
    ListFilter,
    ListOrder,
    OmissionKind,
    difference_kinds,
    filtered_differences,
    filtered_omissions,
    omissions_by_tellers,
    why_no_differences,
    why_no_omissions,
)
from reader.model import DifferenceKind
from tests.builders import comparison

MADE = comparison(
    {
        "A": ["Ten people died on Monday night.", "Ferries run.", "Bakers sold out."],
        "B": ["Twelve people died on Monday night.", "Ferries run again.", "It rained."],
        "C": ["Ten people perished on Monday night."],
    },
    "A1 = B1, A1 = C1, B1 = C1 / A2 = B2 / A3 / B3",
    across="A3 ~ C1",
)


def tellings(**wanted) -> dict[str, list[str]]:
    found = filtered_omissions(MADE, ListFilter(**wanted))
    return {label: [v.telling for v in views] for label, views in found.items() if views}


def words(**wanted) -> list[str]:
    return [view.words for view in filtered_differences(MADE, ListFilter(**wanted))]


def test_omissions_of_one_article():
    assert tellings(article="B") == {"B": ["A3"]}
    assert set(tellings()) == {"A", "B", "C"}


@pytest.mark.parametrize(
    ("kind", "found"), [("", {"B3", "B2", "A3"}), ("nowhere", {"B3", "B2"}), ("in part", {"A3"})]
)
def test_omissions_by_kind(kind, found):
    assert set(tellings(article="C", kind=kind)["C"]) == found


def test_fragile_omissions():
    assert tellings(kind=OmissionKind.FRAGILE) == {}
    (first, *rest) = MADE.alignment.omissions
    alignment = replace(MADE.alignment, omissions=(replace(first, fragile=True), *rest))
    found = filtered_omissions(replace(MADE, alignment=alignment), ListFilter(kind="fragile"))
    assert [len(views) for views in found.values()].count(1) == 1


def test_omissions_by_how_many_tell_them_and_by_words():
    assert tellings(told_by=2) == {"C": ["B2"]}
    assert tellings(text="RUN again") == {"C": ["B2"]}
    assert tellings(text="zebra") == {}


def by_tellers(**wanted) -> dict[int, list[tuple[str, str]]]:
    found = omissions_by_tellers(MADE, ListFilter(**wanted))
    return {n: [(v.omission.article, v.telling) for v in views] for n, views in found.items()}


def test_omissions_of_all_articles_by_how_many_tell_them():
    found = by_tellers()
    assert list(found) == [2, 1]
    assert found[2] == [("C", "B2")]
    assert found[1] == [("A", "B3"), ("B", "A3"), ("C", "B3"), ("C", "A3")]
    assert by_tellers(article="C", told_by=2) == {2: [("C", "B2")]}
    assert by_tellers(text="zebra") == {}


def test_an_order_is_no_filter():
    assert not ListFilter(order=ListOrder.TELLERS).active


def test_differences_with_both_sides():
    assert words()[:2] == ["# “Ten” ↔ “Twelve”", "# “Twelve” ↔ “Ten”"]
    assert words(kind="wording") == ["“died” ↔ “perished”", "“again”"]
    view = filtered_differences(MADE, ListFilter(text="perished"))[0]
    assert view.short
    assert "perished" in view.words
    assert all(isinstance(v, DifferenceView) for v in filtered_differences(MADE, ListFilter()))


def test_differences_by_article_words_and_tellers():
    assert words(text="again") == ["“again”"]
    assert words(article="C", text="again") == []
    assert words(told_by=3, text="again") == []
    assert words(kind="wording") == ["“died” ↔ “perished”", "“again”"]
    assert words(kind="number") == words()[:2]
    assert words(kind="wording/synonym") == ["“died” ↔ “perished”"]
    assert words(kind="number/vaguer") == []
    assert words(hidden=frozenset({DifferenceKind.NUMBER})) == words(kind="wording")
    assert words(kind="figure") == []


def test_a_difference_says_what_was_found():
    view = filtered_differences(MADE, ListFilter(kind="number"))[0]
    assert view.about == "A1 · B1 · figure: another figure"
    assert view.kind is DifferenceKind.NUMBER


def test_kinds_that_are_switched_off_are_no_filter():
    wanted = ListFilter(hidden=frozenset(DifferenceKind))
    assert not wanted.active
    assert filtered_differences(MADE, wanted) == ()
    assert "switched off" in why_no_differences(MADE, wanted)


def test_where_a_difference_stands():
    (view,) = filtered_differences(MADE, ListFilter(text="again"))
    assert view.about == "B2, not in A2"
    assert not view.short
    views = filtered_differences(MADE, ListFilter(text="perished"))
    assert {view.about for view in views} <= {"A1 · C1", "B1 · C1", "A1 · C1, and 1 more"}


def test_kinds_that_there_are():
    assert difference_kinds(MADE) == {
        "number": "Figures",
        "wording": "Wording",
        "wording/synonym": "wording: words for the same",
        "wording/wording": "wording: other words",
    }


def test_empty_lists_say_why():
    plain = ListFilter()
    same = comparison({"A": ["One."], "B": ["One."]}, "A1 = B1")
    apart = comparison({"A": ["One."], "B": ["Two."]})
    assert why_no_omissions(same, plain).startswith("Nothing is left out")
    assert why_no_omissions(apart, ListFilter(text="x")) == (
        "None of the 2 omissions fits the filter."
    )
    assert why_no_omissions(comparison({"A": [], "B": []}), plain).startswith("There are no")
    assert why_no_differences(apart, plain).startswith("No sentences of A and B are linked")
    assert why_no_differences(same, plain).startswith("The linked sentences say it in the same")
    assert why_no_differences(MADE, ListFilter(text="zebra")) == "No difference fits the filter."
