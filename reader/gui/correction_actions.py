"""The actions of the Correct menu: what they do, and when they can be chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

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


class CorrectionActions(QObject):
    """Does what the actions ask for, and lets them be chosen where there is anything to correct."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        session: Session,
        passage: PassagePanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        for name in (*_ANYWHERE, *_PICKING, *_SELECTED):
            actions[name].triggered.connect(getattr(session.correcting, name))
        actions["note"].triggered.connect(passage.write_note)
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
        ):
            for name in names:
                self._actions[name].setEnabled(possible)
