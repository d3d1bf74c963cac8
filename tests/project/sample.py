"""A comparison with something of everything that a file can hold."""

from __future__ import annotations

from dataclasses import replace

from reader.compare import prepare
from reader.corrections import (
    NOTHING,
    Corrections,
    bookmarked,
    confirmed,
    dismissed,
    dismissed_findings,
    merged,
    noted,
    silent,
    unlinked,
)
from reader.display.view_state import Arranged, ViewState, standing_at
from reader.embedding import LexicalEncoder
from reader.model import Article, Boundary, Comparison, Span
from reader.project import Project, judged_from
from tests.builders import article

TEXTS = {
    "Harbour Post": (
        "The harbour bridge was closed on Monday. 🌉",
        "Ferries will run every ten minutes.",
        "The mayor called it a precaution.",
    ),
    "Evening Wire": (
        "The harbour bridge was closed on Tuesday.",
        "The mayor said it was a precaution.",
        "Divers will look at the piers.",
    ),
    "Radio Nord": ("The harbour bridge was closed.", "Ferries run every ten minutes instead."),
}
THRESHOLD = 0.35


def sample() -> Project:
    """Return three articles, compared, with every kind of correction."""
    articles = _articles()
    prepared = prepare(articles, LexicalEncoder())
    corrections = _corrected(prepared.compare(THRESHOLD))
    made = prepared.compare(THRESHOLD, corrections.anchors)
    made = replace(made, made_with=replace(made.made_with, created="2021-12-05T10:00:00+00:00"))
    identities = tuple(one.identity for one in articles)
    view = ViewState(
        arranged=Arranged(identities[::-1], identities[:1], identities[1]),
        view="beside",
        standing=standing_at(made, made.alignment.passages[0].id, "A"),
        zoom=2,
        threshold=THRESHOLD,
    )
    judged = judged_from(prepared, made, articles)
    return Project(articles, corrections, view, model="lexical", judged=judged)


def _articles() -> tuple[Article, ...]:
    post, wire, radio = (
        replace(article(*sentences, outlet=outlet), sentences=())
        for outlet, sentences in TEXTS.items()
    )
    post = post.put_aside(Span(len(post.text) - len(TEXTS["Harbour Post"][2]), len(post.text)))
    wire = replace(wire, boundaries=(Boundary(10, begins=False),), chosen_label="W")
    return post, wire, replace(radio, text_read="As it was read.", author="N. N.")


def _corrected(made: Comparison) -> Corrections:
    found = confirmed(NOTHING, made, made.alignment.links[:1])
    found = unlinked(found, made, [("A2", "W3")])
    found = merged(found, made, "A2", "W2")
    found = silent(found, made, made.passage_of("W3").id, ("A",))
    found = noted(found, made, "A1", "Which day? “Monday”")
    found = bookmarked(found, made, "W2")
    found = dismissed(found, made, made.passage_of("W3").id, "C")
    return dismissed_findings(found, made, made.differences[:1])
