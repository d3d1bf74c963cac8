"""Notes of the margin as small documents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from reader.display.annotated import AnnotatedPassage, MarginNote, Telling
from reader.display.readings import Mark
from reader.gui.one_report.words import head_of
from reader.gui.panels.reading_card import mark_format
from reader.gui.theme import Theme

_LINE_HEIGHT = 108
_DIVIDER = " · "
_SIGNS = {Telling.SAME: "●", Telling.PART: "◐"}
_ROLES = {Telling.SAME: "sign.shared", Telling.PART: "sign.partial"}


def written(passage: AnnotatedPassage, theme: Theme, font: QFont, width: float) -> QTextDocument:
    """Return the notes of a passage, set at a width."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = QTextBlockFormat()
    block.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.setBlockFormat(block)
    if passage.notes:
        _write_notes(cursor, passage.notes, theme, font)
    else:
        words = QCoreApplication.translate("ArticleView", "only here")
        cursor.insertText("○ ", _look(font, theme, "sign.unique"))
        cursor.insertText(words, _look(font, theme, "text.muted"))
    cursor.endEditBlock()
    document.setTextWidth(width)
    return document


def _write_notes(
    cursor: QTextCursor, notes: Sequence[MarginNote], theme: Theme, font: QFont
) -> None:
    for number, note in enumerate(notes):
        if number:
            cursor.insertBlock()
        bold = _look(font, theme, "text")
        bold.setFontWeight(QFont.Weight.DemiBold)
        cursor.insertText(f"{_SIGNS[note.telling]} ", _look(font, theme, _ROLES[note.telling]))
        cursor.insertText(head_of(note), bold)
        _write_pieces(cursor, note, theme, font)


def _write_pieces(cursor: QTextCursor, note: MarginNote, theme: Theme, font: QFont) -> None:
    """Write what is added and changed, one after the other to save height."""
    plain = _look(font, theme, "text.muted")
    divider = "  "
    for words in note.adds:
        cursor.insertText(f"{divider}+ ", plain)
        cursor.insertText(words, mark_format(Mark.ADDED, theme, font))
        divider = _DIVIDER
    for change in note.changes:
        cursor.insertText(divider, plain)
        divider = _DIVIDER
        if change.here:
            cursor.insertText(change.here, mark_format(Mark.DROPPED, theme, font))
            cursor.insertText(" → ", plain)
        cursor.insertText(change.there, mark_format(Mark.CHANGED, theme, font))
    if note.own_words:
        cursor.insertText(f"{divider}“{note.own_words}”", plain)


def _look(font: QFont, theme: Theme, role: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(font)
    look.setForeground(theme.colour(role))
    return look
