"""What two articles can be compared by, given their languages and scripts."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import islice

from reader.alignment.scoring import Basis
from reader.model import Article

_LETTERS = 400
"""So many letters tell an article's script."""


def comparable_by(one: Article, other: Article, *, lexical: bool) -> Basis:
    """Return what two articles can be compared by.

    Words say nothing where the languages are known to be different, or where the scripts are.

    Args:
        one: an article.
        other: another one.
        lexical: whether the vectors only say which words are shared.
    """
    if lexical:
        return Basis.WORDS
    languages = {one.language, other.language} - {""}
    scripts = {script_of(one.text), script_of(other.text)} - {""}
    return Basis.ACROSS if len(languages) > 1 or len(scripts) > 1 else Basis.MEANING


def script_of(text: str) -> str:
    """Return the script of most of the first letters of a text, "" where it has none.

    >>> [script_of(text) for text in ("Blinken", "Блинкен", "2021")]
    ['LATIN', 'CYRILLIC', '']
    """
    letters = islice((c for c in text if c.isalpha()), _LETTERS)
    counted = Counter(unicodedata.name(letter, "").split(" ")[0] for letter in letters)
    return counted.most_common(1)[0][0] if counted else ""
