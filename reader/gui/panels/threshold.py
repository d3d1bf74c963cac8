"""How sure a link must be: fewer, surer links, or more of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QSlider, QWidget

from reader.display.verdicts import VerdictCounts, count_verdicts
from reader.gui.session import Session

translate = QCoreApplication.translate

LEAST, MOST = 20, 90


class ThresholdControl(QWidget):
    """A slider from many links to few sure ones: to the right the threshold rises.

    Signals:
        threshold_asked: the threshold, 0…1, whenever the slider moves.
    """

    threshold_asked = Signal(float)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("threshold")
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(LEAST, MOST)
        self._slider.setSingleStep(1)
        self._slider.setPageStep(5)
        self._slider.setFixedWidth(110)
        self._slider.setAccessibleName(self.tr("How sure a link must be"))
        self._slider.setToolTip(
            self.tr(
                "The least probability of a link. Left: more links, some of them doubtful. "
                "Right: fewer, surer links."
            )
        )
        self._number = QLabel(self)
        self._number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance("0.00") + 4)
        self._counts = QLabel(self)
        self._counts.setObjectName("verdictCounts")
        self._counts.setTextFormat(Qt.TextFormat.PlainText)
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.85)
        self._counts.setFont(small)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self._slider.valueChanged.connect(self._on_moved)
        session.threshold_changed.connect(self.show_threshold)
        session.comparison_changed.connect(self._on_comparison_changed)
        self.show_threshold(session.threshold)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 0, 6, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        widgets = (
            QLabel(self.tr("More links"), self),
            self._slider,
            QLabel(self.tr("Surer links"), self),
            self._number,
        )
        for position, widget in enumerate(widgets):
            grid.addWidget(widget, 0, position)
        grid.addWidget(self._counts, 1, 0, 1, len(widgets), Qt.AlignmentFlag.AlignHCenter)

    @property
    def slider(self) -> QSlider:
        """The slider; its value is the threshold in hundredths."""
        return self._slider

    @Slot(float)
    def show_threshold(self, threshold: float) -> None:
        """Show a threshold without asking for it."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(threshold * 100))
        self._tell()

    @Slot()
    def _on_comparison_changed(self) -> None:
        """Show how many links and omissions there are at this threshold."""
        made = self._session.comparison
        counts = count_verdicts(made) if made else None
        self._counts.setText(counts_words(counts) if counts else "")
        self._counts.setToolTip(fragile_words(counts) if counts else "")
        self._slider.setAccessibleDescription(self._counts.text())

    @property
    def counts(self) -> str:
        """What it says of links and omissions."""
        return self._counts.text()

    def _tell(self) -> None:
        self._number.setText(f"{self._slider.value() / 100:.2f}")

    @Slot()
    def _on_moved(self) -> None:
        self._tell()
        self.threshold_asked.emit(self._slider.value() / 100)


def counts_words(counts: VerdictCounts) -> str:
    """Return the counts in a few words."""
    words = translate(
        "ThresholdControl", "{links} links · {omissions} omissions · {fragile} fragile"
    )
    return words.format(
        links=f"{counts.links:,}", omissions=f"{counts.omissions:,}", fragile=f"{counts.fragile:,}"
    )


def fragile_words(counts: VerdictCounts) -> str:
    """Return what fragile means, and of what there is how much."""
    words = translate(
        "ThresholdControl",
        "Fragile: a threshold 0.05 higher would take away {links} of the links, one 0.05 lower "
        "{omissions} of the omissions.",
    )
    return words.format(links=counts.fragile_links, omissions=counts.fragile_omissions)
