"""An article as a text document: sentences tinted, gaps marked, the rest set small.

The document's text is not the article's: blank lines are dropped, lines inside a sentence are
joined, and marks stand between the sentences. A `PlacedText` knows what stands where.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.display.state import ColumnState, GapState, SentenceState
from reader.display.visible import visible
from reader.gui.offsets import from_utf16, utf16_length
from reader.gui.theme import Theme
from reader.model import SetAside, Span

_BREAKS = re.compile("[\n\t\u2028\u2029]")
_LINE_HEIGHT = 138
_GAP_LINE_HEIGHT = 118


class Part(Enum):
    """What a run of the document is."""

    SENTENCE = auto()
    SET_ASIDE = auto()
    BETWEEN = auto()
    GAP = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the document, from `start` to `end` in UTF-16 units.

    Attributes:
        span: what it shows of the article's text; empty for a gap's mark.
        of: the sentence, set-aside stretch or gap that it shows.
    """

    part: Part
    start: int
    end: int
    span: Span
    of: SentenceState | SetAside | GapState | None = None


@dataclass(frozen=True)
class PlacedText:
    """What stands where in a document."""

    runs: tuple[Run, ...] = ()
    sentences: dict[str, Run] = field(default_factory=dict)
    gaps: tuple[Run, ...] = ()

    @classmethod
    def of(cls, runs: Sequence[Run]) -> PlacedText:
        """Return what stands where, from all runs in order."""
        sentences = {run.of.id: run for run in runs if isinstance(run.of, SentenceState)}
        return cls(tuple(runs), sentences, tuple(run for run in runs if run.part is Part.GAP))

    def run_at(self, position: int) -> Run | None:
        """Return the run at a position of the document."""
        index = bisect_right(self.runs, position, key=lambda run: run.start) - 1
        if index >= 0 and position <= self.runs[index].end:
            return self.runs[index]
        return None

    def runs_of(self, sentences: Iterable[str]) -> list[Run]:
        """Return the runs of some sentences, of those that it has."""
        return [self.sentences[s] for s in sentences if s in self.sentences]

    def gap_after(self, sentence: str | None) -> Run | None:
        """Return the mark of the gap that follows a sentence."""
        return next(
            (r for r in self.gaps if isinstance(r.of, GapState) and r.of.after == sentence), None
        )

    def article_span(self, text: str, start: int, end: int) -> Span | None:
        """Return the stretch of the article that a stretch of the document shows.

        Marks are passed over; `None` if there is nothing else.
        """
        shown = [r for r in self.runs if r.part is not Part.GAP and r.start < end and start < r.end]
        if not shown:
            return None
        return Span(
            self._offset(text, shown[0], max(start, shown[0].start)),
            self._offset(text, shown[-1], min(end, shown[-1].end)),
        )

    @staticmethod
    def _offset(text: str, run: Run, position: int) -> int:
        return run.span.start + from_utf16(run.span.of(text), position - run.start)


@dataclass(frozen=True, slots=True)
class Style:
    """How a column is set.

    Attributes:
        font: for the sentences.
        small: for what is set aside, and for marks.
        gap_words: makes the words of a gap's mark.
    """

    theme: Theme
    font: QFont
    small: QFont
    gap_words: Callable[[GapState], str]


def write_column(document: QTextDocument, column: ColumnState, style: Style) -> PlacedText:
    """Write an article into an empty document and return what stands where."""
    writer = _Writer(document, column, style)
    writer.write()
    return writer.placed()


class _Writer:
    def __init__(self, document: QTextDocument, column: ColumnState, style: Style) -> None:
        self._cursor = QTextCursor(document)
        self._column = column
        self._style = style
        self._runs: list[Run] = []
        self._gaps = {gap.after: gap for gap in column.gaps}
        self._formats = formats_of(style)
        self._fresh = True
        self._ends_paragraph = False

    def placed(self) -> PlacedText:
        return PlacedText.of(self._runs)

    def write(self) -> None:
        self._cursor.beginEditBlock()
        text, end = self._column.article.text, 0
        for part, span, of in _in_order(self._column):
            self._write_between(Span(end, span.start))
            if part is Part.SET_ASIDE:
                self._ends_paragraph = True
            first = isinstance(of, SentenceState) and not any(
                run.part is Part.SENTENCE for run in self._runs
            )
            if first:
                self._write_gap(None)
            self._write(part, span, of)
            if isinstance(of, SentenceState):
                self._write_gap(of.id)
            else:
                self._ends_paragraph = True
            end = span.end
        self._write_between(Span(end, len(text)))
        self._cursor.endEditBlock()

    def _write_between(self, span: Span) -> None:
        text = span.of(self._column.article.text)
        lines = text.split("\n")
        start = span.start
        for number, line in enumerate(lines):
            if number:
                self._ends_paragraph = True
            if line.strip() or (line and len(lines) == 1):
                self._write(Part.BETWEEN, Span(start, start + len(line)), None)
            start += len(line) + 1

    def _write(
        self, part: Part, span: Span, of: SentenceState | SetAside | GapState | None
    ) -> None:
        words = visible_same_length(span.of(self._column.article.text))
        if not words.strip() and (self._fresh or self._ends_paragraph):
            return
        self._begin(part)
        key = of.coverage.value if isinstance(of, SentenceState) else part.name
        self._put(part, words, span, of, key)

    def _write_gap(self, after: str | None) -> None:
        gap = self._gaps.get(after)
        if gap is not None:
            self._ends_paragraph = True
            self._begin(Part.GAP)
            self._put(Part.GAP, self._style.gap_words(gap), Span(0, 0), gap, Part.GAP.name)
            self._ends_paragraph = True

    def _begin(self, part: Part) -> None:
        """Begin a paragraph if one is due, and set it as its first run needs."""
        if self._ends_paragraph and not self._fresh:
            self._cursor.insertBlock()
        if self._ends_paragraph or self._fresh:
            self._cursor.setBlockFormat(_block_format(part, self._style.font))
        self._fresh = self._ends_paragraph = False

    def _put(
        self,
        part: Part,
        words: str,
        span: Span,
        of: SentenceState | SetAside | GapState | None,
        key: str,
    ) -> None:
        start = self._cursor.position()
        self._cursor.insertText(words, self._formats[key])
        self._runs.append(Run(part, start, start + utf16_length(words), span, of))


def visible_same_length(text: str) -> str:
    """Return a text on one line, of the same length, without characters that steer the screen."""
    line = _BREAKS.sub(" ", text)
    if visible(line) == line:
        return line
    return "".join(c if visible(c) == c else "\ufffd" for c in line)


def _in_order(
    column: ColumnState,
) -> Iterator[tuple[Part, Span, SentenceState | SetAside]]:
    parts: list[tuple[Part, Span, SentenceState | SetAside]] = []
    parts += [(Part.SENTENCE, sentence.span, sentence) for sentence in column.sentences]
    parts += [(Part.SET_ASIDE, aside.span, aside) for aside in column.article.set_aside]
    yield from sorted(parts, key=lambda part: part[1])


def formats_of(style: Style) -> dict[str, QTextCharFormat]:
    """Return a format for each coverage and each part."""
    theme = style.theme
    formats = {part.name: _format(style.font, theme, "text") for part in Part}
    for coverage in ("shared", "partial", "unique"):
        formats[coverage] = _format(style.font, theme, "text")
        formats[coverage].setBackground(theme.colour(f"tint.{coverage}"))
    formats[Part.SET_ASIDE.name] = _format(style.small, theme, "text.muted")
    gap = _format(style.small, theme, "omission")
    gap.setFontWeight(QFont.Weight.DemiBold)
    gap.setBackground(theme.colour("omission.tint"))
    formats[Part.GAP.name] = gap
    return formats


def _format(font: QFont, theme: Theme, role: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(theme.colour(role))
    return made


def _block_format(part: Part, font: QFont) -> QTextBlockFormat:
    made = QTextBlockFormat()
    height = _GAP_LINE_HEIGHT if part is Part.GAP else _LINE_HEIGHT
    made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    margin = font.pointSizeF() * (0.35 if part is Part.GAP else 0.45)
    made.setTopMargin(margin)
    made.setBottomMargin(margin)
    return made
