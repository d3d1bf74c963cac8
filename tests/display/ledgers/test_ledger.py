"""Sorting and filtering the rows of a ledger."""

from __future__ import annotations

import pytest

from reader.display.ledgers import (
    FINDING,
    SUBJECT,
    LedgerCell,
    LedgerRow,
    filtered_rows,
    sorted_rows,
)

ROWS = (
    LedgerRow("ferries", (LedgerCell("20 boats"), LedgerCell("", ())), "vaguer", differs=True),
    LedgerRow("Bakers", (LedgerCell("3 shops"), LedgerCell("late", rank=0.9))),
    LedgerRow("divers", (LedgerCell("100 men"), LedgerCell("soon", rank=0.1)), "another"),
)


def subjects(rows: tuple[LedgerRow, ...]) -> str:
    return " ".join(row.subject for row in rows)


@pytest.mark.parametrize(
    ("column", "descending", "expected"),
    [
        (None, False, "ferries Bakers divers"),
        (SUBJECT, False, "Bakers divers ferries"),
        (SUBJECT, True, "ferries divers Bakers"),
        (0, False, "Bakers ferries divers"),
        (0, True, "divers ferries Bakers"),
        (1, False, "divers Bakers ferries"),
        (1, True, "Bakers divers ferries"),
        (FINDING, False, "divers ferries Bakers"),
        (FINDING, True, "ferries divers Bakers"),
    ],
)
def test_rows_are_sorted_figures_by_value_empty_ones_last(
    column: int | None, descending: bool, expected: str
) -> None:
    assert subjects(sorted_rows(ROWS, column, descending=descending)) == expected


@pytest.mark.parametrize(
    ("words", "differing", "expected"),
    [
        ("", False, "ferries Bakers divers"),
        ("BAKERS", False, "Bakers"),
        ("men soon", False, "divers"),
        ("vaguer", False, "ferries"),
        ("", True, "ferries"),
        ("bakers", True, ""),
        ("zebra", False, ""),
    ],
)
def test_rows_are_filtered_by_words_and_by_whether_they_differ(
    words: str, differing: bool, expected: str
) -> None:
    assert subjects(filtered_rows(ROWS, words, differing=differing)) == expected
