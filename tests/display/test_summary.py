from __future__ import annotations

from reader.display.summary import coverage_of, min_tellers, summarise
from reader.model import Coverage
from tests.builders import comparison

THREE = {
    "A": ["One two three.", "Four.", "Five."],
    "B": ["One two.", "Four five."],
    "C": ["One."],
}


def test_sentences_are_counted_by_who_else_tells_them() -> None:
    a, b, c = summarise(comparison(THREE, "A1 = B1 = C1 / A2 = B2 / A3"))

    assert (a.sentences, a.shared, a.partial, a.unique, a.words) == (3, 1, 1, 1, 5)
    assert (b.sentences, b.shared, b.partial, b.unique) == (2, 1, 1, 0)
    assert (c.sentences, c.shared, c.partial, c.unique) == (1, 1, 0, 0)


def test_what_two_others_tell_is_left_out_and_what_one_tells_is_not() -> None:
    rows = summarise(comparison(THREE, "A1 = B1 = C1 / A2 = B2 / A3"))

    assert [row.left_out for row in rows] == [0, 0, 1]


def test_what_is_told_in_part_is_not_counted_as_left_out() -> None:
    rows = summarise(comparison(THREE, "A1 = B1 = C1 / A2 = B2 / A3", across="A2 ~ C1"))

    assert [row.left_out for row in rows] == [0, 0, 0]


def test_of_two_articles_one_teller_is_enough() -> None:
    made = comparison({"A": ["One.", "Two."], "B": ["One."]}, "A1 = B1 / A2")

    assert min_tellers(made) == 1
    assert [row.left_out for row in summarise(made)] == [0, 1]


def test_coverage_is_known_for_every_sentence() -> None:
    made = comparison({"A": ["One.", "Two."], "B": ["One."]}, "A1 = B1 / A2")

    assert coverage_of(made) == {
        "A1": Coverage.SHARED,
        "B1": Coverage.SHARED,
        "A2": Coverage.UNIQUE,
    }


def test_what_another_tells_in_part_is_not_told_here_only() -> None:
    made = comparison(THREE, "A1 = B1 = C1 / A2 / A3 / B2", across="A2 ~ B2")

    assert coverage_of(made)["A2"] is coverage_of(made)["B2"] is Coverage.PARTIAL
    assert coverage_of(made)["A3"] is Coverage.UNIQUE
    assert [found.left_out for found in summarise(made)] == [0, 0, 0]
