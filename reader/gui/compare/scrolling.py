"""Keep the columns beside one another, at the height of the passage that is read."""

from __future__ import annotations

from collections.abc import Sequence

from reader.display.state import SelectionState, select
from reader.gui.compare.column import Column
from reader.model import Comparison

READING_LINE = 0.33
"""How far down the view the eye is taken to rest."""
_LEAST, _MOST = 0.04, 0.7
"""Between these parts of the view a passage need not be moved to be read."""


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
    height = _wanted_height(leader, tops[leader])
    telling = [
        column
        for column in tops
        if (place := selection.place_in(column.label)) and not place.silent
    ]
    height = min([height, *(tops[column] for column in telling or [leader])])
    for column, top in tops.items():
        column.text.verticalScrollBar().setValue(round(top - height))


def follow(columns: Sequence[Column], comparison: Comparison, leader: Column) -> None:
    """Scroll the others to the passage under the leader's reading line.

    A column that is silent there stays where it is.
    """
    text = leader.text
    scrolled = text.verticalScrollBar().value()
    line = scrolled + text.viewport().height() * READING_LINE
    sentence = text.geometry_of_text.sentence_under(line)
    if sentence is None:
        return
    selection = select(comparison, comparison.passage_of(sentence).id)
    own = selection.place_in(leader.label)
    if own is None or own.silent:
        return
    height = text.geometry_of_text.top_of(sentence) - scrolled
    for column in columns:
        place = selection.place_in(column.label)
        if column is not leader and place is not None and not place.silent:
            top = column.text.geometry_of_text.top_of_place(place)
            if top is not None:
                column.text.verticalScrollBar().setValue(round(top - height))


def _wanted_height(leader: Column, top: float) -> float:
    """Return the height in the view at which the leader shall show what begins at `top`."""
    view = leader.text.viewport().height()
    height = top - leader.text.verticalScrollBar().value()
    return height if _LEAST * view <= height <= _MOST * view else READING_LINE * view
