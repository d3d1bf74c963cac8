"""Word differences between two stretches of text.

Words are matched with `difflib`. Between the matches that carry content, what is left is cleaned
up with the semantic clean-up of diff-match-patch (Fraser 2006), run on whole words: each distinct
word is given a private character, so that no word is ever cut, and a lone "the" or comma that two
different phrases happen to share does not tear them apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from diff_match_patch import diff_match_patch

from reader.differences.tokens import Token, tokens
from reader.model import Span

_MATCHER = diff_match_patch()
_PRIVATE_USE = 0xF0000
_CONTENT_LETTERS = 5
_CONTENT_WORDS = 3
_MOST_TOKENS = 4000
_EQUAL, _INSERT, _DELETE = (
    diff_match_patch.DIFF_EQUAL,
    diff_match_patch.DIFF_INSERT,
    diff_match_patch.DIFF_DELETE,
)


class PieceKind(StrEnum):
    """How a piece of one text stands to the other text."""

    EQUAL = "equal"
    REPLACED = "replaced"
    LEFT_ONLY = "left only"
    RIGHT_ONLY = "right only"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the left text against a piece of the right one.

    The pieces of two texts, in order, cover both from end to end: the spans of each side follow
    upon one another without gap. A side that has nothing has an empty span at its place. Space
    between words belongs to the piece before it.
    """

    kind: PieceKind
    left: Span
    right: Span


def word_differences(left: str, right: str) -> tuple[Piece, ...]:
    """Return the pieces in which two texts agree and differ, word by word.

    Case, straight and curly quotation marks, the lengths of dashes, hyphens, thousands marks, the
    kinds of space and two spellings of one word count as equal. Texts of thousands of words, no
    sentences any more, are held against each other as a whole.
    """
    left_tokens, right_tokens = tokens(left), tokens(right)
    if not left_tokens and not right_tokens:
        blank = Piece(PieceKind.EQUAL, Span(0, len(left)), Span(0, len(right)))
        return (blank,) if left or right else ()
    if len(left_tokens) + len(right_tokens) > _MOST_TOKENS:
        return (_as_a_whole(left, right, left_tokens, right_tokens),)
    places = [(0, 0)]
    kinds = []
    for kind, left_count, right_count in _joined(left_tokens, right_tokens):
        kinds.append(kind)
        places.append((places[-1][0] + left_count, places[-1][1] + right_count))
    left_edges = _edges(left, left_tokens, [place for place, _ in places])
    right_edges = _edges(right, right_tokens, [place for _, place in places])
    return tuple(
        Piece(kind, Span(*left_edges[i : i + 2]), Span(*right_edges[i : i + 2]))
        for i, kind in enumerate(kinds)
    )


def _as_a_whole(
    left: str, right: str, left_tokens: Sequence[Token], right_tokens: Sequence[Token]
) -> Piece:
    same = [token.form for token in left_tokens] == [token.form for token in right_tokens]
    kind = PieceKind.EQUAL if same else PieceKind.REPLACED
    return Piece(kind, Span(0, len(left)), Span(0, len(right)))


def _joined(left: Sequence[Token], right: Sequence[Token]) -> Iterator[tuple[PieceKind, int, int]]:
    """Yield the blocks, those that differ in nothing but spaces, as "per cent", with the equal."""
    equal = i = j = others = 0
    for kind, lefts, rights in _blocks(left, right):
        same = kind is PieceKind.EQUAL or _same_letters(left[i : i + lefts], right[j : j + rights])
        i, j = i + lefts, j + rights
        if same:
            equal, others = equal + lefts, others + rights
            continue
        if equal:
            yield PieceKind.EQUAL, equal, others
            equal = others = 0
        yield kind, lefts, rights
    if equal:
        yield PieceKind.EQUAL, equal, others


def _same_letters(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Tell whether words are the same when they are written together."""
    if not left or not right:
        return False
    return "".join(t.form for t in left) == "".join(t.form for t in right)


def _blocks(left: Sequence[Token], right: Sequence[Token]) -> Iterator[tuple[PieceKind, int, int]]:
    """Yield each block's kind and how many tokens it takes on the left and on the right."""
    deleted = inserted = 0
    for operation, count in [*_cleaned_up(left, right), (_EQUAL, 0)]:
        if operation == _DELETE:
            deleted += count
        elif operation == _INSERT:
            inserted += count
        else:
            if deleted and inserted:
                yield PieceKind.REPLACED, deleted, inserted
            elif deleted or inserted:
                yield PieceKind.LEFT_ONLY if deleted else PieceKind.RIGHT_ONLY, deleted, inserted
            deleted = inserted = 0
            if count:
                yield PieceKind.EQUAL, count, count


def _cleaned_up(left: Sequence[Token], right: Sequence[Token]) -> list[tuple[int, int]]:
    """Return diff-match-patch's list of operations, each with the number of its words."""
    a, b = [token.form for token in left], [token.form for token in right]
    cleaned: list[tuple[int, int]] = []
    between: list[tuple[int, Sequence[str]]] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal" and _carries_content(a[a1:a2]):
            cleaned += [*_without_chance_matches(between), (_EQUAL, a2 - a1)]
            between = []
        elif tag == "equal":
            between.append((_EQUAL, a[a1:a2]))
        else:
            between += [(_DELETE, a[a1:a2])] if a2 > a1 else []
            between += [(_INSERT, b[b1:b2])] if b2 > b1 else []
    return cleaned + _without_chance_matches(between)


def _carries_content(words: Sequence[str]) -> bool:
    """Tell whether the same words on both sides are more than a chance match of small words."""
    if any(len(word) >= _CONTENT_LETTERS or word[0].isdigit() for word in words):
        return True
    return sum(word[0].isalnum() for word in words) >= _CONTENT_WORDS


def _without_chance_matches(diffs: list[tuple[int, Sequence[str]]]) -> list[tuple[int, int]]:
    """Return operations with the number of their words, small words that tear phrases taken in.

    Where no word stands on both sides there is nothing to take in.
    """
    if all(operation != _EQUAL for operation, _ in diffs):
        return [(operation, len(words)) for operation, words in diffs]
    alphabet: dict[str, str] = {}
    for _, words in diffs:
        for word in words:
            alphabet.setdefault(word, chr(_PRIVATE_USE + len(alphabet)))
    lettered = [(op, "".join(alphabet[word] for word in words)) for op, words in diffs]
    _MATCHER.diff_cleanupSemantic(lettered)
    return [(operation, len(letters)) for operation, letters in lettered]


def _edges(text: str, found: Sequence[Token], places: Sequence[int]) -> list[int]:
    """Return the characters at which the pieces begin, given the tokens they begin with."""
    edges = [found[place].span.start if place < len(found) else len(text) for place in places]
    edges[0], edges[-1] = 0, len(text)
    return edges
