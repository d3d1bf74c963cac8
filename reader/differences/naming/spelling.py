"""Whether two words are one name spelled in two ways."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from reader.own_lexicons import lexicon, made_of_lists

GIVEN_NAMES = "given-names-en"
_LEAST = 5
_FOLDS = (
    ("tch", "ch"),
    ("sch", "sh"),
    ("kh", "h"),
    ("ph", "f"),
    ("gh", "g"),
    ("th", "t"),
    ("ou", "u"),
    ("oo", "u"),
    ("ck", "k"),
    ("q", "k"),
    ("iy", "i"),
    ("ey", "i"),
    ("ei", "i"),
    ("yi", "i"),
    ("ji", "i"),
    ("j", "i"),
    ("y", "i"),
    ("ii", "i"),
    ("ie", "e"),
    ("w", "v"),
    ("z", "s"),
    ("ff", "f"),
)


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """Return a word without what transliterations and spellings differ in.

    >>> folded("yanukovych") == folded("yanukovich"), folded("sergey") == folded("sergei")
    (True, True)
    """
    form = _letters(word)
    for written, plain in _FOLDS:
        form = form.replace(written, plain)
    return "".join(a for a, b in zip(form, form[1:] + " ", strict=True) if a != b)


def same_sound(one: str, other: str) -> bool:
    """Tell whether two words differ in nothing but the way a name is spelled.

    Accents, and British and American spelling of common words, make no other name.
    """
    if _plain(one) == _plain(other) or len(min(one, other, key=len)) < _LEAST:
        return False
    return folded(one) == folded(other)


def _plain(word: str) -> str:
    """Return a word without accents, hyphens, and what British and American spelling differ in."""
    form = _letters(word)
    for british, american in (("is", "iz"), ("our", "or"), ("tre", "ter"), ("ence", "ense")):
        form = form.replace(british, american)
    return form


def _letters(word: str) -> str:
    """Return the letters of a word, in lower case and without accents."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if letter.isalpha())


def forms_of_one_name(one: str, other: str) -> bool:
    """Tell whether two given names may stand for each other, such as “Bill” for “William”."""
    return one != other and not _families(one).isdisjoint(_families(other))


def _families(name: str) -> frozenset[str]:
    return _by_name().get(name, frozenset())


@made_of_lists
@cache
def _by_name() -> dict[str, frozenset[str]]:
    families: dict[str, set[str]] = {}
    for heading, names in lexicon(GIVEN_NAMES).items():
        for name in names:
            families.setdefault(name, set()).add(heading)
    return {name: frozenset(found) for name, found in families.items()}
