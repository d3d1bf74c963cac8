"""The actions that print and copy, for the table of all actions."""

from __future__ import annotations

from reader.gui.action_entry import ActionEntry
from reader.gui.translation import QT_TRANSLATE_NOOP

PRINTING: tuple[ActionEntry, ...] = (
    ActionEntry(
        "file",
        "print_preview",
        QT_TRANSLATE_NOOP("Actions", "Print pre&view…"),
        ("Ctrl+Alt+P",),
        QT_TRANSLATE_NOOP("Actions", "See the report page by page, as it will be printed"),
    ),
    ActionEntry(
        "file",
        "print",
        QT_TRANSLATE_NOOP("Actions", "Pr&int report…"),
        ("Ctrl+P",),
        QT_TRANSLATE_NOOP("Actions", "Print the report as it was last chosen"),
        "print",
    ),
)

COPYING: tuple[ActionEntry, ...] = (
    ActionEntry("edit"),
    ActionEntry(
        "edit",
        "copy_passage",
        QT_TRANSLATE_NOOP("Actions", "&Copy passage"),
        ("Ctrl+Shift+C",),
        QT_TRANSLATE_NOOP("Actions", "Copy the selected passage, with what each article says"),
        "copy",
    ),
    ActionEntry(
        "edit",
        "copy_row",
        QT_TRANSLATE_NOOP("Actions", "Copy ro&w"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Copy how each article tells the selected passage"),
    ),
    ActionEntry(
        "edit",
        "copy_matrix",
        QT_TRANSLATE_NOOP("Actions", "Copy &matrix"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Copy all points of the story by article, as a table"),
    ),
)
