"""The actions that correct a comparison, for the table of all actions."""

from __future__ import annotations

from reader.gui.action_entry import ActionEntry
from reader.gui.translation import QT_TRANSLATE_NOOP

CORRECTIONS: tuple[ActionEntry, ...] = (
    ActionEntry(
        "correct",
        "link",
        QT_TRANSLATE_NOOP("Actions", "&Link with…"),
        ("L",),
        QT_TRANSLATE_NOOP("Actions", "Link the sentence with one that tells the same"),
    ),
    ActionEntry(
        "correct",
        "link_in_part",
        QT_TRANSLATE_NOOP("Actions", "Link in &part with…"),
        ("Shift+L",),
        QT_TRANSLATE_NOOP("Actions", "Link the sentence with one that tells some of it"),
    ),
    ActionEntry(
        "correct",
        "unlink",
        QT_TRANSLATE_NOOP("Actions", "&These do not tell the same…"),
        ("U",),
        QT_TRANSLATE_NOOP("Actions", "Unlink the sentence from one to be chosen"),
    ),
    ActionEntry("correct"),
    ActionEntry(
        "correct",
        "confirm",
        QT_TRANSLATE_NOOP("Actions", "&Confirm"),
        ("Y",),
        QT_TRANSLATE_NOOP(
            "Actions", "Confirm what is said of this article here: its links, or its silence"
        ),
    ),
    ActionEntry(
        "correct",
        "confirm_passage",
        QT_TRANSLATE_NOOP("Actions", "Confirm the &whole passage"),
        ("Shift+Y",),
        QT_TRANSLATE_NOOP("Actions", "Confirm all links and omissions of the passage"),
    ),
    ActionEntry(
        "correct",
        "told_nowhere",
        QT_TRANSLATE_NOOP("Actions", "Told &nowhere here"),
        ("O",),
        QT_TRANSLATE_NOOP("Actions", "Confirm that the article tells this nowhere"),
    ),
    ActionEntry(
        "correct",
        "reject",
        QT_TRANSLATE_NOOP("Actions", "&Reject"),
        ("X",),
        QT_TRANSLATE_NOOP("Actions", "Reject what is said of this article here"),
    ),
    ActionEntry("correct"),
    ActionEntry(
        "correct",
        "merge",
        QT_TRANSLATE_NOOP("Actions", "&Merge with the passage of…"),
        ("M",),
        QT_TRANSLATE_NOOP("Actions", "Put the passage together with another one"),
    ),
    ActionEntry(
        "correct",
        "split",
        QT_TRANSLATE_NOOP("Actions", "&Split out of the passage"),
        ("S",),
        QT_TRANSLATE_NOOP("Actions", "Take the sentence out of its passage"),
    ),
    ActionEntry("correct"),
    ActionEntry(
        "correct",
        "merge_sentence",
        QT_TRANSLATE_NOOP("Actions", "Merge with the ne&xt sentence"),
        ("Shift+M",),
        QT_TRANSLATE_NOOP("Actions", "Let the sentence go on: it and the next one become one"),
    ),
    ActionEntry(
        "correct",
        "split_sentence",
        QT_TRANSLATE_NOOP("Actions", "Spl&it the sentence…"),
        ("Shift+S",),
        QT_TRANSLATE_NOOP("Actions", "Choose the word with which a sentence of its own begins"),
    ),
    ActionEntry(
        "correct",
        "set_aside",
        QT_TRANSLATE_NOOP("Actions", "Set the sentence &aside"),
        ("Shift+X",),
        QT_TRANSLATE_NOOP("Actions", "Keep the sentence out of the story and the comparison"),
    ),
    ActionEntry("correct"),
    ActionEntry(
        "correct",
        "bookmark",
        QT_TRANSLATE_NOOP("Actions", "&Bookmark"),
        ("Ctrl+D",),
        QT_TRANSLATE_NOOP("Actions", "Put a bookmark at the sentence, or take it away"),
    ),
    ActionEntry(
        "correct",
        "note",
        QT_TRANSLATE_NOOP("Actions", "N&ote"),
        ("Ctrl+Shift+M",),
        QT_TRANSLATE_NOOP("Actions", "Write a note on the passage"),
    ),
    ActionEntry(
        "correct",
        "edit_article",
        QT_TRANSLATE_NOOP("Actions", "&Edit title, outlet, date and label…"),
        ("F2",),
        QT_TRANSLATE_NOOP("Actions", "Change what the current article is called"),
    ),
    ActionEntry(
        "correct",
        "edit_text",
        QT_TRANSLATE_NOOP("Actions", "E&dit text…"),
        ("Shift+F2",),
        QT_TRANSLATE_NOOP("Actions", "Put right the text of the current article"),
    ),
    ActionEntry("correct"),
    ActionEntry(
        "correct",
        "next_bookmark",
        QT_TRANSLATE_NOOP("Actions", "Next boo&kmark"),
        ("F6",),
        QT_TRANSLATE_NOOP("Actions", "Show the next sentence with a bookmark"),
    ),
    ActionEntry(
        "correct",
        "next_unconfirmed",
        QT_TRANSLATE_NOOP("Actions", "Next &unconfirmed"),
        ("F9",),
        QT_TRANSLATE_NOOP("Actions", "Show the next passage that only the program decided about"),
    ),
    ActionEntry(
        "correct",
        "pick_here",
        QT_TRANSLATE_NOOP("Actions", "C&hoose this sentence"),
        ("Return", "Enter"),
        QT_TRANSLATE_NOOP("Actions", "Take this sentence for the correction that waits for one"),
    ),
)
"""What corrects a comparison, at the selected passage."""
