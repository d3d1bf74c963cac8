"""All that can be done, as one table: the menus, the toolbar and the list of shortcuts.

The texts are marked for translation here, and translated where they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.gui.action_entry import CONTEXT, ActionEntry
from reader.gui.correction_table import CORRECTIONS
from reader.gui.report_table import COPYING, PRINTING
from reader.gui.translation import QT_TRANSLATE_NOOP
from reader.gui.view_table import VIEWS

__all__ = ["ACTIONS", "CONTEXT", "MENUS", "READING_KEYS", "ActionEntry", "KeyEntry"]


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A key that works in one place only, for the list of shortcuts."""

    keys: str
    text: str


MENUS: Mapping[str, str] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "correct": QT_TRANSLATE_NOOP("Actions", "&Correct"),
    "go": QT_TRANSLATE_NOOP("Actions", "&Go"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "view.columns": QT_TRANSLATE_NOOP("Actions", "C&olumns"),
    "view.typeface": QT_TRANSLATE_NOOP("Actions", "T&ypeface"),
    "view.theme": QT_TRANSLATE_NOOP("Actions", "&Theme"),
    "view.panels": QT_TRANSLATE_NOOP("Actions", "&Panels"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}
"""The menus in order; a name with a dot is a menu inside another."""

ACTIONS: tuple[ActionEntry, ...] = (
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
    *CORRECTIONS,
    ActionEntry(
        "go",
        "previous_omission",
        QT_TRANSLATE_NOOP("Actions", "P&revious omission"),
        ("Shift+F8",),
        QT_TRANSLATE_NOOP("Actions", "Show the omission before this one"),
        "previous-omission",
        toolbar=True,
    ),
    ActionEntry(
        "go",
        "next_omission",
        QT_TRANSLATE_NOOP("Actions", "Ne&xt omission"),
        ("F8",),
        QT_TRANSLATE_NOOP("Actions", "Show the omission after this one"),
        "next-omission",
        toolbar=True,
    ),
    ActionEntry(
        "go",
        "previous_difference",
        QT_TRANSLATE_NOOP("Actions", "Previous &difference"),
        ("Shift+F7",),
        QT_TRANSLATE_NOOP("Actions", "Show the difference in words before this one"),
    ),
    ActionEntry(
        "go",
        "next_difference",
        QT_TRANSLATE_NOOP("Actions", "Next di&fference"),
        ("F7",),
        QT_TRANSLATE_NOOP("Actions", "Show the difference in words after this one"),
    ),
    ActionEntry("go"),
    ActionEntry(
        "go",
        "previous_passage",
        QT_TRANSLATE_NOOP("Actions", "&Previous passage"),
        ("K",),
        QT_TRANSLATE_NOOP("Actions", "Show the passage before this one in the story"),
        "previous",
    ),
    ActionEntry(
        "go",
        "next_passage",
        QT_TRANSLATE_NOOP("Actions", "&Next passage"),
        ("J",),
        QT_TRANSLATE_NOOP("Actions", "Show the passage after this one in the story"),
        "next",
    ),
    ActionEntry(
        "go",
        "clear_selection",
        QT_TRANSLATE_NOOP("Actions", "&Let go of the passage"),
        ("Escape",),
        QT_TRANSLATE_NOOP("Actions", "Select no passage"),
    ),
    *(
        ActionEntry("view", f"view_{v.id}", v.text, (v.keys,), v.tip, v.icon, checkable=True)
        for v in VIEWS
    ),
    ActionEntry("view"),
    ActionEntry(
        "view",
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        ("Ctrl++", "Ctrl+="),
        QT_TRANSLATE_NOOP("Actions", "Larger text"),
        "zoom-in",
    ),
    ActionEntry(
        "view",
        "zoom_out",
        QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
        ("Ctrl+-",),
        QT_TRANSLATE_NOOP("Actions", "Smaller text"),
        "zoom-out",
    ),
    ActionEntry(
        "view",
        "zoom_reset",
        QT_TRANSLATE_NOOP("Actions", "&Usual size"),
        ("Ctrl+0",),
        QT_TRANSLATE_NOOP("Actions", "Text in its usual size"),
    ),
    ActionEntry("view"),
    ActionEntry(
        "view",
        "scroll_together",
        QT_TRANSLATE_NOOP("Actions", "&Scroll together"),
        ("Ctrl+L",),
        QT_TRANSLATE_NOOP("Actions", "Keep the other articles beside the passage that is read"),
        "lock",
        checkable=True,
    ),
    ActionEntry(
        "view",
        "evidence",
        QT_TRANSLATE_NOOP("Actions", "&Evidence"),
        ("Ctrl+E",),
        QT_TRANSLATE_NOOP("Actions", "Show why each article stands as it does in the passage"),
        checkable=True,
    ),
    ActionEntry(
        "view",
        "compare_again",
        QT_TRANSLATE_NOOP("Actions", "&Compare again"),
        ("F5",),
        QT_TRANSLATE_NOOP("Actions", "Make the comparison anew"),
        "refresh",
    ),
    ActionEntry("view"),
    ActionEntry(
        "view.columns",
        "move_left",
        QT_TRANSLATE_NOOP("Actions", "Move &left"),
        ("Ctrl+Shift+Left",),
        QT_TRANSLATE_NOOP("Actions", "Move the current column one place to the left"),
        "move-left",
    ),
    ActionEntry(
        "view.columns",
        "move_right",
        QT_TRANSLATE_NOOP("Actions", "Move &right"),
        ("Ctrl+Shift+Right",),
        QT_TRANSLATE_NOOP("Actions", "Move the current column one place to the right"),
        "move-right",
    ),
    ActionEntry("view.columns"),
    ActionEntry(
        "view.columns",
        "hide_column",
        QT_TRANSLATE_NOOP("Actions", "&Hide column"),
        ("Ctrl+H",),
        QT_TRANSLATE_NOOP("Actions", "Hide the current article; the comparison stays as it is"),
        "hide",
    ),
    ActionEntry(
        "view.columns",
        "show_all_columns",
        QT_TRANSLATE_NOOP("Actions", "&Show all columns"),
        ("Ctrl+Shift+H",),
        QT_TRANSLATE_NOOP("Actions", "Show the hidden articles again"),
        "show",
    ),
    ActionEntry("view.columns"),
    ActionEntry(
        "view.columns",
        "make_base",
        QT_TRANSLATE_NOOP("Actions", "Make &base"),
        ("Ctrl+B",),
        QT_TRANSLATE_NOOP("Actions", "Hold the words of the others against the current article"),
        "base",
    ),
    ActionEntry(
        "view.typeface",
        "typeface_serif",
        QT_TRANSLATE_NOOP("Actions", "&Serif"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Set the articles as in a newspaper"),
        checkable=True,
    ),
    ActionEntry(
        "view.typeface",
        "typeface_sans",
        QT_TRANSLATE_NOOP("Actions", "S&ans"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Set the articles in plain letters"),
        checkable=True,
    ),
    ActionEntry(
        "view.theme",
        "theme_system",
        QT_TRANSLATE_NOOP("Actions", "&System"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Light or dark as the desktop is"),
        checkable=True,
    ),
    ActionEntry(
        "view.theme",
        "theme_light",
        QT_TRANSLATE_NOOP("Actions", "&Light"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Dark text on light"),
        checkable=True,
    ),
    ActionEntry(
        "view.theme",
        "theme_dark",
        QT_TRANSLATE_NOOP("Actions", "&Dark"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Light text on dark"),
        checkable=True,
    ),
    ActionEntry(
        "help",
        "tour",
        QT_TRANSLATE_NOOP("Actions", "&Tour of the window"),
        (),
        QT_TRANSLATE_NOOP("Actions", "What is where, in a few steps"),
        "tour",
    ),
    ActionEntry(
        "help",
        "whats_this",
        QT_TRANSLATE_NOOP("Actions", "&What is this?"),
        ("Shift+F1",),
        QT_TRANSLATE_NOOP("Actions", "Click any part of the window to be told what it is"),
    ),
    ActionEntry(
        "help",
        "palette",
        QT_TRANSLATE_NOOP("Actions", "&Commands…"),
        ("Ctrl+Shift+P",),
        QT_TRANSLATE_NOOP("Actions", "Find anything that can be done, by its name"),
        "commands",
    ),
    ActionEntry(
        "help",
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts…"),
        ("F1",),
        QT_TRANSLATE_NOOP("Actions", "All keys at a glance, and change them"),
        "keyboard",
    ),
    ActionEntry(
        "help",
        "about",
        QT_TRANSLATE_NOOP("Actions", "&About Comparative Reader"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Version, licence and model"),
        "information",
    ),
)

READING_KEYS: tuple[KeyEntry, ...] = (
    KeyEntry("↓  ↑", QT_TRANSLATE_NOOP("Actions", "Next or previous sentence of the article")),
    KeyEntry(
        "→  ←", QT_TRANSLATE_NOOP("Actions", "The same passage in the next or previous article")
    ),
    KeyEntry("Enter", QT_TRANSLATE_NOOP("Actions", "Why the articles are linked, or silent")),
    KeyEntry("PgDown  PgUp", QT_TRANSLATE_NOOP("Actions", "A screen further or back")),
    KeyEntry("Tab", QT_TRANSLATE_NOOP("Actions", "From article to article, and on to the panels")),
)
