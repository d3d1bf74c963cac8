"""Wording: what remains of the words in which two sentences differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.differences.figures.amounts import amount_at
from reader.differences.figures.lexicon import lexicon_of
from reader.differences.meaning import is_content, sense
from reader.differences.side import Finding, Side
from reader.differences.words import stem, words
from reader.differences.wording import Piece, PieceKind, word_differences
from reader.lexicons import words_of
from reader.model import Span

_COMMON_GROUND = 0.2
"""Below this share of equal characters two sentences differ as a whole, not word by word."""
_CLAIMED = 0.5


def find_wording(
    left: Side, right: Side, claimed: Sequence[Finding] = ()
) -> Iterator[Finding]:
    """Yield where the words differ by more than case, marks, space and ways of writing.

    Args:
        left, right: the sentences.
        claimed: what other kinds have found in them; words that lie in it for the most part are
            told of already.
    """
    for piece in worth_showing(left.text, right.text):
        whole = len(piece.left) == len(left.text) and len(piece.right) == len(right.text)
        finding = "reworded" if whole else _finding(piece, left.text, right.text)
        one, other = _trimmed(left, piece.left), _trimmed(right, piece.right)
        if whole or not _is_claimed(one, other, claimed):
            yield Finding(finding, one, other)


@lru_cache(maxsize=20_000)
def worth_showing(left: str, right: str) -> tuple[Piece, ...]:
    """Return the pieces in which two sentences differ by more than ways of writing.

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
        and not _is_one_number(piece.left.of(left), piece.right.of(right))
    )


def _is_one_number(left: str, right: str) -> bool:
    """Tell whether two pieces are the same number, in digits and in a word."""
    if not left or not right:
        return False
    one, other = _number(left.strip()), _number(right.strip())
    return one is not None and one == other


def _number(text: str) -> float | None:
    found = words(text)
    amount = amount_at(found, 0, lexicon_of("en")) if len(found) else None
    if amount is None or amount.end < len(found) or amount.low != amount.high:
        return None
    return amount.low


def _finding(piece: Piece, left: str, right: str) -> str:
    """Return what two wordings are to each other, as far as words alone can show it."""
    one, other = words(piece.left.of(left)).forms, words(piece.right.of(right)).forms
    telling = words_of("telling-small-words-en")
    if telling.intersection(one) != telling.intersection(other):
        return "wording"
    ours, theirs = ([form for form in forms if is_content(form)] for forms in (one, other))
    figures = [[form for form in forms if form[0].isdigit()] for forms in (one, other)]
    if figures[0] != figures[1]:
        return "wording"
    if sorted(map(stem, ours)) == sorted(map(stem, theirs)):
        return "inflection" if ours else "small words"
    if ours and theirs and set(map(sense, ours)) == set(map(sense, theirs)):
        return "synonym"
    return "wording"


def _is_claimed(one: Span | None, other: Span | None, claimed: Sequence[Finding]) -> bool:
    """Tell whether both sides of a difference lie, for the most part, in what was found."""
    sides = ((one, [f.left for f in claimed]), (other, [f.right for f in claimed]))
    return all(span is None or _covered(span, spans) for span, spans in sides)


def _covered(span: Span, spans: Sequence[Span | None]) -> bool:
    inside: set[int] = set()
    for known in spans:
        if known is not None and known.overlaps(span):
            inside.update(range(max(span.start, known.start), min(span.end, known.end)))
    return len(inside) >= _CLAIMED * len(span)


def _trimmed(side: Side, within: Span) -> Span | None:
    """Return where a stretch stands in the article without the space around it, if any is left."""
    text = within.of(side.text)
    if not text.strip():
        return None
    start = within.start + len(text) - len(text.lstrip())
    return side.place(Span(start, start + len(text.strip())))
