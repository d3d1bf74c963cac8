from __future__ import annotations

from reader.display.evidence import link_into, strongest_link
from reader.display.state import (
    carried_reading,
    columns_for,
    columns_of,
    select,
    stands_after,
)
from reader.model import Coverage
from tests.builders import article, comparison

THREE = {
    "A": ["Ten people died.", "Rain fell for days.", "The mayor wept.", "Schools stay shut."],
    "B": ["A dozen died.", "It rained for days.", "Schools are closed."],
    "C": ["Ten died.", "All schools are shut."],
}
PICTURE = "A1 = B1 = C1 / A2 = B2 / A3 / A4 = B3 = C2"


def test_each_sentence_has_its_coverage_and_sign():
    (a, _, _) = columns_of(comparison(THREE, PICTURE))
    assert [s.coverage for s in a.sentences] == [
        Coverage.SHARED,
        Coverage.PARTIAL,
        Coverage.UNIQUE,
        Coverage.SHARED,
    ]
    assert "".join(s.sign for s in a.sentences) == "●◐○●"


def test_gap_stands_after_the_sentence_whose_passage_goes_before_in_the_others():
    (_, _, c) = columns_of(comparison(THREE, PICTURE))
    (gap,) = c.gaps
    assert (gap.after, gap.passages, gap.told_by) == ("C1", ("P2",), ("A", "B"))


def test_what_only_one_of_three_tells_makes_no_gap():
    (_, b, _) = columns_of(comparison(THREE, PICTURE))
    assert b.gaps == ()


def test_what_only_one_of_two_tells_makes_a_gap():
    two = {label: THREE[label] for label in "AB"}
    (_, b) = columns_of(comparison(two, "A1 = B1 / A2 = B2 / A3 / A4 = B3"))
    assert [(gap.after, gap.passages) for gap in b.gaps] == [("B2", ("P3",))]


def test_gap_before_the_first_sentence_follows_none():
    (_, b) = columns_of(comparison({"A": ["One.", "Two."], "B": ["Two."]}, "A1 / A2 = B1"))
    assert [gap.after for gap in b.gaps] == [None]


def test_gaps_of_one_place_are_told_as_one():
    articles = {"A": ["One.", "Two.", "Three."], "B": ["One."]}
    (_, b) = columns_of(comparison(articles, "A1 = B1 / A2 / A3"))
    assert [gap.passages for gap in b.gaps] == [("P2", "P3")]


def test_what_is_told_in_part_elsewhere_makes_no_gap():
    articles = {"A": ["One.", "Two."], "B": ["One."]}
    found = columns_of(comparison(articles, "A1 = B1 / A2", across="A2 ~ B1"))
    assert found[1].gaps == ()
    assert found[0].sentences[1].elsewhere == ("B1",)
    assert found[1].sentences[0].elsewhere == ("A2",)


def test_shortest_way_back_decides_where_a_passage_would_stand():
    made = comparison(
        {"A": ["a", "x", "y", "p"], "B": ["b", "p"], "C": ["a", "b"]},
        "A1 = C1 / B1 = C2 / A4 = B2 / A2 / A3",
    )
    assert stands_after(made, made.passage("P3"), "C") == "C2"


def test_selection_says_where_each_article_tells_or_would_tell_it():
    made = comparison(THREE, PICTURE, nearest={("C", "P2"): ("C2", 0.31)})
    chosen = select(made, "P2")
    assert chosen.place_in("A").sentences == ("A2",)
    silent = chosen.place_in("C")
    assert silent.silent
    assert (silent.after, silent.nearest.sentence, silent.nearest.score) == ("C1", "C2", 0.31)
    assert chosen.place_in("D") is None


def test_article_that_is_not_compared_yet_is_a_plain_column():
    made = comparison({"A": ["One."], "B": ["One."]}, "A1 = B1")
    late = article("Late news.")
    columns = columns_for((*made.articles, late), made)
    assert [bool(column.sentences) for column in columns] == [True, True, False]
    assert columns_for([late], None)[0].article is late


def test_columns_keep_to_the_articles_asked_for():
    made = comparison({"A": ["One."], "B": ["Two."]})
    columns = columns_for([made.article("B")], made)
    assert [column.article.label for column in columns] == ["B"]


def test_sentence_is_found_again_in_the_next_comparison():
    one, two = article("One.", "Two."), article("Two.", label="B")
    old = comparison({"A": one, "B": two}, "A2 = B1")
    new = comparison({"A": two, "B": one}, "A1 = B2")
    assert carried_reading(old, "P1", "A", new) == "B2"
    assert carried_reading(old, "P1", "A", comparison({"A": ["Nine."], "B": ["Ten."]})) is None


def test_sentence_is_found_again_in_what_was_cut_joined_or_edited():
    before = article("It rained all day; ferries ran.", "Bakers sold out.")
    old = comparison({"A": before, "B": ["Ferries ran."]}, "A1 = B1")
    cut = article("It rained all day;", "ferries ran.", "Bakers sold out.", sha256=before.sha256)
    new = comparison({"A": ["Ferries ran, too."], "B": cut})
    assert carried_reading(old, "P1", "A", new) == "B1"
    assert carried_reading(old, "P2", "A", new) == "B3"
    edited = article("Alas.", "It rained; no ferries ran.", sha256=before.sha256)
    new = comparison({"A": edited, "B": ["Ferries ran, too."]})
    assert carried_reading(old, "P1", "A", new) == "A2"
    assert carried_reading(old, "P2", "A", new) is None


def test_reading_is_found_again_by_its_own_articles_sentences_first():
    old = comparison({"A": ["One."], "B": ["One, told."]}, "A1 = B1")
    new = comparison({"A": ["One, told."], "B": ["One."]}, "A1 = B1")
    assert carried_reading(old, "P1", "B", new) == "A1"
    assert carried_reading(old, "P1", "A", new) == "B1"
    without = comparison({"A": ["One, told."], "B": ["Rain."]})
    assert carried_reading(old, "P1", "A", without) == "A1"
    assert carried_reading(old, "P1", "A", comparison({"A": ["x"], "B": ["y"]})) is None


def test_evidence_is_the_strongest_link_between_two_readings():
    made = comparison(
        {"A": ["One.", "More."], "B": ["One more."], "C": ["One."]},
        "A1 =.61 B1, A2 =.83 B1, A1 =.7 C1",
    )
    passage = made.passage("P1")
    assert strongest_link(made, passage, "B", "A").score == 0.83
    assert strongest_link(made, passage, "B", "C") is None
    assert link_into(made, passage, "C").score == 0.7
    assert link_into(made, passage, "B").score == 0.83
