"""Lines of a PDF to paragraphs: where one ends, and which hyphens are the printer's."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from reader.ingest.formats.pdf_pieces import Piece

_OTHER_SIZE = 1.12
_FAR = 1.35
"""The distance of two lines of one paragraph at most, in usual distances."""
_INDENT = 0.7
_ENDS = re.compile(r"[.!?…:][\"”’'»)\]]*$|[\"”»]$")
_INDENTED = 0.06, 0.4
"""The part of the lines that are indented where paragraphs are told by it."""
_BULLET = re.compile(r"[•‣◦▪●]")
_DASH = re.compile(r"[-–—]\s")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KEEP = frozenset(
    (
        "all", "anti", "co", "cross", "ex", "far", "full", "half", "high", "ill", "inter", "long",
        "low", "mid", "multi", "non", "off", "one", "part", "post", "pre", "pro", "quasi", "self",
        "semi", "short", "so", "two", "un", "vice", "well",
    )
)  # fmt: skip
"""Words before a hyphen that is a word's own, where nothing else in the text tells."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together.

    Attributes:
        text: their words, hyphens of the line ends resolved.
        size: the height of its lines in points.
        page: of its first line, from 0.
    """

    text: str
    size: float
    page: int


@dataclass(frozen=True, slots=True)
class _Measures:
    """What is usual in a document: the distance of lines, and each column's edges.

    With `by_indent` its paragraphs are told by the indents of their first lines.
    """

    leading: float
    edges: dict[tuple[int, int], tuple[float, float]] = field(default_factory=dict)
    by_indent: bool = False

    def left(self, line: Piece) -> float:
        return self.edges[line.page, line.column][0]

    def right(self, line: Piece) -> float:
        return self.edges[line.page, line.column][1]

    def indented(self, line: Piece) -> bool:
        return line.box.left > self.left(line) + _INDENT * line.box.height


def paragraphs_of(lines: Sequence[Piece]) -> list[Paragraph]:
    """Return the paragraphs of lines that are in reading order."""
    if not lines:
        return []
    measures = _measured(lines)
    runs: list[list[Piece]] = [[lines[0]]]
    for above, line in pairwise(lines):
        if _begins(above, line, measures):
            runs.append([line])
        else:
            runs[-1].append(line)
    known = Counter(word.casefold() for line in lines for word in _WORD.findall(line.words))
    return [
        Paragraph(_words(run, known), median(line.box.height for line in run), run[0].page)
        for run in runs
    ]


def _measured(lines: Sequence[Piece]) -> _Measures:
    steps = [
        above.box.bottom - line.box.bottom
        for above, line in pairwise(lines)
        if _same_column(above, line)
        and above.box.bottom > line.box.bottom
        and not _other_size(above, line)
    ]
    usual = median(line.box.height for line in lines)
    columns: dict[tuple[int, int], list[Piece]] = defaultdict(list)
    for line in lines:
        columns[line.page, line.column].append(line)
    edges = {key: _edges(column) for key, column in columns.items()}
    measures = _Measures(_lower_median(steps) if steps else 1.2 * usual, edges)
    indented = sum(measures.indented(line) for line in lines)
    return replace(measures, by_indent=_INDENTED[0] <= indented / len(lines) <= _INDENTED[1])


def _lower_median(steps: list[float]) -> float:
    """Return a step that many are not longer than: gaps between paragraphs are longer."""
    return sorted(steps)[int(0.4 * (len(steps) - 1))]


def _edges(lines: Sequence[Piece]) -> tuple[float, float]:
    """Return the left and the right edge of a column, whatever single lines stick out."""
    lefts = Counter(round(line.box.left) for line in lines)
    often = max(lefts.values())
    left = min(place for place, count in lefts.items() if count >= max(1, 0.25 * often))
    rights = sorted(line.box.right for line in lines)
    return left, rights[int(0.95 * (len(rights) - 1))]


def _begins(above: Piece, line: Piece, measures: _Measures) -> bool:
    """Tell whether a paragraph begins with a line."""
    ends = bool(_ENDS.search(above.words))
    if _other_size(above, line) or _BULLET.match(line.words):
        return True
    if ends and _DASH.match(line.words):
        return True
    if not _same_column(above, line) or line.box.bottom >= above.box.bottom:
        return ends and not _goes_on(line, measures)
    leading = max(measures.leading, line.box.height)
    if above.box.bottom - line.box.bottom > _FAR * leading:
        return True
    if measures.indented(line) and not measures.indented(above):
        return True
    return _had_room(above, line, measures) and (ends or line.words[:1].isupper())


def _goes_on(line: Piece, measures: _Measures) -> bool:
    """Tell whether a paragraph goes on in the next column although a sentence ended in this one."""
    return line.words[:1].islower() or (measures.by_indent and not measures.indented(line))


def _had_room(above: Piece, line: Piece, measures: _Measures) -> bool:
    """Tell whether the first word of a line would have fitted on the one above."""
    word = line.words.split(" ", 1)[0]
    width = (line.box.right - line.box.left) * (len(word) + 1) / max(1, len(line.words))
    return above.box.right + width < measures.right(above) - 0.3 * above.box.height


def _same_column(above: Piece, line: Piece) -> bool:
    return (above.page, above.column) == (line.page, line.column)


def _other_size(above: Piece, line: Piece) -> bool:
    sizes = sorted((above.box.height, line.box.height))
    return sizes[1] > _OTHER_SIZE * sizes[0]


def _words(run: Sequence[Piece], known: Counter[str]) -> str:
    text = run[0].words
    for line in run[1:]:
        text = _joined(text, line.words, known)
    return text.replace("\u00ad", "")


def _joined(text: str, following: str, known: Counter[str]) -> str:
    """Return a text and its next line; a word that was parted at the line's end is whole again."""
    if not _HYPHEN.search(text):
        return f"{text} {following}"
    first = next(iter(_WORD.findall(text[:-1])[-1:]), "")
    rest = next(iter(_WORD.findall(following)[:1]), "")
    if text.endswith("\u00ad"):
        return text[:-1] + following
    if not following[:1].islower():
        return text + following if following[:1].isalpha() else f"{text} {following}"
    whole, parted = (known[(first + mark + rest).casefold()] for mark in ("", "-"))
    own = parted > whole or (not whole and first.casefold() in _KEEP)
    return text + following if own else text[:-1] + following


def largest_at_top(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the headline, if one of the first paragraphs is set larger than the text."""
    body = median(size for p in paragraphs for size in [p.size] * max(1, len(p.text) // 40))
    first = [p for p in paragraphs[:6] if p.page == 0 and len(p.text) <= 300]
    best = max(first, key=lambda p: p.size, default=None)
    if best is not None and best.size > _OTHER_SIZE * body:
        yield best
