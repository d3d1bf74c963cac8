"""Show another standing of the same sentences without writing their text anew."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QTextCursor, QTextDocument

from reader.display.state import ColumnState, GapState, SentenceState
from reader.gui.compare.document import PlacedText, Run, Style, formats_of


def same_words(before: ColumnState | None, after: ColumnState, style: Style) -> bool:
    """Tell whether two states of a column show the same words, marks among them."""
    return before is not None and _words(before, style) == _words(after, style)


def recolour(
    document: QTextDocument, placed: PlacedText, column: ColumnState, style: Style
) -> PlacedText:
    """Set the sentences of a document as they stand now, and return what stands where.

    Args:
        document: it shows the words of `column` already.
        placed: what stands where in it.
        column: the same sentences and gaps, in another standing.
        style: how the column is set.
    """
    known = {sentence.id: sentence for sentence in column.sentences}
    gaps = {gap.after: gap for gap in column.gaps}
    formats = formats_of(style)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    runs = []
    for run in placed.runs:
        now = _now(run, known, gaps)
        if isinstance(now.of, SentenceState) and _look(now) != _look(run):
            cursor.setPosition(run.start)
            cursor.setPosition(run.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(formats[_look(now)])
        runs.append(now)
    cursor.endEditBlock()
    return PlacedText.of(runs)


def _words(column: ColumnState, style: Style) -> tuple[object, ...]:
    return (
        column.article.text,
        column.article.set_aside,
        [(sentence.id, sentence.span) for sentence in column.sentences],
        [(gap.after, style.gap_words(gap)) for gap in column.gaps],
    )


def _now(run: Run, known: dict[str, SentenceState], gaps: dict[str | None, GapState]) -> Run:
    if isinstance(run.of, SentenceState):
        return replace(run, of=known[run.of.id])
    return replace(run, of=gaps[run.of.after]) if isinstance(run.of, GapState) else run


def _look(run: Run) -> str:
    return run.of.coverage.value if isinstance(run.of, SentenceState) else ""
