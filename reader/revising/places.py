"""Where a sentence can be split."""

from __future__ import annotations

import re

from reader.model import Span

_WORD = re.compile(r"(?<=\s)\S")
_PAUSES = (";", ":", "–", "—", ",")
"""Marks after which a new sentence is likely to begin, the likeliest first."""


def split_places(text: str, sentence: Span) -> tuple[int, ...]:
    """Return the first characters of the words with which a sentence of its own can begin.

    Each part has a letter or a digit.
    """
    return tuple(
        found.start()
        for found in _WORD.finditer(text, sentence.start, sentence.end)
        if has_words(text[sentence.start : found.start()])
        and has_words(text[found.start() : sentence.end])
    )


def likely_place(text: str, sentence: Span) -> int | None:
    """Return where a sentence is most likely to be split: at a pause, else near its middle."""
    middle = (sentence.start + sentence.end) / 2
    places = split_places(text, sentence)
    return min(places, key=lambda at: (_pause(text, at), abs(at - middle)), default=None)


def place_near(text: str, sentence: Span, at: int) -> int | None:
    """Return the place at the beginning of the word in which a character stands."""
    return next((place for place in reversed(split_places(text, sentence)) if place <= at), None)


def _pause(text: str, at: int) -> int:
    mark = text[:at].rstrip()[-1:]
    return _PAUSES.index(mark) if mark in _PAUSES else len(_PAUSES)


def has_words(text: str) -> bool:
    """Tell whether a text has a letter or a digit."""
    return any(map(str.isalnum, text))
