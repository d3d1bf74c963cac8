"""What the signs of the kinds of difference mean, for those that are marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader.display.findings import KIND_WORDS
from reader.gui.appearance import Appearance
from reader.model import DifferenceKind


class KindLegend(QWidget):
    """A sign and a name for each kind, in its colour."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._kinds: tuple[DifferenceKind, ...] = ()
        self._labels = {kind: QLabel(self) for kind in KIND_WORDS}
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 2)
        row.setSpacing(10)
        for kind, label in self._labels.items():
            words = KIND_WORDS[kind]
            label.setText(f"{words.sign} {words.one}")
            label.setToolTip(words.name)
            label.setAccessibleName(words.name)
            label.setMinimumWidth(20)
            row.addWidget(label)
        row.addStretch(1)
        self.setAccessibleName(self.tr("Kinds of difference that are marked"))
        appearance.theme_changed.connect(self._colour)
        self._colour()
        self.show_kinds(())

    @property
    def kinds(self) -> tuple[DifferenceKind, ...]:
        """The kinds that it names."""
        return self._kinds

    def show_kinds(self, kinds: Sequence[DifferenceKind]) -> None:
        """Name some kinds."""
        self._kinds = tuple(kinds)
        for kind, label in self._labels.items():
            label.setVisible(kind in self._kinds)
        self.setVisible(bool(self._kinds))

    @Slot()
    def _colour(self) -> None:
        for kind, label in self._labels.items():
            role = f"kind.{kind.value}"
            palette = label.palette()
            theme = self._appearance.theme
            colour = theme.colour(role if role in theme.roles else "text")
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            label.setPalette(palette)
