from __future__ import annotations

from reader.display.omissions import (
    left_out_by,
    ranked_omissions,
    shortest_telling,
    told_only_by,
)
from reader.model import Comparison
from tests.builders import comparison

FOUR = {
    "A": ["Alpha one two three.", "Beta one two three four.", "Gamma.", "Delta."],
    "B": ["Alpha one two three four.", "Beta one two three.", "Delta own."],
    "C": ["Alpha one two.", "Epsilon."],
    "D": ["Zeta."],
}
PICTURE = "A1 = B1 = C1 / A2 = B2 / A3 / A4 = B3 / C2 / D1"


def passages(views: object) -> list[str]:
    return [view.omission.passage for view in views]  # type: ignore[attr-defined]


def test_what_the_most_tell_comes_first_then_what_stands_first() -> None:
    made = comparison(FOUR, PICTURE)

    assert passages(ranked_omissions(made, "D"))[:3] == ["P1", "P2", "P4"]


def test_what_is_told_in_part_elsewhere_comes_last() -> None:
    made = comparison(FOUR, PICTURE, across="A1 ~ D1")

    assert passages(ranked_omissions(made, "D"))[-1] == "P1"
    left_out = left_out_by(made, "D")
    assert passages(left_out.nowhere) == ["P2", "P4"]
    assert passages(left_out.in_part) == ["P1"]
    assert left_out.in_part[0].omission.told_in_part == ("D1",)


def test_what_one_of_several_tells_is_its_own_and_no_main_omission() -> None:
    made = comparison(FOUR, PICTURE)

    assert "P3" not in passages(left_out_by(made, "D").nowhere)
    assert [p.id for p in told_only_by(made, "A")] == ["P3"]
    assert [p.id for p in told_only_by(made, "C")] == ["P5"]


def test_of_two_articles_what_the_one_tells_the_other_leaves_out() -> None:
    made = comparison({"A": ["One.", "Two."], "B": ["One."]}, "A1 = B1 / A2")

    assert passages(left_out_by(made, "B").nowhere) == ["P2"]
    assert left_out_by(made, "A").nowhere == ()


def test_what_nobody_omits_is_nobodys_own() -> None:
    made = comparison(FOUR, PICTURE)
    alignment = made.alignment
    leftover = type(alignment)(
        alignment.links,
        alignment.passages,
        tuple(o for o in alignment.omissions if o.passage != "P3"),
    )

    without = Comparison(made.articles, leftover, made.differences, made.made_with)
    assert told_only_by(without, "A") == ()


def test_the_shortest_full_sentence_tells_a_passage() -> None:
    made = comparison(
        {
            "A": ["So it was.", "The mayor said that no one was hurt at all."],
            "B": ["No one was hurt there."],
        },
        "A1 = B1, A2 = B1",
    )
    short = comparison({"A": ["Nobody hurt."], "B": ["No one hurt there."]}, "A1 = B1")

    assert shortest_telling(made, made.alignment.passages[0]) == "B1"
    assert shortest_telling(short, short.alignment.passages[0]) == "B1"


def test_a_sentence_that_names_nobody_is_passed_over_as_the_label() -> None:
    made = comparison(
        {
            "A": ["It had all been said before, in her view."],
            "B": ["The talk would be frank and honest, the minister Ann Linde wrote afterwards."],
        },
        "A1 = B1",
    )
    assert shortest_telling(made, made.alignment.passages[0]) == "B1"


def test_what_another_tells_in_part_is_neither_left_out_nor_told_by_one_only() -> None:
    made = comparison(
        {"A": ["The dam broke."], "B": ["A dam story."], "C": ["It rained."]},
        "A1 / B1 / C1",
        across="A1 ~ B1",
    )
    assert told_only_by(made, "A") == told_only_by(made, "B") == ()
    assert [p.id for p in told_only_by(made, "C")] == ["P3"]
    assert left_out_by(made, "C").nowhere == ()
