"""Which keys do what: those of the table of actions, or those the reader chose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence

from reader.gui.action_table import ACTIONS
from reader.gui.actions import give_tip
from reader.gui.settings import ViewSettings

_NONE = "none"
_BETWEEN = "\t"
_FIXED = ("Up", "Down", "Left", "Right", "PgUp", "PgDown", "Tab", "Shift+Tab", "Return", "Enter")
"""Keys that move in the text; they can do nothing else."""


class KeyBindings:
    """Gives actions their keys, and remembers those that are not the usual ones."""

    def __init__(self, actions: Mapping[str, QAction], settings: ViewSettings) -> None:
        self._actions = actions
        self._settings = settings
        self._usual = {entry.id: entry.keys for entry in ACTIONS if entry.id}
        for name in self._usual:
            kept = settings.text_of(_setting(name))
            if kept:
                self._give(name, () if kept == _NONE else kept.split(_BETWEEN))

    def keys(self, name: str) -> tuple[str, ...]:
        """Return the keys of an action, in portable notation."""
        portable = QKeySequence.SequenceFormat.PortableText
        return tuple(keys.toString(portable) for keys in self._actions[name].shortcuts())

    def is_usual(self, name: str) -> bool:
        """Tell whether an action has the keys of the table."""
        return self.keys(name) == _portable(self._usual[name])

    def taken_by(self, name: str, keys: str) -> str | None:
        """Return which other action has these keys; `None` if they are free."""
        wanted = QKeySequence(keys)
        for other, action in self._actions.items():
            if other != name and wanted in action.shortcuts():
                return other
        return None

    def change(self, name: str, keys: Sequence[str]) -> None:
        """Give an action other keys, none to take them away; they are taken from all others."""
        for key in keys:
            other = self.taken_by(name, key)
            if other is not None:
                self._put(other, [k for k in self.keys(other) if k not in _portable(keys)])
        self._put(name, keys)

    def reset(self, name: str) -> None:
        """Give an action its usual keys, as far as no other action has them now."""
        self._put(name, [k for k in self._usual[name] if self.taken_by(name, k) is None])

    def reset_all(self) -> None:
        """Give every action its usual keys."""
        for name, keys in self._usual.items():
            self._put(name, keys)

    def _put(self, name: str, keys: Sequence[str]) -> None:
        self._give(name, keys)
        usual = self.is_usual(name)
        kept = _BETWEEN.join(_portable(keys)) or _NONE
        self._settings.keep_text(_setting(name), "" if usual else kept)

    def _give(self, name: str, keys: Sequence[str]) -> None:
        action = self._actions[name]
        action.setShortcuts([QKeySequence(key) for key in keys])
        if action.statusTip() == str(action.data()):
            give_tip(action)


def is_fixed(keys: str) -> bool:
    """Tell whether keys move in the text, so that they can do nothing else."""
    return QKeySequence(keys) in [QKeySequence(fixed) for fixed in _FIXED]


def native(keys: str) -> str:
    """Return keys as they are called on this system."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _setting(name: str) -> str:
    return f"keys.{name}"


def _portable(keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(QKeySequence(k).toString(QKeySequence.SequenceFormat.PortableText) for k in keys)
