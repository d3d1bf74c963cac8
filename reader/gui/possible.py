"""What can be done now: which actions can be chosen, and what undoing would undo."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from reader.gui.access_keys import escaped
from reader.gui.actions import give_tip
from reader.gui.session import Session

_COMPARED = (
    "ledgers",
    "evidence",
    "previous_omission",
    "next_omission",
    "previous_difference",
    "next_difference",
    "previous_passage",
    "next_passage",
)
_ARTICLES = ("remove", "find", "find_next", "find_previous")


class Possible(QObject):
    """Lets actions be chosen where there is anything for them to do."""

    def __init__(self, actions: Mapping[str, QAction], session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        session.articles_changed.connect(self._refresh)
        session.comparison_changed.connect(self._refresh)
        session.selection_changed.connect(self._refresh)
        session.problems_changed.connect(self._refresh)
        session.correcting.pick_changed.connect(self._refresh)
        session.undo_stack.indexChanged.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        session = self._session
        some, compared = bool(session.articles), session.comparison is not None
        chosen = session.selection is not None or session.correcting.picking
        self._allow(compared, *_COMPARED)
        self._allow(some, *_ARTICLES)
        self._allow(chosen, "clear_selection")
        self._allow(len(session.articles) > 1, "compare_again")
        self._allow_saving()
        self._name_undo()

    def _allow(self, possible: bool, *names: str) -> None:
        for name in names:
            self._actions[name].setEnabled(possible)

    def _allow_saving(self) -> None:
        """Let a report be saved while the comparison is of the articles shown; else say why not."""
        possible = self._session.compared
        outdated = not possible and len(self._session.articles) > 1
        why_not = self.tr("These articles are not compared: choose View > Compare again first")
        self._allow(possible, "save")
        give_tip(self._actions["save"], why_not if outdated else "")

    def _name_undo(self) -> None:
        stack = self._session.undo_stack
        names = (
            ("undo", self.tr("Undo"), stack.canUndo(), stack.undoText()),
            ("redo", self.tr("Redo"), stack.canRedo(), stack.redoText()),
        )
        for name, word, possible, what in names:
            self._allow(possible, name)
            text = f"&{word} {escaped(what)}" if possible else f"&{word}"
            self._actions[name].setText(text)
