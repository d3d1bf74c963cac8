from __future__ import annotations

from reader.display.glance import describe_glance, glance_at, where
from tests.builders import comparison

MADE = comparison(
    {
        "A": ["Ten died.", "Rain fell.", "Ann spoke.", "Ed sang."],
        "B": ["Ann spoke.", "It was cold.", "Ten died."],
        "C": ["Ten died."],
    },
    "A1 = B3, A1 = C1 / A2 / A3 = B1 / A4 / B2",
)


def test_points_told_and_left_out_alone_are_counted() -> None:
    assert [(g.alone, g.omitted_alone) for g in glance_at(MADE)] == [(2, 0), (1, 0), (0, 1)]


def test_main_points_stand_where_the_middle_one_stands() -> None:
    assert [where(g) for g in glance_at(MADE)] == ["0%", "67%", "0%"]
    nothing = comparison({"A": ["One."], "B": ["Two."]})
    assert [where(g) for g in glance_at(nothing)] == ["", ""]


def test_one_text_printed_twice_is_said() -> None:
    text = [
        "The harbour bridge was closed on Monday after inspectors found cracks in two piers.",
        "Ferries will run every ten minutes until the repairs are finished, the port said.",
        "Some 40,000 people cross the bridge each day on their way to the northern suburbs.",
    ]
    made = comparison({"A": text, "B": text, "C": ["It rained."]}, "A1 = B1 / A2 = B2 / A3 = B3")
    lines = glance_at(made)
    assert [line.one_text for line in lines] == [("B",), ("A",), ()]
    assert describe_glance(lines[0]).endswith("prints one text with B")


def test_glance_is_told_in_words() -> None:
    assert describe_glance(glance_at(MADE)[1]) == (
        "three sentences, seven words, 33% told by all, 33% by some, 33% only here, tells one "
        "point alone, alone leaves out no points, the middle one of the points told by all "
        "stands 67% in"
    )
