"""The strip beside the columns with a button for each hidden article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from reader.display.visible import one_line
from reader.model import Article

_WIDTH = 44


class HiddenStrip(QFrame):
    """Brings hidden articles back.

    Signals:
        show_asked: the `Article` to show again.
    """

    show_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hiddenStrip")
        self.setFixedWidth(_WIDTH)
        self._buttons: list[tuple[QToolButton, Article]] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(3, 8, 3, 8)
        self._box.setSpacing(6)
        self._box.addStretch(1)
        self.hide()

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """Its buttons, in the articles' order."""
        return tuple(button for button, _article in self._buttons)

    def show_hidden(self, articles: Sequence[Article]) -> None:
        """Offer to show these articles again."""
        for button, _article in self._buttons:
            self._box.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [(self._button(article), article) for article in articles]
        for number, (button, _article) in enumerate(self._buttons):
            self._box.insertWidget(number, button)
        self.setVisible(bool(articles))

    def _button(self, article: Article) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("showColumn")
        button.setText(f"+ {article.label or '…'}")
        words = self.tr("Show {name} again").format(name=one_line(article.name))
        button.setToolTip(words.replace("<", "‹"))
        button.setAccessibleName(words)
        button.clicked.connect(self._on_clicked)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        for button, article in self._buttons:
            if button is sender:
                self.show_asked.emit(article)
                return
