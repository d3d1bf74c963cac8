"""Make the actions of the table, and put them where they belong."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from reader.gui.action_table import ACTIONS, CONTEXT, MENUS, READING_KEYS
from reader.gui.icons import icon
from reader.gui.theme import Theme


def translated(text: str) -> str:
    """Return a text of the table in the reader's language."""
    return QCoreApplication.translate(CONTEXT, text)


def make_actions(parent: QWidget, theme: Theme) -> dict[str, QAction]:
    """Return the actions of the table by their ids."""
    actions = {}
    for row in ACTIONS:
        if row.id:
            action = QAction(translated(row.text), parent)
            action.setObjectName(row.id)
            action.setIconText(f" {_plain(action.text())}")
            action.setShortcuts([QKeySequence(keys) for keys in row.keys])
            action.setCheckable(row.checkable)
            tip = translated(row.tip)
            action.setStatusTip(tip)
            action.setToolTip(f"{tip} ({_native(row.keys[0])})" if row.keys else tip)
            actions[row.id] = action
    tint(actions, theme)
    return actions


def tint(actions: Mapping[str, QAction], theme: Theme) -> None:
    """Give the actions their icons in a theme's colour."""
    for row in ACTIONS:
        if row.icon:
            actions[row.id].setIcon(icon(row.icon, theme))


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Fill a menu bar from the table and return the menus by their ids."""
    menus: dict[str, QMenu] = {}
    for name, text in MENUS.items():
        outer = name.rpartition(".")[0]
        menus[name] = (menus[outer] if outer else bar).addMenu(translated(text))
    inner = [menus[name].menuAction() for name in MENUS if "." in name]
    for row in ACTIONS:
        if row.id:
            menus[row.menu].addAction(actions[row.id])
        else:
            menus[row.menu].addSeparator()
    for action in inner:
        menus["view"].removeAction(action)
        menus["view"].addAction(action)
    return menus


def fill_toolbar(bar: QToolBar, actions: Mapping[str, QAction]) -> None:
    """Put the actions of the table that belong there on a toolbar."""
    menu = ""
    for row in ACTIONS:
        if row.toolbar:
            if menu and menu != row.menu:
                bar.addSeparator()
            menu = row.menu
            bar.addAction(actions[row.id])


def shortcut_rows() -> list[tuple[str, str]]:
    """Return for each key what it does, as (keys, text), to be listed."""
    rows = [
        ("  ".join(_native(keys) for keys in row.keys), _plain(translated(row.text)))
        for row in ACTIONS
        if row.keys
    ]
    return rows + [(row.keys, translated(row.text)) for row in READING_KEYS]


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _plain(text: str) -> str:
    """Return an action's text without what marks its access key."""
    return text.replace("&", "").rstrip("…")
