"""The words of a sentence that carry content, by which it is seen what two sentences share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.differences.tokens import Token, tokens
from reader.lexicons import words_for
from reader.prose import stem


@dataclass(frozen=True, slots=True)
class Content:
    """A sentence's words and marks, and which of them carry content.

    Attributes:
        words: all, in order.
        stems: of those that carry content, in order.
        places: where each of these begins, counted from the start of the sentence.
        known: the stems once more, each once.
    """

    words: tuple[Token, ...]
    stems: tuple[str, ...]
    places: tuple[int, ...]
    known: frozenset[str]

    def shared_places(self, other: Content) -> list[int]:
        """Return where its words begin that the other sentence has too."""
        return [
            place
            for form, place in zip(self.stems, self.places, strict=True)
            if form in other.known
        ]

    def stems_in(self, start: int, end: int) -> list[str]:
        """Return the stems of a stretch."""
        return [
            form
            for form, place in zip(self.stems, self.places, strict=True)
            if start <= place < end
        ]


def content_of(text: str, language: str) -> Content:
    """Return the content of a sentence; a word of saying carries none."""
    words = tokens(text)
    empty = _empty(language)
    kept = [
        (form, word.span.start)
        for word in words
        if word.form[0].isalnum() and (form := stem(word.form)) not in empty and len(form) > 1
    ]
    stems = tuple(form for form, _ in kept)
    return Content(words, stems, tuple(place for _, place in kept), frozenset(stems))


@cache
def _empty(language: str) -> frozenset[str]:
    lists = ("function-words", "reporting-words")
    return frozenset(stem(word) for kind in lists for word in words_for(kind, language))


def shares(places: Sequence[int], start: int, end: int) -> int:
    """Return how many of some places lie in a stretch."""
    return sum(start <= place < end for place in places)
