"""Words and marks of a text as figures and details need them: cut at hyphens, 20:49 in one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.prose.stems import STEM_LETTERS, without_ending

MOST_WORDS = 1500
"""A text of more words is no sentence, and not looked into for figures and details."""

_WORD = re.compile(
    r"""\d+(?:[.,:]\d+)*                  # 1,500  3.5  20:49
      | [ap]\.[ ]?m\b\.?                  # a.m., p. m.
      | (?:[^\W\d_]\.){2,}                # U.S.
      | [^\W\d_]+(?:['’][^\W\d_]+)*       # Lavrov's
      | [^\w\s]                           # any mark
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"(?![ap]\.m)(?:[^\W\d_]\.){2,}")


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a text.

    Attributes:
        text: the text.
        forms: each word in lower case, apostrophes straight, "U.S." without its stops.
        starts, ends: where each stands in the text.
    """

    text: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.forms)

    def form(self, place: int) -> str:
        """Return the form of the word at a place, "" before the first and after the last."""
        return self.forms[place] if 0 <= place < len(self.forms) else ""

    def glued(self, place: int) -> bool:
        """Tell whether nothing stands between the word at a place and the one before it."""
        return 0 < place < len(self.forms) and self.starts[place] == self.ends[place - 1]

    def capital(self, place: int) -> bool:
        """Tell whether the word at a place begins with a capital letter."""
        return 0 <= place < len(self.forms) and self.text[self.starts[place]].isupper()


@lru_cache(maxsize=20_000)
def words(text: str) -> Words:
    """Split a text into words, figures and marks; the cache is of a pure function, and bounded.

    >>> words("The 23-year-old’s").forms
    ('the', '23', '-', 'year', '-', "old's")
    """
    found = list(_WORD.finditer(text))
    return Words(
        text,
        tuple(_form(m.group()) for m in found),
        tuple(m.start() for m in found),
        tuple(m.end() for m in found),
    )


def _form(word: str) -> str:
    form = word.casefold().replace("’", "'")
    return form.replace(".", "") if _ABBREVIATION.fullmatch(form) else form


@lru_cache(maxsize=50_000)
def bare_stem(form: str) -> str:
    """Return a word in lower case without its ending, and without what that leaves behind.

    What `reader.prose.stem` keeps as it is: letters doubled before the ending, and a last “e”.

    >>> [bare_stem(word) for word in ("protesters", "fire", "fired", "countries", "stopped")]
    ['protester', 'fir', 'fir', 'country', 'stop']
    """
    kept, ending = without_ending(form)
    if ending in {"ies", "ied"} or len(kept) <= STEM_LETTERS:
        return kept
    if ending and kept[-1] == kept[-2] and kept[-1] not in "lsz":
        return kept[:-1]
    return kept.removesuffix("e")
