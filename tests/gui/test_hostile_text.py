"""Markup in titles, names and texts of articles is shown as it stands, wherever it is shown."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from reader.gui.view_table import VIEWS
from tests.builders import comparison
from tests.gui.conftest import lay

MARK = "<img src='file:///etc/passwd' onerror=alert(1)><b>bold</b>"
STORIES = {
    label: [f"{words} The sign said {MARK} on it." for words in sentences]
    for label, sentences in {
        "A": ["The harbour bridge was closed.", "Ferries run every ten minutes."],
        "B": ["The bridge is closed since Monday.", "It rained."],
        "C": ["A bridge was closed.", "The mayor spoke of it."],
    }.items()
}


def is_markup(words: str) -> bool:
    """Tell whether a widget that guesses might take words of an article for markup."""
    return "<img" in words or "<b>" in words


def shown_as_markup(widget: QWidget) -> list[str]:
    """Return what in a widget would take words of an article for markup."""
    found = [
        f"{what} of {type(widget).__name__} {widget.objectName()}: {words}"
        for what, words in (("tip", widget.toolTip()), ("what is this", widget.whatsThis()))
        if is_markup(words)
    ]
    if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
        found += [f"label: {widget.text()}"] if is_markup(widget.text()) else []
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        found += [f"document: {image}" for image in images_of(widget.document())]
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        found += [f"tip of an item: {tip}" for tip in tips_of(widget.model()) if is_markup(tip)]
    return found


def images_of(document: QTextDocument) -> list[str]:
    """Return the names of the pictures in a document; none of ours holds any."""
    return [form.toImageFormat().name() for form in document.allFormats() if form.isImageFormat()]


def tips_of(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[str]:
    parent = parent or QModelIndex()
    found = []
    for row in range(min(50, model.rowCount(parent))):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            found.append(str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))
            found += tips_of(model, index)
    return found


def test_markup_in_articles_is_text_in_every_view(window, session):
    made = comparison(STORIES, "A1 = B1 = C1 / A2 / B2 / C2")
    named = tuple(
        replace(article, title=f"{MARK}{article.label}", outlet=f"{MARK} {article.label}")
        for article in made.articles
    )
    lay(session, replace(made, articles=named))
    session.select_sentence("A1")
    found = []
    for view in VIEWS:
        window.views.show_view(view.id)
        QApplication.processEvents()
        for widget in window.findChildren(QWidget):
            found += shown_as_markup(widget)
    assert sorted(set(found)) == []
    texts = [edit.toPlainText() for edit in window.findChildren(QTextEdit)]
    assert any(MARK in text for text in texts)
