"""Quotations: what is quoted here and there, and how."""

from __future__ import annotations

from collections.abc import Iterator

from reader.display.ledgers.found import rows_of_findings
from reader.display.ledgers.ledger import LedgerRow
from reader.model import Comparison, DifferenceKind


def quotation_rows(comparison: Comparison) -> Iterator[LedgerRow]:
    """Yield a row for each quotation in which linked sentences differ, as the story goes."""
    return rows_of_findings(comparison, (DifferenceKind.QUOTE,))
