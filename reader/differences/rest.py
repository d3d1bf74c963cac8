"""Wording: the words in which two sentences differ."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from reader.differences.side import Finding, Side
from reader.differences.wording import Piece, PieceKind, word_differences
from reader.model import Span

_COMMON_GROUND = 0.2
"""Below this share of equal characters two sentences differ as a whole, not word by word."""


def find_wording(left: Side, right: Side) -> Iterator[Finding]:
    """Yield where the words differ by more than case, marks and space."""
    for piece in worth_showing(left.text, right.text):
        yield Finding("wording", _trimmed(left, piece.left), _trimmed(right, piece.right))


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


def _trimmed(side: Side, within: Span) -> Span | None:
    """Return where a stretch stands in the article without the space around it, if any is left."""
    words = within.of(side.text)
    if not words.strip():
        return None
    start = within.start + len(words) - len(words.lstrip())
    return side.place(Span(start, start + len(words.strip())))
