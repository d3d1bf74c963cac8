"""Which kinds of difference are shown, everywhere in the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from reader.gui.settings import ViewSettings
from reader.model import DifferenceKind

_KEY = "hidden_differences"


class ShownKinds(QObject):
    """The kinds that are switched off.

    Signals:
        changed: other kinds are shown.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hidden: frozenset[DifferenceKind] = frozenset()

    @property
    def hidden(self) -> frozenset[DifferenceKind]:
        """The kinds that are not shown."""
        return self._hidden

    def hide(self, kinds: frozenset[DifferenceKind]) -> None:
        """Show all kinds but some."""
        if kinds != self._hidden:
            self._hidden = kinds
            self.changed.emit()


class KindSwitches(QObject):
    """Lets the reader switch kinds on and off in the menu, and remembers it.

    Args:
        actions: all actions by their ids.
        shown: the kinds that are shown.
        settings: where it is remembered.
        parent: its owner.
    """

    def __init__(
        self,
        actions: Mapping[str, QAction],
        shown: ShownKinds,
        settings: ViewSettings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = {kind: actions[switch_of(kind)] for kind in DifferenceKind}
        self._shown = shown
        self._settings = settings
        names = settings.text_of(_KEY).split()
        shown.hide(frozenset(kind for kind in DifferenceKind if kind.value in names))
        for kind, action in self._actions.items():
            action.setChecked(kind not in shown.hidden)
            action.triggered.connect(self._on_triggered)
        actions["show_all_kinds"].triggered.connect(self._on_show_all)

    @Slot()
    def _on_triggered(self) -> None:
        hidden = frozenset(k for k, action in self._actions.items() if not action.isChecked())
        self._shown.hide(hidden)
        self._settings.keep_text(_KEY, " ".join(sorted(kind.value for kind in hidden)))

    @Slot()
    def _on_show_all(self) -> None:
        for action in self._actions.values():
            action.setChecked(True)
        self._on_triggered()


def switch_of(kind: DifferenceKind) -> str:
    """Return the id of the action that switches a kind."""
    return f"show_{kind.value}"
