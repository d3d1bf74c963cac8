"""What the reader must know, above the articles, out of nobody's way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.display.phrases import listed
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.icons import icon
from reader.gui.plain_label import plain_label
from reader.gui.session import Session

_HIGHEST = 132


class _Lines(QScrollArea):
    """The lines, which break anew at another width."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class MessageBar(QFrame):
    """Lists files that could not be read, and what is to be known about the comparison.

    Where there is nothing but facts about the texts, its sign is a calm one, and it takes two lines
    until the reader wants all of it.

    Signals:
        compare_asked: the reader wants the comparison that did not come about.
    """

    compare_asked = Signal()

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._session = session
        self._appearance = appearance
        self._dismissed: tuple[str, ...] = ()
        self._lines: list[str] = []
        self._calm = False
        self._words = plain_label(self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._scroll = _Lines(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._words)
        self._scroll.resized.connect(self._fit)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._sign = QLabel(self)
        self._again = QPushButton(self.tr("Compare"), self)
        self._again.clicked.connect(self.compare_asked)
        self._more = QPushButton(self.tr("All of it"), self)
        self._more.setObjectName("toggle")
        self._more.setCheckable(True)
        self._more.setAccessibleName(self.tr("Show all of the messages"))
        self._more.setAutoDefault(False)
        self._more.toggled.connect(self._fit)
        self._close = QToolButton(self)
        self._close.setObjectName("closeMessages")
        self._close.setAccessibleName(self.tr("Close the messages"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self._on_close)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._scroll, 1)
        row.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        session.problems_changed.connect(self._on_changed)
        session.comparison_changed.connect(self._on_changed)
        session.work_changed.connect(self._on_changed)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._on_changed()

    @property
    def lines(self) -> tuple[str, ...]:
        """What it says."""
        return tuple(self._lines)

    @property
    def calm(self) -> bool:
        """Whether it says nothing but facts about the texts."""
        return self._calm

    @Slot()
    def _on_changed(self) -> None:
        session = self._session
        notices = [n for n in session.notices if n not in self._dismissed]
        facts = [one_line(n) for n in session.one_text if n not in self._dismissed]
        lines = [one_line(line) for line in (*session.problems, *notices)]
        stopped = session.stopped
        if stopped:
            lines.append(self._stopped_words())
        self._again.setVisible(stopped)
        self._show_sign(calm=not lines)
        lines += facts
        if lines != self._lines:
            self._lines = lines
            self._write()
        self.setVisible(bool(lines))

    def _stopped_words(self) -> str:
        comparison = self._session.comparison
        if comparison is None:
            return self.tr("The articles are not compared: the work was stopped.")
        words = self.tr(
            "The articles are not compared as they are now: the work was stopped. Marks, counts "
            "and omissions are still those of the comparison of {articles}."
        )
        return words.format(articles=listed([a.label for a in comparison.articles]))

    @Slot()
    def _on_close(self) -> None:
        self._dismissed = (*self._session.notices, *self._session.one_text)
        self._session.dismiss_problems()
        self._on_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._show_sign(self._calm)
        self._close.setIcon(icon("remove", self._appearance.theme))

    def _show_sign(self, calm: bool) -> None:
        """Show the sign of a fact to know, or of something that may need doing."""
        self._calm = calm
        name, colour = ("information", "text.muted") if calm else ("warning", "warning")
        self._sign.setPixmap(icon(name, self._appearance.theme, colour).pixmap(20, 20))
        if self.property("calm") != calm:
            self.setProperty("calm", calm)
            for widget in (self, *self.findChildren(QWidget)):
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _write(self) -> None:
        self._words.setText("\n".join(self._lines))
        self._fit()
        self.setAccessibleName("\n".join(self._lines))

    @Slot()
    def _fit(self) -> None:
        """Take the height that the lines need at this width, up to a limit."""
        width = max(self._scroll.viewport().width(), 200)
        needed = self._words.heightForWidth(width) if self._lines else 0
        two_lines = 2 * self._words.fontMetrics().lineSpacing() + 2
        self._more.setVisible(self._calm and needed > two_lines)
        short = self._calm and not self._more.isChecked()
        self._scroll.setFixedHeight(min(max(needed, 20), two_lines if short else _HIGHEST))
        policy = Qt.ScrollBarPolicy
        bar = policy.ScrollBarAlwaysOff if short else policy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(bar)
