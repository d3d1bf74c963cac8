"""A comparison file's content in the types that JSON has; `docs/comparison-file.md` tells each key.

Keys are always in the same order, so that the same content gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader import __version__
from reader.corrections import Corrections
from reader.display.view_state import ViewState
from reader.model import Anchor, Article, Difference, Place, Span
from reader.project.numbers import scores_to_json
from reader.project.upgrades import FORMAT, VERSION
from reader.project.value import Judged, Project

_TEXTS = (
    "title", "outlet", "author", "published", "url", "language", "file", "sha256", "encoding",
    "chosen_label",
)  # fmt: skip


def as_object(project: Project) -> dict[str, Any]:
    """Return all of it as one object."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "articles": [_article(article) for article in project.articles],
        "corrections": _corrections(project.corrections),
        "settings": {
            "threshold": project.view.threshold,
            "segmentation": project.segmentation.value,
            "model": project.model,
        },
        "view": _view(project.view),
        "judged": _judged(project.judged) if project.judged else None,
    }
    return content | ({"origin": project.origin} if project.origin else {})


def _article(article: Article) -> dict[str, Any]:
    return {
        **{name: getattr(article, name) for name in _TEXTS},
        "text": article.text,
        "text_read": article.text_read,
        "set_aside": [
            [part.span.start, part.span.end, part.leftover.value] for part in article.set_aside
        ],
        "boundaries": [[boundary.at, boundary.begins] for boundary in article.boundaries],
    }


def _corrections(corrections: Corrections) -> dict[str, Any]:
    return {
        "anchors": [_anchor(anchor) for anchor in corrections.anchors],
        "notes": [{"place": _place(n.place), "text": n.text} for n in corrections.notes],
        "bookmarks": [_place(mark) for mark in corrections.bookmarks],
        "dismissed": [
            {"place": _place(gone.place), "article": gone.article} for gone in corrections.dismissed
        ],
        "findings": [
            {"kind": found.kind.value, "places": [_place(p) for p in sorted(found.places, key=_at)]}
            for found in corrections.findings
        ],
    }


def _anchor(anchor: Anchor) -> dict[str, Any]:
    return {"kind": anchor.kind.value, "one": _place(anchor.one), "other": _place(anchor.other)}


def _place(place: Place) -> dict[str, Any]:
    span = place.span
    return {"article": place.article, "span": None if span is None else [span.start, span.end]}


def _at(place: Place) -> tuple[str, int, int]:
    return (place.article, place.span.start, place.span.end) if place.span else ("", -1, -1)


def _view(view: ViewState) -> dict[str, Any]:
    standing = view.standing
    return {
        "shown": view.view,
        "order": list(view.arranged.order),
        "hidden": list(view.arranged.hidden),
        "base": view.arranged.base,
        "standing": None
        if standing is None
        else {"sentence": _place(standing.sentence), "article": standing.article},
        "zoom": view.zoom,
    }


def _judged(judged: Judged) -> dict[str, Any]:
    return {
        "program": __version__,
        "model": judged.model,
        "fingerprint": judged.fingerprint,
        "created": judged.created,
        "notices": [[n.kind.value, n.about, n.reason, n.detail] for n in judged.notices],
        "labels": [article.label for article in judged.articles],
        "sentences": [
            [end for s in article.sentences for end in (s.span.start, s.span.end)]
            for article in judged.articles
        ],
        "scores": scores_to_json(judged.scores),
        "differences": list(_differences(judged)),
    }


def _differences(judged: Judged) -> Iterator[list[Any]]:
    places = {
        sentence.id: (a, n)
        for a, article in enumerate(judged.articles)
        for n, sentence in enumerate(article.sentences)
    }
    for (left, right), found in judged.differences.items():
        yield [*places[left], *places[right], [_difference(d) for d in found]]


def _difference(found: Difference) -> list[Any]:
    left, right = ((s.span if s else None) for s in (found.left, found.right))
    return [found.kind.value, *_ends(left), *_ends(right), found.finding]


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (None, None) if span is None else (span.start, span.end)
