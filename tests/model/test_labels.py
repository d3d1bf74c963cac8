from __future__ import annotations

from itertools import chain

import pytest

from reader.model import Article, LabelProblem, label_problem, labels_for, sentence_id


def labels(*chosen: str) -> tuple[str, ...]:
    return labels_for([Article("", chosen_label=label) for label in chosen])


def test_what_the_reader_chose_stands_and_the_others_keep_their_places() -> None:
    assert labels("", "", "") == ("A", "B", "C")
    assert labels("NYT", "", "") == ("NYT", "B", "C")


def test_a_place_whose_label_is_taken_gets_the_next_free_one() -> None:
    assert labels("", "D", "", "") == ("A", "D", "C", "E")
    assert labels("b", "", "") == ("b", "C", "D")


def test_no_label_is_given_twice() -> None:
    many = labels("", "C", "", "F", "", "BBC", "bbc", "", *[""] * 60)
    assert len({label.casefold() for label in many}) == len(many)
    assert many[5:8] == ("BBC", "G", "H")


@pytest.mark.parametrize(
    ("label", "problem"),
    [
        ("BBC", None),
        ("F24", None),
        ("Я", None),
        ("PA", None),
        ("", LabelProblem.FORM),
        ("FOUR", LabelProblem.FORM),
        ("A B", LabelProblem.FORM),
        ("A_", LabelProblem.FORM),
        ("P", LabelProblem.PASSAGE),
        ("p7", LabelProblem.PASSAGE),
        ("b", LabelProblem.TAKEN),
    ],
)
def test_label_is_short_unique_and_no_passage(label: str, problem: LabelProblem | None) -> None:
    assert label_problem(label, ["A", "B"]) is problem


def test_no_two_sentences_have_one_id() -> None:
    ids = [sentence_id(label, n) for label in ("A", "A1", "A11", "1") for n in range(1, 130)]
    assert len(set(ids)) == len(ids)
    assert set(chain(ids)).isdisjoint(f"P{n}" for n in range(200))
