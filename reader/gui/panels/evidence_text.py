"""The evidence of a verdict, set as text."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.display.evidence_words import EvidenceCard
from reader.display.visible import visible
from reader.gui.theme import Theme

_INDENT = 14.0
_SPACE = 3.0


def write_evidence(text: QTextEdit, card: EvidenceCard, theme: Theme) -> None:
    """Write a card into an empty text: the verdict, the reasons with their signs, the rest."""
    text.clear()
    cursor = QTextCursor(text.document())
    cursor.beginEditBlock()
    lines = [(card.verdict, "text", True)]
    lines += [(f"▲ {card.fragile}", "warning", True)] if card.fragile else []
    lines += [(card.about, "text", False)] if card.about else []
    lines += [(f"{r.sign}  {r.text}", "text", False) for r in card.reasons]
    lines += [(note, "text.muted", False) for note in card.notes]
    for number, (words, role, bold) in enumerate(lines):
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(_block(hanging=words[:1] in "+−"))
        cursor.insertText(visible(words), _look(text.font(), theme, role, bold=bold))
    cursor.endEditBlock()
    text.moveCursor(QTextCursor.MoveOperation.Start)


def _block(*, hanging: bool) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setBottomMargin(_SPACE)
    if hanging:
        made.setLeftMargin(_INDENT)
        made.setTextIndent(-_INDENT)
    return made


def _look(font: QFont, theme: Theme, role: str, *, bold: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(theme.colour(role))
    if bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    return made
