"""The links and the omissions of a comparison, by passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from reader.display.once import once
from reader.model import Comparison, Link, Omission


@once
def links_inside(comparison: Comparison) -> Mapping[str, tuple[Link, ...]]:
    """Return the links of which both ends stand in one passage, by its id; none have no entry."""
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for link in comparison.alignment.links:
        passage = comparison.passage_of(link.left)
        if passage is comparison.passage_of(link.right):
            found[passage.id].append(link)
    return {passage: tuple(links) for passage, links in found.items()}


@once
def omissions_by_place(comparison: Comparison) -> Mapping[tuple[str, str], Omission]:
    """Return the omissions by the id of their passage and the label of the silent article."""
    return {(found.passage, found.article): found for found in comparison.alignment.omissions}
