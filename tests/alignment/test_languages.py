"""What two articles can be compared by."""

import pytest

from reader.alignment import Basis, comparable_by
from reader.model import Article

ENGLISH = Article("Blinken spoke.", language="en")
UNKNOWN = Article("Lavrov spoke.")
GERMAN = Article("Lawrow sprach.", language="de")
RUSSIAN = Article("Лавров сказал.", language="ru")
CYRILLIC = Article("Лавров сказал 5 слов.")


@pytest.mark.parametrize(
    ("one", "other", "basis"),
    [
        (ENGLISH, ENGLISH, Basis.MEANING),
        (ENGLISH, UNKNOWN, Basis.MEANING),
        (GERMAN, GERMAN, Basis.MEANING),
        (ENGLISH, GERMAN, Basis.ACROSS),
        (ENGLISH, RUSSIAN, Basis.ACROSS),
        (UNKNOWN, CYRILLIC, Basis.ACROSS),
        (ENGLISH, Article("2021"), Basis.MEANING),
    ],
)
def test_words_count_only_within_a_language(one: Article, other: Article, basis: Basis) -> None:
    assert comparable_by(one, other, lexical=False) is basis
    assert comparable_by(other, one, lexical=False) is basis
    assert comparable_by(one, other, lexical=True) is Basis.WORDS
