"""What stands where on the pages of a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_SAME_LINE = 0.5
_APART = 1.2
"""A gap between two characters, in heights of a line, beyond which they are two pieces."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How high it is, at least a point."""
        return max(1.0, self.top - self.bottom)

    def beside(self, other: Box) -> bool:
        """Tell whether the two stand on one line."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > _SAME_LINE * min(self.height, other.height)

    def with_(self, other: Box) -> Box:
        """Return the smallest rectangle around the two."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand side by side, and where; `page` and `column` count from 0."""

    words: str
    box: Box
    page: int = 0
    column: int = 0


Character = tuple[str, Box | None]
"""A character and its place; one that the library made up, such as a blank, has no place."""


def pieces_of(characters: Iterable[Character], page: int) -> Iterator[Piece]:
    """Yield the pieces of a page in the order of its file, from its characters in that order."""
    words: list[str] = []
    around: Box | None = None
    last: Box | None = None
    for character, box in characters:
        breaks = character in "\r\n" or (box and last and not _follows(box, last))
        if breaks and around is not None:
            yield from _piece(words, around, page)
            words, around, last = [], None, None
        if character in "\r\n":
            continue
        words.append(character)
        if box is not None and not character.isspace():
            around = around.with_(box) if around else box
            last = box
    if around is not None:
        yield from _piece(words, around, page)


def _piece(words: list[str], around: Box, page: int) -> Iterator[Piece]:
    text = " ".join("".join(words).split(" ")).strip()
    if text:
        yield Piece(text, around, page)


def _follows(box: Box, last: Box) -> bool:
    """Tell whether a character stands on the last one's line, not far from it."""
    height = max(box.height, last.height)
    return box.beside(last) and -height < box.left - last.right < _APART * height


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return the pieces of a page in rows, from the top; in each from the left."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.box.top, piece.box.left)):
        if rows and piece.box.beside(rows[-1][0].box):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.box.left) for row in rows]


def joined(row: list[Piece]) -> Piece:
    """Return the pieces of a row as one."""
    box = row[0].box
    for piece in row[1:]:
        box = box.with_(piece.box)
    return Piece(" ".join(piece.words for piece in row), box, row[0].page, row[0].column)
