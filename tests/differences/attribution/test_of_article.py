"""To whom an article lays what it tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.differences.attribution.grammar import word_set
from reader.differences.attribution.of_article import attributions_of
from tests.builders import article


def listed(*sentences: str, language: str = "en") -> list[str]:
    """Write each attribution as “kind, source: what is laid to it”, with + where it is carried."""
    made = article(*sentences, label="A", language=language)
    return [
        f"{'+' * one.carried}{one.source.kind.value}, {one.source.text}: "
        f"{one.scope.of(made.text).strip(' ,.')}"
        for one in attributions_of(made)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # before, behind, in between
        ("Ruiz said the dam burst.", "named, Ruiz: the dam burst"),
        ("The dam burst, said Ruiz.", "named, Ruiz: The dam burst"),
        ("The dam burst, Ruiz told reporters on Monday.", "named, Ruiz: The dam burst"),
        (
            "The dam, Ruiz said, burst in the early morning.",
            "named, Ruiz: The dam, Ruiz said, burst in the early morning",
        ),
        ("On Monday, police said the dam burst.", "unnamed, police: the dam burst"),
        ("According to residents, the dam burst.", "unnamed, residents: the dam burst"),
        ("The dam burst, according to a statement.", "document, a statement: The dam burst"),
        ("The dam burst, the Evening Herald reported.", "media, the Evening Herald: The dam burst"),
        (
            "Ruiz, a farmer of the valley, said the dam burst.",
            "named, Ruiz, a farmer of the valley: the dam burst",
        ),
        ("The dam, it is said to have burst, held.", "hidden, is said: to have burst, held"),
        ("The dam reportedly burst.", "hidden, reportedly: burst"),
        (
            "The ministry puts the damage at about a million.",
            "unnamed, The ministry: the damage at about a million",
        ),
        ("Kyiv speaks of 300 tents.", "named, Kyiv: of 300 tents"),
        ("The flood claimed ten lives, Ruiz said.", "named, Ruiz: The flood claimed ten lives"),
        ("Talks were frank, in her view.", "unnamed, her: Talks were frank, in"),
    ],
)
def test_who_says_what(sentence: str, expected: str) -> None:
    assert listed(sentence) == [expected]


def test_a_quotation_that_goes_on_has_the_speaker_of_the_sentence_before() -> None:
    assert listed('Ames said: "We saw the smoke.', 'Then the roof fell."', "It rained.") == [
        'named, Ames: : "We saw the smoke',
        '+named, Ames: Then the roof fell."',
    ]


def test_a_pronoun_stands_for_the_speaker_before() -> None:
    made = article("Ames said it was late.", "He said he was tired.", label="A")
    (ames, he) = attributions_of(made)
    assert (he.source.text, he.source.pronoun) == (ames.source.text, "he")


def test_the_subject_of_the_verb_before_speaks() -> None:
    (found,) = attributions_of(article("Ames left and said it was late.", label="A"))
    assert found.source.text == "Ames"


def test_a_language_without_word_lists_has_none() -> None:
    assert listed("Ames said it was late.", language="fi") == []


some_words = st.lists(
    st.sampled_from(
        sorted(
            word_set(
                """Ames police said that the , . : " “ ” told according to and who reportedly is
                believed to in view citing a report 😀"""
            )
        )
    ),
    max_size=25,
)


@given(some_words)
def test_any_text_is_read_and_every_place_lies_in_its_sentence(parts: list[str]) -> None:
    text = " ".join(parts)
    made = article(text, label="A")
    for one in attributions_of(made):
        for span in filter(None, (one.cue, one.scope)):
            assert 0 <= span.start <= span.end <= len(text)
