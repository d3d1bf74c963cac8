"""Aligned rows: passages as rows, articles as columns, every reading in full."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.display.readings import ReadingView, breaks_in, reading_text, readings_of
from reader.display.standing import word_forms
from reader.display.summary import coverage_of, min_tellers
from reader.model import Comparison, Coverage, Omission, Passage


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """A passage and what each article says there.

    Attributes:
        number: which one it is, from 1.
        texts: the words of each reading, in the articles' order; "" where it is silent.
        breaks: where in each a line should end (see `breaks_in`).
        weighs: whether enough articles tell it for a silence to weigh (see `min_tellers`).
        equal: whether all articles tell it, in the same words but for case and marks.
    """

    number: int
    passage: Passage
    coverage: Coverage
    texts: tuple[str, ...]
    breaks: tuple[tuple[int, ...], ...]
    weighs: bool
    equal: bool


class AlignedRows:
    """The rows of a comparison; the marks are worked out row by row, when they are asked for."""

    def __init__(self, comparison: Comparison) -> None:
        self._made = comparison
        self._views: dict[tuple[str, str], tuple[ReadingView, ...]] = {}
        coverage = coverage_of(comparison)
        self.rows = tuple(
            _row(comparison, number, passage, coverage)
            for number, passage in enumerate(comparison.alignment.passages, 1)
        )

    def readings(self, row: AlignedRow, base: str) -> tuple[ReadingView, ...]:
        """Return the readings of a row, marked against the article `base` or the first teller."""
        key = (row.passage.id, base)
        if key not in self._views:
            self._views[key] = readings_of(self._made, row.passage, base)
        return self._views[key]

    def omission(self, row: AlignedRow, label: str) -> Omission | None:
        """Return what is known of an article's silence."""
        return self._made.omission(row.passage.id, label)


def _row(
    comparison: Comparison, number: int, passage: Passage, coverage: Mapping[str, Coverage]
) -> AlignedRow:
    texts = tuple(reading_text(comparison, reading.sentences) for reading in passage.readings)
    equal = all(texts) and len({word_forms(text) for text in texts}) == 1
    first = passage.reading_of(passage.told_by[0])[0]
    weighs = len(passage.told_by) >= min_tellers(comparison)
    breaks = tuple(breaks_in(comparison, reading.sentences) for reading in passage.readings)
    return AlignedRow(number, passage, coverage[first], texts, breaks, weighs, equal)
