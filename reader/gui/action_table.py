"""All that can be done, as one table: the menus, the toolbar and the list of shortcuts.

The texts are marked for translation here, and translated where they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.gui.action_entry import CONTEXT, ActionEntry
from reader.gui.correction_table import CORRECTIONS
from reader.gui.difference_table import DIFFERENCES
from reader.gui.file_table import EDITING, FILES
from reader.gui.looking_table import LOOKING
from reader.gui.translation import QT_TRANSLATE_NOOP

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
    "view.base": QT_TRANSLATE_NOOP("Actions", "&Base of the word differences"),
    "view.differences": QT_TRANSLATE_NOOP("Actions", "&Differences"),
    "view.typeface": QT_TRANSLATE_NOOP("Actions", "T&ypeface"),
    "view.theme": QT_TRANSLATE_NOOP("Actions", "&Theme"),
    "view.panels": QT_TRANSLATE_NOOP("Actions", "&Panels"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}
"""The menus in order; a name with a dot is a menu inside another."""

ACTIONS: tuple[ActionEntry, ...] = (
    *FILES,
    *EDITING,
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
    *LOOKING,
    *DIFFERENCES,
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
