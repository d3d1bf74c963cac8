from __future__ import annotations

from dataclasses import replace

import pytest

from reader.alignment.verbatim.words import Vocabulary, words_of
from reader.model import Article, Leftover, SetAside, Span
from tests.builders import article


def forms(found: Article, vocabulary: Vocabulary | None = None) -> list[int]:
    return words_of(found, (), vocabulary or Vocabulary()).forms.tolist()[:-1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Port’s  OWN rules", "the port's own\nrules"),
        ("“Shut” – at noon, it said", '"Shut" -- at noon it said'),
        ("a state-run ferry", "a state‑run ferry"),
        ("the U.S. fleet", "the US fleet"),
        ("a caf\u00e9 near", "a cafe\u0301 near"),
        ("the fer\u00adry left", "the ferry left"),
        ("shut 😀 again", "shut again 🌉🌉"),
        ("the crews’ pay", "the crews' pay"),
    ],
)
def test_the_same_words_in_another_look(one: str, other: str) -> None:
    vocabulary = Vocabulary()
    assert forms(article(one), vocabulary) == forms(article(other), vocabulary)


@pytest.mark.parametrize(
    ("one", "other"), [("the programme", "the program"), ("1,500 men", "1500 men"), ("it", "its")]
)
def test_other_words(one: str, other: str) -> None:
    vocabulary = Vocabulary()
    assert forms(article(one), vocabulary) != forms(article(other), vocabulary)


def test_each_word_knows_its_place_and_its_sentence() -> None:
    found = article("😀 Rain fell.", "“No ferry,” it said.")
    words = words_of(found, (), Vocabulary())
    places = [(words.span(n, 1).of(found.text), int(words.sentences[n])) for n in range(6)]
    assert places == [("Rain", 0), ("fell", 0), ("No", 1), ("ferry", 1), ("it", 1), ("said", 1)]
    assert words.span(2, 4).of(found.text) == "No ferry,” it said"


def test_words_in_a_statement_are_quoted_those_in_a_term_are_not() -> None:
    found = article("The “bridge of sighs” is shut: “it will not be open soon”.")
    statement = found.text.index("it will")
    spans = (Span(5, 20), Span(statement, statement + 23))
    words = words_of(found, spans, Vocabulary())
    assert words.quoted.tolist() == [False] * 6 + [True] * 6 + [False]
    assert words.own == 6


def test_a_stop_stands_where_something_was_set_aside() -> None:
    found = article("Rain fell.", "Photo: a ferry", "Rain fell.", label="A")
    first, caption, second = found.sentences
    found = replace(
        found,
        sentences=(first, second),
        set_aside=(SetAside(caption.span, Leftover.CAPTION),),
    )
    words = words_of(found, (), Vocabulary())
    assert words.sentences.tolist() == [0, 0, -1, 1, 1, -1]
    assert words.forms.tolist() == [0, 1, 2, 0, 1, 3]
