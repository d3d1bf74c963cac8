"""What the overview says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.display.matrix import SortBy
from reader.display.standing import Standing

translate = QCoreApplication.translate


def standing_words(standing: Standing) -> str:
    """Return what a standing means, in a word or two."""
    return {
        Standing.FULLEST: translate("Overview", "fullest"),
        Standing.SAME: translate("Overview", "same words"),
        Standing.REWORDED: translate("Overview", "reworded"),
        Standing.SHORTENED: translate("Overview", "shorter"),
        Standing.CONFLICTING: translate("Overview", "contradicts"),
        Standing.ALONE: translate("Overview", "only here"),
        Standing.IN_PART: translate("Overview", "in part"),
        Standing.ABSENT: translate("Overview", "silent"),
    }[standing]


def standing_tip(standing: Standing) -> str:
    """Return what a standing means, in a sentence."""
    return {
        Standing.FULLEST: translate(
            "Overview", "The fullest telling, which the others are held against"
        ),
        Standing.SAME: translate("Overview", "Told in the same words, but for small ones"),
        Standing.REWORDED: translate("Overview", "Told in other words"),
        Standing.SHORTENED: translate("Overview", "Told in six tenths of the words, or fewer"),
        Standing.CONFLICTING: translate(
            "Overview", "It has another figure, or denies what the other telling says"
        ),
        Standing.ALONE: translate("Overview", "No other article tells it"),
        Standing.IN_PART: translate("Overview", "Some of it is told elsewhere in the article"),
        Standing.ABSENT: translate("Overview", "An article does not tell what enough others tell"),
    }[standing]


def moved_words() -> str:
    """Return what the sign of a moved passage means, in a word."""
    return translate("Overview", "moved")


def moved_tip() -> str:
    """Return what the sign of a moved passage means, in a sentence."""
    return translate("Overview", "Told at a clearly other place in the order of the article")


def sort_words(sort: SortBy, article: str) -> str:
    """Return what an order of the rows is called."""
    if article:
        return translate("Overview", "As {article} tells it").format(article=article)
    return {
        SortBy.STORY: translate("Overview", "Order of the story"),
        SortBy.PROMINENCE: translate("Overview", "Told early by most"),
        SortBy.ABSENCE: translate("Overview", "Absent in most"),
        SortBy.CONFLICT: translate("Overview", "Contradictions first"),
    }[sort]
