"""The words of articles in the form in which they are held against each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.model import Article, Sentence, Span

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

_INSIDE = "[^\\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
_WORD = re.compile(
    rf"""(?:[^\W\d_]\.){{2,}}                     # U.S., e.g.
      | \d+(?:[.,]\d+)*(?:{_INSIDE})*          # 1,500  3.5  2nd
      | [^\W_](?:{_INSIDE})*(?:['’ʼ](?:{_INSIDE})+)*   # port, Dunn's
    """,
    re.VERBOSE,
)
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060"))
_FOLDED = {**_UNSEEN, ord("’"): "'", ord("ʼ"): "'"}
_NO_SENTENCE = -1
_TERM = 3
"""Up to so many words between quotation marks are a term or a title, not a statement."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one article's story, one entry for each.

    Where something was set aside, and at the end, stands a stop: an entry that equals no other.

    Attributes:
        starts: where each begins in the article's text, in characters.
        ends: where it ends.
        forms: a number for its form, the same in all articles.
        sentences: the position of its sentence, -1 for a stop.
        quoted: whether it stands in a quotation of more than three words.
    """

    starts: Integers
    ends: Integers
    forms: Integers
    sentences: Integers
    quoted: Flags

    def __len__(self) -> int:
        return len(self.forms)

    @property
    def own(self) -> int:
        """How many words stand outside quotations."""
        return int(np.count_nonzero(~self.quoted & (self.sentences != _NO_SENTENCE)))

    def span(self, start: int, words: int) -> Span:
        """Return the characters from one word to the last of so many."""
        return Span(int(self.starts[start]), int(self.ends[start + words - 1]))


class Vocabulary:
    """Gives each form of a word its number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, form: str) -> int:
        """Return the number of a form."""
        return self._numbers.setdefault(form, len(self._numbers))

    def stop(self) -> int:
        """Return a number that no form has."""
        return self.number(f"\n{len(self._numbers)}")


def no_tick() -> None:
    """Do nothing between two steps of the work."""


def words_of(
    article: Article,
    quotations: Sequence[Span],
    vocabulary: Vocabulary,
    tick: Callable[[], None] = no_tick,
) -> Words:
    """Return the words of an article's sentences.

    Args:
        article: with its sentences.
        quotations: what stands between quotation marks, in order of place.
        vocabulary: gives the numbers of the forms, and learns new ones.
        tick: called before each sentence; what it raises is let through.
    """
    rows: list[tuple[int, int, int, int]] = []
    for position, sentence in enumerate(article.sentences):
        tick()
        if position and _parted(article, article.sentences[position - 1], sentence):
            rows.append((0, 0, vocabulary.stop(), _NO_SENTENCE))
        for found in _WORD.finditer(article.text, sentence.span.start, sentence.span.end):
            form = form_of(found.group())
            rows.append((found.start(), found.end(), vocabulary.number(form), position))
    rows.append((0, 0, vocabulary.stop(), _NO_SENTENCE))
    starts, ends, forms, sentences = np.array(rows, np.int64).T
    quoted = _quoted(starts, sentences, quotations)
    return Words(starts, ends, forms, sentences, quoted)


def form_of(word: str) -> str:
    """Return the form in which a word is compared: case, apostrophes and coding folded.

    >>> [form_of(word) for word in ("Dunn’s", "U.S.", "CAFE\u0301", "co\u00adopt")]
    ["dunn's", 'us', 'café', 'coopt']
    """
    if not word.isascii():
        word = unicodedata.normalize("NFKC", word.translate(_FOLDED))
    form = word.casefold()
    return form.replace(".", "") if _ABBREVIATION.fullmatch(word) else form


def _parted(article: Article, before: Sentence, after: Sentence) -> bool:
    between = Span(before.span.end, max(before.span.end, after.span.start))
    return any(part.span.overlaps(between) for part in article.set_aside)


def _quoted(starts: Integers, sentences: Integers, quotations: Sequence[Span]) -> Flags:
    quoted = np.zeros(len(starts), np.bool_)
    places = np.flatnonzero(sentences != _NO_SENTENCE)
    for first, last in _ranges(starts[places], quotations):
        if last - first > _TERM:
            quoted[places[first:last]] = True
    return quoted


def _ranges(starts: Integers, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield from which word to which, by position, each span reaches."""
    firsts = np.searchsorted(starts, [span.start for span in spans])
    lasts = np.searchsorted(starts, [span.end for span in spans])
    return zip(firsts.tolist(), lasts.tolist(), strict=True)
