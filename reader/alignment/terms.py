"""What of a sentence can be matched by value: its words, figures, names and quoted words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from reader.paths import resources

_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
_QUOTED = re.compile(r"[“«„\"]([^”»“\"]{8,})[”»“\"]")
_ENDINGS = ("ingly", "edly", "ing", "ies", "ied", "ed", "es", "s", "ly")
_SMALL_NUMBERS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_VALUES = {word: str(value) for value, word in enumerate(_SMALL_NUMBERS, start=2)}
_STEM_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Terms:
    """What of a sentence can be matched by value.

    Attributes:
        content: the stems of its content words, with how often each stands in it.
        pairs: its pairs of neighbouring content words.
        figures: its numbers in digits, thousands marks taken out, "two" … "twenty" included.
        names: the stems of its capitalised words, but for the first word.
        quoted: the stems of the content words between its quotation marks.
        length: its words.
    """

    content: Counter[str]
    pairs: frozenset[tuple[str, str]]
    figures: frozenset[str]
    names: frozenset[str]
    quoted: frozenset[str]
    length: int


def terms(sentence: str) -> Terms:
    """Take a sentence apart."""
    words = _WORD.findall(sentence)
    content = _content(words)
    return Terms(
        content=Counter(content),
        pairs=frozenset(pairwise(content)),
        figures=frozenset(filter(None, map(_figure, words))),
        names=frozenset(_content([word for word in words[1:] if word[0].isupper()])),
        quoted=frozenset(_content(_WORD.findall(" ".join(_QUOTED.findall(sentence))))),
        length=len(words),
    )


def stem(word: str) -> str:
    """Return a word without the commonest English endings; four letters are always left.

    >>> [stem(word) for word in ("Protesters’", "fired", "Lavrov's", "countries")]
    ['protester', 'fir', 'lavrov', 'country']
    """
    form = word.casefold().replace("’", "'").removesuffix("'").removesuffix("'s")
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= _STEM_LETTERS - 1:
            return form.removesuffix(ending) + ("y" if ending in {"ies", "ied"} else "")
    return form


def _content(words: list[str]) -> list[str]:
    return [form for form in map(stem, words) if form not in _function_words()]


def _figure(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    return _VALUES.get(word.casefold(), "")


@cache
def _function_words() -> frozenset[str]:
    """Return the stems of the function words of English; the cache is of a constant file."""
    file = resources() / "lexicons" / "function-words-en.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(stem(line) for line in lines if line and not line.startswith("#"))
