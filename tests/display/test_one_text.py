from __future__ import annotations

from dataclasses import replace

import pytest

from reader.display.one_text import (
    describe_one_text,
    describe_telling,
    groups_of,
    same_text_as,
    texts_of,
)
from reader.model import Comparison
from tests.builders import article, comparison

AGENCY = [
    "The harbour bridge was closed on Monday after inspectors found cracks in two of its piers.",
    "Ferries will run every ten minutes until the repairs are finished, the port authority said.",
    "Some 40,000 people cross the bridge each day on their way to the northern suburbs.",
]
MERGED = [f"{AGENCY[0].rstrip('.')}, and {AGENCY[1]}", AGENCY[2]]
OTHER = ["A bridge was shut.", "There are boats instead.", "It carries many people."]
SECOND = [
    "Queues formed at the old tunnel long before sunrise, and many gave up and went home again.",
    "The town hall asked employers to let people work from home for as long as it lasts.",
    "Schools on the island stay open, though some teachers had to be fetched by fishing boats.",
]
THREE = comparison(
    {"A": AGENCY, "B": OTHER, "C": [*AGENCY[:2], "Cyclists enjoy the quiet.", AGENCY[2]]},
    "A1 = B1 = C1 / A2 = B2 / C2 / A3 = C4, B3 = A3 / C3",
)


def test_articles_that_print_one_text_are_a_group() -> None:
    assert groups_of(THREE) == (("A", "C"),)


@pytest.mark.parametrize(
    ("passage", "texts", "told"),
    [
        ("P1", (("A", "C"), ("B",)), "told by all three, in two texts (A = C)"),
        ("P2", (("A",), ("B",)), "told by A and B, not by C"),
        ("P3", (("C",),), "only in C"),
        ("P4", (("A", "C"), ("B",)), "told by all three, in two texts (A = C)"),
    ],
)
def test_one_text_counts_once(passage: str, texts: tuple[tuple[str, ...], ...], told: str) -> None:
    found = THREE.passage(passage)
    assert texts_of(THREE, found) == texts
    assert describe_telling(THREE, found) == told


def test_two_sentences_made_into_one_are_the_same_text() -> None:
    made = comparison({"A": AGENCY, "B": MERGED}, "A1 = B1, A2 = B1 / A3 = B2")
    assert [texts_of(made, p) for p in made.alignment.passages] == [(("A", "B"),)] * 2


def test_a_sentence_that_is_more_than_the_others_whole_reading_is_the_same_text() -> None:
    longer = [f"{AGENCY[0].rstrip('.')}, as was the tunnel.", *AGENCY[1:]]
    made = comparison({"A": AGENCY, "B": longer}, "A1 = B1")
    assert texts_of(made, made.passage("P1")) == (("A", "B"),)


def test_headlines_of_their_own_do_not_make_the_lead_two_texts() -> None:
    made = comparison(
        {"A": ["Bridge shut", *AGENCY], "B": ["Cracks in the bridge", *AGENCY]},
        "A1 = B1, A2 = B2, A1 = B2",
    )
    assert texts_of(made, made.passage("P1")) == (("A", "B"),)


def test_a_short_word_for_word_part_of_two_long_readings_is_not_one_text() -> None:
    made = comparison(
        {"A": [*AGENCY, *SECOND], "B": [*AGENCY, *OTHER * 3]},
        "A1 = B1, A4 = B4, A5 = B5, A6 = B6, A6 = B7, A6 = B8",
    )
    assert groups_of(made) == (("A", "B"),)
    assert texts_of(made, made.passage("P1")) == (("A",), ("B",))


def test_other_words_of_articles_that_share_text_are_two_tellings() -> None:
    made = comparison({"A": [*AGENCY, "Rain fell."], "B": [*AGENCY, "It poured."]}, "A4 = B4")
    assert groups_of(made) == (("A", "B"),)
    assert texts_of(made, made.passage("P1")) == (("A",), ("B",))


def test_one_sentence_in_common_makes_no_one_text() -> None:
    made = comparison({"A": [AGENCY[0], *OTHER], "B": [AGENCY[0], *SECOND]}, "A1 = B1")
    assert made.shared_texts
    assert groups_of(made) == ()
    assert texts_of(made, made.passage("P1")) == (("A",), ("B",))
    assert describe_one_text(made) == ()


def test_who_prints_two_texts_does_not_make_them_one() -> None:
    made = comparison({"A": AGENCY, "B": [*AGENCY, *SECOND], "C": SECOND})
    assert len(made.one_text) == 2
    assert len(groups_of(made)) == 1
    assert [told.split(":")[0] for told in describe_one_text(made)] == [
        "B (b.txt) and C (c.txt) print the same text",
        "A (a.txt) and B (b.txt) print the same text",
    ]


def test_what_it_says_is_what_it_means() -> None:
    assert describe_one_text(THREE) == (
        "A (a.txt) and C (c.txt) print the same text: 100% of A’s words and 92% of C’s stand word "
        "for word in the other, quotations left out. Where they tell a point in the same words, "
        "count them as one.",
    )


def test_parts_of_a_text_are_called_so() -> None:
    made = comparison({x: [*AGENCY, *more] for x, more in {"A": SECOND, "B": OTHER * 12}.items()})
    (told,) = describe_one_text(made)
    assert "print parts of the same text: 48% of A’s words and 24% of B’s stand" in told


def test_three_that_print_one_text() -> None:
    made = comparison({"A": AGENCY, "B": AGENCY, "C": AGENCY}, "A1 = B1 = C1")
    (told,) = describe_one_text(made)
    assert told.startswith("A (a.txt), B (b.txt) and C (c.txt) print the same text: 100% of A’s")
    assert "100% of C’s stand word for word in another of them" in told
    assert (
        describe_telling(made, made.passage("P1")) == "told by all three, in one text (A = B = C)"
    )
    assert same_text_as(texts_of(made, made.passage("P1")), "B") == ("A", "C")


def test_without_shared_text_nothing_is_said() -> None:
    plain: Comparison = replace(THREE, shared_texts=())
    assert (groups_of(plain), describe_one_text(plain)) == ((), ())
    assert describe_telling(plain, plain.passage("P1")) == "told by all three"
    assert same_text_as(texts_of(plain, plain.passage("P1")), "A") == ()


def test_names_are_told_as_they_are() -> None:
    made = comparison({"A": article(*AGENCY, outlet="The {Courier}"), "B": AGENCY})
    assert describe_one_text(made)[0].startswith("A (The {Courier}) and B")
