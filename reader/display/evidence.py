"""Why two readings were put side by side: the link between them and its score."""

from __future__ import annotations

from reader.model import Comparison, Link, Passage


def strongest_link(comparison: Comparison, passage: Passage, left: str, right: str) -> Link | None:
    """Return the strongest link between two articles' readings of a passage.

    Args:
        comparison: the comparison the passage belongs to.
        passage: one of its passages.
        left: the label of one article.
        right: the label of the other.

    Returns:
        `None` if both stand in the passage only through a third article, or one is silent.
    """
    here, there = set(passage.reading_of(left)), set(passage.reading_of(right))
    return max(
        (
            link
            for link in comparison.alignment.links
            if (link.left in here and link.right in there)
            or (link.left in there and link.right in here)
        ),
        key=lambda link: link.score,
        default=None,
    )


def link_into(comparison: Comparison, passage: Passage, label: str) -> Link | None:
    """Return the strongest link that holds an article's reading in a passage."""
    found = [
        link
        for other in passage.told_by
        if other != label
        for link in [strongest_link(comparison, passage, label, other)]
        if link is not None
    ]
    return max(found, key=lambda link: link.score, default=None)
