"""The switches of the kinds of difference, and the ledgers, for the table of all actions."""

from __future__ import annotations

from reader.gui.action_entry import ActionEntry
from reader.gui.translation import QT_TRANSLATE_NOOP
from reader.model import DifferenceKind

_TEXTS = {
    DifferenceKind.NUMBER: QT_TRANSLATE_NOOP("Actions", "&Figures and dates"),
    DifferenceKind.NAME: QT_TRANSLATE_NOOP("Actions", "&Names and labels"),
    DifferenceKind.QUOTE: QT_TRANSLATE_NOOP("Actions", "&Quotations"),
    DifferenceKind.SOURCE: QT_TRANSLATE_NOOP("Actions", "Who &says so"),
    DifferenceKind.CERTAINTY: QT_TRANSLATE_NOOP("Actions", "How &certain"),
    DifferenceKind.DETAIL: QT_TRANSLATE_NOOP("Actions", "&Details"),
    DifferenceKind.ORDER: QT_TRANSLATE_NOOP("Actions", "&Order"),
    DifferenceKind.WORDING: QT_TRANSLATE_NOOP("Actions", "Other &wording"),
}

DIFFERENCES: tuple[ActionEntry, ...] = (
    *(
        ActionEntry(
            "view.differences",
            f"show_{kind.value}",
            text,
            (),
            QT_TRANSLATE_NOOP("Actions", "Show differences of this kind, or leave them out"),
            checkable=True,
        )
        for kind, text in _TEXTS.items()
    ),
    ActionEntry("view.differences"),
    ActionEntry(
        "view.differences",
        "ledgers",
        QT_TRANSLATE_NOOP("Actions", "&Ledgers"),
        ("Ctrl+Shift+L",),
        QT_TRANSLATE_NOOP(
            "Actions", "Open or close the tables of figures, quotations, names, order"
        ),
    ),
    ActionEntry(
        "view.differences",
        "show_all_kinds",
        QT_TRANSLATE_NOOP("Actions", "Show &all kinds"),
        (),
        QT_TRANSLATE_NOOP("Actions", "Show differences of every kind again"),
    ),
)
"""Which kinds are shown, in the list of differences and on the cards of the passage."""
