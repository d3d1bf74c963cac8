"""A sentence taken apart, as the finders of speakers look at it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reader.differences.attribution.grammar import BREAKS, MARKS_IN_NAMES
from reader.differences.tokens import Token
from reader.lexicons import words_for
from reader.model import Span

LONGEST_SOURCE = 14
"""The name of a speaker has at most so many words."""

WordRange = tuple[int, int]
"""From which word of a sentence to which, half-open."""


@dataclass(frozen=True, slots=True)
class TakenApart:
    """A sentence taken apart.

    Attributes:
        text: of the sentence.
        words: its words and marks.
        quoted: which of them stand between quotation marks, or are such marks.
        language: ISO 639-1.
    """

    text: str
    words: tuple[Token, ...]
    quoted: frozenset[int]
    language: str

    def form(self, number: int) -> str:
        """Return the form of a word, "" outside the sentence."""
        return self.words[number].form if 0 <= number < len(self.words) else ""

    def is_capital(self, number: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return 0 <= number < len(self.words) and self.text[self.words[number].span.start].isupper()

    def is_quoted(self, number: int) -> bool:
        """Tell whether a word stands between quotation marks, or is such a mark."""
        return number in self.quoted

    def is_speaker(self, number: int) -> bool:
        """Tell whether a word is a noun for who or what speaks."""
        return self.form(number).removesuffix("'s") in speakers(self.language)

    def is_break(self, number: int) -> bool:
        """Tell whether the name of a speaker does not reach beyond a word or mark."""
        form = self.form(number)
        if form in BREAKS:
            return not self._is_acronym(number)
        if form == "-":
            return self._is_dash(number)
        return not form[0].isalnum() and form not in MARKS_IN_NAMES

    def _is_acronym(self, number: int) -> bool:
        """Tell whether a word is written as WHO is."""
        return len(self.form(number)) > 1 and self.words[number].span.of(self.text).isupper()

    def _is_dash(self, number: int) -> bool:
        span = self.words[number].span
        around = self.text[span.start - 1 : span.start] + self.text[span.end : span.end + 1]
        return around.isspace() or not around

    def source_from(self, first: int) -> WordRange | None:
        """Return the words from a place on to where the name of a speaker must end."""
        end = first
        while end < len(self.words) and end - first < LONGEST_SOURCE and not self._stops(end):
            end += 1
        return (first, end) if end > first else None

    def _stops(self, number: int) -> bool:
        if self.form(number) == "." and not self.is_quoted(number):
            return not self._is_initial(number - 1)
        return self.is_break(number) or self.is_quoted(number)

    def _is_initial(self, number: int) -> bool:
        """Tell whether a word is the letter in “Edward J. Marlow”."""
        one = len(self.form(number)) == 1 and self.is_capital(number)
        return one and self.is_capital(number + 2)

    def span(self, part: WordRange) -> Span:
        """Return the characters of some words."""
        return Span(self.words[part[0]].span.start, self.words[part[1] - 1].span.end)


@cache
def speakers(language: str) -> frozenset[str]:
    """Return the nouns for who or what speaks."""
    lists = ("unnamed-sources", "document-sources", "media-sources")
    return frozenset(word for kind in lists for word in words_for(kind, language))
