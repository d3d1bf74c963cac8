"""The differences inside every linked pair of sentences of a passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.differences.wording import Piece, PieceKind, word_differences
from reader.model import (
    Alignment,
    Article,
    Difference,
    DifferenceKind,
    Excerpt,
    Link,
    Passage,
    Span,
)
from reader.progress import ProgressCallback, Stage, Step, no_progress

_COMMON_GROUND = 0.2
"""Below this share of equal characters two sentences differ as a whole, not word by word."""


def find_differences(
    articles: Sequence[Article], alignment: Alignment, progress: ProgressCallback = no_progress
) -> tuple[Difference, ...]:
    """Return the word differences of all links that run inside a passage, in reading order.

    What differs only in case, marks or space is no difference.

    Raises:
        Cancelled: when `progress` raises it.
    """
    texts = {s.id: (a.text, s.span) for a in articles for s in a.sentences}
    passage_of = {s: p for p in alignment.passages for r in p.readings for s in r.sentences}
    links: dict[str, list[Link]] = {}
    for link in alignment.links:
        if passage_of[link.left] is passage_of[link.right]:
            links.setdefault(passage_of[link.left].id, []).append(link)
    found: list[Difference] = []
    for position, passage in enumerate(alignment.passages):
        for link in links.get(passage.id, ()):
            progress(Step(Stage.DIFFERENCES, position, len(alignment.passages)))
            found += _wording(passage, link, texts[link.left], texts[link.right])
    return tuple(found)


def _wording(
    passage: Passage, link: Link, left: tuple[str, Span], right: tuple[str, Span]
) -> Iterator[Difference]:
    left_text, right_text = left[1].of(left[0]), right[1].of(right[0])
    for piece in worth_showing(left_text, right_text):
        yield Difference(
            passage.id,
            DifferenceKind.WORDING,
            _excerpt(link.left, left, piece.left),
            _excerpt(link.right, right, piece.right),
            (link.left, link.right),
        )


@lru_cache(maxsize=20_000)
def worth_showing(left: str, right: str) -> tuple[Piece, ...]:
    """Return the pieces in which two sentences differ by more than marks and space.

    Two sentences with next to nothing in common make one piece. The cache is of a pure function:
    while the threshold moves, the same sentences are asked about again and again.
    """
    pieces = word_differences(left, right)
    equal = sum(len(p.left) for p in pieces if p.kind is PieceKind.EQUAL)
    if equal < _COMMON_GROUND * min(len(left), len(right)):
        return (Piece(PieceKind.REPLACED, Span(0, len(left)), Span(0, len(right))),)
    return tuple(
        piece
        for piece in pieces
        if piece.kind is not PieceKind.EQUAL
        and any(c.isalnum() for c in piece.left.of(left) + piece.right.of(right))
    )


def _excerpt(sentence: str, place: tuple[str, Span], within: Span) -> Excerpt | None:
    """Return the excerpt without the space around it, counted from the start of the article."""
    text, span = place
    words = within.of(span.of(text))
    if not words.strip():
        return None
    start = span.start + within.start + len(words) - len(words.lstrip())
    return Excerpt(sentence, Span(start, start + len(words.strip())))
