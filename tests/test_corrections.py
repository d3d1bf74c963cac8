from __future__ import annotations

from dataclasses import replace

import pytest

from reader.compare import compare, prepare
from reader.corrections import (
    Corrections,
    as_shown,
    bookmarked,
    bookmarks_in,
    confirmed,
    dismissed,
    dismissed_findings,
    findings_taken_back,
    is_dismissed,
    is_dismissed_finding,
    linked,
    merged,
    note_of,
    noted,
    released,
    silent,
    split_out,
    taken_back,
    unlinked,
    unsilenced,
)
from reader.display.omissions import ranked_omissions
from reader.display.summary import tellers_of
from reader.embedding import LexicalEncoder
from reader.model import AnchorKind, Origin
from reader.report import json_report
from tests.builders import article, comparison

STORIES = {
    "a": [
        "The harbour bridge was closed on Monday.",
        "Ferries will run every ten minutes.",
        "The mayor called it a precaution.",
        "Bakers sold out by eight.",
    ],
    "b": [
        "The harbour bridge is closed since Monday.",
        "The mayor spoke of a precaution.",
        "Divers will look at the piers.",
    ],
    "c": ["The harbour bridge was closed.", "Ferries will run every ten minutes.", "It rained."],
}
NOTHING = Corrections()


def read(*names):
    return [article(*STORIES[name], file=f"{name}.txt") for name in names]


@pytest.fixture(scope="module")
def prepared():
    return prepare(read(*"abc"), LexicalEncoder())


@pytest.fixture(scope="module")
def made(prepared):
    return prepared.compare(0.5)


def link_between(comparison, one, other):
    return next((k for k in comparison.alignment.links if {k.left, k.right} == {one, other}), None)


def again(prepared, corrections):
    return prepared.compare(0.5, corrections.anchors)


def test_linked_sentences_are_linked_by_the_reader(prepared, made):
    assert link_between(made, "A4", "B3") is None
    fixed = again(prepared, linked(NOTHING, made, "A4", "B3", AnchorKind.PARTIAL))
    link = link_between(fixed, "A4", "B3")
    assert (link.origin, link.type.value) == (Origin.READER, "partial")
    assert fixed.passage_of("A4") is fixed.passage_of("B3")


def test_unlinked_sentences_stand_apart(prepared, made):
    assert made.passage_of("A1") is made.passage_of("B1")
    fixed = again(prepared, unlinked(NOTHING, made, [("A1", "B1")]))
    assert link_between(fixed, "A1", "B1") is None
    assert fixed.passage_of("A1") is not fixed.passage_of("B1")


def test_confirmed_link_outlives_the_highest_threshold(prepared, made):
    link = link_between(made, "A1", "B1")
    corrections = confirmed(NOTHING, made, [link])
    high = prepared.compare(0.99, corrections.anchors)
    assert link_between(high, "A1", "B1").origin is Origin.READER
    back = released(corrections, made, [("B1", "A1")])
    assert back == NOTHING


def test_silence_is_confirmed_and_taken_back(prepared, made):
    passage = made.passage_of("A4").id
    corrections = silent(NOTHING, made, passage, ["B"])
    fixed = again(prepared, corrections)
    (omission,) = [
        o
        for o in fixed.alignment.omissions
        if o.article == "B" and o.passage == fixed.passage_of("A4").id
    ]
    assert omission.origin is Origin.READER
    assert unsilenced(corrections, made, passage, "B") == NOTHING


def test_passages_are_merged_and_split(prepared, made):
    corrections = merged(NOTHING, made, "A4", "C3")
    together = again(prepared, corrections)
    assert together.passage_of("A4") is together.passage_of("C3")
    corrections = split_out(corrections, together, ["A4"])
    apart = again(prepared, corrections)
    assert apart.passage_of("A4") is not apart.passage_of("C3")
    corrections = merged(corrections, apart, "A4", "C3")
    assert [a.kind for a in corrections.anchors] == [AnchorKind.TOGETHER]


def test_sentence_linked_by_hand_can_be_split_out(prepared, made):
    corrections = linked(NOTHING, made, "A4", "B3", AnchorKind.SAME)
    fixed = again(prepared, corrections)
    apart = again(prepared, split_out(corrections, fixed, ["A4"]))
    assert apart.passage_of("A4") is not apart.passage_of("B3")


def test_merged_sentences_can_be_said_not_to_tell_the_same(prepared, made):
    corrections = merged(NOTHING, made, "A4", "C3")
    fixed = again(prepared, corrections)
    apart = again(prepared, unlinked(corrections, fixed, [("A4", "C3")]))
    assert apart.passage_of("A4") is not apart.passage_of("C3")


def test_the_last_word_on_two_sentences_is_the_only_one_kept(made):
    corrections = linked(NOTHING, made, "A4", "B3", AnchorKind.SAME)
    corrections = unlinked(corrections, made, [("B3", "A4")])
    assert [a.kind for a in corrections.anchors] == [AnchorKind.APART]


def test_corrections_outlive_articles_that_come_go_and_change_places(made):
    corrections = linked(NOTHING, made, "A4", "B3", AnchorKind.SAME)
    for order in ("ab", "cba", "bca"):
        other = compare(read(*order), LexicalEncoder())
        fixed = prepare(read(*order), LexicalEncoder()).compare(0.5, corrections.anchors)
        one = f"{fixed.articles[order.index('a')].label}4"
        two = f"{fixed.articles[order.index('b')].label}3"
        assert link_between(other, one, two) is None
        assert link_between(fixed, one, two).origin is Origin.READER


def test_note_belongs_to_the_passage_wherever_it_was_written(made):
    corrections = noted(NOTHING, made, "A1", " Who says so? ")
    assert note_of(corrections, made, made.passage_of("C1").id) == "Who says so?"
    assert note_of(corrections, made, made.passage_of("A4").id) == ""
    corrections = noted(corrections, made, "C1", "Both.")
    assert [note.text for note in corrections.notes] == ["Both."]
    assert noted(corrections, made, "A1", "") == NOTHING


def test_bookmark_is_put_and_taken_away(made):
    corrections = bookmarked(bookmarked(NOTHING, made, "C2"), made, "A3")
    assert bookmarks_in(corrections, made) == ("A3", "C2")
    assert bookmarks_in(bookmarked(corrections, made, "A3"), made) == ("C2",)


def test_dismissed_omission_is_not_shown_until_it_is_taken_back(made):
    (omission,) = [
        o
        for o in made.alignment.omissions
        if o.article == "B" and o.passage == made.passage_of("A2").id
    ]
    corrections = dismissed(NOTHING, made, omission.passage, "B")
    assert is_dismissed(corrections, made, omission)
    assert omission not in as_shown(made, corrections).alignment.omissions
    assert taken_back(corrections, made, omission.passage, "B") == NOTHING
    assert as_shown(made, NOTHING) is made


def test_what_is_told_in_part_is_dismissed_but_still_told_where():
    found = comparison({"A": ["One."], "B": ["One.", "Two."]}, "A1 = B1", across="A1 ~ B2")
    (omission,) = found.alignment.omissions
    assert omission.told_in_part == ("A1",)
    shown = as_shown(found, dismissed(NOTHING, found, omission.passage, "A"))
    assert shown.alignment.omissions == (replace(omission, dismissed=True),)
    assert ranked_omissions(shown) == ()
    assert tellers_of(shown) == tellers_of(found)
    assert json_report.as_object(shown)["omissions"] == []


@pytest.fixture
def differing():
    """Two sentences that differ in a label and in a figure."""
    return comparison(
        {
            "A": ["On Monday rioters killed ten people."],
            "B": ["On Monday protesters killed twelve people."],
        },
        "A1 = B1",
    )


def kinds_shown(made, corrections):
    return [found.kind.value for found in as_shown(made, corrections).differences]


def test_dismissed_difference_is_not_shown_until_it_is_taken_back(differing):
    figure, label = differing.differences
    corrections = dismissed_findings(NOTHING, differing, [figure])
    assert kinds_shown(differing, corrections) == ["name"]
    assert is_dismissed_finding(corrections, differing, figure)
    assert not is_dismissed_finding(corrections, differing, label)
    assert dismissed_findings(corrections, differing, [figure]) == corrections
    assert findings_taken_back(corrections, differing, [figure]) == NOTHING


def test_dismissed_difference_stays_so_when_the_articles_change_places(differing):
    corrections = dismissed_findings(NOTHING, differing, differing.differences)
    first, second = differing.articles
    turned = comparison({"A": second, "B": first}, "A1 = B1")
    assert len(turned.differences) == 2
    assert kinds_shown(turned, corrections) == []


def test_dismissed_difference_without_words_on_one_side():
    made = comparison(
        {
            "A": ["The bridge was allegedly shut on Monday."],
            "B": ["The bridge was shut on Monday."],
        },
        "A1 = B1",
    )
    hedged = [found for found in made.differences if found.kind.value == "certainty"]
    assert [found.right for found in hedged] == [None]
    corrections = dismissed_findings(NOTHING, made, hedged)
    assert "certainty" not in kinds_shown(made, corrections)
