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
    ActionEntry("file"),
    ActionEntry(
        "file",
        "open",
        QT_TRANSLATE_NOOP("Actions", "&Open articles…"),
        ("Ctrl+O",),
        QT_TRANSLATE_NOOP("Actions", "Add articles from files to the comparison"),
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
        "open_looking",
        QT_TRANSLATE_NOOP("Actions", "Open &with preview…"),
        ("Ctrl+Alt+O",),
        QT_TRANSLATE_NOOP("Actions", "Look at articles, and put them right, before they are added"),
    ),
    ActionEntry(
        "file",
        "open_address",
        QT_TRANSLATE_NOOP("Actions", "Open &address…"),
        ("Ctrl+U",),
        QT_TRANSLATE_NOOP("Actions", "Fetch a page of the web and add its article"),
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
    ActionEntry(
        "file",
        "look_first",
        QT_TRANSLATE_NOOP("Actions", "&Look at articles before adding"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Always show what was recognised before it is added"),
        checkable=True,
    ),
    ActionEntry("file"),
    ActionEntry(
        "file",
        "save",
        QT_TRANSLATE_NOOP("Actions", "&Save report…"),
        ("Ctrl+S",),
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
        "quit",
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        ("Ctrl+Q",),
        QT_TRANSLATE_NOOP("Actions", "Close the window"),
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
