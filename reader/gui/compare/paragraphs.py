"""An article as paragraphs to be written: its sentences, the marks of gaps, the rest. No Qt.

The text is not the article's: blank lines are dropped, lines inside a sentence are joined, and
marks stand between the sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from reader.display.state import ColumnState, GapState, SentenceState
from reader.display.visible import visible
from reader.gui.compare.placed import Part, PlacedText, Run, Shown
from reader.gui.offsets import utf16_length
from reader.model import SetAside, Span

_BREAKS = re.compile("[\n\t\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one look.

    Attributes:
        words: as they are shown.
        span: what they show of the article's text; empty for a gap's mark.
        of: the sentence, set-aside stretch or gap that they show.
    """

    part: Part
    words: str
    span: Span
    of: Shown | None = None

    @property
    def look(self) -> str:
        """The name of its format: a sentence's coverage, else the part."""
        return self.of.coverage.value if isinstance(self.of, SentenceState) else self.part.name


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one piece or more; a gap's mark may run over several lines."""

    pieces: tuple[Piece, ...]

    @property
    def words(self) -> str:
        """All that it says."""
        return "".join(piece.words for piece in self.pieces)

    @property
    def is_gap(self) -> bool:
        """Whether it is the mark of a gap."""
        return self.pieces[0].part is Part.GAP


def paragraphs_of(
    column: ColumnState, gap_words: Callable[[GapState], str]
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of an article.

    Args:
        column: the article, and how its sentences stand.
        gap_words: makes the words of a gap's mark.
    """
    setter = _Setter(column, gap_words)
    setter.set()
    return tuple(Paragraph(tuple(pieces)) for pieces in setter.paragraphs)


def placed_text(paragraphs: Sequence[Paragraph]) -> PlacedText:
    """Return what stands where when these paragraphs are written one after the other."""
    runs, at = [], 0
    for paragraph in paragraphs:
        for piece in paragraph.pieces:
            end = at + utf16_length(piece.words)
            runs.append(Run(piece.part, at, end, piece.span, piece.of))
            at = end
        at += 1
    return PlacedText.of(runs)


@dataclass(frozen=True, slots=True)
class Change:
    """Some old paragraphs, those that stand in their place, and whether these say the same."""

    old: slice
    new: slice
    same: bool


def changes_between(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> list[Change]:
    """Return how to come from some paragraphs to others, from the first to the last.

    Neither side of a change is empty: what is only put in, or only taken out, takes the paragraph
    beside it along. `before` and `after` have one paragraph or more.
    """
    one, other = [_key(p) for p in before], [_key(p) for p in after]
    others: list[list[int]] = []
    for what, i, last, j, end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        beside = 1 if i == last or j == end else 0
        first, begin = (i - beside, j - beside) if i and j else (i, j)
        more = 0 if i and j else beside
        if others and first < others[-1][1]:
            others[-1][1], others[-1][3] = last + more, end + more
        else:
            others.append([first, last + more, begin, end + more])
    return list(_with_the_same(others, len(before), len(after)))


def _with_the_same(others: Sequence[Sequence[int]], old: int, new: int) -> Iterator[Change]:
    """Yield the changes, and between them what stays the same."""
    at, to = 0, 0
    for first, last, begin, end in (*others, (old, old, new, new)):
        if at < first:
            yield Change(slice(at, first), slice(to, begin), same=True)
        if first < last:
            yield Change(slice(first, last), slice(begin, end), same=False)
        at, to = last, end


def _key(paragraph: Paragraph) -> tuple[bool, tuple[str, ...]]:
    return paragraph.is_gap, tuple(piece.words for piece in paragraph.pieces)


class _Setter:
    """Parts an article into paragraphs."""

    def __init__(self, column: ColumnState, gap_words: Callable[[GapState], str]) -> None:
        self.paragraphs: list[list[Piece]] = []
        self._column = column
        self._text = column.article.text
        self._gap_words = gap_words
        self._gaps = {gap.after: gap for gap in column.gaps}
        self._begins = True

    def set(self) -> None:
        end, told = 0, False
        for part, span, of in _in_order(self._column):
            self._set_between(Span(end, span.start))
            if part is Part.SET_ASIDE:
                self._begins = True
            elif not told:
                told = True
                self._set_gap(None)
            self._set(part, span, of)
            if isinstance(of, SentenceState):
                self._set_gap(of.id)
            else:
                self._begins = True
            end = span.end
        self._set_between(Span(end, len(self._text)))

    def _set_between(self, span: Span) -> None:
        lines = span.of(self._text).split("\n")
        start = span.start
        for number, line in enumerate(lines):
            if number:
                self._begins = True
            if line.strip() or (line and len(lines) == 1):
                self._set(Part.BETWEEN, Span(start, start + len(line)), None)
            start += len(line) + 1

    def _set(self, part: Part, span: Span, of: Shown | None) -> None:
        words = visible_same_length(span.of(self._text))
        if words.strip() or not self._begins:
            self._put(Piece(part, words, span, of))

    def _set_gap(self, after: str | None) -> None:
        gap = self._gaps.get(after)
        if gap is not None:
            self._begins = True
            self._put(Piece(Part.GAP, self._gap_words(gap), Span(0, 0), gap))
            self._begins = True

    def _put(self, piece: Piece) -> None:
        if self._begins:
            self.paragraphs.append([])
            self._begins = False
        self.paragraphs[-1].append(piece)


@lru_cache(maxsize=20_000)
def visible_same_length(text: str) -> str:
    """Return a text on one line, of the same length, without characters that steer the screen."""
    line = _BREAKS.sub(" ", text)
    if visible(line) == line:
        return line
    return "".join(c if visible(c) == c else "\ufffd" for c in line)


def _in_order(column: ColumnState) -> Iterator[tuple[Part, Span, SentenceState | SetAside]]:
    parts: list[tuple[Part, Span, SentenceState | SetAside]] = []
    parts += [(Part.SENTENCE, sentence.span, sentence) for sentence in column.sentences]
    parts += [(Part.SET_ASIDE, aside.span, aside) for aside in column.article.set_aside]
    yield from sorted(parts, key=lambda part: part[1])
