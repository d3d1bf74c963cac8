"""The words of a language for numbers, units, currencies and the calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from reader.differences.phrase_table import PhraseTable, Value
from reader.differences.words import words
from reader.lexicons import entries_of

_DECIMAL_POINT = frozenset({"en", "zh", "ja", "ko", "he", "th", "ms"})


@dataclass(frozen=True)
class Lexicon:
    """What the figures of a language are read with; where nothing is known of it, signs alone.

    Attributes:
        values: "twenty": 20.
        factors: "dozen", "million": by what they multiply.
        parts: "half", "third": what they divide by.
        ordinals: "third": 3.
        suffixes: what makes a figure an ordinal, "th".
        vague: "dozens": from … to, and of what quantity.
        modifiers: "at least": "over".
        units: "miles": quantity, factor, offset.
        currencies: "€": "EUR".
        calendar: "friday": ("weekday", "4").
        beginnings: the words with which a figure that does not begin with a digit may begin.
        point: whether 1.5 is one and a half, and not fifteen hundred.
    """

    values: dict[str, int]
    factors: dict[str, int]
    parts: dict[str, int]
    ordinals: dict[str, int]
    suffixes: frozenset[str]
    vague: PhraseTable[tuple[float, float, str]]
    modifiers: PhraseTable[str]
    units: PhraseTable[tuple[str, float, float]]
    currencies: PhraseTable[str]
    calendar: PhraseTable[tuple[str, str]]
    point: bool
    beginnings: frozenset[str]


@cache
def lexicon_of(language: str) -> Lexicon:
    """Return the tables of a language, ISO 639-1; the cache is of constant files."""
    numbers = entries_of("number-words", language)
    ordinals = entries_of("ordinal-words", language)
    vague, currencies = entries_of("vague-amounts", language), _with_signs("currencies", language)
    calendar = entries_of("calendar", language)
    phrases = [word for word, _ in (*numbers, *ordinals, *vague, *currencies, *calendar)]
    return Lexicon(
        beginnings=frozenset({words(word).forms[0] for word in phrases} | {"a", "an", *"½¼¾⅓⅔"}),
        values={word: int(value) for word, value in numbers if value[0] not in "x/"},
        factors={word: int(value[1:]) for word, value in numbers if value[0] == "x"},
        parts={word: int(value[1:]) for word, value in numbers if value[0] == "/"},
        ordinals={word: int(value) for word, value in ordinals if value != "suffix"},
        suffixes=frozenset(word for word, value in ordinals if value == "suffix"),
        vague=_table(vague, _interval),
        modifiers=_table(entries_of("amount-modifiers", language), str),
        units=_table(_with_signs("units", language), _unit),
        currencies=_table(currencies, str),
        calendar=_table(calendar, _entry),
        point=language in _DECIMAL_POINT or not language,
    )


def _table(
    entries: Iterable[tuple[str, str]], value_of: Callable[[str], Value]
) -> PhraseTable[Value]:
    return PhraseTable((words(phrase).forms, value_of(value)) for phrase, value in entries)


def _with_signs(name: str, language: str) -> tuple[tuple[str, str], ...]:
    """Return a table; of a language without one the signs, which all share: "€", "%"."""
    signs = [(word, value) for word, value in entries_of(name) if not any(map(str.isalpha, word))]
    return entries_of(name, language) or tuple(signs)


def _interval(value: str) -> tuple[float, float, str]:
    low, _, high = value.rstrip("%y").partition("..")
    quantity = {"%": "percent", "y": "age"}.get(value[-1], "count")
    return float(low), float(high), quantity


def _unit(value: str) -> tuple[str, float, float]:
    quantity, factor, *offset = value.split()
    return quantity, float(factor), float(offset[0]) if offset else 0.0


def _entry(value: str) -> tuple[str, str]:
    kind, _, rest = value.partition(" ")
    return kind, rest
