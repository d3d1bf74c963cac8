"""What an article is called: title, outlet, author, date, and the label of its sentences."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.display.visible import one_line
from reader.gui.plain_label import plain_label
from reader.model import Article, LabelProblem, label_problem

_DATE = re.compile(r"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?")


class ArticleDialog(QDialog):
    """Lets the reader change them.

    Signals:
        article_changed: the article as it is to be.
    """

    article_changed = Signal(object)

    def __init__(
        self, article: Article, label: str, others: Collection[str], parent: QWidget
    ) -> None:
        """Show what an article is called.

        Args:
            article: the article.
            label: what it goes by now.
            others: the labels of the other articles.
            parent: the window.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Title, outlet, date and label"))
        self.resize(560, 0)
        self._article = article
        self._known = label
        self._others = others
        self._title = self._line("title", article.title)
        self._outlet = self._line("outlet", article.outlet)
        self._author = self._line("author", article.author)
        self._date = self._line("date", article.published)
        self._date.setPlaceholderText(self.tr("2021-12-05"))
        self._label = self._line("label", label)
        self._label.setPlaceholderText(self.tr("as the articles stand: A, B, C …"))
        self._hint = plain_label(self, name="hint")
        self._hint.setMinimumHeight(self._hint.fontMetrics().lineSpacing() * 2 + 6)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._build()
        for line in (self._date, self._label):
            line.textChanged.connect(self._check)
        self.accepted.connect(self._on_accepted)
        self._check()

    def _build(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Title"), self._title)
        form.addRow(self.tr("&Outlet"), self._outlet)
        form.addRow(self.tr("&Author"), self._author)
        form.addRow(self.tr("&Date"), self._date)
        form.addRow(self.tr("&Label"), self._label)
        form.addRow("", self._hint)
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addLayout(form)
        box.addWidget(self._buttons)

    def _line(self, name: str, text: str) -> QLineEdit:
        line = QLineEdit(one_line(text), self)
        line.setObjectName(name)
        line.setCursorPosition(0)
        return line

    @property
    def hint(self) -> str:
        """What is to be put right, or what may be written."""
        return self._hint.text()

    @Slot()
    def _check(self) -> None:
        problem = self._date_problem() or self._label_problem()
        self._hint.setText(problem or self._advice())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

    def _advice(self) -> str:
        label = self._label.text().strip() or self.tr("A")
        words = self.tr(
            "The date as year, month and day, such as 2021-12-05, or nothing. Sentences are called "
            "by the label: {label} and a number."
        )
        return words.format(label=label)

    def _date_problem(self) -> str:
        if _DATE.fullmatch(self._date.text().strip()):
            return ""
        return self.tr("The date is not one: write year, month and day, such as 2021-12-05.")

    def _label_problem(self) -> str:
        label = self._label.text().strip()
        problem = label_problem(label, self._others) if label else None
        match problem:
            case LabelProblem.FORM:
                return self.tr("A label has one to three letters or digits.")
            case LabelProblem.PASSAGE:
                return self.tr("Passages are called P1, P2 and so on: choose another label.")
            case LabelProblem.TAKEN:
                return self.tr("Another article has this label: choose another one.")
        return ""

    @Slot()
    def _on_accepted(self) -> None:
        label = self._label.text().strip()
        changed = replace(
            self._article,
            title=self._text_of(self._title, self._article.title),
            outlet=self._text_of(self._outlet, self._article.outlet),
            author=self._text_of(self._author, self._article.author),
            published=self._date.text().strip(),
            chosen_label=self._article.chosen_label if label == self._known else label,
        )
        if changed != self._article:
            self.article_changed.emit(changed)

    @staticmethod
    def _text_of(line: QLineEdit, before: str) -> str:
        """Return what is written, or the text as it was where nothing was changed."""
        return before if line.text() == one_line(before) else line.text().strip()
