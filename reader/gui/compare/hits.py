"""Marks on what was searched for, in a column's text.

They are formats of the lines' layouts, not of the document and not selections: thousands of them
cost nothing while scrolling, and what marks the selected passage does not know of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtGui import QTextCharFormat, QTextDocument, QTextLayout

from reader.gui.compare.placed import Part, PlacedText, Run
from reader.gui.offsets import utf16_length
from reader.gui.text_marks import Mark, Stretch, marked
from reader.gui.theme import Theme
from reader.model import Span


class HitMarks:
    """The hits in one document, and which of them the reader is on."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._spans: Sequence[Span] = ()
        self._current: Span | None = None
        self._stretches: list[Stretch] = []
        self._on_current: list[Stretch] = []

    def take(self, spans: Sequence[Span], current: Span | None) -> bool:
        """Take other hits; tell whether they are others."""
        changed = (self._spans, self._current) != (spans, current)
        self._spans, self._current = spans, current
        return changed

    def mark(self, placed: PlacedText, text: str, theme: Theme) -> None:
        """Mark the hits in the document, and nothing else.

        Args:
            placed: what stands where in it.
            text: of the article.
            theme: with the colours of the marks.
        """
        before = self._stretches
        self._stretches = placed_stretches(placed, text, self._spans)
        self._on_current = placed_stretches(placed, text, [self._current] if self._current else [])
        if before or self._stretches:
            _lay(self._document, self._stretches, hit_format(theme))

    def over(self, runs: Iterable[Run], theme: Theme) -> list[Mark]:
        """Return the marks that have to lie over those of some runs, the current hit's last."""
        there = [
            stretch
            for run in runs
            for stretch in self._stretches
            if stretch[0] < run.end and run.start < stretch[1]
        ]
        marks = [marked(self._document, stretch, hit_format(theme)) for stretch in there]
        current = current_format(theme)
        return marks + [marked(self._document, stretch, current) for stretch in self._on_current]


def hit_format(theme: Theme) -> QTextCharFormat:
    """Return how a hit looks: tinted and underlined."""
    look = QTextCharFormat()
    look.setBackground(theme.colour("hit"))
    look.setForeground(theme.colour("text"))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(theme.colour("text"))
    return look


def current_format(theme: Theme) -> QTextCharFormat:
    """Return how the hit looks on which the reader is: inverted."""
    look = QTextCharFormat()
    look.setBackground(theme.colour("accent"))
    look.setForeground(theme.colour("accent.text"))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return look


def placed_stretches(placed: PlacedText, text: str, spans: Iterable[Span]) -> list[Stretch]:
    """Return where stretches of an article stand in its document, in order.

    One that runs over several runs of the document stands there in several stretches.
    """
    runs = [run for run in placed.runs if run.part is not Part.GAP]
    starts = [run.span.start for run in runs]
    found = []
    for span in spans:
        first = max(bisect_right(starts, span.start) - 1, 0)
        for run in runs[first : bisect_right(starts, span.end - 1)]:
            start, end = max(span.start, run.span.start), min(span.end, run.span.end)
            if start < end:
                left = run.start + utf16_length(text[run.span.start : start])
                found.append((left, left + utf16_length(text[start:end])))
    return found


def _lay(document: QTextDocument, stretches: Sequence[Stretch], look: QTextCharFormat) -> None:
    """Put a format on some stretches of a document, and take former ones off all others."""
    starts = [start for start, _ in stretches]
    block = document.begin()
    while block.isValid():
        begin, end = block.position(), block.position() + block.length()
        ranges = [
            _range(max(start, begin) - begin, min(stop, end) - max(start, begin), look)
            for start, stop in stretches[max(bisect_right(starts, begin) - 1, 0) :][
                : bisect_right(starts, end) + 1
            ]
            if start < end and begin < stop
        ]
        layout = block.layout()
        if ranges or layout.formats():
            layout.setFormats(ranges)
            document.markContentsDirty(begin, block.length())
        block = block.next()


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made
