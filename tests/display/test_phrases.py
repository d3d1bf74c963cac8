from __future__ import annotations

import pytest

from reader.display.phrases import (
    LEFTOVERS,
    LINK_TYPES,
    counted,
    describe_coverage,
    listed,
    long_date,
    number,
    per_cent,
    per_cents_apart,
    shortened,
)
from reader.model import Leftover, LinkType
from tests.builders import comparison

THREE = {"A": ["One."], "B": ["Two."], "C": ["Three."]}


@pytest.mark.parametrize(
    ("picture", "told"),
    [
        ("A1 = B1 = C1", "told by all three"),
        ("A1 = C1", "told by A and C, not by B"),
        ("B1", "only in B"),
    ],
)
def test_coverage_names_who_tells_and_who_does_not(picture: str, told: str) -> None:
    made = comparison(THREE, picture)

    assert describe_coverage(made, made.alignment.passages[0]) == told


def test_two_articles_are_both() -> None:
    made = comparison({"A": ["One."], "B": ["Two."]}, "A1 = B1")

    assert describe_coverage(made, made.alignment.passages[0]) == "told by both"


@pytest.mark.parametrize(
    ("score", "words"),
    [(0, "0%"), (0.004, "under 1%"), (0.495, "50%"), (0.996, "over 99%"), (1, "100%")],
)
def test_a_score_never_claims_a_certainty_it_has_not(score: float, words: str) -> None:
    assert per_cent(score) == words


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        ((0.3, 0.3), ("30%", "30%")),
        ((0.295, 0.3), ("29.5%", "30%")),
        ((0.304, 0.3), ("30.4%", "30%")),
        ((0.2999, 0.3), ("29.99%", "30%")),
        ((0.3, 0.305), ("30%", "30.5%")),
        ((0.992, 0.999), ("99%", "over 99%")),
        ((0.9985, 0.999), ("99.85%", "99.9%")),
        ((0.0001, 0.001), ("0%", "0.1%")),
        ((0.1, 0.9), ("10%", "90%")),
    ],
)
def test_what_is_not_the_same_never_looks_the_same(
    scores: tuple[float, float], words: tuple[str, str]
) -> None:
    assert per_cents_apart(*scores) == words


@pytest.mark.parametrize(
    ("date", "words"),
    [("2021-12-05", "5 December 2021"), ("2021-13-05", "2021-13-05"), ("May", "May"), ("", "")],
)
def test_a_date_is_written_out_if_it_is_one(date: str, words: str) -> None:
    assert long_date(date) == words


def test_counts_are_words_up_to_ten() -> None:
    assert [number(n) for n in (0, 1, 10, 11, 12345)] == ["no", "one", "ten", "11", "12,345"]
    assert counted(1, "stretch", "stretches") == "one stretch"
    assert counted(2, "stretch", "stretches") == "two stretches"


def test_lists_read_as_in_a_sentence() -> None:
    assert listed([]) == ""
    assert listed(["A"]) == "A"
    assert listed(["A", "B"], "or") == "A or B"
    assert listed(["A", "B", "C"]) == "A, B and C"


def test_a_text_is_shortened_between_words_only_if_it_must_be() -> None:
    assert shortened("one  two\nthree", 3) == "one two three"
    assert shortened("one two three four", 3) == "one two three …"


def test_every_kind_has_its_words() -> None:
    assert set(LEFTOVERS) == set(Leftover)
    assert set(LINK_TYPES) == set(LinkType)
