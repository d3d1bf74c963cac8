"""Wording: what remains of the words in which two sentences differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from reader.differences.figures.amounts import amount_at
from reader.differences.figures.lexicon import lexicon_of
from reader.differences.meaning import is_content, sense
from reader.differences.side import Finding, Side
from reader.differences.wording.pieces import Piece, PieceKind, word_differences
from reader.differences.words import bare_stem, words
from reader.lexicons import words_of
from reader.model import Span

_COMMON_GROUND = 0.2
"""Below this share of equal characters two sentences differ as a whole, not word by word."""
_CLAIMED = 0.5
_NUMBER_LETTERS = 60
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def find_wording(left: Side, right: Side, claimed: Sequence[Finding] = ()) -> Iterator[Finding]:
    """Yield where the words differ by more than case, marks, space and ways of writing.

    Args:
        left: a sentence.
        right: the one it is linked with.
        claimed: what other kinds have found in them; words that lie in it for the most part are
            told of already.
    """
    text, other_text = left.text, right.text
    taken = _merged(f.left for f in claimed), _merged(f.right for f in claimed)
    for piece in worth_showing(text, other_text):
        one, other = _trimmed(left, text, piece.left), _trimmed(right, other_text, piece.right)
        if len(piece.left) == len(text) and len(piece.right) == len(other_text):
            yield Finding("reworded", one, other)
        elif not (_is_claimed(one, taken[0]) and _is_claimed(other, taken[1])):
            yield Finding(_finding(piece, text, other_text), one, other)


@lru_cache(maxsize=20_000)
def worth_showing(left: str, right: str) -> tuple[Piece, ...]:
    """Return the pieces in which two sentences differ by more than ways of writing.

    Two sentences with next to nothing in common make one piece. The cache is of a pure function:
    while the threshold moves, the same sentences are asked about again and again.
    """
    if not any(map(str.isalnum, left + right)):
        return ()
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
    if not left or not right or len(left) + len(right) > _NUMBER_LETTERS:
        return False
    one = _number(left.strip())
    return one is not None and one == _number(right.strip())


def _number(text: str) -> float | None:
    found = words(text)
    amount = amount_at(found, 0, lexicon_of("en")) if len(found) else None
    if amount is None or amount.end < len(found) or amount.low != amount.high:
        return None
    return amount.low


def _finding(piece: Piece, left: str, right: str) -> str:
    """Return what two wordings are to each other, as far as words alone can show it."""
    one = _WORD.findall(piece.left.of(left).casefold())
    other = _WORD.findall(piece.right.of(right).casefold())
    telling = words_of("telling-small-words-en")
    if telling.intersection(one) != telling.intersection(other):
        return "wording"
    if not one or not other:
        return "wording" if any(map(_tells, one or other)) else "small words"
    ours, theirs = ([form for form in forms if is_content(form)] for forms in (one, other))
    figures = [[form for form in forms if form[0].isdigit()] for forms in (one, other)]
    if figures[0] != figures[1]:
        return "wording"
    if sorted(map(bare_stem, ours)) == sorted(map(bare_stem, theirs)):
        return "inflection" if ours else "small words"
    if ours and theirs and set(map(sense, ours)) == set(map(sense, theirs)):
        return "synonym"
    return "wording"


def _tells(form: str) -> bool:
    """Tell whether a word is more than a small one."""
    return form[0].isdigit() or is_content(form)


def _merged(spans: Iterable[Span | None]) -> list[Span]:
    """Return stretches in order of place, those that overlap put together."""
    found: list[Span] = []
    for span in sorted(span for span in spans if span is not None):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _is_claimed(span: Span | None, taken: Sequence[Span]) -> bool:
    """Tell whether a stretch, if there is one, lies for the most part in others."""
    if span is None:
        return True
    inside = sum(max(0, min(span.end, t.end) - max(span.start, t.start)) for t in taken)
    return inside >= _CLAIMED * len(span)


def _trimmed(side: Side, sentence: str, within: Span) -> Span | None:
    """Return where a stretch stands in the article without the space around it, if any is left."""
    words = within.stripped(sentence)
    return None if words is None else side.place(words)
