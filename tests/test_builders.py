"""The hand-made comparisons of the other tests say what their pictures show."""

from __future__ import annotations

import pytest

from reader.model import Coverage, LinkType
from tests.builders import article, comparison

THREE = {"A": ["Ten died.", "Police came."], "B": ["A dozen died."], "C": ["Rain fell."]}


def test_a_picture_becomes_passages_links_and_omissions() -> None:
    made = comparison(THREE, "A1 =.87 B1 / A2 ~ C1")

    first, second = made.alignment.passages
    assert [first.told_by, second.told_by] == [("A", "B"), ("A", "C")]
    assert first.coverage is Coverage.PARTIAL
    one, two = made.alignment.links
    assert (one.left, one.right, one.score, one.type) == ("A1", "B1", 0.87, LinkType.SAME)
    assert two.type is LinkType.PARTIAL
    assert [(o.article, o.passage) for o in made.alignment.omissions] == [("C", "P1"), ("B", "P2")]


def test_a_sentence_that_is_not_named_is_a_passage_of_its_own() -> None:
    made = comparison(THREE, "A1 = B1")

    assert [p.told_by for p in made.alignment.passages] == [("A", "B"), ("A",), ("C",)]


def test_a_link_across_passages_tells_in_part() -> None:
    made = comparison(THREE, "A1 = B1 / A2 / C1", across="A1 ~ C1")

    told = {(o.article, o.passage): o.told_in_part for o in made.alignment.omissions}
    assert told["C", "P1"] == ("C1",)
    assert told["A", "P3"] == ("A1",)
    assert told["B", "P2"] == ()


def test_the_spans_and_the_differences_fit_the_text() -> None:
    made = comparison({"A": ["Ten people died."], "B": ["Some ten people were killed."]}, "A1 = B1")

    assert made.text("B1") == "Some ten people were killed."
    assert made.differences
    for difference in made.differences:
        assert difference.left is None or difference.left.span.of(made.article("A").text)


def test_a_wrong_picture_is_refused() -> None:
    with pytest.raises(ValueError, match="no such sentences"):
        comparison(THREE, "A9 = B1")
    with pytest.raises(ValueError, match="two passages"):
        comparison(THREE, "A1 = B1 / A1 = C1")


def test_an_article_takes_its_fields() -> None:
    assert article("One.", label="B", outlet="The Example").name == "The Example"
