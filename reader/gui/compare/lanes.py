"""All lanes between the columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from reader.display.ribbons import ribbons_along
from reader.gui.compare.column import Column
from reader.gui.compare.lane import Lane
from reader.gui.theme import Theme
from reader.model import Comparison

_WIDE, _NARROW = 44, 26
_ROOMY = 360
"""Where a column has so much room, the lanes have it too."""


class Lanes(QObject):
    """Keeps one lane between each two neighbours.

    Signals:
        sentence_clicked: the id of a sentence that a clicked ribbon joins.
        hovered: the passages of the ribbon under the pointer, as a frozenset.
    """

    sentence_clicked = Signal(str)
    hovered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._theme = theme
        self._lanes: list[Lane] = []
        self._width = _WIDE

    @property
    def all(self) -> tuple[Lane, ...]:
        """The lanes, from left to right."""
        return tuple(self._lanes)

    def join(
        self, columns: Sequence[Column], comparison: Comparison | None, grid: QGridLayout
    ) -> None:
        """Run between these columns, which stand at every second place of the grid."""
        while len(self._lanes) > max(len(columns) - 1, 0):
            lane = self._lanes.pop()
            lane.leave()
        while len(self._lanes) < len(columns) - 1:
            self._lanes.append(self._new_lane())
        labels = [column.label for column in columns]
        known = comparison is not None and all(labels)
        ribbons = ribbons_along(comparison, labels) if comparison and known else ()
        for at, lane in enumerate(self._lanes):
            if grid.indexOf(lane) < 0:
                grid.addWidget(lane, 0, 2 * at + 1, 3, 1)
            left, right = columns[at].text, columns[at + 1].text
            lane.join(left, right, ribbons[at] if ribbons else ())

    def fit(self, room: int, columns: int, least: int) -> int:
        """Be as wide as the room allows, and return the width of all columns and lanes.

        Columns are so wide, and no narrower than `least`, that they stand whole beside one another.
        """
        self._width = _WIDE if room >= columns * _ROOMY else _NARROW
        for lane in self._lanes:
            lane.setFixedWidth(self._width)
        whole = min(max((room + self._width) // (least + self._width), 1), max(columns, 1))
        each = max((room - (whole - 1) * self._width) // whole, least)
        return max(columns, 1) * each + max(columns - 1, 0) * self._width

    def show_selected(self, passage: str) -> None:
        """Take the id of the selected passage, "" for none."""
        for lane in self._lanes:
            lane.show_selected(passage)

    def show_lit(self, passages: frozenset[str]) -> None:
        """Take the passages that the pointer is on."""
        for lane in self._lanes:
            lane.show_lit(passages)

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        for lane in self._lanes:
            lane.show_theme(theme)

    def _new_lane(self) -> Lane:
        lane = Lane(self._theme, self._parent)
        lane.setFixedWidth(self._width)
        lane.sentence_clicked.connect(self._on_sentence_clicked)
        lane.hovered.connect(self._on_hovered)
        lane.show()
        return lane

    @Slot(str)
    def _on_sentence_clicked(self, sentence: str) -> None:
        self.sentence_clicked.emit(sentence)

    @Slot(object)
    def _on_hovered(self, passages: frozenset[str]) -> None:
        self.hovered.emit(passages)
