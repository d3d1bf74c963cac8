"""The words of a sentence that carry content, by which it is seen what two sentences share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.differences.meaning import sense
from reader.differences.tokens import Token, plain_tokens
from reader.lexicons import words_for


@dataclass(frozen=True, slots=True)
class Content:
    """A sentence's words and marks, and which of them carry content.

    Attributes:
        words: all, in order.
        senses: of those that carry content, in order.
        places: where each of these begins, counted from the start of the sentence.
        known: the senses once more, each once.
    """

    words: tuple[Token, ...]
    senses: tuple[str, ...]
    places: tuple[int, ...]
    known: frozenset[str]

    def shared_places(self, other: Content) -> list[int]:
        """Return where its words begin that the other sentence has too."""
        return [
            place
            for form, place in zip(self.senses, self.places, strict=True)
            if form in other.known
        ]

    def senses_in(self, start: int, end: int) -> list[str]:
        """Return the senses of a stretch."""
        return [
            form
            for form, place in zip(self.senses, self.places, strict=True)
            if start <= place < end
        ]


def content_of(text: str, language: str) -> Content:
    """Return the content of a sentence; a word of saying carries none."""
    words = plain_tokens(text)
    empty = _empty(language)
    kept = [
        (form, word.span.start)
        for word in words
        if word.form[0].isalnum() and (form := sense(word.form)) not in empty and len(form) > 1
    ]
    senses = tuple(form for form, _ in kept)
    return Content(words, senses, tuple(place for _, place in kept), frozenset(senses))


@cache
def _empty(language: str) -> frozenset[str]:
    lists = ("function-words", "reporting-words")
    return frozenset(sense(word) for kind in lists for word in words_for(kind, language))


def shares(places: Sequence[int], start: int, end: int) -> int:
    """Return how many of some places lie in a stretch."""
    return sum(start <= place < end for place in places)
