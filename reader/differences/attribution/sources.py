"""Who a statement is laid to: somebody named, somebody without a name, a writing, a medium."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reader.differences.attribution.grammar import PERSONAL, word_set
from reader.differences.meaning import sense
from reader.differences.tokens import Token
from reader.lexicons import entries_of, words_for
from reader.model import Span

_PRONOUNS = PERSONAL | word_set("who which one her his their")
_NAMELESS_CAPITALS = word_set(
    """the a an some several many one two three his her its their our my mr mrs ms dr sir lord
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december on in at but and as when while meanwhile however
    local state federal national u.s us uk"""
)
_SMALL = word_set("the a an of for in at by to and with from on his her its their 's s")
_POLICE = "police"
_DEPARTMENT = re.compile(r"[a-z]{2}pd")
_CAPITAL = re.compile(r"\b([A-Z])[\w’'-]*")


class SourceKind(StrEnum):
    """What kind of source a statement is laid to."""

    NAMED = "named"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    MEDIA = "media"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Source:
    """Who a statement is laid to.

    Attributes:
        kind: `HIDDEN` where it is said that somebody says so, but not who: “reportedly”.
        text: as it stands in the article.
        names: the senses of its capitalised words, without titles and small words; with a capital
            or a people also the country.
        roles: the senses of its words that say what speaks, such as “police”, “spokesman”.
        nouns: the senses of its other words that carry content.
        pronoun: the pronoun it stands as, lower case, else "".
    """

    kind: SourceKind
    text: str
    names: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    pronoun: str = ""

    def is_same_as(self, other: Source) -> bool:
        """Tell whether the two may be one: a name in common, or initials, is enough.

        What somebody is says something only where one of the two has no name.
        """
        if self.text.casefold() == other.text.casefold():
            return True
        if (self.names | self.nouns) & (other.names | other.nouns):
            return True
        if not (self.names and other.names) and self._all & other._all:
            return True
        return _initials_fit(self, other) or _initials_fit(other, self)

    @property
    def _all(self) -> frozenset[str]:
        return self.names | self.roles | self.nouns


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a sentence says who says something.

    Attributes:
        cue: the word or phrase of saying, counted from the start of the sentence.
        verb: its form.
        source: who says it.
        place: where the source stands in the sentence; `None` if it is not told.
        scope: from where to where in the sentence stands what is said.
    """

    cue: Span
    verb: str
    source: Source
    place: Span | None
    scope: Span

    @property
    def whole(self) -> Span:
        """From the first to the last character of source and cue, if they stand side by side."""
        if (
            self.place is None
            or max(self.cue.start, self.place.start) - min(self.cue.end, self.place.end) > _FAR
        ):
            return self.cue
        return Span(min(self.cue.start, self.place.start), max(self.cue.end, self.place.end))


_FAR = 20
"""A subject that stands so many characters before its verb is not shown with it."""


def hidden(text: str) -> Source:
    """Return a source of which it is only said that there is one."""
    return Source(SourceKind.HIDDEN, text)


def source_of(found: Sequence[Token], text: str, language: str) -> Source:
    """Return the source that some words of a text name; there is at least one word."""
    shown = text[found[0].span.start : found[-1].span.end]
    forms = [word.form.removesuffix("'s") for word in found]
    if len(forms) == 1 and forms[0] in _PRONOUNS:
        return Source(SourceKind.UNNAMED, shown, pronoun=forms[0])
    capitals = _names(found, text, language)
    names = frozenset(name for form in capitals for name in _named(form, language))
    speaking = words_for("unnamed-sources", language) | words_for("document-sources", language)
    rest = {f for f in forms if f[:1].isalpha() and f not in _SMALL and sense(f) not in names}
    return Source(
        kind=_kind(forms, bool(names), language),
        text=shown,
        names=names,
        roles=frozenset(sense(form) for form in rest & speaking),
        nouns=frozenset(sense(form) for form in rest - speaking),
    )


def _named(form: str, language: str) -> set[str]:
    """Return the sense of a name, and what else it tells: NYPD is a police department.

    For a capital or people that is the country.
    """
    other = _POLICE if _DEPARTMENT.fullmatch(form) else _countries(language).get(form, form)
    return {sense(form), sense(other)}


@cache
def _countries(language: str) -> dict[str, str]:
    return dict(entries_of("governments", language))


def _names(found: Sequence[Token], text: str, language: str) -> list[str]:
    """Return the forms of the capitalised words; the first of a sentence may be a common noun."""
    common = words_for("unnamed-sources", language) | words_for("document-sources", language)
    names = []
    for word in found:
        form = word.form.removesuffix("'s")
        starts = not text[: word.span.start].strip(" \"“‘'(")
        if not text[word.span.start].isupper() or form in _NAMELESS_CAPITALS:
            continue
        if not (starts and form in common):
            names.append(form)
    return names


def _kind(forms: Sequence[str], named: bool, language: str) -> SourceKind:
    media, written = words_for("media-sources", language), words_for("document-sources", language)
    people = words_for("unnamed-sources", language)
    if any(form in media for form in forms) and not any(form in people for form in forms):
        return SourceKind.MEDIA
    nobody = not named and not any(form in people for form in forms)
    if forms[-1] in written or (nobody and any(form in written for form in forms)):
        return SourceKind.DOCUMENT
    return SourceKind.NAMED if named else SourceKind.UNNAMED


def _initials_fit(short: Source, long: Source) -> bool:
    """Tell whether one name of a source is the initials of the other's, as WHO is."""
    initials = "".join(_CAPITAL.findall(long.text)).casefold()
    return len(initials) > 1 and any(len(n) > 1 and n in initials for n in short.names)
