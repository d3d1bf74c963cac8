"""What of a sentence can be matched by value."""

import pytest

from reader.alignment.terms import is_reporting, terms


def test_takes_a_sentence_apart() -> None:
    found = terms('Two of 1,500 men told Blinken that "peaceful protesters" were in Kyiv.')
    assert set(found.figures) == {"2", "1500"}
    assert set(found.names) == {"blinken", "kyiv"}
    assert set(found.quoted) == {"peaceful", "protester"}
    assert found.content["protester"] == 1
    assert "were" not in found.content
    assert "peaceful protester" in found.word_pairs


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("Ten ships sank.", ["ten ship sank"]),
        ("The ferry sank, killing ten, and Wick closed.", ["ferry sank", "kill ten", "wick clos"]),
        ("The owner, who paid 1,500 euros, left.", ["owner paid 1,500 euro left"]),
        ("The sly owner, who paid 1,500 euros, left.", ["sly owner", "paid 1,500 euro left"]),
        ('"We knew it," she said.', ["knew"]),
        ("— … —", [""]),
    ],
)  # fmt: skip
def test_a_sentence_is_cut_into_clauses_of_some_content(sentence: str, clauses: list[str]) -> None:
    assert [set(clause.split()) for clause in clauses] == [set(c) for c in terms(sentence).clauses]


def test_a_sentence_of_marks_has_nothing() -> None:
    found = terms("— … —")
    assert (found.length, found.content, found.figures) == (0, {}, {})


def test_words_that_only_say_who_said_it_are_known() -> None:
    assert is_reporting("said")
    assert not is_reporting("sank")
