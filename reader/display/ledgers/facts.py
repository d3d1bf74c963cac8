"""Facts: the figures that linked sentences hold against each other."""

from __future__ import annotations

from collections.abc import Iterator

from reader.display.ledgers.found import rows_of_findings
from reader.display.ledgers.ledger import LedgerRow
from reader.model import Comparison, DifferenceKind


def fact_rows(comparison: Comparison) -> Iterator[LedgerRow]:
    """Yield a row for each figure in which linked sentences differ, as the story goes."""
    return rows_of_findings(comparison, (DifferenceKind.NUMBER,))
