"""What only the machine decided, and how a reader confirms it."""

from __future__ import annotations

from reader.corrections import Corrections, confirmed, is_dismissed, silent
from reader.model import Comparison, Link, Origin, Passage


def confirming(comparison: Comparison, passage: Passage, label: str) -> tuple[Link, ...]:
    """Return the machine's links that hold an article's reading in a passage."""
    links = links_of(comparison, passage.reading_of(label))
    return tuple(link for link in links if can_be_confirmed(comparison, link))


def links_of(comparison: Comparison, sentences: tuple[str, ...]) -> tuple[Link, ...]:
    """Return the links of some sentences of one article, wherever they lead."""
    return tuple(
        link
        for link in comparison.alignment.links
        if link.left in sentences or link.right in sentences
    )


def unconfirmed(corrections: Corrections, comparison: Comparison) -> tuple[str, ...]:
    """Return the passages of which the machine alone decided something, in reading order.

    A link is such a thing, and an omission that the reader neither confirmed nor dismissed.
    """
    open_ones = {
        comparison.passage_of(end).id
        for link in comparison.alignment.links
        if can_be_confirmed(comparison, link)
        for end in (link.left, link.right)
    }
    open_ones |= {
        omission.passage
        for omission in comparison.alignment.omissions
        if omission.origin is Origin.MACHINE and not is_dismissed(corrections, comparison, omission)
    }
    return tuple(p.id for p in comparison.alignment.passages if p.id in open_ones)


def confirmed_passage(
    corrections: Corrections, comparison: Comparison, passage: Passage
) -> Corrections:
    """Confirm all that a comparison says of a passage: its links, and who is silent."""
    quiet = [
        omission.article
        for omission in comparison.alignment.omissions
        if omission.passage == passage.id
        and not omission.told_in_part
        and not is_dismissed(corrections, comparison, omission)
    ]
    done = confirmed(corrections, comparison, comparison.links_inside(passage.id))
    return silent(done, comparison, passage.id, quiet)


def can_be_confirmed(comparison: Comparison, link: Link) -> bool:
    """Tell whether a link is the machine's; one between two passages would join them."""
    inside = comparison.passage_of(link.left) is comparison.passage_of(link.right)
    return inside and link.origin is Origin.MACHINE
