"""The table of the kinds of difference: one module finds each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.differences.attribution.find import find_sources
from reader.differences.certainty.find import find_certainty
from reader.differences.quotations.find import find_quotes
from reader.differences.rest import find_wording
from reader.differences.side import Finding, Side
from reader.model import DifferenceKind


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of difference between two linked sentences.

    Attributes:
        kind: its name in the comparison.
        find: returns its findings, in order of place; symmetric: with the sides exchanged it finds
            the same, mirrored.
    """

    kind: DifferenceKind
    find: Callable[[Side, Side], Iterable[Finding]]


KINDS = (
    Kind(DifferenceKind.QUOTE, find_quotes),
    Kind(DifferenceKind.SOURCE, find_sources),
    Kind(DifferenceKind.CERTAINTY, find_certainty),
    Kind(DifferenceKind.WORDING, find_wording),
)
"""In the order in which they are told of two sentences."""
