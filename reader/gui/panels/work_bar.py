"""The status bar's parts: how far the work is, and what the signs mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from reader.display.messages import describe_step
from reader.gui.appearance import Appearance
from reader.gui.compare.gutter import paint_sign
from reader.gui.compare.words import coverage_words
from reader.gui.session import Session
from reader.model import Coverage

_PATIENCE_MS = 300
"""What ends within this time is not shown: it would only flicker."""


class WorkBar(QWidget):
    """Shows work under way, with a button to stop it.

    A comparison that follows the threshold is shown only if it takes long.

    Signals:
        cancel_asked: the reader wants it stopped.
    """

    cancel_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(160)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.cancel_asked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(10)
        for widget in (self._words, self._progress, self._cancel):
            row.addWidget(widget)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_ended)
        session.work_changed.connect(self._on_work_changed)
        self._on_work_changed()

    @Slot()
    def _on_work_changed(self) -> None:
        session = self._session
        if not session.deciding:
            self._patience.stop()
            self._show(visible=session.busy)
        elif self.isVisible():
            self._tell()
        elif session.step is None:
            self._patience.start()

    @Slot()
    def _on_patience_ended(self) -> None:
        self._show(visible=self._session.busy)

    def _show(self, *, visible: bool) -> None:
        # Nothing is told when it goes: a part more or less would move the whole window.
        if visible:
            self._tell()
        self.setVisible(visible)

    def _tell(self) -> None:
        session, step = self._session, self._session.step
        self._cancel.setVisible(session.stoppable)
        if step:
            self._words.setText(describe_step(step))
        elif session.stoppable:
            self._words.setText(self.tr("Getting ready …"))
        else:
            self._words.setText(self.tr("Saving the report …"))
        self._progress.setRange(0, step.total if step else 0)
        self._progress.setValue(step.done if step else 0)


class Legend(QWidget):
    """The three signs with their colours and meanings."""

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._appearance = appearance
        session.comparison_changed.connect(self._on_comparison_changed)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_comparison_changed()

    def _meanings(self) -> list[tuple[Coverage, str]]:
        """Return what there can be; of two articles, some are one or both."""
        comparison = self._session.comparison
        if comparison is not None and len(comparison.articles) == 2:
            shared, unique = Coverage.SHARED, Coverage.UNIQUE
            return [(shared, self.tr("Told by both")), (unique, coverage_words(unique))]
        return [(coverage, coverage_words(coverage)) for coverage in Coverage]

    @Slot()
    def _on_comparison_changed(self) -> None:
        self.setAccessibleName(", ".join(words for _, words in self._meanings()))
        self.updateGeometry()
        self.update()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that the words need."""
        metrics = self.fontMetrics()
        width = sum(metrics.horizontalAdvance(words) + 42 for _, words in self._meanings())
        return QSize(width + 8, metrics.height() + 10)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint signs and words, each on its tint."""
        theme, metrics = self._appearance.theme, self.fontMetrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 4.0, self.height() / 2
        for coverage, words in self._meanings():
            width = metrics.horizontalAdvance(words)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"tint.{coverage.value}"))
            height = metrics.height() + 4
            painter.drawRoundedRect(
                round(left), round(middle - height / 2), width + 34, height, 4, 4
            )
            colour = theme.colour(f"sign.{coverage.value}")
            paint_sign(painter, coverage, QPointF(left + 13, middle), 9, colour)
            painter.setPen(theme.colour("text"))
            baseline = middle + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(left + 24, baseline), words)
            left += width + 42
        painter.end()
