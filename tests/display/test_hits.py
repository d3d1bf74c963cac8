from __future__ import annotations

import pytest

from reader.display.hits import hit_words, hits_in_cells, hits_in_reading, with_hits
from reader.display.readings import reading_text
from reader.display.search import Found, Hit, Query, search
from reader.model import Span
from tests.builders import article, comparison

TOLD = {
    "A": ["Fire in Bonn.", "The fire 🔥 burnt, a fire."],
    "B": article("A fire.", "No fire now.", between="\n\n"),
}


@pytest.fixture
def made():
    return comparison(TOLD, "A1 = B1 = B2 / A2")


def found_in(made, text: str, **how: bool) -> Found:
    return search(made.articles, Query(text, **how))


def test_hits_are_counted_by_passage_and_article(made):
    cells = hits_in_cells(made, found_in(made, "fire"))
    assert cells == {("P1", "A"): 1, ("P1", "B"): 2, ("P2", "A"): 2}


def test_hit_from_one_passage_into_another_counts_in_both(made):
    cells = hits_in_cells(made, found_in(made, "Bonn. The"))
    assert cells == {("P1", "A"): 1, ("P2", "A"): 1}


def test_hits_of_other_articles_count_nowhere(made):
    strange = Found(Query("x"), (Hit(0, Span(0, 3), ("Z9",)), Hit(0, Span(0, 3))))
    assert hits_in_cells(made, strange) == {}


def test_hits_stand_on_their_words_in_a_reading_of_two_sentences(made):
    spans = found_in(made, "fire").spans_in(1)
    text = reading_text(made, ("B1", "B2"))
    assert [span.of(text) for span in hits_in_reading(made, ("B1", "B2"), spans)] == ["fire"] * 2


def test_hit_that_leaves_the_reading_is_cut(made):
    spans = found_in(made, "Bonn. The").spans_in(0)
    (span,) = hits_in_reading(made, ("A1",), spans)
    assert span.of(reading_text(made, ("A1",))) == "Bonn."


def test_numbers_of_hits_in_words():
    assert [hit_words(count) for count in (1, 2, 5000)] == ["1 hit", "2 hits", "5,000 hits"]
    assert with_hits("A tells it", 2) == "A tells it; 2 hits"
    assert with_hits("A tells it", 0) == "A tells it"
