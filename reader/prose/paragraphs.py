"""Where the paragraphs of a text are: its lines, or runs of lines wrapped at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.model import Span

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"(?:[-*•‣◦▪●·–—][^\S\n]+)+")

_WRAP_WIDTHS = range(40, 121)
_WRAP_BREAKS = 3
_FULL_LINES = 0.6
_MID_SENTENCE = 0.3


def lines_of(text: str) -> Iterator[Span]:
    """Yield the lines that are not blank, each without the white space around it."""
    for found in _LINE.finditer(text):
        span = Span(*found.span()).stripped(text)
        if span is not None:
            yield span


def paragraphs_of(text: str, set_aside: Sequence[Span] = ()) -> Iterator[Span]:
    """Yield the paragraphs outside what is set aside, in order, without white space around them.

    A line is a paragraph, but in a text whose lines were wrapped at a fixed width, lines that
    were broken only because they were full belong together. A bullet at the start of a line is
    no part of it. A paragraph holds at least one letter or digit.
    """
    pieces = list(_pieces(text, set_aside))
    width = wrap_width(text, pieces)
    for span in _joined(text, pieces, width) if width else pieces:
        bullet = _BULLET.match(text, span.start, span.end)
        start = bullet.end() if bullet else span.start
        if any(map(str.isalnum, text[start : span.end])):
            yield Span(start, span.end)


def wrap_width(text: str, lines: Sequence[Span]) -> int | None:
    """Return the width at which the text was wrapped, in characters, or `None` if it was not.

    It was, if most lines that other ones follow at once are so long that the next line's
    first word would not have fitted on them, and many of these breaks are inside a sentence.
    """
    breaks = [(a, b) for a, b in pairwise(lines) if _adjacent(text, a, b)]
    if len(breaks) < _WRAP_BREAKS:
        return None
    lengths = sorted(len(line) for line, _ in breaks)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if width not in _WRAP_WIDTHS:
        return None
    full = sum(_was_full(text, a, b, width) for a, b in breaks)
    inside = sum(text[b.start].islower() for _, b in breaks)
    wrapped = full >= _FULL_LINES * len(breaks) and inside >= _MID_SENTENCE * len(breaks)
    return width if wrapped else None


def _pieces(text: str, set_aside: Sequence[Span]) -> Iterator[Span]:
    """Yield the lines, or what is left of them, outside what is set aside."""
    start = 0
    for part in (*set_aside, Span(len(text), len(text))):
        for found in _LINE.finditer(text, start, max(start, part.start)):
            span = Span(*found.span()).stripped(text)
            if span is not None:
                yield span
        start = max(start, part.end)


def _joined(text: str, lines: Sequence[Span], width: int) -> Iterator[Span]:
    start = 0
    for number, line in enumerate(lines):
        last = number + 1 == len(lines)
        if last or not _belong_together(text, line, lines[number + 1], width):
            yield Span(lines[start].start, line.end)
            start = number + 1


def _belong_together(text: str, line: Span, following: Span, width: int) -> bool:
    return (
        _adjacent(text, line, following)
        and _was_full(text, line, following, width)
        and not _BULLET.match(text, following.start, following.end)
    )


def _adjacent(text: str, line: Span, following: Span) -> bool:
    """Tell whether nothing but one line break and blanks stand between two lines."""
    between = text[line.end : following.start]
    return between.count("\n") == 1 and between.isspace()


def _was_full(text: str, line: Span, following: Span, width: int) -> bool:
    word = re.match(r"\S*", following.of(text))
    return len(line) + 1 + (word.end() if word else 0) > width
