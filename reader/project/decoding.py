"""A comparison file's content read back; nothing in it is taken for granted."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.corrections import Corrections, Dismissal, DismissedFinding, Note
from reader.display.view_state import Arranged, Standing, ViewState
from reader.ingest.characters import normalised
from reader.ingest.limits import MAX_CHARACTERS
from reader.model import (
    Anchor,
    AnchorKind,
    Article,
    Boundary,
    DifferenceKind,
    Leftover,
    Place,
    SetAside,
    Span,
    label_problem,
)
from reader.project.checking import DamagedError, Part
from reader.project.judged import judged_in
from reader.project.value import Project
from reader.segmentation import Segmentation, as_segmented

MAX_ARTICLES = 1_000
_MAX_FIXED = 200_000
"""Anchors, notes, bookmarks and the like of one kind."""
_MAX_CHECKSUM = 200
_MAX_ZOOM = 100
_LANGUAGE = re.compile(r"[A-Za-z]{0,3}")


def project_from(value: object) -> Project:
    """Return what a file of the newest version holds.

    Raises:
        DamagedError: if anything in it is not as it should be.
    """
    content = Part(value)
    settings, judged = content.part("settings"), content.part_or_none("judged")
    segmentation = settings.choice("segmentation", Segmentation)
    articles = tuple(
        as_segmented(_article(part), segmentation)
        for part in content.parts("articles", MAX_ARTICLES)
    )
    return Project(
        articles=articles,
        corrections=_corrections(content.part("corrections")),
        view=_view(content.part("view"), settings.share("threshold")),
        segmentation=segmentation,
        model=settings.text("model"),
        judged=judged_in(judged, articles) if judged else None,
        origin="" if content.is_null("origin") else content.text("origin"),
    )


def _article(part: Part) -> Article:
    text = part.text("text", MAX_CHARACTERS)
    read = None if part.is_null("text_read") else part.text("text_read", MAX_CHARACTERS)
    label, language = part.text("chosen_label"), part.text("language")
    if normalised(text) != text or not _LANGUAGE.fullmatch(language):
        raise DamagedError(part.where)
    if label and label_problem(label, ()) is not None:
        raise DamagedError(part.where)
    return Article(
        text=text,
        chosen_label=label,
        title=part.text("title"),
        outlet=part.text("outlet"),
        author=part.text("author"),
        published=part.text("published"),
        url=part.text("url"),
        language=language,
        file=part.text("file"),
        sha256=part.text("sha256", _MAX_CHECKSUM),
        set_aside=_set_aside(part, Span(0, len(text))),
        boundaries=_boundaries(part, len(text)),
        text_read=read,
        encoding=part.text("encoding"),
    )


def _set_aside(part: Part, whole: Span) -> tuple[SetAside, ...]:
    rows = [row.of(3) for row in part.rows("set_aside", len(whole))]
    found = tuple(SetAside(row.span(0, whole), row.choice(2, Leftover)) for row in rows)
    if any(one.span.end > other.span.start for one, other in pairwise(found)):
        raise DamagedError(f"{part.where}.set_aside")
    return found


def _boundaries(part: Part, length: int) -> tuple[Boundary, ...]:
    rows = [row.of(2) for row in part.rows("boundaries", length + 1)]
    found = tuple(Boundary(row.whole(0, length), row.truth(1)) for row in rows)
    if any(one.at >= other.at for one, other in pairwise(found)):
        raise DamagedError(f"{part.where}.boundaries")
    return found


def _corrections(part: Part) -> Corrections:
    return Corrections(
        anchors=tuple(
            Anchor(one.choice("kind", AnchorKind), _place(one.part("one")), _end(one))
            for one in part.parts("anchors", _MAX_FIXED)
        ),
        notes=tuple(
            Note(_sentence(one.part("place")), one.text("text"))
            for one in part.parts("notes", _MAX_FIXED)
        ),
        bookmarks=tuple(_sentence(one) for one in part.parts("bookmarks", _MAX_FIXED)),
        dismissed=tuple(
            Dismissal(_sentence(one.part("place")), one.text("article", _MAX_CHECKSUM))
            for one in part.parts("dismissed", _MAX_FIXED)
        ),
        findings=tuple(_finding(one) for one in part.parts("findings", _MAX_FIXED)),
    )


def _end(anchor: Part) -> Place:
    """Return what an anchor speaks of beside its sentence: another one, or a whole article."""
    place = _place(anchor.part("other"))
    if (place.span is None) != (anchor.choice("kind", AnchorKind) is AnchorKind.SILENT):
        raise DamagedError(anchor.where)
    return place


def _finding(part: Part) -> DismissedFinding:
    places = frozenset(_sentence(place) for place in part.parts("places", 2))
    if not places:
        raise DamagedError(part.where)
    return DismissedFinding(part.choice("kind", DifferenceKind), places)


def _sentence(part: Part) -> Place:
    place = _place(part)
    if place.span is None:
        raise DamagedError(part.where)
    return place


def _place(part: Part) -> Place:
    """Return a place; the text that it counts from may be gone, and the place with it."""
    span = part.span_or_none("span", MAX_CHARACTERS)
    return Place(part.text("article", _MAX_CHECKSUM), span)


def _view(part: Part, threshold: float) -> ViewState:
    names = (MAX_ARTICLES, MAX_CHARACTERS)
    return ViewState(
        arranged=Arranged(
            tuple(dict.fromkeys(part.texts("order", *names))),
            tuple(dict.fromkeys(part.texts("hidden", *names))),
            part.text("base", MAX_CHARACTERS),
        ),
        view=part.text("shown"),
        standing=_standing(part.part_or_none("standing")),
        zoom=part.whole("zoom", -_MAX_ZOOM, _MAX_ZOOM),
        threshold=threshold,
    )


def _standing(part: Part | None) -> Standing | None:
    if part is None:
        return None
    return Standing(_sentence(part.part("sentence")), part.text("article", MAX_CHARACTERS))
