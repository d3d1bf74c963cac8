"""What the signs of the matrix mean; each narrows the rows to those that have it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from reader.display.standing import Standing
from reader.gui.appearance import Appearance
from reader.gui.overview.signs import swatch
from reader.gui.overview.words import moved_tip, moved_words, standing_tip, standing_words

_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ALONE = Qt.ToolButtonStyle.ToolButtonIconOnly


@dataclass(frozen=True, slots=True)
class ChipChoice:
    """What a chip stands for: a standing, or `None` for what is moved."""

    standing: Standing | None


class Chips(QWidget):
    """The legend of the matrix, to be pressed.

    Signals:
        chosen: another one is pressed, or none any more.
    """

    chosen = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What the signs mean"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._appearance = appearance
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 2, 12, 4)
        self._row.setSpacing(4)
        self._chips: dict[Standing | None, QToolButton] = {}
        self._words: dict[Standing | None, str] = {}
        for standing in (*Standing, None):
            self._chips[standing] = self._chip(standing)
        self._row.addStretch(1)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def choice(self) -> ChipChoice | None:
        """What is pressed; `None` if nothing is."""
        pressed = [standing for standing, chip in self._chips.items() if chip.isChecked()]
        return ChipChoice(pressed[0]) if pressed else None

    def chip(self, standing: Standing | None) -> QToolButton:
        """Return the chip of a standing, or of what is moved."""
        return self._chips[standing]

    def show_counts(self, counts: Mapping[Standing, int], moved: int) -> None:
        """Show in how many rows each of them is found; what is nowhere cannot be pressed."""
        for standing, chip in self._chips.items():
            count = moved if standing is None else counts.get(standing, 0)
            name = moved_words() if standing is None else standing_words(standing)
            tip = moved_tip() if standing is None else standing_tip(standing)
            points = self.tr("1 point") if count == 1 else self.tr("{count} points")
            self._words[standing] = f"{name} {count}"
            chip.setEnabled(count > 0 or chip.isChecked())
            chip.setAccessibleName(f"{name}: {points.format(count=count)}")
            chip.setToolTip(f"{name}: {tip} ({points.format(count=count)})")
        self._fit()

    def release(self) -> None:
        """Let go of what is pressed, without a word."""
        for chip in self._chips.values():
            chip.setChecked(False)

    def sizeHint(self) -> QSize:
        """Return a size that asks for no width."""
        return QSize(100, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words away where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _chip(self, standing: Standing | None) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName("chip")
        chip.setCheckable(True)
        chip.setIconSize(QSize(22, 16))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(self._on_clicked)
        self._row.addWidget(chip)
        self._words[standing] = ""
        return chip

    def _fit(self) -> None:
        """Give the signs their words and counts, or the counts alone, or nothing."""
        for length in (2, 1, 0):
            for standing, chip in self._chips.items():
                words = self._words[standing]
                chip.setText(words if length == 2 else words.rpartition(" ")[2])
                chip.setToolButtonStyle(_BESIDE if length else _ALONE)
            needed = sum(chip.sizeHint().width() + 4 for chip in self._chips.values()) + 20
            if needed <= self.width():
                break

    @Slot()
    def _on_clicked(self) -> None:
        pressed = self.sender()
        for chip in self._chips.values():
            if chip is not pressed:
                chip.setChecked(False)
        self.chosen.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        for standing, chip in self._chips.items():
            ratio = self.devicePixelRatioF()
            chip.setIcon(swatch(standing, self._appearance.theme, self.font(), ratio))
