from __future__ import annotations

import pytest

from reader.display.standing import STANDING_SIGNS, Cell, Standing, Standings, describe_cell
from reader.model import Comparison
from tests.builders import comparison

LONG = "Ten people were killed on Monday when the old harbour bridge fell into the cold river."


def cells(made: Comparison, passage: str = "P1") -> dict[str, Cell]:
    return {cell.article: cell for cell in Standings(made).cells(made.passage(passage))}


@pytest.mark.parametrize(
    ("other", "standing"),
    [
        (LONG, Standing.SAME),
        (LONG.replace("the cold", "a cold").upper(), Standing.SAME),
        ("On Monday, ten people were killed.", Standing.SHORTENED),
        (LONG.replace("killed", "drowned"), Standing.REWORDED),
        (LONG.replace("Ten", "Twelve"), Standing.CONFLICTING),
        (LONG.replace("Ten", "10"), Standing.SAME),
    ],
)
def test_reading_stands_to_the_fullest_one(other: str, standing: Standing) -> None:
    found = cells(comparison({"A": [LONG], "B": [other]}, "A1 = B1"))
    assert found["A"].standing is Standing.FULLEST
    assert found["B"].standing is standing


def test_figures_conflict_only_where_each_has_one_that_the_other_lacks() -> None:
    more = LONG.replace("Ten people", "Ten people and 3 dogs")
    found = cells(comparison({"A": [LONG], "B": [more]}, "A1 = B1"))
    assert [found[label].standing for label in "AB"] == [Standing.REWORDED, Standing.FULLEST]


def test_figures_far_apart_in_a_sentence_do_not_conflict() -> None:
    one = "Some 40 engineers and divers, all of them from the port, searched the river all night."
    other = "The search went on until dawn, and some engineers will come back at 6 with the port."
    made = comparison({"A": [one], "B": [other]}, "A1 = B1")
    assert Standing.CONFLICTING not in {c.standing for c in cells(made).values()}


def test_two_figures_may_conflict_where_the_fullest_telling_has_none() -> None:
    made = comparison(
        {
            "A": ["Several people were killed when the harbour bridge fell down on Monday."],
            "B": ["Eleven people were killed on Monday."],
            "C": ["Nine people were killed on Monday."],
        },
        "A1 = B1, A1 = C1, B1 = C1",
    )
    found = cells(made)
    assert found["B"].standing is found["C"].standing is Standing.CONFLICTING
    assert describe_cell(found["B"]) == "B has another figure than C: “Eleven” against “Nine”"


def test_what_one_says_and_another_denies_conflicts() -> None:
    made = comparison(
        {
            "A": ["Guards fired at the crowd on the harbour bridge."],
            "B": ["Guards did not fire at the crowd on the harbour bridge on Monday night."],
        },
        "A1 = B1",
    )
    found = cells(made)
    assert [found[label].standing for label in "AB"] == [Standing.CONFLICTING, Standing.FULLEST]
    assert describe_cell(found["A"]).startswith("A contradicts B: “fired” against “")


def test_silence_is_absent_or_in_part() -> None:
    made = comparison(
        {"A": ["Ten died.", "Rain fell."], "B": ["Ten died."], "C": ["It rained all day."]},
        "A1 = B1 / A2 / C1",
        across="A2 ~ C1",
    )
    found = cells(made, "P2")
    assert [found[label].standing for label in "ABC"] == [
        Standing.FULLEST,
        Standing.ABSENT,
        Standing.IN_PART,
    ]
    assert found["C"].sentences == ("C1",)
    assert describe_cell(found["C"]) == "C tells some of it elsewhere, at C1"
    assert describe_cell(found["B"]) == "B does not tell it; nearest is B1 (0.10)"


def test_what_one_article_tells_is_alone() -> None:
    made = comparison({"A": ["Ten died."], "B": ["Rain fell."]})
    assert cells(made)["A"].standing is Standing.ALONE
    assert describe_cell(cells(made)["A"]) == "Only A tells it"


def test_moved_tells_both_places() -> None:
    told = [f"{word} {word} {word}" for word in ("one", "two", "three", "four", "five", "six")]
    made = comparison(
        {"A": told, "B": [*told[1:], told[0]]},
        "A1 = B6 / A2 = B1 / A3 = B2 / A4 = B3 / A5 = B4 / A6 = B5",
    )
    cell = cells(made)["B"]
    assert cell.signs == f"{STANDING_SIGNS[Standing.SAME]} ⇅"
    assert describe_cell(cell) == (
        "B tells it in the same words as A; told elsewhere in the order: sentence 6 of 6, in A "
        "1 of 6"
    )
    assert cells(made, "P2")["B"].moved is None


def test_shorter_is_told_with_its_words() -> None:
    made = comparison({"A": ["On Monday, ten people were killed."], "B": [LONG]}, "A1 = B1")
    assert describe_cell(cells(made)["A"]) == "A tells it shorter than B: 6 of 16 words"
    assert describe_cell(cells(made)["B"]) == (
        "B tells it most fully: 16 words; the others are held against it"
    )


def test_every_standing_has_a_sign_of_its_own() -> None:
    assert len({STANDING_SIGNS[standing] for standing in Standing}) == len(Standing)
