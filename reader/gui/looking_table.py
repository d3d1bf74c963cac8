"""The actions of the View menu, for the table of all actions."""

from __future__ import annotations

from reader.gui.action_entry import ActionEntry
from reader.gui.translation import QT_TRANSLATE_NOOP
from reader.gui.view_table import VIEWS

LOOKING: tuple[ActionEntry, ...] = (
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
)
"""Which view is shown, and how the text is set."""
