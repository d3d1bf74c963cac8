"""The word differences, the same pair of wordings told once, the telling ones first."""

from __future__ import annotations

from dataclasses import dataclass

from reader.differences.tokens import normalised
from reader.model import Comparison, Difference, Excerpt

_SHORT = 6
"""Up to so many words a wording is read at a glance."""

_CONTENT_LETTERS = 4


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


def word_pairs(comparison: Comparison, passage: str | None = None) -> tuple[WordPair, ...]:
    """Return the word differences of one passage, or of all, in reading order.

    Pairs whose words are the same but for case and marks are put together.
    """
    found: dict[tuple[str, str], list[Difference]] = {}
    for difference in comparison.differences:
        if passage in (None, difference.passage):
            key = (
                normalised(excerpt_text(comparison, difference.left)),
                normalised(excerpt_text(comparison, difference.right)),
            )
            found.setdefault(key, []).append(difference)
    return tuple(
        WordPair(
            excerpt_text(comparison, places[0].left),
            excerpt_text(comparison, places[0].right),
            tuple(places),
        )
        for places in found.values()
    )


def main_word_pairs(comparison: Comparison) -> tuple[WordPair, ...]:
    """Return the pairs that show most in the fewest words, the most frequent first.

    These are replacements, short on both sides, of which at least one side carries content.
    """
    short = [
        pair
        for pair in word_pairs(comparison)
        if pair.left and pair.right and _is_short(pair) and _carries_content(pair)
    ]
    return tuple(sorted(short, key=lambda pair: (-len(pair.places), _words(pair))))


def excerpt_text(comparison: Comparison, excerpt: Excerpt | None) -> str:
    """Return the words of an excerpt, "" for none."""
    if excerpt is None:
        return ""
    return excerpt.span.of(comparison.article_of(excerpt.sentence).text)


def _words(pair: WordPair) -> int:
    return len(pair.left.split()) + len(pair.right.split())


def _is_short(pair: WordPair) -> bool:
    return max(len(pair.left.split()), len(pair.right.split())) <= _SHORT


def _carries_content(pair: WordPair) -> bool:
    words = (*pair.left.split(), *pair.right.split())
    return any(
        len(word) >= _CONTENT_LETTERS or any(c.isdigit() for c in word) or word[:1].isupper()
        for word in words
    )
