"""Words of a reading that findings point at."""

from __future__ import annotations

from reader.display.kind_marks import kind_marks, kinds_in, plain, with_kinds
from reader.display.readings import Mark, own_text, readings_of
from reader.model import Comparison, DifferenceKind
from tests.builders import comparison

MADE = comparison(
    {
        "A": ["Rain.", "On Monday rioters killed ten people.", "Dawn came."],
        "B": ["On Monday protesters killed twelve people."],
        "C": ["Nobody came."],
    },
    "A2 = B1 / A1 / A3 / C1",
)


def picture(
    made: Comparison, label: str, base: str, hidden: tuple[DifferenceKind, ...] = ()
) -> str:
    """Draw a reading: [kind:words] where a finding points."""
    passage = made.passage("P1")
    view = next(v for v in readings_of(made, passage, base) if v.article == label)
    marks = kind_marks(made, passage, label, base, hidden)
    parts = with_kinds(view, marks)
    assert "".join(p.text for p in parts if p.mark is not Mark.DROPPED) == own_text(view)
    shown = [p for p in parts if p.mark is not Mark.DROPPED]
    return "".join(f"[{p.found.kind}:{p.text}]" if p.found else p.text for p in shown)


def test_words_are_marked_by_kind_in_both_readings() -> None:
    assert picture(MADE, "A", "A") == "On Monday [name:rioters] killed [number:ten] people."
    assert picture(MADE, "B", "A") == "On Monday [name:protesters] killed [number:twelve] people."


def test_kinds_that_are_switched_off_are_not_marked() -> None:
    hidden = (DifferenceKind.NAME,)
    assert picture(MADE, "B", "A", hidden) == "On Monday protesters killed [number:twelve] people."
    assert kinds_in(MADE, MADE.passage("P1"), hidden) == (DifferenceKind.NUMBER,)
    assert kinds_in(MADE, MADE.passage("P2")) == ()


def test_what_was_found_against_another_article_is_not_marked() -> None:
    made = comparison(
        {"A": ["Rioters burnt vans."], "B": ["Protesters burnt vans."], "C": ["Vans were burnt."]},
        "A1 = B1, A1 = C1, B1 = C1",
    )
    assert picture(made, "B", "C") == "Protesters burnt vans."
    assert picture(made, "B", "A") == "[name:Protesters] burnt vans."


def test_each_mark_begins_once_and_says_what_was_found() -> None:
    passage = MADE.passage("P1")
    view = next(v for v in readings_of(MADE, passage, "A") if v.article == "B")
    parts = with_kinds(view, kind_marks(MADE, passage, "B", "A"))
    begun = [part.found.says for part in parts if part.found and part.begins]
    assert begun == ["name: another label", "figure: another figure"]


def test_words_in_the_second_sentence_of_a_reading() -> None:
    made = comparison(
        {"A": ["It rained.", "Ten died."], "B": ["It rained.", "Nine died."]},
        "A1 = B1, A2 = B2",
    )
    assert picture(made, "B", "A") == "It rained. [number:Nine] died."


def test_a_reading_without_marks_of_words() -> None:
    passage = MADE.passage("P1")
    view = next(v for v in readings_of(MADE, passage, "A") if v.article == "B")
    assert [part.mark for part in plain(view).parts] == [Mark.EQUAL]
    assert own_text(plain(view)) == own_text(view)
