"""Where things are in a column's document, in pixels from its top."""

from __future__ import annotations

from bisect import bisect_right
from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QTextDocument

from reader.display.state import Place, SentenceState
from reader.gui.compare.gutter import SignPlace
from reader.gui.compare.placed import PlacedText, Run

_TOP, _SIDE = 8.0, 10.0
_ROOM_BELOW, _ROOM_STEP = 0.6, 80
"""How much of a screen is left free below the end, so that the end can be scrolled up."""


class TextGeometry:
    """Looks up places, and remembers those of the signs until the lines are broken anew."""

    def __init__(self, document: QTextDocument, placed: PlacedText) -> None:
        self._document = document
        self._placed = placed
        self._signs: list[SignPlace] | None = None
        self._places: dict[str, SignPlace] | None = None
        self._version = 0

    @property
    def version(self) -> int:
        """Counts how often the lines were broken anew."""
        return self._version

    def forget(self) -> None:
        """Forget what was remembered: the lines are broken otherwise now."""
        self._signs = self._places = None
        self._version += 1

    def line_at(self, position: int) -> QRectF:
        """Return the line in which a position of the document stands."""
        block = self._document.findBlock(position)
        corner = self._document.documentLayout().blockBoundingRect(block).topLeft()
        line = block.layout().lineForTextPosition(position - block.position())
        return line.rect().translated(corner) if line.isValid() else QRectF(corner, corner)

    def top_of(self, sentence: str) -> float:
        """Return where the first line of a sentence begins."""
        return self.line_at(self._placed.sentences[sentence].start).top()

    def bottom_of(self, sentence: str) -> float:
        """Return where the last line of a sentence ends."""
        return self.line_at(self._placed.sentences[sentence].end).bottom()

    def top_of_place(self, place: Place) -> float | None:
        """Return where a passage stands, or would stand; `None` if that cannot be said."""
        if place.sentences or place.told_in_part:
            told = (place.sentences or place.told_in_part)[0]
            return self.top_of(told) if told in self._placed.sentences else None
        gap = self._placed.gap_after(place.after)
        if gap is not None:
            return self.line_at(gap.start).top()
        if place.after is None:
            return 0.0
        return self.bottom_of(place.after) if place.after in self._placed.sentences else None

    def sentence_under(self, top: float) -> str | None:
        """Return the last sentence that begins at or above a height."""
        signs = self.signs()
        index = bisect_right(signs, top, key=lambda sign: sign.top) - 1
        return signs[index].sentence if index >= 0 else None

    def signs(self) -> list[SignPlace]:
        """Return where the sentences' signs belong."""
        if self._signs is None:
            self._signs = [
                self._sign(run, run.of)
                for run in self._placed.runs
                if isinstance(run.of, SentenceState)
            ]
        return self._signs

    def places(self) -> dict[str, SignPlace]:
        """Return where each sentence stands, by its id."""
        if self._places is None:
            self._places = {sign.sentence: sign for sign in self.signs()}
        return self._places

    def gap_lines(self) -> list[float]:
        """Return the middle of each mark of what is missing."""
        return [self.line_at(run.start).center().y() for run in self._placed.gaps]

    def _sign(self, run: Run, sentence: SentenceState) -> SignPlace:
        first, last = self.line_at(run.start), self.line_at(run.end)
        return SignPlace(
            sentence.id,
            sentence.coverage,
            first.top(),
            first.height(),
            last.bottom(),
            sentence.by_reader,
            sentence.bookmarked,
        )


def set_margins(document: QTextDocument, view: QSize, widest: float) -> None:
    """Centre lines of a readable width, and leave room below to scroll the end up.

    Args:
        document: the column's document.
        view: the size of what is in view of it.
        widest: the greatest width of a line, in pixels.
    """
    frame = document.rootFrame()
    look = frame.frameFormat()
    side = max(_SIDE, (view.width() - widest) / 2)
    # In steps: a few pixels more or less must not make all lines be set anew.
    below = ceil(view.height() * _ROOM_BELOW / _ROOM_STEP) * float(_ROOM_STEP)
    wanted = (_TOP, side, max(below, 40.0), max(4.0, side - _SIDE))
    now = (look.topMargin(), look.rightMargin(), look.bottomMargin(), look.leftMargin())
    if now != wanted:
        look.setTopMargin(wanted[0])
        look.setRightMargin(wanted[1])
        look.setBottomMargin(wanted[2])
        look.setLeftMargin(wanted[3])
        frame.setFrameFormat(look)
