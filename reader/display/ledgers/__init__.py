"""Ledgers over the whole comparison: what each article has of a kind, one column for each."""

from reader.display.ledgers.ledger import (
    FINDING,
    SUBJECT,
    Ledger,
    LedgerCell,
    LedgerRow,
    filtered_rows,
    sorted_rows,
)
from reader.display.ledgers.table import LEDGERS, LedgerKind, ledger_of

__all__ = [
    "FINDING",
    "LEDGERS",
    "SUBJECT",
    "Ledger",
    "LedgerCell",
    "LedgerKind",
    "LedgerRow",
    "filtered_rows",
    "ledger_of",
    "sorted_rows",
]
