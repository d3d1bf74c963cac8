"""Marks of the selected passage, and of what the pointer is on, in a column's text."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextDocument

from reader.display.state import Place
from reader.gui.compare.placed import PlacedText, Run
from reader.gui.text_marks import Mark, marked
from reader.gui.theme import Theme


def passage_marks(
    document: QTextDocument, placed: PlacedText, place: Place | None, theme: Theme
) -> list[Mark]:
    """Return the marks of a passage: on its sentences, on what tells some of it, or on its gap.

    Args:
        document: the column's document.
        placed: what stands where in it.
        place: where the passage stands in the article.
        theme: with the colours of the marks.
    """
    if place is None:
        return []
    told = placed.runs_of(place.sentences)
    marks = [_mark(document, run, _selected(theme)) for run in told]
    if place.told_in_part:
        partly = placed.runs_of(place.told_in_part)
        marks += [_mark(document, run, _partly(theme)) for run in partly]
    elif place.silent:
        gap = placed.gap_after(place.after)
        marks += [_mark(document, gap, _selected(theme))] if gap else []
    return marks


def lit_marks(document: QTextDocument, runs: Iterable[Run], theme: Theme) -> list[Mark]:
    """Return the soft marks of what the pointer is on, here or in another column."""
    return [_mark(document, run, _lit(theme)) for run in runs]


def _mark(document: QTextDocument, run: Run, look: QTextCharFormat) -> Mark:
    return marked(document, (run.start, run.end), look)


def _selected(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme.colour("selected"))
    look.setForeground(theme.colour("text"))
    return look


def _partly(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    look.setUnderlineColor(theme.colour("selected.bar"))
    return look


def _lit(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme.colour("button.hover"))
    look.setForeground(theme.colour("text"))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(theme.colour("accent"))
    return look
