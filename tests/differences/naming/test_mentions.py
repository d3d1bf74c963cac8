"""Names in a text, without any model: where capitals tell, and where they do not."""

from __future__ import annotations

import pytest

from reader.differences.naming import Naming
from tests.builders import article


def names(*sentences: str) -> list[str]:
    """Return the names of the last sentence, each as “titles | name”."""
    told = article(*sentences, label="A")
    last = told.sentences[-1]
    text = told.text_of(last)
    return [
        " | ".join(filter(None, (", ".join(m.title), m.span.of(text))))
        for m in Naming(told).mentions[last.id]
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Then Ann Teal left for Oslo.", ["Ann Teal", "Oslo"]),
        ("Yesterday Mr Holm met Dr. Ruiz.", ["mr | Holm", "doctor | Ruiz"]),
        ("The talks with Foreign Minister Anna Berg ended.", ["foreign minister | Anna Berg"]),
        ("It was then president Ole Lund.", ["president | Ole Lund"]),
        ("U.S. Secretary of State Jo Reed spoke.", ["secretary of state | Jo Reed"]),
        ("The Russian president, Ivan Orlov, spoke.", ["Ivan Orlov"]),
        ("The Russian navy sailed.", []),
        ("The Foreign Minister spoke.", []),
        ("They flew from Bank of England Road.", ["Bank of England Road"]),
        (
            "It is the Organisation for Security and Co-operation in Europe again.",
            ["Organisation for Security and Co-operation in Europe"],
        ),
        ("It met Ludwig van Berg’s sister.", ["Ludwig van Berg"]),
        ("On Monday, in May, nobody came.", []),
        ("Rain fell on the hills.", []),
        ("So did the EU, NATO and the UN.", ["EU", "NATO", "UN"]),
    ],
)
def test_names_with_their_titles(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


def test_first_word_of_a_sentence_is_a_name_if_the_article_shows_it() -> None:
    assert names("Holm slept.") == []
    assert names("The others saw Holm.", "Holm slept.") == ["Holm"]


def test_in_a_headline_in_capitals_only_what_the_article_shows_is_a_name() -> None:
    headline = "Blinken And Lavrov Clash Over Harbour"
    assert names(headline) == []
    assert names("He met Blinken and Lavrov.", headline) == ["Blinken", "Lavrov"]
