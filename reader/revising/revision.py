"""The corrections after an article was changed: what the reader fixed goes along with its words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from reader.corrections import Corrections, Dismissal, DismissedFinding, Note
from reader.model import Anchor, AnchorKind, Article, Place, Span
from reader.revising.changes import Revised, spans_of
from reader.revising.places import has_words
from reader.segmentation import Segmentation

_WORD = re.compile(r"\w+")

Fixed = Anchor | Note | Place | Dismissal | DismissedFinding
"""What the reader fixed at a place; a `Place` alone is a bookmark."""


@dataclass(frozen=True, slots=True)
class Revision:
    """An article as it is to be, and the corrections that fit it.

    Attributes:
        before: the article as it was.
        article: without sentences.
        dropped: what could not be carried over, as it was.
    """

    before: Article
    article: Article
    corrections: Corrections
    dropped: tuple[Fixed, ...] = ()


def revised(
    articles: Iterable[Article],
    corrections: Corrections,
    change: Revised,
    segmentation: Segmentation,
) -> Revision:
    """Return a change of one of some articles with what becomes of the corrections.

    Where sentences became one, that one has what links any of them with others, what groups them,
    and their notes and bookmarks; that they do *not* tell the same as another, are told nowhere,
    stand in two passages or are no omission is kept only if it was said of each of them.

    Where a sentence became several, a link or a common passage stays with the part that has the
    most words in common with the other end; what denies something holds for every part; notes and
    bookmarks stay with the first.

    What hangs on words that are gone is dropped, and so is what contradicts itself now.
    """
    texts = {article.identity: article.text for article in (*articles, change.article)}
    spans = [spans_of(article, segmentation) for article in (change.before, change.article)]
    work = _Carrying(change.article.identity, corrections, _Targets(change, *spans), texts)
    return work.done(change)


class _Targets:
    """The sentences that took the place of each old one."""

    def __init__(self, change: Revised, old: Sequence[Span], new: Sequence[Span]) -> None:
        self._moved = change.moved
        text = change.article.text
        starts, ends = [span.start for span in new], [span.end for span in new]
        self._of: dict[Span, tuple[Span, ...]] = {}
        self._sources: dict[Span, list[Span]] = {}
        for span in old:
            now = change.moved(span) or Span(0, 0)
            near = new[bisect_right(ends, now.start) : bisect_left(starts, now.end)]
            found = tuple(s for s in near if _share_words(text, now, s))
            self._of[span] = found
            for target in found:
                self._sources.setdefault(target, []).append(span)

    def of(self, span: Span) -> tuple[Span, ...]:
        """Return the sentences in place of one; of what is no sentence, where it stands now."""
        if span in self._of:
            return self._of[span]
        now = self._moved(span)
        return (now,) if now else ()

    def sources(self, target: Span) -> list[Span]:
        """Return the old sentences that one took the place of."""
        return self._sources.get(target, [])


def _share_words(text: str, one: Span, other: Span) -> bool:
    start, end = max(one.start, other.start), min(one.end, other.end)
    return has_words(text[start:end])


class _Carrying:
    def __init__(
        self, identity: str, corrections: Corrections, targets: _Targets, texts: Mapping[str, str]
    ) -> None:
        self._identity = identity
        self._corrections = corrections
        self._targets = targets
        self._texts = texts
        self._said = {(a.kind, frozenset((a.one, a.other))) for a in corrections.anchors}
        self._dropped: list[Fixed] = []

    def done(self, change: Revised) -> Revision:
        known = self._corrections
        corrections = replace(
            known,
            anchors=self._anchors(),
            notes=self._notes(),
            bookmarks=self._bookmarks(),
            dismissed=self._dismissed(),
            findings=self._findings(),
        )
        return Revision(change.before, change.article, corrections, tuple(self._dropped))

    # anchors

    def _anchors(self) -> tuple[Anchor, ...]:
        kept: dict[Anchor, None] = {}
        for anchor in self._corrections.anchors:
            carried = self._carried(anchor)
            kept.update(dict.fromkeys(carried))
            if not carried and not self._is_fulfilled(anchor):
                self._dropped.append(anchor)
        return tuple(kept)

    def _carried(self, anchor: Anchor) -> list[Anchor]:
        ones, others = self._places(anchor.one), self._places(anchor.other)
        pairs = [(one, other) for one, other in product(ones, others) if one != other]
        if not pairs:
            return []
        if anchor.kind.links or anchor.kind is AnchorKind.TOGETHER:
            pairs = [max(pairs, key=self._likeness)]
        else:
            pairs = [pair for pair in pairs if self._was_said(anchor, *pair)]
        return [Anchor(anchor.kind, *pair) for pair in pairs]

    def _is_fulfilled(self, anchor: Anchor) -> bool:
        """Tell whether what an anchor wants is so of itself: its two sentences are one now."""
        together = anchor.kind is AnchorKind.TOGETHER
        ends = [self._places(end) for end in (anchor.one, anchor.other)]
        return together and bool(ends[0]) and ends[0] == ends[1]

    def _was_said(self, anchor: Anchor, one: Place, other: Place) -> bool:
        """Tell whether what an anchor denies was denied of all that its new ends were before."""
        pairs = product(self._sources(one, anchor.one), self._sources(other, anchor.other))
        return all((anchor.kind, frozenset(pair)) in self._said for pair in pairs)

    def _sources(self, now: Place, before: Place) -> list[Place]:
        if now.article != self._identity or now.span is None:
            return [before]
        found = self._targets.sources(now.span)
        return [Place(now.article, span) for span in found] or [before]

    def _places(self, place: Place) -> tuple[Place, ...]:
        if place.article != self._identity or place.span is None:
            return (place,)
        return tuple(Place(place.article, span) for span in self._targets.of(place.span))

    def _likeness(self, pair: tuple[Place, Place]) -> tuple[int, int]:
        """Return how many words two places have in common, and how long they are."""
        one, other = (self._words(place) for place in pair)
        return len(one & other), len(one) + len(other)

    def _words(self, place: Place) -> frozenset[str]:
        text = self._texts.get(place.article, "")
        return frozenset(_WORD.findall(place.span.of(text).casefold() if place.span else ""))

    # notes, bookmarks, dismissed omissions and differences

    def _notes(self) -> tuple[Note, ...]:
        kept: dict[Place, list[str]] = {}
        for note in self._corrections.notes:
            places = self._places(note.place)
            if places:
                kept.setdefault(places[0], []).append(note.text)
            else:
                self._dropped.append(note)
        return tuple(Note(place, "\n".join(texts)) for place, texts in kept.items())

    def _bookmarks(self) -> tuple[Place, ...]:
        kept: dict[Place, None] = {}
        for mark in self._corrections.bookmarks:
            places = self._places(mark)
            if places:
                kept[places[0]] = None
            else:
                self._dropped.append(mark)
        return tuple(kept)

    def _dismissed(self) -> tuple[Dismissal, ...]:
        kept: dict[Dismissal, None] = {}
        for gone in self._corrections.dismissed:
            carried = list(self._dismissals(gone))
            kept.update(dict.fromkeys(carried))
            if not carried:
                self._dropped.append(gone)
        return tuple(kept)

    def _dismissals(self, gone: Dismissal) -> Iterator[Dismissal]:
        known = self._corrections.dismissed
        for place in self._places(gone.place):
            if all(Dismissal(s, gone.article) in known for s in self._sources(place, gone.place)):
                yield Dismissal(place, gone.article)

    def _findings(self) -> tuple[DismissedFinding, ...]:
        """Return the dismissed differences: of words where these stand now, of each part of one."""
        kept: dict[DismissedFinding, None] = {}
        for gone in self._corrections.findings:
            ends = product(*(self._places(place) for place in gone.places))
            carried = [DismissedFinding(gone.kind, frozenset(places)) for places in ends]
            kept.update(dict.fromkeys(carried))
            if not carried:
                self._dropped.append(gone)
        return tuple(kept)
