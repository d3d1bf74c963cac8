from __future__ import annotations

import pytest

from reader.display.readings import (
    Closeness,
    Mark,
    MarkedText,
    breaks_in,
    closeness,
    in_lines,
    marked,
    own_text,
    readings_of,
)
from reader.model import Comparison
from tests.builders import article, comparison


def made(*texts: str) -> Comparison:
    labels = "ABC"[: len(texts)]
    return comparison(
        {label: [text] for label, text in zip(labels, texts, strict=True)},
        " = ".join(f"{label}1" for label in labels),
    )


def test_the_first_teller_is_the_base_and_the_others_are_marked() -> None:
    found = made("Police said 12 people died.", "Police said 14 people died.")

    first, second = readings_of(found, found.alignment.passages[0])

    assert first.base
    assert {part.mark for part in first.parts} == {Mark.EQUAL}
    assert [part for part in second.parts if part.mark is not Mark.EQUAL] == [
        MarkedText("12 ", Mark.DROPPED),
        MarkedText("14 ", Mark.CHANGED),
    ]


def test_another_base_can_be_chosen_unless_it_is_silent() -> None:
    found = comparison({"A": ["One."], "B": ["One."], "C": ["Two."]}, "A1 = B1 / C1")
    passage = found.alignment.passages[0]

    assert [view.base for view in readings_of(found, passage, "B")] == [False, True, False]
    assert [view.base for view in readings_of(found, passage, "C")] == [True, False, False]


def test_a_reading_is_held_against_the_sentences_that_it_is_linked_with() -> None:
    found = comparison(
        {"A": ["Police came.", "Ten died."], "B": ["Ten died."], "C": ["Police came soon."]},
        "A1 = C1, A2 = B1",
    )

    _, b, c = readings_of(found, found.alignment.passages[0])

    assert b.parts == (MarkedText("Ten died.", Mark.EQUAL),)
    assert "died" not in "".join(part.text for part in c.parts)


def test_a_reading_linked_through_a_third_is_held_against_the_whole_base() -> None:
    found = comparison(
        {"A": ["Police came.", "Ten died."], "B": ["Ten died."], "C": ["A dozen died."]},
        "A1 = B1, A2 = B1, B1 = C1",
    )

    c = readings_of(found, found.alignment.passages[0])[2]

    dropped = " ".join(part.text for part in c.parts if part.mark is Mark.DROPPED)
    assert "Police came." in dropped


def test_a_silent_article_has_no_parts() -> None:
    found = comparison({"A": ["One."], "B": ["Two."]}, "A1 / B1")

    view = readings_of(found, found.alignment.passages[0])[1]
    assert (view.article, view.sentences, view.parts) == ("B", (), ())


@pytest.mark.parametrize(
    ("base", "text"),
    [
        ("Ten people died.", "Some ten people were killed on Monday."),
        ("Alpha beta.", "Gamma delta."),
        ("The mayor spoke for an hour.", "The mayor spoke."),
    ],
)
def test_without_what_is_dropped_the_parts_are_the_text(base: str, text: str) -> None:
    parts = marked(base, text)

    assert "".join(p.text for p in parts if p.mark is not Mark.DROPPED) == text


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Police said that 12 people died in the fire.", Closeness.WORD_FOR_WORD),
        ("Police said that 14 people died in the fire.", Closeness.CLOSE),
        ("12 people.", Closeness.LOOSE),
        ("Police said that the blaze on Tuesday took a dozen lives altogether.", Closeness.LOOSE),
        ("A dozen perished when flames swept through it.", Closeness.OTHER_WORDS),
    ],
)
def test_closeness_tells_how_much_the_readings_share(text: str, near: Closeness) -> None:
    found = made("Police said that 12 people died in the fire.", text)

    view = readings_of(found, found.alignment.passages[0])[1]

    assert closeness(view) is near
    assert own_text(view) == text


def test_a_sentence_that_has_the_same_in_the_base_is_held_against_that_alone() -> None:
    made = comparison(
        {"A": ["The ministry rejected it all.", "She denied the rebuke."], "B": ["She denied it."]},
        "A1 ~ B1, A2 = B1",
    )
    _, reading = readings_of(made, made.alignment.passages[0], "A")
    assert "ministry" not in "".join(part.text for part in reading.parts)
    assert "rebuke" in "".join(part.text for part in reading.parts)


TOLD = ("Bridge closed", "Cracks were found.", "Ferries run.", "It rained.")


def lines_of(sentences: str, between: str = " ") -> list[str]:
    """Return one reading of some sentences, as the lines on which it is set."""
    picture = ", ".join(f"{s} = B1" for s in sentences.split())
    found = comparison({"A": article(*TOLD, label="A", between=between), "B": ["One."]}, picture)
    view = readings_of(found, found.alignment.passages[0], "B")[0]
    return own_text(in_lines(view, "\n")).split("\n")


def test_sentences_that_follow_one_another_stand_on_one_line() -> None:
    assert lines_of("A2 A3") == ["Cracks were found. Ferries run."]


def test_a_headline_does_not_run_into_the_text() -> None:
    assert lines_of("A1 A2", between="\n\n") == ["Bridge closed", "Cracks were found."]


def test_sentences_with_others_between_them_stand_on_lines_of_their_own() -> None:
    assert lines_of("A2 A4") == ["Cracks were found.", "It rained."]
    assert lines_of("A1 A2 A4") == ["Bridge closed Cracks were found.", "It rained."]


def test_line_ends_change_neither_the_marks_nor_the_length() -> None:
    found = comparison(
        {"A": ["Ten died.", "Rain.", "Ferries run."], "B": ["Twelve died. Ferries run."]},
        "A1 = B1, A3 = B1",
    )
    (passage, *_) = found.alignment.passages
    view = readings_of(found, passage, "B")[0]
    assert breaks_in(found, ("A1", "A3")) == view.breaks == (9,)
    broken = in_lines(view, "\n")
    assert own_text(broken) == "Ten died.\nFerries run."
    assert [part.mark for part in broken.parts] == [part.mark for part in view.parts]
