from __future__ import annotations

from time import monotonic

import pytest

from reader.display import search as module
from reader.display.search import Found, Query, Trouble, describe_found, search, spans_in_text
from reader.model import Span
from tests.builders import article

A = article("The bridge was closed. 🌉 A Bridge?", "Bridges.", label="A")
B = article("Nobody’s bridge", "“No,” he said.", between="\n", label="B")


def words(query: Query, *articles) -> list[str]:
    given = articles or (A, B)
    return [hit.span.of(given[hit.position].text) for hit in search(given, query).hits]


def test_words_are_found_in_every_article_in_any_case():
    assert words(Query("bridge")) == ["bridge", "Bridge", "Bridge", "bridge"]
    assert set(search((A, B), Query("bridge")).by_article) == {0, 1}


def test_case_and_whole_words_count_where_asked():
    assert words(Query("Bridge", match_case=True)) == ["Bridge", "Bridge"]
    assert words(Query("bridge", whole_words=True)) == ["bridge", "Bridge", "bridge"]


def test_hit_after_an_emoji_is_counted_in_characters():
    (hit,) = search((A,), Query("a bridge?")).hits
    assert hit.span.of(A.text) == "A Bridge?"


def test_hit_knows_the_sentences_it_touches():
    hits = search((A, B), Query("bridges|bridge\\s“no", expression=True)).hits
    assert [hit.sentences for hit in hits] == [("A2",), ("B1", "B2")]


def test_hits_outside_sentences_have_none():
    assert search((article("One. "),), Query("One")).hits[0].sentences == ("1",)


def test_a_space_is_any_space_and_marks_are_those_printed():
    assert words(Query('bridge "no')) == ["bridge\n“No"]
    assert words(Query("nobody's")) == ["Nobody’s"]
    assert words(Query("1-2"), article("See 1–2.")) == ["1–2"]


def test_special_characters_are_plain_without_expression():
    assert words(Query("."), article("A. B?")) == ["."]
    assert words(Query("a."), article("A. Ab")) == ["A."]
    assert words(Query(r"\b[ab]\w", expression=True), article("Ab cd be")) == ["Ab", "be"]


def test_sharp_s_is_a_double_s():
    assert words(Query("STRASSE"), article("Die Straße.")) == ["Straße"]


@pytest.mark.parametrize("text", ["(a", "*", "[z-a]", "a{2,1}", r"\p{Nonsense}", "(?<n>a)(?<n"])
def test_wrong_expression_is_told(text):
    found = search((A,), Query(text, expression=True))
    assert found.trouble is Trouble.WRONG
    assert describe_found(found).startswith("Not a regular expression: ")


@pytest.mark.parametrize(
    "text", [r"(x+x+)+y", r"(?:(\w+\s?)+)+$z", r"(a*)*b", r"(?:.*){25}y", r"(.*)*\1\1z"]
)
def test_endless_expression_is_given_up(text):
    long = article("x" * 4000 + " aaaa bbbb " * 500)
    before = monotonic()
    found = search([long] * 5, Query(text, expression=True))
    assert monotonic() - before < 1.0
    assert found.trouble in (None, Trouble.SLOW, Trouble.TOO_MANY)


def test_slow_expression_is_told(monkeypatch):
    monkeypatch.setattr(module, "_SECONDS", -1)
    found = search((A,), Query("bridge"))
    assert found.trouble is Trouble.SLOW
    assert "Make it simpler" in describe_found(found)


def test_too_long_and_too_many_are_told(monkeypatch):
    assert "at most 300" in describe_found(search((A,), Query("a" * 301)))
    assert spans_in_text("a" * 400, Query("a" * 301)) == ()
    monkeypatch.setattr(module, "MOST_HITS", 2)
    found = search((A, B), Query("bridge"))
    assert (len(found.hits), describe_found(found, 0)) == (2, "1 of 2+")


def test_empty_matches_are_no_hits():
    assert words(Query("x*", expression=True), article("axxb")) == ["xx"]


def test_what_is_said():
    found = search((A, B), Query("bridge"))
    assert describe_found(found) == "4 found"
    assert describe_found(found, 2) == "3 of 4"
    assert describe_found(search((A,), Query("zebra"))) == "Not found"
    assert describe_found(Found()) == ""
    assert describe_found(search((A,), Query("  "))) == ""


def test_text_by_itself():
    assert spans_in_text("One, one", Query("one")) == (Span(0, 3), Span(5, 8))
    assert spans_in_text("One", Query("(", expression=True)) == ()
    assert spans_in_text("One", Query("")) == ()


def test_first_hit_from_where_the_reader_stands():
    found = search((A, B), Query("bridge"))
    assert (found.first_from(0), found.first_from(1), found.first_from(2)) == (0, 3, 0)
    assert found.sentences == {"A1", "A2", "B1"}
    assert found.spans_in(7) == ()
