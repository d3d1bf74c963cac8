from __future__ import annotations

from reader.display.differences import main_word_pairs, reworded_links, word_pairs
from tests.builders import comparison

MADE = comparison(
    {
        "A": ["Gunmen entered the town at dawn.", "The gunmen left the town by noon.", "It ended."],
        "B": [
            "Militants entered the town at dawn.",
            "The militants left the town by noon.",
            "It ended after talks.",
        ],
    },
    "A1 = B1 / A2 = B2 / A3 = B3",
)


def test_the_same_pair_of_wordings_is_told_once_with_all_its_places() -> None:
    first, second = word_pairs(MADE)

    assert (first.left, first.right) == ("Gunmen", "Militants")
    assert first.sentences == (("A1", "B1"), ("A2", "B2"))
    assert (second.left, second.right) == ("", "after talks")


def test_some_differences_have_their_own_pairs() -> None:
    some = [found for found in MADE.differences if found.passage == "P2"]

    assert [pair.right for pair in word_pairs(MADE, some)] == ["militants"]


def test_replacements_that_carry_content_are_the_main_ones() -> None:
    assert [pair.left for pair in main_word_pairs(MADE)] == ["Gunmen"]


def test_figures_and_names_in_capitals_carry_content_however_short() -> None:
    figures = comparison(
        {"A": ["The UN put up and lit 9 tents."], "B": ["The EU put up and lit 12 tents."]},
        "A1 = B1",
    )

    assert [(p.left, p.right) for p in main_word_pairs(figures)] == [("9", "12"), ("UN", "EU")]


def test_pairs_of_small_words_are_left_away() -> None:
    small = comparison(
        {"A": ["They walked to the river bank."], "B": ["They walked by the river bank."]},
        "A1 = B1",
    )

    assert small.differences
    assert word_pairs(small) == ()


def test_long_wordings_are_told_but_are_not_main() -> None:
    long = comparison(
        {
            "A": ["The mayor of the town came in the end."],
            "B": ["The mayor, who had been told of it an hour or two before, came in the end."],
        },
        "A1 = B1",
    )

    assert [pair.left for pair in word_pairs(long)] == ["of the town"]
    assert word_pairs(long)[0].right.startswith("who had been")
    assert main_word_pairs(long) == ()


def test_sentences_that_differ_as_a_whole_are_told_as_links() -> None:
    other = comparison(
        {"A": ["Twelve people perished."], "B": ["A dozen lost their lives."]}, "A1 = B1"
    )

    assert reworded_links(other, other.differences) == (("A1", "B1"),)
    assert word_pairs(other) == ()
    assert reworded_links(MADE, MADE.differences) == ()
