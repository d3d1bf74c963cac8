"""The actions of the Correct menu: what they do, and when they can be chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.gui.compare.reading_view import ReadingView
from reader.gui.dialogs.article import ArticleDialog
from reader.gui.panels.passage import PassagePanel
from reader.gui.session import Session

_ANYWHERE = ("next_unconfirmed", "next_bookmark")
_PICKING = ("pick_here",)
_SELECTED = (
    "link",
    "link_in_part",
    "unlink",
    "confirm",
    "confirm_passage",
    "told_nowhere",
    "reject",
    "merge",
    "split",
    "bookmark",
)
_NOTES = ("note",)
_ARTICLE = ("edit_article",)


class CorrectionActions(QObject):
    """Does what the actions ask for, and lets them be chosen where there is anything to correct."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        session: Session,
        views: tuple[ReadingView, PassagePanel],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._window = parent
        self._reading, passage = views
        for name in (*_ANYWHERE, *_PICKING, *_SELECTED):
            actions[name].triggered.connect(getattr(session.correcting, name))
        actions["note"].triggered.connect(passage.write_note)
        actions["edit_article"].triggered.connect(self._on_edit_article)
        session.articles_changed.connect(self._refresh)
        session.comparison_changed.connect(self._refresh)
        session.selection_changed.connect(self._refresh)
        session.correcting.pick_changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        compared = self._session.comparison is not None
        selected = compared and self._session.selection is not None
        picking = selected and self._session.correcting.picking
        for names, possible in (
            (_ANYWHERE, compared),
            (_SELECTED, selected),
            (_NOTES, selected),
            (_PICKING, picking),
            (_ARTICLE, bool(self._session.articles)),
        ):
            for name in names:
                self._actions[name].setEnabled(possible)

    @Slot()
    def _on_edit_article(self) -> None:
        article = self._session.articles[self._reading.current_position]
        dialog = ArticleDialog(article, self._window)
        dialog.article_changed.connect(self._session.rename)
        dialog.open()
