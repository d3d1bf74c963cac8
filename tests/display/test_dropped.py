import pytest

from reader.corrections import Dismissal, DismissedFinding, Note
from reader.display.dropped import describe_dropped
from reader.model import Anchor, AnchorKind, DifferenceKind, Place
from tests.builders import comparison

MADE = comparison({"A": ["It rained.", "Ferries ran."], "B": ["Rain fell."]}, "A1 = B1")
A1, A2 = (Place(MADE.articles[0].sha256, s.span) for s in MADE.articles[0].sentences)
B1 = Place(MADE.articles[1].sha256, MADE.articles[1].sentences[0].span)
B = Place(MADE.articles[1].sha256)


@pytest.mark.parametrize(
    ("dropped", "words"),
    [
        (Anchor(AnchorKind.SAME, A1, B1), "the link of A1 “It rained.” with B1 “Rain fell.”"),
        (Anchor(AnchorKind.SILENT, A2, B), "that A2 “Ferries ran.” is told nowhere in B"),
        (Note(A2, "Who?"), "the note “Who?” on A2 “Ferries ran.”"),
        (
            DismissedFinding(DifferenceKind.WORDING, frozenset({A1, B1})),
            "that “It rained.” and “Rain fell.” are no difference",
        ),
        (A2, "the bookmark at A2 “Ferries ran.”"),
        (Dismissal(A2, B.article), "that A2 “Ferries ran.” is no omission of B"),
    ],
)
def test_what_was_dropped_is_named(dropped, words):
    (told,) = describe_dropped(MADE, [dropped])
    assert told == f"With this change goes what you said before: {words}. Undo brings it back."


def test_every_kind_of_anchor_has_words():
    for kind in AnchorKind:
        assert describe_dropped(MADE, [Anchor(kind, A1, B1)])


def test_nothing_dropped_is_nothing_told():
    assert describe_dropped(MADE, ()) == ()


def test_without_a_comparison_it_is_told_all_the_same():
    (told,) = describe_dropped(None, [Anchor(AnchorKind.SILENT, A1, B)])
    assert "that a sentence is told nowhere in an article" in told
