"""The words of a reading that differ from another in a kind, to be marked in its text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from reader.display.findings import KIND_WORDS, describe_finding
from reader.display.readings import Mark, MarkedText, ReadingView, own_text
from reader.model import Comparison, Difference, DifferenceKind, Passage, Span

UNMARKED = frozenset({DifferenceKind.WORDING, DifferenceKind.ORDER})
"""Kinds that are shown otherwise: words that differ by `Mark`, the order beside the text."""


@dataclass(frozen=True, slots=True)
class KindMark:
    """Words of a reading that a finding points at.

    Attributes:
        span: counted from the start of the reading's own words.
        says: what was found, such as “figure: vaguer in one”.
    """

    span: Span
    kind: DifferenceKind
    says: str


@dataclass(frozen=True, slots=True)
class KindedText:
    """Some words of a reading, marked against the base, and the finding that points at them.

    Attributes:
        begins: whether the words of the finding begin with these.
    """

    text: str
    mark: Mark
    found: KindMark | None = None
    begins: bool = False


def kind_marks(
    comparison: Comparison,
    passage: Passage,
    label: str,
    base: str,
    hidden: Collection[DifferenceKind] = (),
) -> tuple[KindMark, ...]:
    """Return what was found in an article's reading of a passage, held against the base's.

    In the base's own reading all that was found against any other. Where findings overlap the one
    with fewer words stays, of equals the kind that is listed first.
    """
    starts, at = {}, 0
    for sentence in passage.reading_of(label):
        starts[sentence] = at - comparison.span(sentence).start
        at += len(comparison.span(sentence)) + 1
    marks = [
        mark
        for found in comparison.differences
        if found.passage == passage.id and found.kind not in UNMARKED and found.kind not in hidden
        for mark in _marks(comparison, found, (label, base), starts)
    ]
    kept: list[KindMark] = []
    for mark in sorted(marks, key=lambda m: (len(m.span), list(KIND_WORDS).index(m.kind))):
        if not any(mark.span.overlaps(other.span) for other in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda mark: mark.span))


def kinds_in(
    comparison: Comparison, passage: Passage, hidden: Collection[DifferenceKind] = ()
) -> tuple[DifferenceKind, ...]:
    """Return the kinds of which something is marked in the readings of a passage."""
    there = {found.kind for found in comparison.differences if found.passage == passage.id}
    return tuple(kind for kind in KIND_WORDS if kind in there - UNMARKED - set(hidden))


def _marks(
    comparison: Comparison, found: Difference, ends: tuple[str, str], starts: dict[str, int]
) -> Iterator[KindMark]:
    label, base = ends
    labels = tuple(comparison.article_of(end).label for end in found.link)
    if label not in labels or (label != base and base not in labels):
        return
    side = found.left if labels[0] == label else found.right
    if side is not None and side.sentence in starts:
        span = side.span.moved(starts[side.sentence])
        yield KindMark(span, found.kind, describe_finding(found, *labels))


def with_kinds(view: ReadingView, marks: Iterable[KindMark]) -> tuple[KindedText, ...]:
    """Return the parts of a reading, cut where the words of findings begin and end.

    The parts that are not dropped are still the whole reading, in order.
    """
    length = len(own_text(view))
    there = [mark for mark in marks if mark.span.end <= length]
    parts: list[KindedText] = []
    at = 0
    for part in view.parts:
        if part.mark is Mark.DROPPED:
            parts.append(KindedText(part.text, part.mark))
        else:
            parts += _cut(part, at, there)
            at += len(part.text)
    return tuple(parts)


def plain(view: ReadingView) -> ReadingView:
    """Return a reading without the marks of words that differ, for a reader who wants none."""
    text = own_text(view)
    parts = (MarkedText(text, Mark.EQUAL),) if text else ()
    return replace(view, parts=parts)


def _cut(part: MarkedText, start: int, marks: Iterable[KindMark]) -> Iterator[KindedText]:
    end, at = start + len(part.text), start
    for mark in marks:
        here, there = max(mark.span.start, start), min(mark.span.end, end)
        if here >= there:
            continue
        if here > at:
            yield KindedText(part.text[at - start : here - start], part.mark)
        words = part.text[here - start : there - start]
        yield KindedText(words, part.mark, mark, begins=here == mark.span.start)
        at = there
    if at < end:
        yield KindedText(part.text[at - start :], part.mark)
