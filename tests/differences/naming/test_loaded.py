from __future__ import annotations

import pytest

from reader.differences.naming.loaded import classes, loaded_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The so-called experts allegedly lied.", ["one-sided words", "hedges"]),
        ("He admitted that it is clearly wrong.", ["factive verbs", "boosters"]),
        ("She insists on it.", ["assertive verbs"]),
        ("The quake claimed the lives of ten.", []),
        ("He is known as Bo.", []),
        ("It rained.", []),
    ],
)
def test_words_by_class(sentence: str, expected: list[str]) -> None:
    assert [hit.headings[0] for hit in loaded_in(sentence)] == expected


def test_classes_are_those_of_the_lexicon() -> None:
    assert classes() == (
        "one-sided words",
        "factive verbs",
        "assertive verbs",
        "hedges",
        "boosters",
    )
