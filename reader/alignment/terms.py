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
_STEM_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Terms:
    """What of a sentence can be matched by value, with how often each stands in it.

    Attributes:
        stems: all its words, without their endings.
        stem_pairs: its pairs of neighbouring words.
        content: the stems that are no function words.
        word_pairs: its pairs of neighbouring content words.
        figures: its numbers in digits, thousands marks taken out, "two" … "twenty" included.
        names: the stems of its capitalised words, but for the first word; each once.
        quoted: the stems of the content words between its quotation marks; each once.
        length: its words.
    """

    stems: Counter[str]
    stem_pairs: Counter[tuple[str, str]]
    content: Counter[str]
    word_pairs: Counter[tuple[str, str]]
    figures: Counter[str]
    names: Counter[str]
    quoted: Counter[str]
    length: int

    @property
    def plain(self) -> Counter[str]:
        """The content words that are no names or titles: what is told of the persons."""
        return Counter({word: n for word, n in self.content.items() if word not in self.names})


def terms(sentence: str) -> Terms:
    """Take a sentence apart."""
    words = _WORD.findall(sentence)
    stems = [stem(word) for word in words]
    content = _content(words)
    return Terms(
        stems=Counter(stems),
        stem_pairs=Counter(pairwise(stems)),
        content=Counter(content),
        word_pairs=Counter(set(pairwise(content))),
        figures=Counter(set(filter(None, map(_figure, words)))),
        names=Counter(set(_content([word for word in words[1:] if word[0].isupper()]))),
        quoted=Counter(set(_content(_WORD.findall(" ".join(_QUOTED.findall(sentence)))))),
        length=len(words),
    )


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
