"""What of a sentence can be matched by value."""

from reader.alignment.terms import terms


def test_takes_a_sentence_apart() -> None:
    found = terms('Two of 1,500 men told Blinken that "peaceful protesters" were in Kyiv.')
    assert set(found.figures) == {"2", "1500"}
    assert set(found.names) == {"blinken", "kyiv"}
    assert set(found.quoted) == {"peaceful", "protester"}
    assert "blinken" not in found.plain
    assert found.plain["peaceful"] == 1
    assert found.content["protester"] == 1
    assert "were" not in found.content
    assert ("peaceful", "protester") in found.word_pairs


def test_a_sentence_of_marks_has_nothing() -> None:
    found = terms("— … —")
    assert (found.length, found.content, found.figures) == (0, {}, {})
