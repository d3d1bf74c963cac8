"""Finding the words of a lexicon in a text, longest first, plurals included."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.differences.tokens import Token
from reader.model import Span
from reader.own_lexicons import lexicon, made_of_lists

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:['’‑–-]\w+)*")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a lexicon that stand in a text.

    Attributes:
        words: the entry.
        meaning: the first entry of its line: those that stand for the same share it.
        headings: those under which it stands.
    """

    span: Span
    words: str
    meaning: str
    headings: tuple[str, ...]


@lru_cache(maxsize=20_000)
def words_in(text: str) -> tuple[Token, ...]:
    """Return the words of a text, without marks, in small letters and without an ending “'s”.

    The cache is of a pure function, and bounded: many ask about a sentence.

    >>> [word.form for word in words_in("Kyiv’s U.S.-made guns, 4x4s")]
    ['kyiv', 'u.s.', 'made', 'guns', '4x4s']
    """
    return tuple(_word(found) for found in _WORD.finditer(text))


def hits(text: str, name: str, words: Sequence[Token] | None = None) -> Iterator[Hit]:
    """Yield the entries of a lexicon that stand in a text; of two that overlap, the longer one.

    Args:
        text: in which they stand.
        name: of the lexicon.
        words: those of the text, where they are known.
    """
    known = _entries(name)
    there = words_in(text) if words is None else words
    if known.longest.keys().isdisjoint(forms_in(text)):
        return
    at = 0
    while at < len(there):
        size, entry = _longest(known, there, at)
        if size:
            span = Span(there[at].span.start, there[at + size - 1].span.end)
            meaning, headings = known.entries[entry]
            yield Hit(without_genitive(text, span), " ".join(entry), meaning, headings)
        at += size or 1


@lru_cache(maxsize=20_000)
def forms_in(text: str) -> frozenset[str]:
    """Return the words of a text and what they may be plurals of; a cache of a pure function."""
    return frozenset(form for word in words_in(text) for form in singulars(word.form))


@dataclass(frozen=True, slots=True)
class _Known:
    """The entries of a lexicon, and of how many words the longest one is that a word begins."""

    entries: Mapping[tuple[str, ...], tuple[str, tuple[str, ...]]]
    longest: Mapping[str, int]


@made_of_lists
@cache
def _entries(name: str) -> _Known:
    found: dict[tuple[str, ...], tuple[str, tuple[str, ...]]] = {}
    for heading, lines in lexicon(name).items():
        for line in lines:
            entries = [words_in(entry) for entry in line.split(" = ")]
            for entry in filter(None, entries):
                words = tuple(word.form for word in entry)
                meaning = " ".join(word.form for word in entries[0])
                before = found.get(words, (meaning, ()))
                found[words] = (before[0], (*before[1], heading))
    longest: dict[str, int] = {}
    for words in found:
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return _Known(found, longest)


def _longest(known: _Known, there: Sequence[Token], at: int) -> tuple[int, tuple[str, ...]]:
    """Return how many words from a place on are an entry, and which; 0 if none are."""
    first = there[at].form
    longest = known.longest.get(first, 0)
    if not longest:
        if known.longest.keys().isdisjoint(singulars(first)):
            return 0, ()
        longest = 1
    for size in range(min(longest, len(there) - at), 0, -1):
        before = tuple(word.form for word in there[at : at + size - 1])
        for last in singulars(there[at + size - 1].form):
            entry = (*before, last)
            if entry in known.entries:
                return size, entry
    return 0, ()


@lru_cache(maxsize=50_000)
def singulars(form: str) -> tuple[str, ...]:
    """Return a word, and what it may be the plural of; the cache is of a pure function.

    >>> list(singulars("bodies")), list(singulars("policemen"))
    (['bodies', 'body', 'bodi', 'bodie'], ['policemen', 'policeman'])
    """
    found = [form]
    if form.endswith("ies"):
        found.append(form[:-3] + "y")
    if form.endswith("es"):
        found.append(form[:-2])
    if form.endswith("s") and not form.endswith("ss"):
        found.append(form[:-1])
    if form.endswith("men"):
        found.append(form[:-3] + "man")
    return tuple(found)


def _word(found: re.Match[str]) -> Token:
    form = found.group().casefold().replace("’", "'").replace("‑", "-").replace("–", "-")
    return Token(Span(*found.span()), form.removesuffix("'s"))


def begins_with_capital(text: str, span: Span) -> bool:
    """Tell whether a stretch of a text begins with a capital letter."""
    return text[span.start].isupper()


def without_genitive(text: str, span: Span) -> Span:
    """Return a stretch of a text without an ending “'s”."""
    return Span(span.start, span.end - 2) if span.of(text).endswith(("'s", "’s")) else span
