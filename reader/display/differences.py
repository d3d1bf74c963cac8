"""The word differences, the same pair of wordings told once, the telling ones first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reader.differences.tokens import normalised
from reader.model import Comparison, Difference, DifferenceKind, Excerpt

_SHORT = 6
"""Up to so many words a wording is read at a glance."""

READ_AS_WORDS = (DifferenceKind.WORDING, DifferenceKind.NUMBER)
"""The kinds whose findings are read as one wording against another."""

_CONTENT_LETTERS = 4
_DIVIDERS = ",;: \n\t"


@dataclass(frozen=True, slots=True)
class WordPair:
    """One wording against another, with every place where they meet.

    Attributes:
        left: the words, "" where the left side has nothing.
        right: likewise.
        places: the differences, in reading order; there is at least one.
    """

    left: str
    right: str
    places: tuple[Difference, ...]

    @property
    def sentences(self) -> tuple[tuple[str, str], ...]:
        """The ids of the linked sentences, (left, right), of each place."""
        return tuple(place.link for place in self.places)


def is_reworded(comparison: Comparison, difference: Difference) -> bool:
    """Tell whether two sentences differ as a whole rather than in some of their words."""
    left, right = difference.left, difference.right
    return (
        difference.kind is DifferenceKind.WORDING
        and left is not None
        and right is not None
        and left.span == comparison.span(left.sentence)
        and right.span == comparison.span(right.sentence)
    )


def reworded_links(
    comparison: Comparison, differences: Iterable[Difference]
) -> tuple[tuple[str, str], ...]:
    """Return the links, by their ends, whose sentences differ as a whole."""
    return tuple(d.link for d in differences if is_reworded(comparison, d))


def word_pairs(
    comparison: Comparison, differences: Iterable[Difference] | None = None
) -> tuple[WordPair, ...]:
    """Return the words that differ, in reading order.

    Pairs whose words are the same but for case and marks are put together. Left away are pairs of
    nothing but small words, such as an article more, and sentences that differ as a whole.

    Args:
        comparison: the comparison the differences belong to.
        differences: some of its differences, in reading order; `None` for all.
    """
    found: dict[tuple[str, str], list[Difference]] = {}
    for difference in comparison.differences if differences is None else differences:
        if difference.kind in READ_AS_WORDS and not is_reworded(comparison, difference):
            left = excerpt_text(comparison, difference.left)
            right = excerpt_text(comparison, difference.right)
            found.setdefault((_form(left), _form(right)), []).append(difference)
    pairs = (
        WordPair(
            excerpt_text(comparison, places[0].left),
            excerpt_text(comparison, places[0].right),
            tuple(places),
        )
        for places in found.values()
    )
    return tuple(pair for pair in pairs if has_content(pair.left) or has_content(pair.right))


def main_word_pairs(
    comparison: Comparison, pairs: Iterable[WordPair] | None = None
) -> tuple[WordPair, ...]:
    """Return the pairs that show most in the fewest words, the most frequent first.

    These are replacements, short on both sides, with a word that carries content on each.

    Args:
        comparison: the comparison they belong to.
        pairs: all its pairs, where they were worked out before.
    """
    short = [
        pair
        for pair in (word_pairs(comparison) if pairs is None else pairs)
        if _is_short(pair) and has_content(pair.left) and has_content(pair.right)
    ]
    return tuple(sorted(short, key=lambda pair: (-len(pair.places), _words(pair))))


def excerpt_text(comparison: Comparison, excerpt: Excerpt | None) -> str:
    """Return the words of an excerpt without the marks that divide them; "" for none."""
    if excerpt is None:
        return ""
    return excerpt.span.of(comparison.article_of(excerpt.sentence).text).strip(_DIVIDERS)


def _words(pair: WordPair) -> int:
    return len(pair.left.split()) + len(pair.right.split())


def _is_short(pair: WordPair) -> bool:
    return max(len(pair.left.split()), len(pair.right.split())) <= _SHORT


@lru_cache(maxsize=20_000)
def has_content(words: str) -> bool:
    """Tell whether any of the words is more than a small word."""
    return any(map(_is_content, words.split()))


@lru_cache(maxsize=20_000)
def _form(words: str) -> str:
    """Return words but for case and marks; the cache is of a pure function."""
    return normalised(words)


def _is_content(word: str) -> bool:
    """Tell whether a word is more than a small word: long, a figure, or a name in capitals."""
    long_enough = sum(map(str.isalpha, word)) >= _CONTENT_LETTERS
    return long_enough or any(map(str.isdigit, word)) or (len(word) > 1 and word.isupper())
