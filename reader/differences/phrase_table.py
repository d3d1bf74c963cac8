"""Words and phrases of a lexicon, looked up at a place in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value")


class PhraseTable(Generic[Value]):
    """Phrases, by the forms of their words, with a value each; the longest that fits is meant."""

    def __init__(self, entries: Iterable[tuple[tuple[str, ...], Value]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for forms, value in entries:
            self._by_first.setdefault(forms[0], []).append((forms, value))
            self._by_last.setdefault(forms[-1], []).append((forms, value))
        for known in (*self._by_first.values(), *self._by_last.values()):
            known.sort(key=lambda entry: -len(entry[0]))

    def at(self, forms: Sequence[str], place: int) -> tuple[int, Value] | None:
        """Return how many words the phrase that begins at a place has, and its value."""
        if place < len(forms):
            for phrase, value in self._by_first.get(forms[place], ()):
                if tuple(forms[place : place + len(phrase)]) == phrase:
                    return len(phrase), value
        return None

    def before(self, forms: Sequence[str], place: int) -> tuple[int, Value] | None:
        """Return how many words the phrase that ends before a place has, and its value."""
        if place > 0:
            for phrase, value in self._by_last.get(forms[place - 1], ()):
                start = place - len(phrase)
                if start >= 0 and tuple(forms[start:place]) == phrase:
                    return len(phrase), value
        return None
