"""The stems of words, by which their inflections are held for one word."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = ("ingly", "edly", "ing", "ies", "ied", "ed", "es", "s", "ly")
STEM_LETTERS = 3
"""So many letters are always left."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return a word without the commonest English endings; three letters are always left.

    >>> [stem(word) for word in ("Protesters’", "fired", "Lavrov's", "countries")]
    ['protester', 'fir', 'lavrov', 'country']
    """
    return without_ending(word.casefold().replace("’", "'"))[0]


def without_ending(form: str) -> tuple[str, str]:
    """Return a word in lower case without its genitive and its ending, and the ending, or "".

    >>> [without_ending(form) for form in ("stopped", "countries'", "lavrov's")]
    [('stopp', 'ed'), ('country', 'ies'), ('lavrov', '')]
    """
    form = form.removesuffix("'").removesuffix("'s")
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= STEM_LETTERS:
            return form.removesuffix(ending) + ("y" if ending in {"ies", "ied"} else ""), ending
    return form, ""
