"""All that can be done, as one table: the menus, the toolbar and the list of shortcuts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from reader.gui.icons import icon
from reader.gui.theme import Theme

CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action, or a line between actions where `id` is "".

    Attributes:
        menu: the id of the menu it stands in.
        keys: its shortcuts in Qt's portable notation, the first one shown.
        tip: what it does, in half a sentence.
        icon: the name of its drawing, "" for none.
        toolbar: whether it is on the toolbar too.
        checkable: whether it is on or off.
    """

    menu: str
    id: str = ""
    text: str = ""
    keys: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    toolbar: bool = False
    checkable: bool = False


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key that works in one place only, for the list of shortcuts."""

    keys: str
    text: str


def _t(text: str) -> str:
    """Mark a text for translation; it is translated where it is shown."""
    return str(QT_TRANSLATE_NOOP(CONTEXT, text))


MENUS: Mapping[str, str] = {
    "file": _t("&File"),
    "edit": _t("&Edit"),
    "go": _t("&Go"),
    "view": _t("&View"),
    "view.theme": _t("&Theme"),
    "view.panels": _t("&Panels"),
    "help": _t("&Help"),
}
"""The menus in order; a name with a dot is a menu inside another."""

ACTIONS: tuple[ActionRow, ...] = (
    ActionRow("file", "new", _t("&New comparison"), ("Ctrl+N",),
              _t("Take all articles off the table"), "new"),
    ActionRow("file"),
    ActionRow("file", "open", _t("&Open articles…"), ("Ctrl+O",),
              _t("Add articles from files to the comparison"), "open", toolbar=True),
    ActionRow("file", "paste", _t("&Paste article"), ("Ctrl+Shift+V",),
              _t("Add the article on the clipboard to the comparison"), "paste", toolbar=True),
    ActionRow("file", "sample", _t("Open sa&mple"), (),
              _t("Add the sample articles to the comparison"), "sample"),
    ActionRow("file"),
    ActionRow("file", "save", _t("&Save report…"), ("Ctrl+S",),
              _t("Save the comparison as a page or for other programs"), "save", toolbar=True),
    ActionRow("file"),
    ActionRow("file", "remove", _t("&Remove article"), ("Ctrl+Backspace",),
              _t("Take the current article out of the comparison"), "remove"),
    ActionRow("file", "quit", _t("&Quit"), ("Ctrl+Q",), _t("Close the window"), "quit"),
    ActionRow("edit", "undo", _t("&Undo"), ("Ctrl+Z",), _t("Undo the last change"), "undo"),
    ActionRow("edit", "redo", _t("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"),
              _t("Do again what was undone"), "redo"),
    ActionRow("go", "previous_omission", _t("P&revious omission"), ("Shift+F8",),
              _t("Show the omission before this one"), "previous-omission", toolbar=True),
    ActionRow("go", "next_omission", _t("Ne&xt omission"), ("F8",),
              _t("Show the omission after this one"), "next-omission", toolbar=True),
    ActionRow("go"),
    ActionRow("go", "previous_passage", _t("&Previous passage"), ("K",),
              _t("Show the passage before this one in the story"), "previous"),
    ActionRow("go", "next_passage", _t("&Next passage"), ("J",),
              _t("Show the passage after this one in the story"), "next"),
    ActionRow("go", "clear_selection", _t("&Let go of the passage"), ("Escape",),
              _t("Select no passage")),
    ActionRow("view", "zoom_in", _t("Zoom &in"), ("Ctrl++", "Ctrl+="),
              _t("Larger text"), "zoom-in"),
    ActionRow("view", "zoom_out", _t("Zoom &out"), ("Ctrl+-",), _t("Smaller text"), "zoom-out"),
    ActionRow("view", "zoom_reset", _t("&Usual size"), ("Ctrl+0",), _t("Text in its usual size")),
    ActionRow("view"),
    ActionRow("view", "scroll_together", _t("&Scroll together"), (),
              _t("Keep the other articles beside the passage that is read"), checkable=True),
    ActionRow("view", "compare_again", _t("&Compare again"), ("F5",),
              _t("Make the comparison anew"), "refresh"),
    ActionRow("view"),
    ActionRow("view.theme", "theme_system", _t("&System"), (),
              _t("Light or dark as the desktop is"), checkable=True),
    ActionRow("view.theme", "theme_light", _t("&Light"), (), _t("Dark text on light"),
              checkable=True),
    ActionRow("view.theme", "theme_dark", _t("&Dark"), (), _t("Light text on dark"),
              checkable=True),
    ActionRow("help", "shortcuts", _t("&Keyboard shortcuts"), ("F1",),
              _t("All keys at a glance"), "keyboard"),
    ActionRow("help", "about", _t("&About Comparative Reader"), (),
              _t("Version, licence and model"), "information"),
)  # fmt: skip

READING_KEYS: tuple[KeyRow, ...] = (
    KeyRow("↓  ↑", _t("Next or previous sentence of the article")),
    KeyRow("→  ←", _t("The same passage in the next or previous article")),
    KeyRow("PgDown  PgUp", _t("A screen further or back")),
    KeyRow("Tab", _t("From article to article, and on to the panels")),
)


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
