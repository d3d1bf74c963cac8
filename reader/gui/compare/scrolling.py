"""Keep the columns beside one another, at the height of the passage that is read."""

from __future__ import annotations

from collections.abc import Sequence

from reader.display.order import numbers_of
from reader.display.state import SelectionState
from reader.gui.compare.article_text import ArticleText
from reader.gui.compare.column import Column
from reader.gui.compare.geometry import TextGeometry
from reader.gui.compare.track import Knot, followed
from reader.model import Comparison

READING_LINE = 0.33
"""How far down the view the eye is taken to rest."""
_LEAST, _MOST = 0.04, 0.7
"""Between these parts of the view a passage need not be moved to be read."""

_SLACK_WAY = 240.0
"""A column that is astray is back after the reader has scrolled about so many pixels."""

_Key = tuple[TextGeometry, int, TextGeometry, int]


def stand_beside(columns: Sequence[Column], selection: SelectionState, leader: Column) -> None:
    """Scroll so that a passage stands at one height in all columns that tell it.

    The leader keeps its place if the passage is in view there and no other column would have to
    begin lower than its top; otherwise all meet at the nearest height that all can reach.
    """
    tops = {}
    for column in columns:
        place = selection.place_in(column.label)
        top = column.text.geometry_of_text.top_of_place(place) if place else None
        if top is not None:
            tops[column] = top
    if leader not in tops:
        return
    height = height_to_read(leader.text, tops[leader])
    telling = [
        column
        for column in tops
        if (place := selection.place_in(column.label)) and not place.silent
    ]
    height = min([height, *(tops[column] for column in telling or [leader])])
    for column, top in tops.items():
        column.text.verticalScrollBar().setValue(round(top - height))


class Following:
    """Scrolls the others beside the passage under the reading line of the one that is read.

    Where a column does not stand where it belongs, because a passage was brought into view or
    another column is read now, it comes back little by little, not in a leap. Only what the reader
    has shifted stays shifted, until a passage is brought into view.
    """

    def __init__(self) -> None:
        self._knots: dict[tuple[Column, Column], tuple[_Key, list[Knot]]] = {}
        self._offsets: dict[Column, float] = {}
        self._slack: dict[Column, float] = {}
        self._leader: Column | None = None
        self._last = 0

    def forget(self) -> None:
        """Forget all columns: there are others now."""
        self._knots.clear()
        self.settle()

    def settle(self) -> None:
        """Let go of what the reader has shifted."""
        self._offsets.clear()
        self._slack.clear()
        self._leader = None

    def keep_offsets(self, columns: Sequence[Column], comparison: Comparison, lead: Column) -> None:
        """Take how the columns stand now for how the reader wants them to stand."""
        self.settle()
        self._offsets = self._astray(columns, comparison, lead, _scrolled(lead))

    def follow(self, columns: Sequence[Column], comparison: Comparison, leader: Column) -> None:
        """Scroll the others to where they belong."""
        now = _scrolled(leader)
        if leader is not self._leader:
            before = leader.scrolled_before
            self._slack = self._astray(columns, comparison, leader, before)
            self._leader, self._last = leader, before
        left = max(0.0, 1.0 - abs(now - self._last) / _SLACK_WAY)
        self._last = now
        own = self._offsets.get(leader, 0.0)
        for column in columns:
            target = self._target(column, comparison, leader, now)
            if column is not leader and target is not None:
                self._slack[column] = self._slack.get(column, 0.0) * left
                offset = self._offsets.get(column, 0.0) - own + self._slack[column]
                column.text.verticalScrollBar().setValue(round(target + offset))

    def _astray(
        self, columns: Sequence[Column], comparison: Comparison, leader: Column, at: int
    ) -> dict[Column, float]:
        """Return how far each column is from where it belongs when the leader is scrolled so."""
        found = {}
        own = self._offsets.get(leader, 0.0)
        for column in columns:
            target = self._target(column, comparison, leader, at)
            if column is not leader and target is not None:
                wanted = target + self._offsets.get(column, 0.0) - own
                bar = column.text.verticalScrollBar()
                wanted = min(max(wanted, float(bar.minimum())), float(bar.maximum()))
                found[column] = bar.value() - wanted
        return found

    def _target(
        self, column: Column, comparison: Comparison, leader: Column, at: int
    ) -> float | None:
        view = leader.text.viewport().height() * READING_LINE
        beside = followed(self._knots_of(column, comparison, leader), at + view)
        return None if beside is None else beside - view

    def _knots_of(self, column: Column, comparison: Comparison, leader: Column) -> list[Knot]:
        one, other = leader.text.geometry_of_text, column.text.geometry_of_text
        key = (one, one.version, other, other.version)
        known = self._knots.get((leader, column))
        if known is None or known[0] != key:
            known = (key, list(_knots(leader, column, comparison)))
            self._knots[leader, column] = known
        return known[1]


def _knots(leader: Column, column: Column, comparison: Comparison) -> list[Knot]:
    """Return where both columns tell a passage; where one line begins two, the first counts."""
    here, there = leader.text.geometry_of_text.places(), column.text.geometry_of_text.places()
    found: dict[float, Knot] = {}
    numbers = numbers_of(comparison)
    for passage in comparison.alignment.passages:
        own, other = passage.reading_of(leader.label), passage.reading_of(column.label)
        if own and other and own[0] in here and other[0] in there:
            place = here[own[0]]
            adjoin = numbers[own[-1]] - numbers[own[0]] == len(own) - 1
            end = here[own[-1]].bottom if adjoin else place.bottom
            knot = Knot(place.top, max(end, place.bottom), there[other[0]].top)
            known = found.get(place.top)
            if known is None or knot.other < known.other:
                found[place.top] = knot
    return sorted(found.values(), key=lambda knot: knot.top)


def _scrolled(column: Column) -> int:
    return column.text.verticalScrollBar().value()


def height_to_read(text: ArticleText, top: float) -> float:
    """Return the height in the view at which a text shall show what begins at `top`.

    It is the one it has if it can be read there, else that of the reading line.
    """
    view = text.viewport().height()
    height = top - text.verticalScrollBar().value()
    return height if _LEAST * view <= height <= _MOST * view else READING_LINE * view
