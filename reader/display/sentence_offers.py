"""What can be changed at a sentence itself: where it ends, and where it begins."""

from __future__ import annotations

from collections.abc import Iterator

from reader.corrections import Corrections
from reader.display.offer import Offer
from reader.display.phrases import shortened
from reader.display.visible import one_line
from reader.model import Comparison
from reader.revising import Revised, Revision, joined, place_near, revised, split
from reader.segmentation import Segmentation

_FIRST_WORDS = 3


def offers_for_boundaries(
    corrections: Corrections, comparison: Comparison, sentence: str, at: int | None = None
) -> Iterator[Offer]:
    """Yield how a sentence can be merged with the next one, and split.

    Args:
        corrections: what the reader fixed.
        comparison: the comparison it is in.
        sentence: its id.
        at: the character to which the reader points, if any.
    """
    merged = merging(corrections, comparison, sentence)
    if merged is not None:
        yield merged
    article, span = comparison.article_of(sentence), comparison.span(sentence)
    place = None if at is None else place_near(article.text, span, at)
    if place is not None:
        found = splitting(corrections, comparison, sentence, place)
        yield from (found,) if found else ()


def merging(corrections: Corrections, comparison: Comparison, sentence: str) -> Offer | None:
    """Return how a sentence is merged with the next one; `None` if there is none to merge with."""
    article = comparison.article_of(sentence)
    change = joined(article, comparison.span(sentence), _segmentation(comparison))
    if change is None:
        return None
    ids = [known.id for known in article.sentences]
    following = ids[ids.index(sentence) + 1]
    name = f"merging {sentence} and {following}"
    revision = _revision(corrections, comparison, change)
    return Offer("", "Merge with the next sentence", name, revision=revision)


def splitting(
    corrections: Corrections, comparison: Comparison, sentence: str, at: int
) -> Offer | None:
    """Return how a sentence is split before the character `at`; `None` if it cannot be."""
    article, span = comparison.article_of(sentence), comparison.span(sentence)
    change = split(article, at, _segmentation(comparison))
    if change is None:
        return None
    words = one_line(" ".join(article.text[at : span.end].split()[:_FIRST_WORDS]))
    text = f"Split the sentence before “{shortened(words, _FIRST_WORDS)}”"
    revision = _revision(corrections, comparison, change)
    return Offer("", text, f"splitting the sentence {sentence}", revision=revision)


def can_be_set_aside(comparison: Comparison) -> bool:
    """Tell whether a sentence can be kept out of the story: line by line every line is in it."""
    return _segmentation(comparison) is not Segmentation.LINES


def _revision(corrections: Corrections, comparison: Comparison, change: Revised) -> Revision:
    return revised(comparison.articles, corrections, change, _segmentation(comparison))


def _segmentation(comparison: Comparison) -> Segmentation:
    return Segmentation(comparison.made_with.segmentation)
