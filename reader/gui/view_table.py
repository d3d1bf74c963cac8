"""The views of the desk, as one table: a further entry is a further view, with its key and menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from reader.display.search import Hit
from reader.gui.appearance import Appearance
from reader.gui.compare.reading_view import ReadingView
from reader.gui.one_report.article_view import ArticleView
from reader.gui.overview.overview import Overview
from reader.gui.rows.rows_view import RowsView
from reader.gui.session import Session
from reader.gui.translation import QT_TRANSLATE_NOOP
from reader.gui.while_seen import WhileSeen


class DeskView(Protocol):
    """What a view is asked for; besides, it is a widget.

    It follows the session by itself, and does no work while it is hidden. It may have the signal
    `text_asked`: the reader wants to read the selected passage side by side. It may have the method
    `turn_to`: show the article of a hit.
    """

    @property
    def seen(self) -> WhileSeen:
        """By what it follows the session, and takes the hits of a search."""

    def take_focus(self) -> None:
        """Take the keyboard."""

    def set_zoom(self, zoom: int) -> None:
        """Set the text so many points larger than usual."""

    def step_passage(self, step: int) -> None:
        """Select the next passage in the order of the view, or the one before."""

    def reveal(self, hit: Hit) -> None:
        """Bring a hit into view, if it is in what is shown."""


@dataclass(frozen=True, slots=True)
class ViewEntry:
    """A view.

    Attributes:
        id: what it is remembered by; its action is called "view_" and this.
        text: its name in the menu, with its access key, and without it in the switch.
        keys: its shortcut in Qt's portable notation.
        tip: what it shows, in half a sentence.
        icon: the name of its drawing.
        factory: makes it; it is a `DeskView`.
    """

    id: str
    text: str
    keys: str
    tip: str
    icon: str
    factory: Callable[[Session, Appearance, QWidget], QWidget]


OVERVIEW, BESIDE, ONE_REPORT = "overview", "beside", "one_report"

VIEWS: tuple[ViewEntry, ...] = (
    ViewEntry(
        OVERVIEW,
        QT_TRANSLATE_NOOP("Actions", "O&verview"),
        "Ctrl+1",
        QT_TRANSLATE_NOOP("Actions", "Every point of the story, and how each article tells it"),
        "view-overview",
        Overview,
    ),
    ViewEntry(
        BESIDE,
        QT_TRANSLATE_NOOP("Actions", "Side &by side"),
        "Ctrl+2",
        QT_TRANSLATE_NOOP("Actions", "The articles beside one another, to be read"),
        "view-beside",
        ReadingView,
    ),
    ViewEntry(
        ONE_REPORT,
        QT_TRANSLATE_NOOP("Actions", "One re&port"),
        "Ctrl+3",
        QT_TRANSLATE_NOOP("Actions", "One article, with what the others say in its margin"),
        "view-one-report",
        ArticleView,
    ),
    ViewEntry(
        "rows",
        QT_TRANSLATE_NOOP("Actions", "Aligned &rows"),
        "Ctrl+4",
        QT_TRANSLATE_NOOP("Actions", "Every reading in full, passage by passage"),
        "view-rows",
        RowsView,
    ),
)
"""The views in the order of the switch."""
