"""Who prints one text, and how many tellings of a passage there are when it counts once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import fsum

from reader.display.grouping import grouped
from reader.display.phrases import counted, describe_coverage, listed, per_cent
from reader.model import Comparison, Passage, SharedText
from reader.model.shared_text import MOSTLY

Texts = tuple[tuple[str, ...], ...]
"""Articles by their labels, those together that print one text."""


def groups_of(comparison: Comparison) -> Texts:
    """Return the articles that are printed from one text, two or more in each group.

    Every two of a group share text.
    """
    shared = {(s.left, s.right): s.words for s in comparison.one_text}
    groups = _grouped(comparison, [article.label for article in comparison.articles], shared)
    return tuple(group for group in groups if len(group) > 1)


def texts_of(comparison: Comparison, passage: Passage) -> Texts:
    """Return the articles that tell a passage, those together whose readings are one text.

    Two readings are one text if their articles are printed from one, and two thirds of the words of
    the one or the other stand in both. So `len` is how many tellings there are when one text counts
    once.
    """
    shared = {
        (pair.left, pair.right): pair.words
        for pair in comparison.one_text
        if _same_reading(comparison, passage, pair)
    }
    return _grouped(comparison, passage.told_by, shared)


def same_text_as(texts: Texts, label: str) -> tuple[str, ...]:
    """Return the other articles, by label, whose readings are the same text as this article's."""
    return tuple(other for text in texts if label in text for other in text if other != label)


def describe_telling(comparison: Comparison, passage: Passage) -> str:
    """Return by whom a passage is told, such as “told by all three, in two texts (A = C)”."""
    told, texts = describe_coverage(comparison, passage), texts_of(comparison, passage)
    alike = [" = ".join(text) for text in texts if len(text) > 1]
    if not alike:
        return told
    return f"{told}, in {counted(len(texts), 'text')} ({', '.join(alike)})"


def describe_one_text(comparison: Comparison) -> tuple[str, ...]:
    """Return a sentence or two on each group of articles that are printed from one text.

    Two articles that share text, but with other articles each, are told of by themselves.
    """
    groups = groups_of(comparison)
    apart = [
        (pair.left, pair.right)
        for pair in comparison.one_text
        if not any(pair.left in group and pair.right in group for group in groups)
    ]
    return tuple(_describe_group(comparison, group) for group in (*groups, *apart))


def _describe_group(comparison: Comparison, group: Sequence[str]) -> str:
    shares = [(label, _share(comparison, group, label)) for label in group]
    whole = max(share for _, share in shares) >= MOSTLY
    parts = [
        f"{per_cent(share)} of {label}’s{'' if position else ' words'}"
        for position, (label, share) in enumerate(shares)
    ]
    names = listed([f"{label} ({comparison.article(label).name})" for label in group])
    what = "print the same text" if whole else "print parts of the same text"
    other = "the other" if len(group) == 2 else "another of them"
    return (
        f"{names} {what}: {listed(parts)} stand word for word in {other}, quotations left out. "
        "Where they tell a point in the same words, count them as one."
    )


def _share(comparison: Comparison, group: Sequence[str], label: str) -> float:
    """Return the largest share of an article's words that stands in one of the group."""
    return max(share for other, share in _shares(comparison, label) if other in group)


def _shares(comparison: Comparison, label: str) -> Iterator[tuple[str, float]]:
    for pair in comparison.one_text:
        if label == pair.left:
            yield pair.right, pair.left_share
        elif label == pair.right:
            yield pair.left, pair.right_share


def _same_reading(comparison: Comparison, passage: Passage, pair: SharedText) -> bool:
    left, right = passage.reading_of(pair.left), passage.reading_of(pair.right)
    if not left or not right:
        return False
    inside = [
        found
        for sentence in left
        for found in comparison.shared_sentences(sentence, pair.right)
        if found.right in right
    ]
    sides = (
        (left, [(found.left, found.left_share) for found in inside]),
        (right, [(found.right, found.right_share) for found in inside]),
    )
    return any(_share_of_reading(comparison, *side) >= MOSTLY for side in sides)


def _share_of_reading(
    comparison: Comparison, sentences: Sequence[str], shares: Iterable[tuple[str, float]]
) -> float:
    """Return which part of the words of some sentences is shared, given that of each."""
    words = {sentence: len(comparison.text(sentence).split()) for sentence in sentences}
    return fsum(share * words[sentence] for sentence, share in shares) / sum(words.values())


def _grouped(
    comparison: Comparison, labels: Sequence[str], shared: dict[tuple[str, str], int]
) -> Texts:
    """Return the groups, in the articles' order, found in an order that the texts alone decide."""
    text = {article.label: article.text for article in comparison.articles}
    place = {label: position for position, label in enumerate(labels)}
    groups = grouped(sorted(labels, key=text.__getitem__), shared)
    inside = [tuple(sorted(group, key=place.__getitem__)) for group in groups]
    return tuple(sorted(inside, key=lambda group: place[group[0]]))
