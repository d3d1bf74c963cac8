from __future__ import annotations

from random import Random

import pytest

from reader.model import Span
from reader.revising.shifts import Shifts, edits_between

OLD = "The bridge was closed on Monday. Ferries ran every ten minutes. It rained."


def told(old: str, new: str) -> list[tuple[str, str]]:
    return [(edit.before.of(old), edit.after.of(new)) for edit in edits_between(old, new)]


def moved(new: str, words: str) -> str | None:
    start = OLD.index(words)
    span = Shifts(OLD, new).span(Span(start, start + len(words)))
    return None if span is None else span.of(new)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (OLD, []),
        (OLD.replace("ten", "twelve"), [("en", "welve")]),
        (OLD.replace(" on Monday", ""), [(" on Monday", "")]),
        ("Alas. " + OLD, [("", "Alas. ")]),
        (
            OLD.replace("closed", "shut").replace("rained", "snowed"),
            [("closed", "shut"), ("rain", "snow")],
        ),
    ],
)
def test_only_what_is_other_is_told(new: str, expected: list[tuple[str, str]]) -> None:
    assert told(OLD, new) == expected


def test_edits_make_one_text_of_the_other() -> None:
    random = Random(5)  # noqa: S311 - no secrets here
    words = [*OLD.split(" "), "🌉", "naïve,", "\n\n"]
    for _ in range(200):
        old, new = (" ".join(random.choices(words, k=random.randint(0, 14))) for _ in range(2))
        made, end = "", 0
        for edit in edits_between(old, new):
            made += old[end : edit.before.start] + edit.after.of(new)
            end = edit.before.end
        assert made + old[end:] == new


def test_sentences_move_with_their_words() -> None:
    new = "Alas. " + OLD.replace("every ten minutes", "each hour")
    assert moved(new, "The bridge was closed on Monday.") == "The bridge was closed on Monday."
    assert moved(new, "Ferries ran every ten minutes.") == "Ferries ran each hour."
    assert moved(new, "It rained.") == "It rained."


def test_what_is_put_in_between_two_sentences_belongs_to_neither() -> None:
    new = OLD.replace("Ferries", "Trains too. Ferries")
    assert moved(new, "The bridge was closed on Monday.") == "The bridge was closed on Monday."
    assert moved(new, "Ferries ran every ten minutes.") == "Ferries ran every ten minutes."


def test_what_is_gone_or_quite_another_is_nowhere() -> None:
    assert (
        moved(OLD.replace("Ferries ran every ten minutes. ", ""), "Ferries ran every ten") is None
    )
    new = OLD.replace("Ferries ran every ten minutes.", "Nobody crossed the river for days.")
    assert moved(new, "Ferries ran every ten minutes.") is None


def test_a_place_moves_with_the_word_that_begins_there() -> None:
    shifts = Shifts(OLD, "Alas. " + OLD.replace("Ferries ran", "Boats ran").replace("It ", ""))
    assert shifts.position(0) == 6
    assert shifts.position(OLD.index("every")) == OLD.index("every") + 6 - 2
    assert shifts.position(OLD.index("Ferries")) == OLD.index("Ferries") + 6
    assert shifts.position(OLD.index("It")) is None
