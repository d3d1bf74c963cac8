"""Make the actions of the table, and put them where they belong."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from reader.gui.access_keys import without_access_key
from reader.gui.action_table import ACTIONS, CONTEXT, MENUS
from reader.gui.icons import icon
from reader.gui.theme import Theme


def translated(text: str) -> str:
    """Return a text of the table in the reader's language."""
    return QCoreApplication.translate(CONTEXT, text)


def make_actions(parent: QWidget, theme: Theme) -> dict[str, QAction]:
    """Return the actions of the table by their ids."""
    actions = {}
    for entry in ACTIONS:
        if entry.id:
            action = QAction(translated(entry.text), parent)
            action.setObjectName(entry.id)
            action.setIconText(f" {plain(action.text())}")
            action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
            action.setCheckable(entry.checkable)
            action.setData(translated(entry.tip))
            give_tip(action)
            actions[entry.id] = action
    tint(actions, theme)
    return actions


def give_tip(action: QAction, tip: str = "") -> None:
    """Give an action a tip, by default the one of the table; its first key is told with it."""
    words = tip or str(action.data())
    action.setStatusTip(words)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{words} ({keys})" if keys else words)


def tint(actions: Mapping[str, QAction], theme: Theme) -> None:
    """Give the actions their icons in a theme's colour."""
    for entry in ACTIONS:
        if entry.icon:
            actions[entry.id].setIcon(icon(entry.icon, theme))


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Fill a menu bar from the table and return the menus by their ids."""
    menus: dict[str, QMenu] = {}
    for name, text in MENUS.items():
        outer = name.rpartition(".")[0]
        menus[name] = (menus[outer] if outer else bar).addMenu(translated(text))
    inner = [menus[name].menuAction() for name in MENUS if "." in name]
    for entry in ACTIONS:
        if entry.id:
            menus[entry.menu].addAction(actions[entry.id])
        else:
            menus[entry.menu].addSeparator()
    for action in inner:
        menus["view"].removeAction(action)
        menus["view"].addAction(action)
    return menus


def fill_toolbar(bar: QToolBar, actions: Mapping[str, QAction]) -> None:
    """Put the actions of the table that belong there on a toolbar."""
    menu = ""
    for entry in ACTIONS:
        if entry.toolbar:
            if menu and menu != entry.menu:
                bar.addSeparator()
            menu = entry.menu
            bar.addAction(actions[entry.id])


def plain(text: str) -> str:
    """Return an action's text without what marks its access key, and that it asks something."""
    return without_access_key(text).rstrip("…")
