"""Who a statement is laid to: somebody named, somebody without a name, a writing, a medium."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.differences.tokens import Token
from reader.lexicons import words_for
from reader.model import Span
from reader.prose import stem

_PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we", "who", "which", "one"))
_NAMELESS_CAPITALS = frozenset(
    """the a an some several many one two three his her its their our my mr mrs ms dr sir lord
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december on in at but and as when while meanwhile however
    local state federal national u.s us uk""".split()
)
_SMALL = frozenset("the a an of for in at by to and with from on his her its their 's s".split())


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
        text: as it stands in the article, "" where it is hidden.
        names: its capitalised words, lower case, without titles and small words.
        nouns: the stems of its other words that carry content.
        pronoun: the pronoun it stands as, lower case, else "".
    """

    kind: SourceKind
    text: str
    names: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    pronoun: str = ""

    def is_same_as(self, other: Source) -> bool:
        """Tell whether the two may be one: a shared name or noun, or initials, is enough."""
        if self.names & other.names or self.nouns & other.nouns:
            return True
        return _initials_fit(self, other) or _initials_fit(other, self)


def source_of(words: Sequence[Token], text: str, language: str) -> Source:
    """Return the source that some words of a text name; there is at least one word."""
    shown = text[words[0].span.start : words[-1].span.end]
    forms = [word.form for word in words]
    if len(words) == 1 and forms[0] in _PRONOUNS:
        return Source(SourceKind.UNNAMED, shown, pronoun=forms[0])
    names = frozenset(_names(words, text, language))
    nouns = frozenset(
        stem(form)
        for form in forms
        if form[0].isalpha() and form not in _SMALL and form.removesuffix("'s") not in names
    )
    return Source(_kind(forms, names, language), shown, names, nouns)


def _names(words: Sequence[Token], text: str, language: str) -> list[str]:
    common = words_for("unnamed-sources", language) | words_for("document-sources", language)
    found = []
    for word in words:
        form = word.form.removesuffix("'s")
        first = text[word.span.start]
        starts = not text[: word.span.start].strip(" \"“‘'(")
        if not first.isupper() or form in _NAMELESS_CAPITALS:
            continue
        if starts and form in common:
            continue
        found.append(form)
    return found


def _kind(forms: Sequence[str], names: frozenset[str], language: str) -> SourceKind:
    media, written = words_for("media-sources", language), words_for("document-sources", language)
    people = words_for("unnamed-sources", language)
    bare = [form.removesuffix("'s") for form in forms]
    if names & media or (not names and any(form in media for form in bare)):
        return SourceKind.MEDIA
    if any(form in written for form in bare[-1:]) or (
        any(form in written for form in bare) and not names and not any(f in people for f in bare)
    ):
        return SourceKind.DOCUMENT
    return SourceKind.NAMED if names else SourceKind.UNNAMED


def _initials_fit(short: Source, long: Source) -> bool:
    """Tell whether one name of a source is the initials of the other's, as WHO is."""
    initials = "".join(re.findall(r"\b([A-Z])[\w’'-]*", long.text)).casefold()
    return any(2 <= len(name) and name in initials for name in short.names) and len(initials) > 1


def hidden(text: str) -> Source:
    """Return a source of which it is only said that there is one."""
    return Source(SourceKind.HIDDEN, text)


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
        """From the first to the last character of source and cue."""
        if self.place is None:
            return self.cue
        return Span(min(self.cue.start, self.place.start), max(self.cue.end, self.place.end))
