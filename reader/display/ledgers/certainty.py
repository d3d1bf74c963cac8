"""Certainty: what one article tells as a fact and another attributes, hedges or denies."""

from __future__ import annotations

from collections.abc import Iterator

from reader.display.ledgers.found import rows_of_findings
from reader.display.ledgers.ledger import LedgerRow
from reader.model import Comparison, DifferenceKind

_KINDS = (DifferenceKind.CERTAINTY, DifferenceKind.SOURCE)


def certainty_rows(comparison: Comparison) -> Iterator[LedgerRow]:
    """Yield a row for each point where articles differ in who says it, or how surely."""
    return rows_of_findings(comparison, _KINDS)
