"""The actions on articles and reports, and those of the Edit menu, for the table of all actions."""

from __future__ import annotations

from reader.gui.action_entry import ActionEntry
from reader.gui.report_table import COPYING, PRINTING
from reader.gui.translation import QT_TRANSLATE_NOOP

FILES: tuple[ActionEntry, ...] = (
    ActionEntry(
        "file",
        "new",
        QT_TRANSLATE_NOOP("Actions", "&New comparison"),
        ("Ctrl+N",),
        QT_TRANSLATE_NOOP("Actions", "Take all articles off the table"),
        "new",
    ),
    ActionEntry(
        "file",
        "new_window",
        QT_TRANSLATE_NOOP("Actions", "New &window"),
        ("Ctrl+Shift+N",),
        QT_TRANSLATE_NOOP("Actions", "Open another window, for another comparison"),
    ),
    ActionEntry("file"),
    ActionEntry(
        "file",
        "open",
        QT_TRANSLATE_NOOP("Actions", "&Open…"),
        ("Ctrl+O",),
        QT_TRANSLATE_NOOP("Actions", "Add articles from files, or open a saved comparison"),
        "open",
        toolbar=True,
    ),
    ActionEntry(
        "file",
        "open_folder",
        QT_TRANSLATE_NOOP("Actions", "Open &folder…"),
        ("Ctrl+Shift+O",),
        QT_TRANSLATE_NOOP("Actions", "Add all articles in a folder to the comparison"),
    ),
    ActionEntry(
        "file",
        "open_recent",
        QT_TRANSLATE_NOOP("Actions", "Open recen&t"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Open one of the comparisons saved or opened last"),
    ),
    ActionEntry(
        "file",
        "paste",
        QT_TRANSLATE_NOOP("Actions", "&Paste article"),
        ("Ctrl+Shift+V",),
        QT_TRANSLATE_NOOP("Actions", "Add the article on the clipboard to the comparison"),
        "paste",
        toolbar=True,
    ),
    ActionEntry(
        "file",
        "sample",
        QT_TRANSLATE_NOOP("Actions", "Open sa&mple"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Add the sample articles to the comparison"),
        "sample",
    ),
    ActionEntry("file"),
    ActionEntry(
        "file",
        "save_comparison",
        QT_TRANSLATE_NOOP("Actions", "&Save"),
        ("Ctrl+S",),
        QT_TRANSLATE_NOOP("Actions", "Save the articles and all that was done with them"),
        "save-comparison",
        toolbar=True,
    ),
    ActionEntry(
        "file",
        "save_comparison_as",
        QT_TRANSLATE_NOOP("Actions", "Save &as…"),
        ("Ctrl+Shift+S",),
        QT_TRANSLATE_NOOP("Actions", "Save the comparison under another name"),
    ),
    ActionEntry("file"),
    ActionEntry(
        "file",
        "save",
        QT_TRANSLATE_NOOP("Actions", "Save r&eport…"),
        ("Ctrl+Shift+E",),
        QT_TRANSLATE_NOOP("Actions", "Save the comparison as a page or for other programs"),
        "save",
        toolbar=True,
    ),
    *PRINTING,
    ActionEntry("file"),
    ActionEntry(
        "file",
        "remove",
        QT_TRANSLATE_NOOP("Actions", "&Remove article"),
        ("Ctrl+Backspace",),
        QT_TRANSLATE_NOOP("Actions", "Take the current article out of the comparison"),
        "remove",
    ),
    ActionEntry(
        "file",
        "close_window",
        QT_TRANSLATE_NOOP("Actions", "&Close window"),
        ("Ctrl+W",),
        QT_TRANSLATE_NOOP("Actions", "Close this window"),
    ),
    ActionEntry(
        "file",
        "quit",
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        ("Ctrl+Q",),
        QT_TRANSLATE_NOOP("Actions", "Close all windows"),
        "quit",
    ),
)
"""What comes in and goes out."""

EDITING: tuple[ActionEntry, ...] = (
    ActionEntry(
        "edit",
        "undo",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        ("Ctrl+Z",),
        QT_TRANSLATE_NOOP("Actions", "Undo the last change"),
        "undo",
    ),
    ActionEntry(
        "edit",
        "redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        QT_TRANSLATE_NOOP("Actions", "Do again what was undone"),
        "redo",
    ),
    ActionEntry("edit"),
    ActionEntry(
        "edit",
        "find",
        QT_TRANSLATE_NOOP("Actions", "&Find…"),
        ("Ctrl+F",),
        QT_TRANSLATE_NOOP("Actions", "Search in all articles"),
        "find",
        toolbar=True,
    ),
    ActionEntry(
        "edit",
        "find_next",
        QT_TRANSLATE_NOOP("Actions", "Find &next"),
        ("F3", "Ctrl+G"),
        QT_TRANSLATE_NOOP("Actions", "Go to the next place where it stands"),
    ),
    ActionEntry(
        "edit",
        "find_previous",
        QT_TRANSLATE_NOOP("Actions", "Find &previous"),
        ("Shift+F3", "Ctrl+Shift+G"),
        QT_TRANSLATE_NOOP("Actions", "Go to the place before where it stands"),
    ),
    *COPYING,
)
"""Undoing, and finding words."""
