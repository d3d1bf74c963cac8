"""What the parts of the window are, in a sentence or two: told by “What is this?”."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

translate = QCoreApplication.translate


def explain(window: QWidget) -> None:
    """Give the window's actions and parts their texts."""
    for action in window.findChildren(QAction):
        if action.statusTip():
            action.setWhatsThis(action.statusTip())
    texts = _texts()
    for widget in window.findChildren(QWidget):
        text = texts.get(widget.objectName())
        if text:
            widget.setWhatsThis(text)


def leave_drops_to(window: QWidget) -> None:
    """Let what is dropped on a field come to the window: it is an article, not a word."""
    for field in window.findChildren(QLineEdit):
        field.setAcceptDrops(False)


def _texts() -> dict[str, str]:
    """Return what each part is, by its object name."""
    return {
        "readingView": translate(
            "Explanations",
            "The articles, one column each. The sign beside a sentence says who else tells it; a "
            "click selects it, and the others bring their telling beside it.",
        ),
        "omissions": translate(
            "Explanations",
            "What each article leaves out, the weightiest first. A click shows it in the text.",
        ),
        "differences": translate(
            "Explanations",
            "Words in which linked sentences differ. A click shows the place, another click the "
            "next place with the same words.",
        ),
        "ledgers": translate(
            "Explanations",
            "What each article has of a kind, over the whole comparison. A click on a heading "
            "sorts, a click on a cell, or Enter, goes to its words.",
        ),
        "filterBar": translate("Explanations", "Narrows the list to what you look for."),
        "passagePanel": translate(
            "Explanations",
            "How each article tells the selected point. A click on a name holds the others "
            "against that article; “Why?” shows the evidence.",
        ),
        "threshold": translate(
            "Explanations",
            "The least probability of a link. Higher: fewer, surer links. Lower: more of them, "
            "some doubtful.",
        ),
        "messageBar": translate(
            "Explanations", "What went wrong, and what is to be known of the comparison."
        ),
        "searchBar": translate("Explanations", "Searches in all articles at once."),
        "startPage": translate("Explanations", "Three ways to begin, and a tour."),
    }
