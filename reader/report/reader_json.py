"""What the reader fixed, noted and dismissed, in the types that JSON has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reader.corrections import Corrections, sentence_at
from reader.display.edited import edits_of
from reader.model import Article, Comparison, Place


def fixed_by_reader(comparison: Comparison, corrections: Corrections) -> dict[str, Any]:
    """Return the keys that tell of the reader; what is of other articles is left out."""
    labels = {article.sha256: article.label for article in comparison.articles}
    return {
        "anchors": [
            {
                "kind": anchor.kind.value,
                "one": _place(anchor.one, labels),
                "other": _place(anchor.other, labels),
            }
            for anchor in comparison.anchors
            if anchor.one.article in labels and anchor.other.article in labels
        ],
        "notes": [
            {
                "passage": _passage(comparison, note.place),
                "at": _place(note.place, labels),
                "text": note.text,
            }
            for note in corrections.notes
            if note.place.article in labels
        ],
        "bookmarks": [
            _place(mark, labels) for mark in corrections.bookmarks if mark.article in labels
        ],
        "dismissed": [
            {"article": labels[gone.article], "at": _place(gone.place, labels)}
            for gone in corrections.dismissed
            if gone.article in labels and gone.place.article in labels
        ],
        "dismissed_differences": [
            {"kind": gone.kind.value, "places": _places(gone.places, labels)}
            for gone in corrections.findings
            if all(place.article in labels for place in gone.places)
        ],
    }


def changed_by_reader(article: Article) -> dict[str, Any]:
    """Return the keys of an article that tell what the reader changed in it."""
    return {
        "edited": article.edited,
        "edits": [
            {"start": edit.start, "end": edit.end, "read": edit.read, "text": edit.text}
            for edit in edits_of(article)
        ],
        "boundaries": [
            {"at": boundary.at, "begins": boundary.begins} for boundary in article.boundaries
        ],
    }


def _places(places: Iterable[Place], labels: Mapping[str, str]) -> list[dict[str, Any]]:
    return [_place(place, labels) for place in sorted(places, key=lambda p: labels[p.article])]


def _place(place: Place, labels: Mapping[str, str]) -> dict[str, Any]:
    span = place.span
    return {
        "article": labels[place.article],
        "start": span.start if span else None,
        "end": span.end if span else None,
    }


def _passage(comparison: Comparison, place: Place) -> str | None:
    sentence = sentence_at(comparison, place)
    return comparison.passage_of(sentence).id if sentence else None
