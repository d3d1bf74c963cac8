"""How sure a link must be: fewer, surer links, or more of them."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QWidget

LEAST, MOST = 20, 90
_SETTLE_MS = 250


class ThresholdControl(QWidget):
    """A slider from few sure links to many.

    Signals:
        threshold_asked: the threshold, 0…1, once the slider has come to rest.
    """

    threshold_asked = Signal(float)

    def __init__(self, threshold: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("threshold")
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(LEAST, MOST)
        self._slider.setSingleStep(1)
        self._slider.setPageStep(5)
        self._slider.setInvertedAppearance(True)
        self._slider.setInvertedControls(True)
        self._slider.setFixedWidth(110)
        self._slider.setAccessibleName(self.tr("How sure a link must be"))
        self._slider.setToolTip(
            self.tr(
                "The least probability of a link. Left: fewer, surer links. Right: more links, "
                "some of them doubtful."
            )
        )
        self._number = QLabel(self)
        self._number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance("0.00") + 4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(8)
        for widget in (
            QLabel(self.tr("Surer links"), self),
            self._slider,
            QLabel(self.tr("More links"), self),
            self._number,
        ):
            row.addWidget(widget)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        self._slider.valueChanged.connect(self._on_moved)
        self.show_threshold(threshold)

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

    def _tell(self) -> None:
        self._number.setText(f"{self._slider.value() / 100:.2f}")

    @Slot()
    def _on_moved(self) -> None:
        self._tell()
        self._settle.start()

    @Slot()
    def _on_settled(self) -> None:
        self.threshold_asked.emit(self._slider.value() / 100)
