"""Sentences are called by letters here: what is fixed at the old ones, and where it is then."""

from __future__ import annotations

import pytest

from reader.corrections import Corrections, Dismissal, DismissedFinding, Note
from reader.model import Anchor, AnchorKind, Article, DifferenceKind, Place, Span
from reader.revising import joined, revised, revision, rewritten, split
from reader.segmentation import Segmentation

TEXT = "The bridge was closed; ferries ran all day. Bakers sold out. It rained."
HERE = Article(TEXT, sha256="here")
THERE = Article("Ferries ran instead. The bakers sold out. Bridge closed.", sha256="there")
CLOSED, SOLD, RAINED = (
    "The bridge was closed; ferries ran all day.",
    "Bakers sold out.",
    "It rained.",
)
FIRST, SECOND = "The bridge was closed;", "ferries ran all day."
BOTH = "Bakers sold out. It rained."
FERRIES, BAKERS, BRIDGE = "Ferries ran instead.", "The bakers sold out.", "Bridge closed."
WHOLE = Place("there")
AUTO = Segmentation.AUTO


def here(words, text=TEXT):
    return Place("here", Span(text.index(words), text.index(words) + len(words)))


def there(words):
    return Place("there", Span(THERE.text.index(words), THERE.text.index(words) + len(words)))


def anchors(*said):
    return Corrections(anchors=tuple(Anchor(AnchorKind(kind), *ends) for kind, *ends in said))


def told(revision):
    """Return the anchors as words, those of this article as they stand now."""
    texts = {"here": revision.article.text, "there": THERE.text}
    return [
        (
            a.kind.value,
            *(
                end.span.of(texts[end.article]) if end.span else end.article
                for end in (a.one, a.other)
            ),
        )
        for a in revision.corrections.anchors
    ]


def after_split(corrections):
    return revised([HERE, THERE], corrections, split(HERE, TEXT.index("ferries")), AUTO)


def after_join(corrections):
    return revised([HERE, THERE], corrections, joined(HERE, here(SOLD).span), AUTO)


def after_edit(corrections, text):
    return revised([HERE, THERE], corrections, rewritten(HERE, text), AUTO)


@pytest.mark.parametrize("kind", ["same", "partial", "together"])
@pytest.mark.parametrize(("other", "part"), [(FERRIES, SECOND), (BRIDGE, FIRST)])
def test_link_stays_with_the_part_that_has_its_words(kind, other, part):
    revision = after_split(anchors((kind, there(other), here(CLOSED))))
    assert told(revision) == [(kind, other, part)]
    assert revision.dropped == ()


@pytest.mark.parametrize("kind", ["apart", "separate"])
def test_what_is_denied_of_a_sentence_is_denied_of_each_part(kind):
    revision = after_split(anchors((kind, here(CLOSED), there(BAKERS))))
    assert told(revision) == [(kind, FIRST, BAKERS), (kind, SECOND, BAKERS)]


def test_what_is_told_nowhere_is_so_in_each_part():
    revision = after_split(anchors(("silent", here(CLOSED), WHOLE)))
    assert told(revision) == [("silent", FIRST, "there"), ("silent", SECOND, "there")]


def test_one_sentence_of_two_has_the_links_of_both():
    fixed = anchors(("same", here(SOLD), there(BAKERS)), ("partial", here(RAINED), there(FERRIES)))
    revision = after_join(fixed)
    assert told(revision) == [("same", BOTH, BAKERS), ("partial", BOTH, FERRIES)]


@pytest.mark.parametrize("kind", ["apart", "separate"])
def test_what_is_denied_of_one_of_two_sentences_is_dropped(kind):
    denied = (kind, here(SOLD), there(FERRIES))
    revision = after_join(anchors(denied))
    assert told(revision) == []
    assert revision.dropped == anchors(denied).anchors


def test_what_is_denied_of_both_sentences_is_denied_of_the_one():
    said = [("silent", here(words), WHOLE) for words in (SOLD, RAINED)]
    revision = after_join(anchors(*said))
    assert told(revision) == [("silent", BOTH, "there")]
    assert revision.dropped == ()


def test_two_sentences_that_are_one_are_together_and_cannot_be_separate():
    ends = (here(SOLD), here(RAINED))
    assert after_join(anchors(("together", *ends))).dropped == ()
    separate = anchors(("separate", *ends))
    assert after_join(separate).dropped == separate.anchors


def test_later_words_win_where_two_become_one():
    fixed = anchors(("partial", here(SOLD), there(BAKERS)), ("same", here(RAINED), there(BAKERS)))
    assert told(after_join(fixed)) == [("partial", BOTH, BAKERS), ("same", BOTH, BAKERS)]


def test_edited_words_take_along_what_hangs_on_them():
    text = "Alas. " + TEXT.replace("sold out", "sold everything")
    corrections = Corrections(
        anchors=anchors(("same", here(SOLD), there(BAKERS))).anchors,
        notes=(Note(here(RAINED), "Who says so?"),),
        bookmarks=(here(CLOSED),),
        dismissed=(Dismissal(here(RAINED), "there"), Dismissal(there(BRIDGE), "here")),
    )
    revision = after_edit(corrections, text)
    assert told(revision) == [("same", "Bakers sold everything.", BAKERS)]
    now = revision.corrections
    assert now.notes == (Note(here(RAINED, text), "Who says so?"),)
    assert now.bookmarks == (here(CLOSED, text),)
    assert now.dismissed == (
        Dismissal(here(RAINED, text), "there"),
        Dismissal(there(BRIDGE), "here"),
    )
    assert revision.dropped == ()


def test_what_hangs_on_words_that_are_gone_is_told():
    corrections = Corrections(
        anchors=anchors(("same", here(SOLD), there(BAKERS))).anchors,
        notes=(Note(here(SOLD), "Who says so?"),),
        bookmarks=(here(SOLD),),
        dismissed=(Dismissal(here(SOLD), "there"),),
    )
    revision = after_edit(corrections, TEXT.replace("Bakers sold out. ", ""))
    assert revision.corrections == Corrections()
    assert revision.dropped == (
        *corrections.anchors,
        *corrections.notes,
        *corrections.bookmarks,
        *corrections.dismissed,
    )


def test_notes_and_bookmarks_stay_with_the_first_part_and_come_together():
    marks = Corrections(notes=(Note(here(CLOSED), "Where?"),), bookmarks=(here(CLOSED),))
    now = after_split(marks).corrections
    assert now == Corrections(notes=(Note(here(FIRST), "Where?"),), bookmarks=(here(FIRST),))
    two = Corrections(
        notes=(Note(here(SOLD), "Where?"), Note(here(RAINED), "When?")),
        bookmarks=(here(RAINED), here(SOLD)),
    )
    now = after_join(two).corrections
    assert now == Corrections(notes=(Note(here(BOTH), "Where?\nWhen?"),), bookmarks=(here(BOTH),))


def test_no_omission_is_dismissed_by_half_a_sentence():
    half = Corrections(dismissed=(Dismissal(here(SOLD), "there"),))
    assert after_join(half).dropped == half.dismissed
    whole = Corrections(dismissed=(Dismissal(here(CLOSED), "there"),))
    assert after_split(whole).corrections.dismissed == (
        Dismissal(here(FIRST), "there"),
        Dismissal(here(SECOND), "there"),
    )


def test_dismissed_differences_go_with_their_words():
    words = Place("here", Span(TEXT.index("sold out"), TEXT.index("sold out") + 8))
    gone = DismissedFinding(DifferenceKind.WORDING, frozenset({words, there(BAKERS)}))
    whole = DismissedFinding(DifferenceKind.DETAIL, frozenset({here(CLOSED), there(BRIDGE)}))
    fixed = Corrections(findings=(gone, whole))
    text = "Alas. " + TEXT
    moved = Place("here", Span(words.span.start + 6, words.span.end + 6))
    now = after_edit(fixed, text).corrections.findings
    assert now[0].places == {moved, there(BAKERS)}
    assert now[1].places == {here(CLOSED, text), there(BRIDGE)}
    parts = [finding.places for finding in after_split(fixed).corrections.findings[1:]]
    assert parts == [{here(FIRST), there(BRIDGE)}, {here(SECOND), there(BRIDGE)}]
    assert after_edit(fixed, TEXT.replace("sold out", "rested")).dropped == (gone,)


def test_what_is_of_other_articles_is_left_alone():
    fixed = anchors(("same", there(BAKERS), Place("elsewhere", Span(0, 4))))
    for after in (after_split, after_join):
        assert after(fixed).corrections == fixed


def test_a_place_that_is_no_sentence_now_moves_all_the_same():
    """It may be one again, when what was set aside is put back."""
    aside = HERE.put_aside(here(SOLD).span)
    fixed = anchors(("same", here(SOLD), there(BAKERS)))
    revision = revised([aside, THERE], fixed, rewritten(aside, "Alas. " + TEXT), AUTO)
    assert told(revision) == [("same", SOLD, BAKERS)]


def test_each_sentence_is_held_only_against_those_in_its_place(monkeypatch):
    long = Article("It rained.\n" * 50, sha256="long")
    share_words, asked = revision._share_words, []
    monkeypatch.setattr(revision, "_share_words", lambda *of: asked.append(of) or share_words(*of))
    revised([long], Corrections(), rewritten(long, long.text + "It snowed."), AUTO)
    assert len(asked) == 50
