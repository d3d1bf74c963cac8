"""What of the reader's corrections could not be carried over to a changed article, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.corrections import Dismissal, DismissedFinding, Note, sentence_at
from reader.display.offer import quoted_sentence
from reader.display.phrases import shortened
from reader.display.visible import one_line
from reader.model import Anchor, AnchorKind, Comparison, Place, Span
from reader.revising import Fixed

_NOTE_WORDS = 12

_ANCHORS = {
    AnchorKind.SAME: "the link of {one} with {other}",
    AnchorKind.PARTIAL: "the link in part of {one} with {other}",
    AnchorKind.APART: "that {one} and {other} do not tell the same",
    AnchorKind.SILENT: "that {one} is told nowhere in {other}",
    AnchorKind.TOGETHER: "that {one} and {other} stand in one passage",
    AnchorKind.SEPARATE: "that {one} and {other} stand in two passages",
}


def describe_dropped(comparison: Comparison | None, dropped: Sequence[Fixed]) -> tuple[str, ...]:
    """Return a sentence that tells what was dropped; nothing where nothing was.

    Args:
        comparison: one in which the sentences stand as they did before.
        dropped: what could not be carried over.
    """
    if not dropped:
        return ()
    told = "; ".join(dict.fromkeys(_told(comparison, fixed) for fixed in dropped))
    return (f"With this change goes what you said before: {told}. Undo brings it back.",)


def _told(comparison: Comparison | None, fixed: Fixed) -> str:
    match fixed:
        case Anchor():
            ends = (_where(comparison, end) for end in (fixed.one, fixed.other))
            return _ANCHORS[fixed.kind].format(**dict(zip(("one", "other"), ends, strict=True)))
        case Note():
            words = shortened(one_line(fixed.text), _NOTE_WORDS)
            return f"the note “{words}” on {_where(comparison, fixed.place)}"
        case Dismissal():
            label = _where(comparison, Place(fixed.article))
            return f"that {_where(comparison, fixed.place)} is no omission of {label}"
        case DismissedFinding():
            sides = sorted(
                fixed.places, key=lambda place: (place.article, place.span or Span(0, 0))
            )
            words = " and ".join(_words(comparison, place) for place in sides)
            return f"that {words} are no difference"
        case Place():
            return f"the bookmark at {_where(comparison, fixed)}"


def _in_order(places: Iterable[Place]) -> list[Place]:
    return sorted(places, key=lambda place: (place.article, place.span or Span(0, 0)))


def _words(comparison: Comparison | None, place: Place) -> str:
    articles = comparison.articles if comparison else ()
    texts = (article.text for article in articles if article.sha256 == place.article)
    text = next(texts, "")
    words = one_line(place.span.of(text)) if place.span else ""
    return f"“{shortened(words, _NOTE_WORDS)}”" if words else "some words"


def _where(comparison: Comparison | None, place: Place) -> str:
    if comparison is None:
        return "a sentence" if place.span else "an article"
    if place.span is None:
        labels = (a.label for a in comparison.articles if a.sha256 == place.article)
        return next(labels, "another article")
    sentence = sentence_at(comparison, place)
    return quoted_sentence(comparison, sentence) if sentence else "a sentence that is not there"
