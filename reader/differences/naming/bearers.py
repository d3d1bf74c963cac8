"""Who bears a name: the mentions of one person, body or place in all articles together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reader.differences.naming.mentions import Mention
from reader.differences.naming.of_article import PLACES
from reader.differences.naming.spelling import folded, forms_of_one_name
from reader.own_lexicons import lexicon, made_of_lists

_LONGEST = 3
"""Names of more words are those of bodies, which are not called by their last word."""


@dataclass(frozen=True, slots=True)
class Called:
    """A name at its place: the sentence's id, and the mention, counted from its start."""

    sentence: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody or something with a name, and its mentions by article, in order of place."""

    called: Mapping[str, tuple[Called, ...]]

    @property
    def name(self) -> str:
        """The fullest name, of those the most frequent."""
        counts = Counter(
            " ".join(c.mention.tokens) for found in self.called.values() for c in found
        )
        return max(counts, key=lambda name: (len(name.split()), counts[name], name))


def bearers(mentions: Mapping[str, Mapping[str, Sequence[Mention]]]) -> tuple[Bearer, ...]:
    """Put together what names the same, in the order in which the articles first name it.

    A name of one word is that of the fuller name that ends in it, if there is only one; names of
    several words are one if they end alike and begin with forms of one name. Spellings of one name,
    and the names of one place, count as alike.

    Args:
        mentions: by article, and by sentence in order of place.
    """
    called = {
        label: [Called(id_, name) for id_, names in found.items() for name in names]
        for label, found in mentions.items()
    }
    full: dict[str, list[tuple[str, ...]]] = {}
    for found in called.values():
        for one in found:
            tokens = one.mention.tokens
            known = full.setdefault(_key(tokens), [])
            if 1 < len(tokens) <= _LONGEST and not any(_alike(tokens, other) for other in known):
                known.append(tokens)
    groups: dict[tuple[str, ...], dict[str, list[Called]]] = {}
    for label, found in called.items():
        for one in found:
            bearer = _bearer_of(one.mention.tokens, full)
            groups.setdefault(bearer, {}).setdefault(label, []).append(one)
    return tuple(Bearer({k: tuple(v) for k, v in group.items()}) for group in groups.values())


def _bearer_of(
    tokens: tuple[str, ...], full: Mapping[str, Sequence[tuple[str, ...]]]
) -> tuple[str, ...]:
    key = _key(tokens)
    known = full.get(key, ())
    if len(tokens) > 1:
        return next((other for other in known if _alike(tokens, other)), tokens)
    return known[0] if len(known) == 1 else (key,)


def _key(tokens: tuple[str, ...]) -> str:
    """Return what the spellings of the last word of a name have in common."""
    place = _places().get(" ".join(tokens))
    return place or folded(tokens[-1]) or tokens[-1]


@made_of_lists
@cache
def _places() -> Mapping[str, str]:
    return {name: heading for heading, names in lexicon(PLACES).items() for name in names}


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names of several words, whose last words are alike, have one bearer."""
    if min(len(one), len(other)) < 2:
        return one == other
    first, second = one[0], other[0]
    same = folded(first) == folded(second) or forms_of_one_name(first, second)
    return same or set(one) <= set(other) or set(other) <= set(one)
