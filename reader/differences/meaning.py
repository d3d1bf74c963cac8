"""Which words mean the same: stems, and groups of words that news uses for one another."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from reader.differences.words import bare_stem
from reader.lexicons import lines_of, words_of


@lru_cache(maxsize=50_000)
def sense(form: str) -> str:
    """Return what stands for a word in lower case and all that mean the same: a stem.

    >>> sense("died") == sense("killed")
    True
    """
    form = form.removesuffix("'s")
    return _groups().get(form) or _groups().get(bare_stem(form)) or bare_stem(form)


def senses(forms: Iterable[str]) -> frozenset[str]:
    """Return what stands for some words that carry content; marks and small words have none."""
    return frozenset(sense(form) for form in forms if is_content(form))


@lru_cache(maxsize=50_000)
def is_content(form: str) -> bool:
    """Tell whether a word in lower case carries content: no mark, figure or small word."""
    if not form[0].isalpha() or len(form) == 1:
        return False
    return form not in words_of("function-words-en") and form not in words_of("prepositions-en")


@cache
def listed(name: str) -> frozenset[str]:
    """Return what stands for the words of a list; the cache is of a constant file."""
    return frozenset(sense(word) for word in words_of(name))


@cache
def _groups() -> dict[str, str]:
    """Return for each word of a group the stem of its first one, single words only.

    A word that stands in two groups belongs to the first.
    """
    found: dict[str, str] = {}
    for line in lines_of("synonyms-en"):
        group = [word.strip() for word in line.split(",")]
        head = bare_stem(group[0])
        for word in group:
            if " " not in word:
                found.setdefault(word, head)
                found.setdefault(bare_stem(word), head)
    return found
