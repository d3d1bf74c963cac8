from __future__ import annotations

import pytest

from reader.display.annotated import Change, MarginNote, Telling, annotated
from tests.builders import comparison

STORY = {
    "A": [
        "The harbour bridge was closed on Monday.",
        "Ferries will run every ten minutes.",
        "Bakers sold out by eight.",
    ],
    "B": [
        "The harbour bridge was closed on Tuesday.",
        "Ferries will run every ten minutes.",
        "Divers will look at the piers of the bridge.",
    ],
    "C": [
        "The harbour bridge was closed on Monday after cracks were found.",
        "Divers look at all the piers of the bridge from Friday.",
    ],
}
PICTURE = "A1 = B1, A1 = C1 / A2 = B2 / A3 / B3 = C2"


@pytest.fixture
def story():
    return annotated(comparison(STORY, PICTURE), "A")


def test_margin_tells_what_others_add_and_change(story):
    first, _, _ = story.passages
    assert first.notes == (
        MarginNote(("B",), Telling.SAME, changes=(Change("Monday", "Tuesday"),)),
        MarginNote(("C",), Telling.SAME, adds=("after cracks were found",)),
    )


def test_same_words_are_told_as_such(story):
    assert story.passages[1].notes == (MarginNote(("B",), Telling.SAME, word_for_word=True),)


def test_what_nobody_else_tells_has_no_note(story):
    assert story.passages[2].notes == ()


def test_what_is_left_out_comes_with_its_shortest_telling(story):
    (gap,) = story.column.gaps
    point = story.left_out[gap.passages[0]]
    assert (gap.after, point.sentence, point.told_by) == ("A2", "C2", ("B", "C"))
    assert point.words == STORY["C"][1]


def test_articles_that_say_the_same_share_a_note():
    told = ["The bridge was closed."]
    made = comparison({"A": told, "B": told, "C": told}, "A1 = B1 = C1")
    (passage,) = annotated(made, "A").passages
    assert passage.notes == (MarginNote(("B", "C"), Telling.SAME, word_for_word=True),)


def test_partial_link_is_a_telling_in_part():
    made = comparison(STORY, "A1 ~ B1 / A2 = B2")
    (note,) = annotated(made, "A").passages[0].notes
    assert note.telling is Telling.PART


def test_what_is_told_in_part_elsewhere_is_quoted():
    made = comparison(STORY, "A1 = B1 / A2 = B2", across="A3 ~ B3")
    (note,) = annotated(made, "A").passages[2].notes
    assert (note.articles, note.telling) == (("B",), Telling.PART)
    assert note.own_words == STORY["B"][2]


def test_other_words_are_quoted_shortened():
    far = "Nobody could cross that day because all roads over water had been shut for traffic there"
    made = comparison({"A": STORY["A"][:1], "B": [far]}, "A1 = B1")
    (note,) = annotated(made, "A").passages[0].notes
    assert note.own_words.startswith("Nobody could cross")
    assert note.own_words.endswith("…")


def test_run_of_a_passage_ends_where_another_begins():
    made = comparison(STORY, "A1 = B1, A2 = B1, A1 = C1 / A3")
    assert [(p.sentence, p.last) for p in annotated(made, "A").passages] == [
        ("A1", "A2"),
        ("A3", "A3"),
    ]


def test_unknown_article_is_an_error():
    with pytest.raises(KeyError):
        annotated(comparison(STORY, PICTURE), "X")
