"""An article as a text document: sentences tinted, gaps marked, the rest set small.

What is written already is not written again: where an article stands otherwise than before, only
the paragraphs whose words are others are, and only the pieces whose look is another are coloured.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from reader.display.state import GapState
from reader.gui.compare.paragraphs import Paragraph, changes_between
from reader.gui.compare.placed import Part
from reader.gui.offsets import utf16_length
from reader.gui.theme import Theme

_LINE_HEIGHT = 138
_GAP_LINE_HEIGHT = 118


@dataclass(frozen=True, slots=True)
class Style:
    """How a column is set.

    Attributes:
        font: for the sentences.
        small: for what is set aside, and for marks.
        gap_words: makes the words of a gap's mark.
    """

    theme: Theme
    font: QFont
    small: QFont
    gap_words: Callable[[GapState], str]


def write(document: QTextDocument, paragraphs: Sequence[Paragraph], style: Style) -> None:
    """Write paragraphs in place of all that a document shows; its margins stay."""
    margins = document.rootFrame().frameFormat()
    document.clear()
    document.rootFrame().setFrameFormat(margins)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    _write(cursor, paragraphs, style)
    cursor.endEditBlock()


def rewrite(
    document: QTextDocument,
    before: Sequence[Paragraph],
    after: Sequence[Paragraph],
    style: Style,
) -> None:
    """Change a document that shows some paragraphs so that it shows others, in the same style."""
    if not before or not after:
        write(document, after, style)
        return
    starts = list(accumulate((utf16_length(p.words) + 1 for p in before), initial=0))
    formats = formats_of(style)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for change in reversed(changes_between(before, after)):
        old, new = before[change.old], after[change.new]
        start = starts[change.old.start]
        if change.same:
            _recolour(cursor, start, old, new, formats)
            continue
        cursor.setPosition(start)
        cursor.setPosition(starts[change.old.stop] - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        _write(cursor, new, style)
    cursor.endEditBlock()


def _write(cursor: QTextCursor, paragraphs: Sequence[Paragraph], style: Style) -> None:
    formats = formats_of(style)
    for number, paragraph in enumerate(paragraphs):
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(_block_format(paragraph, style.font))
        for piece in paragraph.pieces:
            cursor.insertText(piece.words, formats[piece.look])


def _recolour(
    cursor: QTextCursor,
    start: int,
    before: Sequence[Paragraph],
    after: Sequence[Paragraph],
    formats: Mapping[str, QTextCharFormat],
) -> None:
    """Give the pieces whose look is another their new one; their words are the same."""
    at = start
    for old, new in zip(before, after, strict=True):
        for was, now in zip(old.pieces, new.pieces, strict=True):
            end = at + utf16_length(now.words)
            if now.look != was.look:
                cursor.setPosition(at)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(formats[now.look])
            at = end
        at += 1


def formats_of(style: Style) -> dict[str, QTextCharFormat]:
    """Return a format for each coverage and each part."""
    theme = style.theme
    formats = {part.name: _format(style.font, theme, "text") for part in Part}
    for coverage in ("shared", "partial", "unique"):
        formats[coverage] = _format(style.font, theme, "text")
        formats[coverage].setBackground(theme.colour(f"tint.{coverage}"))
    formats[Part.SET_ASIDE.name] = _format(style.small, theme, "text.muted")
    gap = _format(style.small, theme, "omission")
    gap.setFontWeight(QFont.Weight.DemiBold)
    gap.setBackground(theme.colour("omission.tint"))
    formats[Part.GAP.name] = gap
    return formats


def _format(font: QFont, theme: Theme, role: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(theme.colour(role))
    return made


def _block_format(paragraph: Paragraph, font: QFont) -> QTextBlockFormat:
    made = QTextBlockFormat()
    height = _GAP_LINE_HEIGHT if paragraph.is_gap else _LINE_HEIGHT
    made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    margin = font.pointSizeF() * (0.35 if paragraph.is_gap else 0.45)
    made.setTopMargin(margin)
    made.setBottomMargin(margin)
    return made
