from __future__ import annotations

from reader.display.aligned import AlignedRows
from reader.display.readings import Mark
from reader.model import Coverage
from tests.builders import comparison

MADE = comparison(
    {
        "A": ["Ten people died.", "Rain fell.", "“Stop,” he said."],
        "B": ["Ten people were killed.", "Snow fell.", "Stop – he said!"],
    },
    "A1 = B1 / A2 / A3 = B3",
    nearest={("B", "P2"): ("B2", 0.2)},
)


def test_rows_have_every_reading_in_full() -> None:
    rows = AlignedRows(MADE).rows
    assert [row.texts for row in rows][:2] == [
        ("Ten people died.", "Ten people were killed."),
        ("Rain fell.", ""),
    ]
    assert [row.number for row in rows] == [1, 2, 3, 4]
    assert rows[1].coverage is Coverage.UNIQUE


def test_equal_is_equal_but_for_marks_and_told_by_all() -> None:
    assert [row.equal for row in AlignedRows(MADE).rows] == [False, False, True, False]


def test_marks_are_against_the_chosen_base() -> None:
    aligned = AlignedRows(MADE)
    views = aligned.readings(aligned.rows[0], "B")
    assert [view.base for view in views] == [False, True]
    assert Mark.CHANGED in {part.mark for part in views[0].parts}
    assert aligned.readings(aligned.rows[0], "B") is views


def test_silence_is_known_with_its_nearest_miss() -> None:
    aligned = AlignedRows(MADE)
    omission = aligned.omission(aligned.rows[1], "B")
    assert omission is not None
    assert omission.nearest is not None
    assert omission.nearest.sentence == "B2"
    assert aligned.omission(aligned.rows[0], "B") is None
