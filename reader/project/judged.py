"""What was judged of the articles, read back from a comparison file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from reader import __version__
from reader.errors import ModelProblem
from reader.ingest.limits import MAX_SENTENCES
from reader.model import (
    Article,
    Difference,
    DifferenceKind,
    Excerpt,
    Notice,
    NoticeKind,
    Sentence,
    Span,
    labels_for,
    sentence_id,
)
from reader.own_lexicons import LexiconReason
from reader.project.checking import DamagedError, Part, Row
from reader.project.numbers import scores_from
from reader.project.value import Judged, LinkEnds

_MAX_DIFFERENCES = 1_000_000
_MAX_OF_LINK = 10_000
_MAX_NOTICES = 10_000
_DATE = re.compile(r"[0-9T:.+Z-]{0,40}")

_REASONS: Mapping[NoticeKind, Callable[[str], object]] = {
    NoticeKind.LEXICAL_FALLBACK: ModelProblem,
    NoticeKind.LANGUAGE_NOT_COVERED: str,
    NoticeKind.LEXICON: LexiconReason,
}
"""The notices that belong to what was judged, and what their reasons are."""


def judged_in(part: Part, articles: Sequence[Article]) -> Judged:
    """Read what was judged of some articles.

    Raises:
        DamagedError: if it cannot be of them.
    """
    if len(articles) < 2:
        raise DamagedError(part.where)
    found = _with_sentences(part, articles)
    created = part.text("created")
    if not _DATE.fullmatch(created):
        raise DamagedError(f"{part.where}.created")
    sizes = tuple(len(article.sentences) for article in found)
    pairs = part.parts("scores", len(articles) * len(articles))
    # Another version of the program may find other differences.
    same_program = part.text("program") == __version__
    known = _differences(part, found)
    return Judged(
        articles=found,
        scores=scores_from(pairs, sizes),
        differences=known if same_program else {},
        model=part.text("model"),
        fingerprint=part.text("fingerprint"),
        notices=_notices(part, {article.label for article in found}),
        created=created,
    )


def _with_sentences(part: Part, articles: Sequence[Article]) -> tuple[Article, ...]:
    labels = part.texts("labels", len(articles))
    rows = list(part.rows("sentences", len(articles)))
    if labels != labels_for(articles) or len(rows) != len(articles):
        raise DamagedError(part.where)
    return tuple(
        replace(article, label=label, sentences=_sentences(row, label, Span(0, len(article.text))))
        for article, label, row in zip(articles, labels, rows, strict=True)
    )


def _sentences(row: Row, label: str, whole: Span) -> tuple[Sentence, ...]:
    if len(row) % 2 or len(row) > 2 * MAX_SENTENCES:
        raise DamagedError(row.where)
    spans = [row.span(place, whole) for place in range(0, len(row), 2)]
    ordered = all(one.end <= other.start for one, other in pairwise(spans))
    if not ordered or not all(map(len, spans)):
        raise DamagedError(row.where)
    return tuple(Sentence(sentence_id(label, n), span) for n, span in enumerate(spans, 1))


def _notices(part: Part, labels: set[str]) -> tuple[Notice, ...]:
    found = []
    for row in part.rows("notices", _MAX_NOTICES):
        kind = row.of(4).choice(0, NoticeKind)
        notice = Notice(kind, row.text(1), row.text(2), row.text(3))
        of_article = kind is NoticeKind.LANGUAGE_NOT_COVERED
        if kind not in _REASONS or (of_article and notice.about not in labels):
            raise DamagedError(row.where)
        try:
            _REASONS[kind](notice.reason)
        except ValueError as error:
            raise DamagedError(row.where) from error
        found.append(notice)
    return tuple(found)


def _differences(part: Part, articles: Sequence[Article]) -> dict[LinkEnds, tuple[Difference, ...]]:
    found: dict[LinkEnds, tuple[Difference, ...]] = {}
    for row in part.rows("differences", _MAX_DIFFERENCES):
        ends = [_sentence(row.of(5), place, articles) for place in (0, 2)]
        if row.whole(0, len(articles)) >= row.whole(2, len(articles)):
            raise DamagedError(row.where)
        found[ends[0].id, ends[1].id] = tuple(
            _difference(one.of(6), *ends) for one in row.rows(4, _MAX_OF_LINK)
        )
    return found


def _sentence(row: Row, place: int, articles: Sequence[Article]) -> Sentence:
    sentences = articles[row.whole(place, len(articles) - 1)].sentences
    return sentences[row.whole(place + 1, len(sentences) - 1)]


def _difference(row: Row, left: Sentence, right: Sentence) -> Difference:
    kind = row.choice(0, DifferenceKind)
    sides = (row.span_or_none(1, left.span), row.span_or_none(3, right.span))
    if sides == (None, None):
        raise DamagedError(row.where)
    excerpts = [
        Excerpt(sentence.id, span) if span is not None else None
        for sentence, span in zip((left, right), sides, strict=True)
    ]
    return Difference("", kind, excerpts[0], excerpts[1], (left.id, right.id), row.text(5))
