"""Names: what each article calls the same person, group, place or event."""

from __future__ import annotations

from collections.abc import Iterator

from reader.display.ledgers.found import rows_of_findings
from reader.display.ledgers.ledger import LedgerRow
from reader.model import Comparison, DifferenceKind


def name_rows(comparison: Comparison) -> Iterator[LedgerRow]:
    """Yield a row for each label in which linked sentences differ, as the story goes."""
    return rows_of_findings(comparison, (DifferenceKind.NAME,))
