"""The ledgers, in the types that JSON has."""

from __future__ import annotations

from typing import Any

from reader.display.ledgers import LEDGERS, LedgerCell, LedgerRow, ledger_of
from reader.model import Comparison


def ledgers(comparison: Comparison) -> dict[str, Any]:
    """Return the rows of each ledger, by its id."""
    labels = [article.label for article in comparison.articles]
    return {
        kind.id: [_row(row, labels) for row in ledger_of(comparison, kind).rows] for kind in LEDGERS
    }


def _row(row: LedgerRow, labels: list[str]) -> dict[str, Any]:
    cells = [(label, cell) for label, cell in zip(labels, row.cells, strict=True) if cell.text]
    return {
        "subject": row.subject,
        "finding": row.finding,
        "differs": row.differs,
        "cells": [_cell(label, cell) for label, cell in cells],
    }


def _cell(label: str, cell: LedgerCell) -> dict[str, Any]:
    return {
        "article": label,
        "text": cell.text,
        "places": [
            {"sentence": place.sentence, "start": place.span.start, "end": place.span.end}
            for place in cell.places
        ],
    }
