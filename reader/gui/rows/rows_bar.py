"""What stands above the aligned rows: the base, folding, what the marks mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.display.phrases import clipped, titled
from reader.display.readings import Mark
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.panels.difference_legend import DifferenceLegend
from reader.model import Article

_ROOM_FOR_LEGEND = 720
_LONGEST_NAME = 30


class RowsBar(QWidget):
    """Asks for the base, and whether equal rows are folded.

    Signals:
        base_asked: the column that the others shall be held against.
    """

    base_asked = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._base = QComboBox(self)
        self._base.setAccessibleName(self.tr("The article that the others are held against"))
        self._base.setToolTip(self._base.accessibleName())
        self._base.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._base.setMaximumWidth(280)
        self._base.setMinimumWidth(90)
        self.fold = QPushButton(self.tr("Fold equal rows"), self)
        self.fold.setObjectName("toggle")
        self.fold.setCheckable(True)
        self.fold.setAutoDefault(False)
        self.fold.setToolTip(
            self.tr("Show what all tell in the same words, but for case and marks, on one line")
        )
        names = {Mark.ADDED: self.tr("added"), Mark.CHANGED: self.tr("in other words")}
        self._legend = DifferenceLegend(appearance, self, names)
        self._missing = QLabel(self.tr("▴ more in the base"), self)
        self._missing.setToolTip(self.tr("The base has words there that are missing here"))
        self._missing.setObjectName("missingWords")
        self._base.currentIndexChanged.connect(self.base_asked)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(10)
        against = QLabel(self.tr("Held against"), self)
        against.setBuddy(self._base)
        row.addWidget(against)
        row.addWidget(self._base, 2)
        row.addWidget(self.fold)
        row.addStretch(1)
        row.addWidget(self._legend)
        row.addWidget(self._missing)

    def show_articles(self, articles: Sequence[Article]) -> None:
        """Offer the articles, without asking for any."""
        with QSignalBlocker(self._base):
            self._base.clear()
            for article in articles:
                self._base.addItem(clipped(one_line(titled(article)), _LONGEST_NAME))

    def show_base(self, column: int) -> None:
        """Show which one is the base, without asking for it."""
        with QSignalBlocker(self._base):
            self._base.setCurrentIndex(column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave away what the marks mean where there is no room for it."""
        super().resizeEvent(event)
        for part in (self._legend, self._missing):
            part.setVisible(self.width() >= _ROOM_FOR_LEGEND)
