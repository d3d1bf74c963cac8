"""Descriptions: what somebody is called instead of being named, and what is known of a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.differences.naming.hits import Hit, hits, words_in
from reader.differences.naming.mentions import Mention
from reader.differences.tokens import Token
from reader.lexicons import words_of
from reader.model import Article, Span
from reader.own_lexicons import lexicon

ROLES, PREDICATES = "descriptions-en", "predicates-en"
PEOPLE, RELATIVES = "people", "relatives"
_INDEFINITE, _DEFINITE = frozenset({"a", "an"}), frozenset({"the"})
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_OTHER = frozenset({"another", "this", "that", "one"})
_BEFORE_HEAD = 4
_NEXT_WORDS = 8
_APPOSITION = re.compile(
    r"(?:['’]s)?\s*,\s*(?:aged\s+)?(?:\d+\s*,\s*)?([^,;:.()“”\"]{3,60})(?=[,.;]|$)"
)
_IS = re.compile(r"\s+(?:is|was)\s+(?:an?|the)\s+([^,;:.]{3,50})")
_BEFORE_NAME = re.compile(r"[\w'’ -]{3,50}$")


@dataclass(frozen=True, slots=True)
class Description:
    """Words in a sentence that describe somebody.

    Attributes:
        span: with its article and what stands between; counted from the start of the sentence.
        head: the word that says what somebody is.
        words: all its words, in small letters.
        people: whether it is of a person.
        kind: "a", "the", "his", or "" where nothing stands before it, as in headlines.
        first: how many words of the sentence stand before it.
    """

    span: Span
    head: str
    words: tuple[str, ...]
    people: bool
    kind: str
    first: int


def descriptions_in(text: str, names: Sequence[Mention]) -> tuple[Description, ...]:
    """Return the descriptions of a sentence; those that only lead up to a name are none."""
    words = words_in(text)
    at = {word.span.start: position for position, word in enumerate(words)}
    found = (
        _description(text, words, at[hit.span.start], hit)
        for hit in hits(text, ROLES, words)
        if _is_singular(text, hit) and not _is_of_a_name(text, hit, names)
    )
    return tuple(found)


def known_roles(
    article: Article, names: dict[str, tuple[Mention, ...]]
) -> dict[str, frozenset[str]]:
    """Return what an article says that the bearers of names are, by the last word of each name.

    It says so by a title, by words set off by commas beside the name, right before it, or after
    "is a".
    """
    found: dict[str, set[str]] = {}
    for sentence in article.sentences:
        text = article.text_of(sentence)
        for name in names[sentence.id]:
            found.setdefault(name.tokens[-1], set()).update(_roles_beside(text, name))
    return {name: frozenset(heads) for name, heads in found.items()}


def predicate_families(text: str, after: int) -> frozenset[str]:
    """Return the families of what is said after a place in a sentence, in its next words."""
    following = [word for word in words_in(text) if word.span.start >= after][:_NEXT_WORDS]
    if not following:
        return frozenset()
    part = text[: following[-1].span.end]
    return frozenset(
        heading for hit in hits(part, PREDICATES, following) for heading in hit.headings
    )


def _description(text: str, words: tuple[Token, ...], head: int, hit: Hit) -> Description:
    first, kind = head, ""
    for before in range(head - 1, max(head - 1 - _BEFORE_HEAD, -1), -1):
        between = text[words[before].span.end : words[before + 1].span.start]
        if between.strip(" -"):
            break
        form = words[before].form
        kind = _kind_of(text, words[before])
        if kind:
            first = before
            break
        if form in words_of("function-words-en"):
            break
    if not kind:
        first = _first_of_row(text, words, head)
    span = Span(words[first].span.start, hit.span.end)
    people = not {PEOPLE, RELATIVES}.isdisjoint(hit.headings)
    forms = tuple(word.form for word in words if span.start <= word.span.start < span.end)
    return Description(span, hit.words.split()[-1], forms, people, kind, first)


def _kind_of(text: str, word: Token) -> str:
    for kind, forms in (("a", _INDEFINITE), ("the", _DEFINITE), ("his", _POSSESSIVE)):
        if word.form in forms:
            return kind
    if word.form in _OTHER:
        return "a"
    return "his" if word.span.of(text).endswith(("'s", "’s")) else ""


def _first_of_row(text: str, words: tuple[Token, ...], head: int) -> int:
    """Return where a description without an article begins: with its headline, or right there."""
    small = words_of("function-words-en")
    joined = all(
        not text[one.span.end : other.span.start].strip(" -") and one.form not in small
        for one, other in pairwise(words[: head + 1])
    )
    return 0 if joined and head <= _BEFORE_HEAD else head


def _is_singular(text: str, hit: Hit) -> bool:
    return words_in(hit.span.of(text))[-1].form == hit.words.split()[-1]


def _is_of_a_name(text: str, hit: Hit, names: Sequence[Mention]) -> bool:
    return any(
        name.whole.overlaps(hit.span) or not text[hit.span.end : name.whole.start].strip(" ,")
        for name in names
        if name.whole.overlaps(hit.span) or name.whole.start >= hit.span.end
    )


def _roles_beside(text: str, name: Mention) -> Iterator[str]:
    for title in name.title:
        yield title.split()[-1]
    after = text[name.span.end :]
    for pattern in (_APPOSITION, _IS):
        found = pattern.match(after)
        if found:
            yield from _heads(found[1])
    before = _BEFORE_NAME.search(text[: name.whole.start].rstrip(" ,"))
    if before:
        last = [hit for hit in hits(before[0], ROLES) if hit.span.end == len(before[0])]
        for hit in last:
            yield from _unless_relative(hit.words.split()[-1])


def _heads(words: str) -> Iterable[str]:
    """Return the first role in some words: what follows upon it belongs to somebody else."""
    first = next(hits(words, ROLES), None)
    return _unless_relative(first.words.split()[-1]) if first else ()


def _unless_relative(head: str) -> Iterable[str]:
    """Return a role, but no relation, which as often belongs to somebody named beside."""
    return () if head in lexicon(ROLES).get(RELATIVES, ()) else (head,)
