"""What the reader corrected: kept apart from any comparison, and put on the next one.

All is kept against places in the articles' texts, which stay when other articles come and go or
the work is done anew. Every function returns other `Corrections` and leaves the given ones alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from reader.model import (
    Anchor,
    AnchorKind,
    Comparison,
    Difference,
    DifferenceKind,
    Excerpt,
    Link,
    Omission,
    Place,
)


@dataclass(frozen=True, slots=True)
class Note:
    """Words of the reader about a passage; it is the one in which a sentence stands."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Dismissal:
    """An omission that is none for the reader: what stands there, and the silent article."""

    place: Place
    article: str


@dataclass(frozen=True, slots=True)
class DismissedFinding:
    """A difference that is none for the reader: its kind, and the words of both sides.

    Where a side has no words, its whole sentence is meant. Which side comes first does not matter,
    so that it holds when the articles change places.
    """

    kind: DifferenceKind
    places: frozenset[Place]


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that the reader fixed, noted and dismissed.

    Attributes:
        anchors: what a comparison must hold to; later ones win over earlier ones.
        notes: at most one for each place.
        bookmarks: sentences.
        dismissed: omissions that are none.
        findings: differences that are none.
    """

    anchors: tuple[Anchor, ...] = ()
    notes: tuple[Note, ...] = ()
    bookmarks: tuple[Place, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()
    findings: tuple[DismissedFinding, ...] = ()


NOTHING = Corrections()

_LINKING = frozenset({AnchorKind.SAME, AnchorKind.PARTIAL, AnchorKind.APART})
_GROUPING = frozenset({AnchorKind.TOGETHER, AnchorKind.SEPARATE})


def place_of(comparison: Comparison, sentence: str) -> Place:
    """Return where a sentence stands, for good."""
    return Place(comparison.article_of(sentence).sha256, comparison.span(sentence))


def sentence_at(comparison: Comparison, place: Place) -> str | None:
    """Return the id of the sentence at a place, if there is one."""
    return next(
        (
            sentence.id
            for article in comparison.articles
            if article.sha256 == place.article
            for sentence in article.sentences
            if sentence.span == place.span
        ),
        None,
    )


def linked(
    corrections: Corrections, comparison: Comparison, one: str, other: str, kind: AnchorKind
) -> Corrections:
    """Link two sentences of two articles; what kept their passages apart is taken back."""
    freed = _freed(corrections, comparison, one, other)
    return _with(freed, _anchor(comparison, kind, one, other))


def unlinked(
    corrections: Corrections, comparison: Comparison, pairs: Iterable[tuple[str, str]]
) -> Corrections:
    """Say of pairs of sentences that they do not tell the same."""
    apart = [_anchor(comparison, AnchorKind.APART, *pair) for pair in pairs]
    return _with(_without(corrections, apart, {AnchorKind.TOGETHER}), *apart)


def confirmed(
    corrections: Corrections, comparison: Comparison, links: Iterable[Link]
) -> Corrections:
    """Confirm links as they are."""
    return _with(
        corrections,
        *(_anchor(comparison, AnchorKind(k.type.value), k.left, k.right) for k in links),
    )


def silent(
    corrections: Corrections, comparison: Comparison, passage: str, articles: Iterable[str]
) -> Corrections:
    """Confirm that articles tell a passage nowhere."""
    members = members_of(comparison, passage)
    return _with(
        corrections,
        *(
            Anchor(
                AnchorKind.SILENT,
                place_of(comparison, member),
                Place(comparison.article(label).sha256),
            )
            for label in articles
            for member in members
        ),
    )


def merged(corrections: Corrections, comparison: Comparison, one: str, other: str) -> Corrections:
    """Put the passages of two sentences together; what kept them apart is taken back."""
    freed = _freed(corrections, comparison, one, other)
    return _with(freed, _anchor(comparison, AnchorKind.TOGETHER, one, other))


def split_out(
    corrections: Corrections, comparison: Comparison, sentences: Collection[str]
) -> Corrections:
    """Take sentences of one passage out of it, into one of their own.

    The machine's links between the two stay; those that the reader made go, for they would hold
    the sentences together.
    """
    passage = comparison.passage_of(next(iter(sentences))).id
    rest = [member for member in members_of(comparison, passage) if member not in sentences]
    new = [
        _anchor(comparison, AnchorKind.SEPARATE, s, member) for s in sentences for member in rest
    ]
    return _with(_without(corrections, new, {AnchorKind.SAME, AnchorKind.PARTIAL}), *new)


def released(
    corrections: Corrections, comparison: Comparison, pairs: Iterable[tuple[str, str]]
) -> Corrections:
    """Leave pairs of sentences to the machine again."""
    places = {
        frozenset((place_of(comparison, one), place_of(comparison, other))) for one, other in pairs
    }
    kept = tuple(a for a in corrections.anchors if frozenset((a.one, a.other)) not in places)
    return replace(corrections, anchors=kept)


def unsilenced(
    corrections: Corrections, comparison: Comparison, passage: str, article: str
) -> Corrections:
    """Leave it to the machine again whether an article tells a passage."""
    places = {place_of(comparison, member) for member in members_of(comparison, passage)}
    whole = Place(comparison.article(article).sha256)
    kept = tuple(
        anchor
        for anchor in corrections.anchors
        if not (anchor.kind is AnchorKind.SILENT and anchor.one in places and anchor.other == whole)
    )
    return replace(corrections, anchors=kept)


def members_of(comparison: Comparison, passage: str) -> tuple[str, ...]:
    """Return the sentences of a passage, in the articles' order."""
    return tuple(s for reading in comparison.passage(passage).readings for s in reading.sentences)


# notes, bookmarks, dismissed omissions


def note_of(corrections: Corrections, comparison: Comparison, passage: str) -> str:
    """Return what the reader noted on a passage, each note a line."""
    places = {place_of(comparison, member) for member in members_of(comparison, passage)}
    return "\n".join(note.text for note in corrections.notes if note.place in places)


def noted(
    corrections: Corrections, comparison: Comparison, sentence: str, text: str
) -> Corrections:
    """Put a note on a sentence's passage in place of those there; an empty one takes them away."""
    passage = comparison.passage_of(sentence).id
    places = {place_of(comparison, member) for member in members_of(comparison, passage)}
    kept = tuple(note for note in corrections.notes if note.place not in places)
    more = (Note(place_of(comparison, sentence), text.strip()),) if text.strip() else ()
    return replace(corrections, notes=kept + more)


def bookmarked(corrections: Corrections, comparison: Comparison, sentence: str) -> Corrections:
    """Put a bookmark at a sentence, or take it away where there is one."""
    place = place_of(comparison, sentence)
    there = corrections.bookmarks
    if place in there:
        return replace(corrections, bookmarks=tuple(b for b in there if b != place))
    return replace(corrections, bookmarks=(*there, place))


def bookmarks_in(corrections: Corrections, comparison: Comparison) -> tuple[str, ...]:
    """Return the sentences with a bookmark, in the order of the comparison's articles."""
    places = set(corrections.bookmarks)
    return tuple(
        sentence.id
        for article in comparison.articles
        for sentence in article.sentences
        if Place(article.sha256, sentence.span) in places
    )


def dismissed(
    corrections: Corrections, comparison: Comparison, passage: str, article: str
) -> Corrections:
    """Say of an omission that it is none."""
    whole = comparison.article(article).sha256
    new = tuple(
        Dismissal(place_of(comparison, member), whole)
        for member in members_of(comparison, passage)
        if Dismissal(place_of(comparison, member), whole) not in corrections.dismissed
    )
    return replace(corrections, dismissed=corrections.dismissed + new)


def taken_back(
    corrections: Corrections, comparison: Comparison, passage: str, article: str
) -> Corrections:
    """Let a dismissed omission be one again."""
    whole = comparison.article(article).sha256
    gone = {
        Dismissal(place_of(comparison, member), whole) for member in members_of(comparison, passage)
    }
    kept = tuple(there for there in corrections.dismissed if there not in gone)
    return replace(corrections, dismissed=kept)


def dismissed_findings(
    corrections: Corrections, comparison: Comparison, found: Iterable[Difference]
) -> Corrections:
    """Say of differences that they are none."""
    new = dict.fromkeys(_finding(comparison, difference) for difference in found)
    added = tuple(finding for finding in new if finding not in corrections.findings)
    return replace(corrections, findings=corrections.findings + added)


def findings_taken_back(
    corrections: Corrections, comparison: Comparison, found: Iterable[Difference]
) -> Corrections:
    """Let dismissed differences be some again."""
    gone = {_finding(comparison, difference) for difference in found}
    kept = tuple(there for there in corrections.findings if there not in gone)
    return replace(corrections, findings=kept)


def is_dismissed_finding(
    corrections: Corrections, comparison: Comparison, found: Difference
) -> bool:
    """Tell whether the reader dismissed a difference."""
    return bool(corrections.findings) and _finding(comparison, found) in corrections.findings


def as_shown(comparison: Comparison, corrections: Corrections) -> Comparison:
    """Return a comparison without the omissions and differences that the reader dismissed.

    Of what an article tells in part elsewhere it is kept where, marked as dismissed.
    """
    return _without_findings(_without_omissions(comparison, corrections), corrections)


def _without_findings(comparison: Comparison, corrections: Corrections) -> Comparison:
    gone = frozenset(corrections.findings)
    if not gone:
        return comparison
    kept = tuple(d for d in comparison.differences if _finding(comparison, d) not in gone)
    return replace(comparison, differences=kept)


def _finding(comparison: Comparison, found: Difference) -> DismissedFinding:
    sides = zip((found.left, found.right), found.link, strict=True)
    places = (_place_of_side(comparison, side, sentence) for side, sentence in sides)
    return DismissedFinding(found.kind, frozenset(places))


def _place_of_side(comparison: Comparison, side: Excerpt | None, sentence: str) -> Place:
    if side is None:
        return place_of(comparison, sentence)
    return Place(comparison.article_of(sentence).sha256, side.span)


def _without_omissions(comparison: Comparison, corrections: Corrections) -> Comparison:
    found = comparison.alignment
    gone = {o for o in found.omissions if is_dismissed(corrections, comparison, o)}
    if not gone:
        return comparison
    kept = tuple(
        replace(omission, dismissed=True) if omission in gone else omission
        for omission in found.omissions
        if omission.told_in_part or omission not in gone
    )
    return replace(comparison, alignment=replace(found, omissions=kept))


def is_dismissed(corrections: Corrections, comparison: Comparison, omission: Omission) -> bool:
    """Tell whether the reader dismissed an omission: all that the others tell there."""
    if not corrections.dismissed:
        return False
    whole = comparison.article(omission.article).sha256
    return all(
        Dismissal(place_of(comparison, member), whole) in corrections.dismissed
        for member in members_of(comparison, omission.passage)
    )


def _anchor(comparison: Comparison, kind: AnchorKind, one: str, other: str) -> Anchor:
    return Anchor(kind, place_of(comparison, one), place_of(comparison, other))


def _with(corrections: Corrections, *more: Anchor) -> Corrections:
    """Return the corrections with more anchors, without those that they replace."""
    new = tuple(dict.fromkeys(more))
    about = {_about(anchor) for anchor in new}
    kept = tuple(anchor for anchor in corrections.anchors if _about(anchor) not in about)
    return replace(corrections, anchors=kept + new)


def _without(
    corrections: Corrections, about: Iterable[Anchor], kinds: Collection[AnchorKind]
) -> Corrections:
    """Return the corrections without those of some kinds at the places of some anchors."""
    places = {frozenset((anchor.one, anchor.other)) for anchor in about}
    kept = tuple(
        anchor
        for anchor in corrections.anchors
        if anchor.kind not in kinds or frozenset((anchor.one, anchor.other)) not in places
    )
    return replace(corrections, anchors=kept)


def _about(anchor: Anchor) -> tuple[frozenset[Place], str]:
    """Return what an anchor decides: the places, and in which respect."""
    respect = (
        "link" if anchor.kind in _LINKING else "group" if anchor.kind in _GROUPING else "silent"
    )
    return frozenset((anchor.one, anchor.other)), respect


def _freed(corrections: Corrections, comparison: Comparison, one: str, other: str) -> Corrections:
    """Return the corrections without what keeps the passages of two sentences apart."""
    sides = [
        {place_of(comparison, s) for s in members_of(comparison, comparison.passage_of(end).id)}
        for end in (one, other)
    ]
    kept = tuple(
        anchor
        for anchor in corrections.anchors
        if not (
            anchor.kind is AnchorKind.SEPARATE
            and any(anchor.one in a and anchor.other in b for a, b in (sides, sides[::-1]))
        )
    )
    return replace(corrections, anchors=kept)
