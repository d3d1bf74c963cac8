"""What a figure counts, and what becomes of it: the words around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from reader.differences.figures.amounts import DASHES
from reader.differences.figures.figure import Figure, Spotted
from reader.differences.meaning import is_content, listed, sense, senses
from reader.differences.words import Words
from reader.lexicons import words_of
from reader.model import Span

_VALUE = tuple(field.name for field in fields(Spotted))
_COUNTED_WORDS = 3
_NEAR_WORDS = 4
_LOOKED_BACK = 4
_NAME_WORDS = 4
_MOST_DIGITS = 6
_PASSED_OVER = frozenset({"of", "the", "other", "more", "these", "those", "its", "their", "his"})
_SMALL = {word: n for n, word in enumerate(("one", "two", "three", "four", "five", "six"), 1)}
_PLURALS = frozenset({"people", "men", "women", "children"})
_NO_PLURALS = frozenset({"series", "news", "always", "perhaps", "besides", "politics"})
_MARKS = frozenset(',;:()"“”„«»—–')


def clauses_of(found: Words) -> list[int]:
    """Return the number of the clause in which each word stands."""
    openers = words_of("clause-openers-en")
    number, numbers = 0, []
    for form in found.forms:
        number += form in _MARKS or form in openers
        numbers.append(number)
    return numbers


def is_plural(form: str) -> bool:
    """Tell whether a word in lower case looks like a plural."""
    return form in _PLURALS or (
        form not in _NO_PLURALS
        and form.endswith("s")
        and len(form) > len("was")
        and form[-2] not in "su'"
        and is_content(form)
    )


def with_context(
    found: Words, figure: Spotted, clauses: list[int], taken: frozenset[int]
) -> Figure:
    """Return a figure with what it counts.

    Args:
        found: the words of the sentence.
        figure: the figure.
        clauses: the number of the clause of each word.
        taken: the places of the words of all figures.
    """
    counted = list(_counted(found, figure.last))
    if figure.quantity in {"date", "clock"} or not counted:
        counted = list(_before(found, figure.first))
    number = clauses[figure.core]
    inside = [p for p, n in enumerate(clauses) if n == number and p not in taken]
    clause = senses(found.forms[p] for p in inside)
    near = range(figure.first - _NEAR_WORDS, figure.last + _NEAR_WORDS)
    role = senses(found.forms[p] for p in inside if p in near) & listed("roles-en")
    if counted and sense(counted[0]) in listed("reaching-en"):
        role = clause & listed("roles-en")
    start, end = found.starts[figure.first], found.ends[figure.last - 1]
    return Figure(
        **{name: getattr(figure, name) for name in _VALUE},
        span=Span(start, end),
        counted=frozenset(map(sense, counted)),
        role=role,
        clause=clause,
        named=_named(found, figure, inside),
        head=_head(found, figure, counted),
        total=_total(found, figure),
        reported=figure.quantity == "date" and _is_saying(found, figure),
    )


def _head(found: Words, figure: Spotted, counted: Sequence[str]) -> str:
    """Return what stands for the plural that a figure counts, if one is told."""
    if found.form(figure.last) in DASHES:
        return ""
    return next((sense(form) for form in counted if is_plural(form)), "")


def _is_saying(found: Words, figure: Spotted) -> bool:
    """Tell whether a date stands right after a word of saying."""
    before = [found.form(figure.first - n) for n in (1, 2)]
    at = before[1] if before[0] == "on" else before[0]
    return at != "" and sense(at) == sense("said")


def _total(found: Words, figure: Spotted) -> float:
    """Return the sum of "two women and a man", 0 where no second count follows soon."""
    if figure.quantity != "count" or figure.low != figure.high or figure.vague:
        return 0.0
    for place in range(figure.last + 1, figure.last + _COUNTED_WORDS + 1):
        if found.form(place) == "and":
            following = found.form(place + 1)
            more = 1 if following in {"a", "an"} else _SMALL.get(following, 0)
            if following.isdecimal() and following.isascii() and len(following) <= _MOST_DIGITS:
                more = int(following)
            noun = found.form(place + 2)
            return figure.low + more if more and noun and is_content(noun) else 0.0
    return 0.0


def _counted(found: Words, place: int) -> Iterator[str]:
    """Yield the words after a figure that carry content: what it counts."""
    count = 0
    for form in found.forms[place : place + _COUNTED_WORDS + 2]:
        if form in DASHES or (form in _PASSED_OVER and not count):
            continue
        if not form[0].isalpha() or not is_content(form) or count == _COUNTED_WORDS:
            return
        count += 1
        yield form


def _before(found: Words, place: int) -> Iterator[str]:
    """Yield the word that carries content shortly before a figure: "died on", "a toll of"."""
    for at in range(place - 1, max(place - _LOOKED_BACK, -1), -1):
        form = found.forms[at]
        if form in _MARKS:
            return
        if is_content(form):
            yield form
            return


def _named(found: Words, figure: Spotted, inside: Sequence[int]) -> frozenset[str]:
    """Return the names before a figure in its clause; of an age, those right beside it.

    Where most words begin with a capital, as in headlines, nobody knows what is a name.
    """
    words_there = [p for p in inside if found.forms[p][0].isalpha()]
    if 2 * sum(map(found.capital, words_there)) > len(words_there) > 1:
        return frozenset()
    places = [p for p in inside if p < figure.first]
    if figure.quantity == "age":
        before = range(figure.first - 1, max(figure.first - _NAME_WORDS - 2, -1), -1)
        places = [p for p in before if found.forms[p] != ","][:_NAME_WORDS]
        if found.form(figure.last) not in _MARKS:
            places += range(figure.last, min(figure.last + _NAME_WORDS + 1, len(found)))
    return frozenset(
        found.forms[p].removesuffix("'s")
        for p in places
        if found.capital(p) and is_content(found.forms[p])
    )
