"""Labels: words by which news calls people, groups, deeds and events."""

from __future__ import annotations

from dataclasses import dataclass

from reader.differences.naming.hits import begins_with_capital, hits, words_in
from reader.differences.tokens import Token
from reader.model import Span

LABELS = "labels-en"
_TITLE_CASE = 0.6
_FEW_WORDS = 4


@dataclass(frozen=True, slots=True)
class Label:
    """A label in a text.

    Attributes:
        words: the entry of the lexicon.
        meaning: what it shares with entries that say the same.
        groups: the headings under which it stands.
    """

    span: Span
    words: str
    meaning: str
    groups: tuple[str, ...]


def labels_in(text: str) -> tuple[Label, ...]:
    """Return the labels of a sentence, in order; a word that is part of a name is none."""
    words = words_in(text)
    in_capitals = is_title_case(text, words)
    return tuple(
        Label(hit.span, hit.words, hit.meaning, hit.headings)
        for hit in hits(text, LABELS, words)
        if in_capitals or hit.span.start <= _first(words) or not begins_with_capital(text, hit.span)
    )


def is_title_case(text: str, words: tuple[Token, ...]) -> bool:
    """Tell whether most words of a sentence begin with a capital, as in some headlines.

    What ends in a full stop is no headline.
    """
    if text.rstrip().endswith("."):
        return False
    letters = [word for word in words if text[word.span.start].isalpha()]
    capitals = sum(begins_with_capital(text, word.span) for word in letters)
    return len(letters) >= _FEW_WORDS and capitals >= _TITLE_CASE * len(letters)


def _first(words: tuple[Token, ...]) -> int:
    return words[0].span.start if words else 0
