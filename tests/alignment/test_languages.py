"""What two articles can be compared by."""

import pytest

from reader.alignment import Evidence, comparable_by
from reader.model import Article

ENGLISH = Article("Blinken spoke.", language="en")
UNKNOWN = Article("Lavrov spoke.")
GERMAN = Article("Lawrow sprach.", language="de")
RUSSIAN = Article("Лавров сказал.", language="ru")
CYRILLIC = Article("Лавров сказал 5 слов.")


@pytest.mark.parametrize(
    ("one", "other", "evidence"),
    [
        (ENGLISH, ENGLISH, Evidence.MEANING),
        (ENGLISH, UNKNOWN, Evidence.MEANING),
        (GERMAN, GERMAN, Evidence.MEANING),
        (ENGLISH, GERMAN, Evidence.ACROSS),
        (ENGLISH, RUSSIAN, Evidence.ACROSS),
        (UNKNOWN, CYRILLIC, Evidence.ACROSS),
        (ENGLISH, Article("2021"), Evidence.MEANING),
    ],
)
def test_words_count_only_within_a_language(
    one: Article, other: Article, evidence: Evidence
) -> None:
    assert comparable_by(one, other, lexical=False) is evidence
    assert comparable_by(other, one, lexical=False) is evidence
    assert comparable_by(one, other, lexical=True) is Evidence.WORDS
