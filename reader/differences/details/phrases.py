"""The phrases of a sentence, as far as they may be a detail of what it tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.differences.figures.figure import Figure
from reader.differences.meaning import is_content, sense
from reader.differences.words import MOST_WORDS, Words, words
from reader.lexicons import words_of

_MARKS = frozenset(',;:()"“”„«»—–.!?…[]')
_LOOKED_AT = 4
_NAME_ROOT = 4
_ROOT = 6
_GAP = 2
_WHERE = frozenset({"in", "at", "near"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words one after the other that go together: from one preposition or mark to the next.

    Attributes:
        start, end: the places of its first word and after its last one.
        opener: its first word, if it is one with which a phrase begins, else "".
        clause: the number of its clause.
    """

    start: int
    end: int
    opener: str
    clause: int


@dataclass(frozen=True, slots=True)
class Phrased:
    """A sentence in phrases.

    Attributes:
        words: its words.
        senses: what stands for each word, "" for marks and words that carry no content.
        phrases: in order of place; marks stand between them.
        rooted: for each word its first letters, by which kin words are known; "" of a short one.
        roots: all of them.
        names: whether each word begins with a capital that makes it a name.
        beginnings: for each word that is a name its first letters, else "".
        named: the first letters of its names.
        known: all that its words stand for.
        initials: those of its names of several words, with the places of these.
        acronyms: its words in capitals.
        placed: its names that stand after a word that says where.
    """

    words: Words
    senses: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    rooted: tuple[str, ...]
    roots: frozenset[str]
    names: tuple[bool, ...]
    beginnings: tuple[str, ...]
    named: frozenset[str] = frozenset()
    initials: tuple[tuple[str, range], ...] = ()
    acronyms: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    placed: frozenset[str] = frozenset()


def phrased(text: str, figures: Iterable[Figure] = ()) -> Phrased:
    """Take a sentence apart into phrases; none begins inside one of its figures."""
    found = words(text)
    if len(found) > MOST_WORDS:
        empty = ("",) * len(found)
        return Phrased(found, empty, (), empty, frozenset(), (False,) * len(found), empty)
    senses = tuple(sense(form) if is_content(form) else "" for form in found.forms)
    rooted = tuple(
        _root(form) if what else "" for form, what in zip(found.forms, senses, strict=True)
    )
    names = _names(found)
    beginnings = tuple(
        form[:_NAME_ROOT] if name else "" for form, name in zip(found.forms, names, strict=True)
    )
    whole = frozenset(p for figure in figures for p in range(figure.first + 1, figure.last))
    return Phrased(
        words=found,
        senses=senses,
        phrases=tuple(_phrases(found, whole)),
        rooted=rooted,
        roots=frozenset(rooted) - {""},
        names=names,
        beginnings=beginnings,
        named=frozenset(beginnings) - {""},
        initials=tuple(_initials(found)),
        acronyms=frozenset(_acronyms(found)),
        known=frozenset(senses) - {""},
        placed=frozenset(_placed(found, names)),
    )


def _initials(found: Words) -> Iterator[tuple[str, range]]:
    """Yield the initials of runs of capitals, small words between them left out: "osce"."""
    letters, first, last = "", 0, -1
    for place, form in enumerate((*found.forms, ".")):
        if place < len(found) and found.capital(place) and is_content(form):
            letters, first = letters + form[0], first if letters else place
            last = place
        elif place - last > _GAP or form in _MARKS:
            if len(letters) > 1:
                yield letters, range(first, last + 1)
            letters = ""


def _acronyms(found: Words) -> Iterator[str]:
    for form, start, end in zip(found.forms, found.starts, found.ends, strict=True):
        if end - start > 1 and found.text[start:end].isupper():
            yield form


def _placed(found: Words, names: tuple[bool, ...]) -> Iterator[str]:
    """Yield the names that stand right after "in", "at", "near"."""
    for place, name in enumerate(names):
        if name and found.form(place - 1) in _WHERE:
            yield found.forms[place]


def _root(form: str) -> str:
    """Return the first letters of a long word, by which its kin are known; "" of a short one."""
    return form[:_ROOT] if len(form) > _ROOT else ""


def _phrases(found: Words, whole: frozenset[int]) -> Iterator[Phrase]:
    openers = words_of("prepositions-en")
    clauses = words_of("clause-openers-en")
    start, clause = 0, 0
    for place, form in enumerate(found.forms):
        mark = form in _MARKS
        opens = form in openers or form in clauses
        if place in whole or not (mark or opens):
            continue
        if place > start:
            yield _phrase(found, start, place, clause)
        clause += mark or form in clauses
        start = place + 1 if mark else place
    if len(found) > start:
        yield _phrase(found, start, len(found), clause)


def _phrase(found: Words, start: int, end: int, clause: int) -> Phrase:
    first = found.forms[start]
    known = first in words_of("prepositions-en") or first in words_of("clause-openers-en")
    return Phrase(start, end, first if known else "", clause)


def _names(found: Words) -> tuple[bool, ...]:
    """Return for each word whether it is a name; in a headline of capitals nobody knows."""
    lettered = [p for p, form in enumerate(found.forms) if form[0].isalpha()]
    capitals = [p for p in lettered if found.capital(p) and is_content(found.forms[p])]
    if 2 * len(capitals) > len(lettered) > _LOOKED_AT:
        return (False,) * len(found)
    first = lettered[0] if lettered else -1
    marked = {
        p for p in capitals if p != first or p + 1 in capitals or found.forms[p].endswith("'s")
    }
    return tuple(p in marked for p in range(len(found)))
