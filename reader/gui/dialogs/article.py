"""What an article is called: title, outlet and date."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.display.visible import one_line
from reader.model import Article

_DATE = re.compile(r"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?")


class ArticleDialog(QDialog):
    """Lets the reader change them.

    Signals:
        article_changed: the article as it is to be.
    """

    article_changed = Signal(object)

    def __init__(self, article: Article, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Title, outlet and date"))
        self.resize(520, 0)
        self._article = article
        self._title = self._line("title", article.title)
        self._outlet = self._line("outlet", article.outlet)
        self._date = self._line("date", article.published)
        self._date.setPlaceholderText(self.tr("2021-12-05"))
        self._date.textChanged.connect(self._check)
        self._hint = QLabel(self.tr("Year, month and day, such as 2021-12-05; or nothing"), self)
        form = QFormLayout()
        form.addRow(self.tr("&Title"), self._title)
        form.addRow(self.tr("&Outlet"), self._outlet)
        form.addRow(self.tr("&Date"), self._date)
        form.addRow("", self._hint)
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addLayout(form)
        box.addWidget(self._buttons)
        self.accepted.connect(self._on_accepted)
        self._check()

    def _line(self, name: str, text: str) -> QLineEdit:
        line = QLineEdit(one_line(text), self)
        line.setObjectName(name)
        line.setCursorPosition(0)
        return line

    @Slot()
    def _check(self) -> None:
        button = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setEnabled(_DATE.fullmatch(self._date.text().strip()) is not None)

    @Slot()
    def _on_accepted(self) -> None:
        changed = replace(
            self._article,
            title=self._title.text().strip(),
            outlet=self._outlet.text().strip(),
            published=self._date.text().strip(),
        )
        if changed != self._article:
            self.article_changed.emit(changed)
