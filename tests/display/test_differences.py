from __future__ import annotations

from reader.display.differences import main_word_pairs, word_pairs
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


def test_one_passage_has_its_own_pairs() -> None:
    assert [pair.right for pair in word_pairs(MADE, "P2")] == ["militants"]


def test_replacements_that_carry_content_are_the_main_ones() -> None:
    assert [pair.left for pair in main_word_pairs(MADE)] == ["Gunmen"]


def test_small_words_and_long_wordings_are_not_main() -> None:
    small = comparison(
        {"A": ["They walked to the river bank."], "B": ["They walked by the river bank."]},
        "A1 = B1",
    )

    assert word_pairs(small)
    assert main_word_pairs(small) == ()
