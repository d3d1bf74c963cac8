"""The stems of words, by which their inflections are held for one word."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = ("ingly", "edly", "ing", "ies", "ied", "ed", "es", "s", "ly")
_STEM_LETTERS = 3


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return a word without the commonest English endings; three letters are always left.

    >>> [stem(word) for word in ("Protesters’", "fired", "Lavrov's", "countries")]
    ['protester', 'fir', 'lavrov', 'country']
    """
    form = word.casefold().replace("’", "'").removesuffix("'").removesuffix("'s")
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= _STEM_LETTERS:
            return form.removesuffix(ending) + ("y" if ending in {"ies", "ied"} else "")
    return form
