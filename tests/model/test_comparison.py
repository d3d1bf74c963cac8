"""What is looked up in a comparison."""

from __future__ import annotations

from tests.builders import comparison

MADE = comparison(
    {"A": ["Ten died.", "Police came."], "B": ["Ten died.", "It rained."]},
    "A1 = B1 / A2 / B2",
    across="A2 ~ B2",
)


def test_links_are_known_by_their_ends_and_their_passage() -> None:
    inside, across = MADE.link("A1", "B1"), MADE.link("A2", "B2")
    assert inside
    assert across
    assert MADE.link("B1", "A1") is None
    assert list(MADE.links_inside(MADE.passage_of("A1").id)) == [inside]
    assert list(MADE.links_inside(MADE.passage_of("A2").id)) == []


def test_silences_are_known_by_passage_and_article() -> None:
    passage = MADE.passage_of("A2").id
    silence = MADE.omission(passage, "B")
    assert silence
    assert silence.told_in_part == ("B2",)
    assert MADE.omission(passage, "A") is None
