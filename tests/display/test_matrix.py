from __future__ import annotations

import pytest

from reader.display.matrix import Choice, SortBy, chosen_rows, counts_of, matrix_of, moved_count
from reader.display.standing import Standing
from tests.builders import comparison

MADE = comparison(
    {
        "A": ["Ten people died on Monday.", "Rain fell in Bonn.", "Ann spoke.", "Ed sang."],
        "B": ["Ann spoke.", "It was cold.", "Twelve people died on Monday."],
        "C": ["Some people died on Monday, they say, in the old harbour.", "Dogs bark."],
    },
    "A1 = B3, A1 = C1 / A2 / A3 = B1 / A4 / B2 / C2",
)
MATRIX = matrix_of(MADE)


def shown(choice: Choice) -> str:
    return " ".join(row.passage for row in chosen_rows(MATRIX, choice))


def test_row_has_the_shortest_telling_for_its_label() -> None:
    row = MATRIX.rows[0]
    assert (row.telling, row.label) == ("A1", "Ten people died on Monday.")
    assert [cell.article for cell in row.cells] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("choice", "rows"),
    [
        (Choice(), "P1 P2 P3 P4 P5 P6"),
        (Choice(article="B"), "P3 P4 P5 P6 P1 P2"),
        (Choice(article="gone"), "P1 P2 P3 P4 P5 P6"),
        (Choice(SortBy.PROMINENCE), "P1 P2 P3 P5 P6 P4"),
        (Choice(SortBy.ABSENCE), "P3 P1 P2 P5 P6 P4"),
        (Choice(SortBy.CONFLICT), "P1 P2 P3 P4 P5 P6"),
        (Choice(text=" TWELVE people"), "P1"),
        (Choice(standing=Standing.CONFLICTING), "P1"),
        (Choice(standing=Standing.ALONE), "P2 P4 P5 P6"),
        (Choice(silent="A"), "P5 P6"),
        (Choice(silent="C", standing=Standing.SAME), "P3"),
        (Choice(moved=True), ""),
    ],
)
def test_choice_filters_and_sorts(choice: Choice, rows: str) -> None:
    assert shown(choice) == rows


def test_conflicts_come_first_when_asked() -> None:
    told = ["It rained all day in Bonn.", "Ten people died on Monday in the harbour of Bonn."]
    made = comparison(
        {"A": told, "B": [told[0], told[1].replace("Ten", "Two")]}, "A1 = B1 / A2 = B2"
    )
    rows = chosen_rows(matrix_of(made), Choice(SortBy.CONFLICT))
    assert [row.passage for row in rows] == ["P2", "P1"]


def test_rows_of_each_standing_are_counted() -> None:
    assert counts_of(MATRIX)[Standing.ALONE] == 4
    assert counts_of(MATRIX)[Standing.SAME] == 1
    assert moved_count(MATRIX) == 0
