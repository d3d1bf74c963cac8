"""Values of a comparison file, taken with the distrust that a file from anywhere deserves."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeVar

from reader.model import Span

MAX_WORDS = 100_000
"""Characters of a title, a note or a name."""

Choice = TypeVar("Choice", bound=StrEnum)


class DamagedError(Exception):
    """Something in the content is not as it should be; with where that is."""


class Part:
    """An object of the content; whatever is asked of it is there and is as asked, or it raises.

    Args:
        value: what JSON gave.
        where: what it is called in messages, such as “articles[2]”.

    Raises:
        DamagedError: if it is no object.
    """

    def __init__(self, value: object, where: str = "") -> None:
        if not isinstance(value, dict):
            raise DamagedError(where)
        self._value: dict[str, Any] = value
        self.where = where

    def part(self, name: str) -> Part:
        """Return an object in it."""
        return Part(self._value.get(name), self._at(name))

    def part_or_none(self, name: str) -> Part | None:
        """Return an object in it, `None` if it is null or not there."""
        return None if self._value.get(name) is None else self.part(name)

    def parts(self, name: str, most: int) -> list[Part]:
        """Return a list of objects in it, of at most so many."""
        return [Part(value, where) for value, where in self._values(name, most)]

    def rows(self, name: str, most: int) -> Iterator[Row]:
        """Yield what a list of lists in it holds."""
        for value, where in self._values(name, most):
            yield Row(value, where)

    def text(self, name: str, most: int | None = MAX_WORDS) -> str:
        """Return a text in it, of at most so many characters; `None`: of any length."""
        return checked_text(self._value.get(name), self._at(name), most)

    def texts(self, name: str, most: int, longest: int | None = MAX_WORDS) -> tuple[str, ...]:
        """Return a list of texts in it."""
        return tuple(checked_text(v, w, longest) for v, w in self._values(name, most))

    def whole(self, name: str, least: int, most: int) -> int:
        """Return a whole number in it."""
        return checked_whole(self._value.get(name), self._at(name), least, most)

    def wholes(self, name: str, count: int, most: int) -> tuple[int, ...]:
        """Return a list of just so many whole numbers in it, from 0 on."""
        found = tuple(checked_whole(v, w, 0, most) for v, w in self._values(name, count))
        if len(found) != count:
            raise DamagedError(self._at(name))
        return found

    def share(self, name: str) -> float:
        """Return a number from 0 to 1 in it."""
        value = self._value.get(name)
        # Of what is no number at all neither is true.
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise DamagedError(self._at(name))
        return float(value)

    def choice(self, name: str, kind: type[Choice]) -> Choice:
        """Return a member of a family in it."""
        return checked_choice(self._value.get(name), self._at(name), kind)

    def span_or_none(self, name: str, most: int) -> Span | None:
        """Return a span of a text of so many characters, `None` if it is null."""
        if self._value.get(name) is None:
            return None
        start, end = self.wholes(name, 2, most)
        return checked_span(start, end, self._at(name))

    def is_null(self, name: str) -> bool:
        """Tell whether something is null or not there."""
        return self._value.get(name) is None

    def _values(self, name: str, most: int) -> Iterator[tuple[object, str]]:
        value = self._value.get(name)
        if not isinstance(value, list) or len(value) > most:
            raise DamagedError(self._at(name))
        for position, one in enumerate(value):
            yield one, f"{self._at(name)}[{position}]"

    def _at(self, name: str) -> str:
        return f"{self.where}.{name}" if self.where else name


class Row:
    """A list of the content whose places have meanings of their own.

    Raises:
        DamagedError: if it is no list.
    """

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, list):
            raise DamagedError(where)
        self._value = value
        self.where = where

    def __len__(self) -> int:
        return len(self._value)

    def of(self, length: int) -> Row:
        """Return it, if it has that length."""
        if len(self._value) != length:
            raise DamagedError(self.where)
        return self

    def text(self, place: int, most: int = MAX_WORDS) -> str:
        """Return the text at a place."""
        return checked_text(self._value[place], self.where, most)

    def whole(self, place: int, most: int) -> int:
        """Return the whole number from 0 on at a place."""
        return checked_whole(self._value[place], self.where, 0, most)

    def truth(self, place: int) -> bool:
        """Return the truth value at a place."""
        value = self._value[place]
        if not isinstance(value, bool):
            raise DamagedError(self.where)
        return value

    def choice(self, place: int, kind: type[Choice]) -> Choice:
        """Return the member of a family at a place."""
        return checked_choice(self._value[place], self.where, kind)

    def span(self, place: int, inside: Span) -> Span:
        """Return the span at a place and the next one, inside another."""
        found = checked_span(
            self.whole(place, inside.end), self.whole(place + 1, inside.end), self.where
        )
        if found.start < inside.start:
            raise DamagedError(self.where)
        return found

    def span_or_none(self, place: int, inside: Span) -> Span | None:
        """Return the same, `None` if both are null."""
        if self._value[place] is None and self._value[place + 1] is None:
            return None
        return self.span(place, inside)

    def rows(self, place: int, most: int) -> Iterator[Row]:
        """Yield the lists in the list at a place."""
        value = self._value[place]
        if not isinstance(value, list) or len(value) > most:
            raise DamagedError(self.where)
        for position, one in enumerate(value):
            yield Row(one, f"{self.where}[{place}][{position}]")


def checked_text(value: object, where: str, most: int | None) -> str:
    """Return a text without half characters, of at most so many."""
    if not isinstance(value, str) or (most is not None and len(value) > most):
        raise DamagedError(where)
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise DamagedError(where) from error
    return value


def checked_whole(value: object, where: str, least: int, most: int) -> int:
    """Return a whole number in a range, both ends included."""
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise DamagedError(where)
    return value


def checked_choice(value: object, where: str, kind: type[Choice]) -> Choice:
    """Return a member of a family by its value."""
    try:
        return kind(str(value))
    except ValueError as error:
        raise DamagedError(where) from error


def checked_span(start: int, end: int, where: str) -> Span:
    """Return a span that does not run backwards."""
    if start > end:
        raise DamagedError(where)
    return Span(start, end)
