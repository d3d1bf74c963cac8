"""The tables of the kinds of difference: one module finds each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.differences.attribution.find import find_sources
from reader.differences.certainty.find import find_certainty
from reader.differences.details.find import find_details
from reader.differences.figures.find import find_figures
from reader.differences.naming.find import find_names
from reader.differences.order import find_order
from reader.differences.quotations.find import find_quotes
from reader.differences.side import Background, Finding, Side
from reader.differences.wording.find import find_wording
from reader.model import Alignment, Difference, DifferenceKind


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
    Kind(DifferenceKind.NUMBER, find_figures),
    Kind(DifferenceKind.NAME, find_names),
    Kind(DifferenceKind.QUOTE, find_quotes),
    Kind(DifferenceKind.SOURCE, find_sources),
    Kind(DifferenceKind.CERTAINTY, find_certainty),
    Kind(DifferenceKind.DETAIL, find_details),
)
"""In the order in which they are told of two sentences."""


def findings(left: Side, right: Side) -> Iterator[tuple[DifferenceKind, Finding]]:
    """Yield what each kind finds in two sentences, and last the wording, as far as it is left."""
    claimed: list[Finding] = []
    for kind in KINDS:
        for found in kind.find(left, right):
            claimed.append(found)
            yield kind.kind, found
    for found in find_wording(left, right, claimed):
        yield DifferenceKind.WORDING, found


@dataclass(frozen=True, slots=True)
class WholeKind:
    """A kind of difference that shows only in whole articles, not in two linked sentences.

    Attributes:
        kind: its name in the comparison.
        find: returns its findings for all articles; with two articles exchanged it finds the same,
            mirrored. The sentences of a finding need not be linked.
    """

    kind: DifferenceKind
    find: Callable[[Sequence[Background], Alignment], Iterable[Difference]]


WHOLE_KINDS = (WholeKind(DifferenceKind.ORDER, find_order),)
"""In the order in which they are told of a passage, after those of its links."""
