"""One article's reading of the selected passage."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFont, QPaintEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.display.evidence import link_into, strongest_link
from reader.display.evidence_words import EvidenceCard
from reader.display.findings import KIND_WORDS
from reader.display.kind_marks import KindMark, with_kinds
from reader.display.phrases import listed, shortened, titled
from reader.display.readings import Mark, ReadingView, in_lines
from reader.display.state import Place
from reader.display.visible import one_line, visible
from reader.gui.access_keys import escaped
from reader.gui.clamped_label import ClampedLabel
from reader.gui.dressing import dress
from reader.gui.panels.evidence_text import write_evidence
from reader.gui.theme import Theme
from reader.model import Article, Comparison, DifferenceKind, LinkType, Origin, Passage

translate = QCoreApplication.translate

_Line = QTextCharFormat.UnderlineStyle
KIND_LINES = {
    DifferenceKind.NUMBER: _Line.DashUnderline,
    DifferenceKind.NAME: _Line.DashDotLine,
    DifferenceKind.QUOTE: _Line.DotLine,
    DifferenceKind.SOURCE: _Line.DashDotDotLine,
    DifferenceKind.CERTAINTY: _Line.WaveUnderline,
    DifferenceKind.DETAIL: _Line.SingleUnderline,
}
"""How each kind is underlined; its sign stands before the words as well."""

_LEAST_WIDTH = 210
_NEAREST_WORDS = 16


@dataclass(frozen=True, slots=True)
class CardContent:
    """What a card shows: the article, its reading, and why it is here.

    Attributes:
        why: the evidence in words, to show in place of the reading.
        found: what was found in its words.
        elsewhere: whether an article without a reading here tells some of it in another passage.
    """

    article: Article
    reading: ReadingView
    evidence: str
    why: EvidenceCard | None = None
    found: tuple[KindMark, ...] = ()
    elsewhere: bool = False


class _CardText(QTextEdit):
    """Takes the room there is, and scrolls."""

    def sizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, 60)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 28)


class _CardHeader(QPushButton):
    """A name, painted shorter where it is too long, and words behind it that are not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = self._behind = ""

    def show_words(self, name: str, behind: str) -> None:
        """Show a name, and words behind it."""
        self._name, self._behind = name, behind
        self.setText(escaped(name + behind))
        self.setAccessibleName(name + behind)

    def shown(self) -> str:
        """Return what there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_PushButtonContents
        metrics = self.fontMetrics()
        room = self.style().subElementRect(part, option, self).width()
        room -= metrics.horizontalAdvance(self._behind)
        return metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room) + self._behind

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = escaped(self.shown())
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


class ReadingCard(QFrame):
    """A card.

    Signals:
        base_asked: the label of the article that the others shall be held against.
        menu_asked: the article's label, and the menu in which to offer what can be done.
    """

    base_asked = Signal(str)
    menu_asked = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setMinimumWidth(_LEAST_WIDTH)
        self._label = ""
        self._header = _CardHeader(self)
        self._header.setObjectName("cardHeader")
        self._header.setToolTip(self.tr("Hold the other articles against this one"))
        self._header.setMinimumWidth(40)
        self._header.clicked.connect(self._on_clicked)
        self._text = _CardText(self)
        self._text.setObjectName("cardText")
        self._text.setReadOnly(True)
        self._text.setAcceptDrops(False)
        self._text.setTabChangesFocus(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._evidence = ClampedLabel(3, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 4, 8, 8)
        box.setSpacing(2)
        box.addWidget(self._header)
        box.addWidget(self._text, 1)
        box.addWidget(self._evidence)

    @property
    def label(self) -> str:
        """The letter of the article that it shows."""
        return self._label

    @property
    def header(self) -> QPushButton:
        """The button that makes it the base."""
        return self._header

    @property
    def evidence(self) -> str:
        """Why the reading is here, or how near the silent article came."""
        return self._evidence.text()

    @property
    def text(self) -> str:
        """The words of the reading, with those dropped from the base."""
        return self._text.toPlainText()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy, and to correct the reading."""
        menu = self._text.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_asked.emit(self._label, menu)
        menu.popup(event.globalPos())

    def show_content(self, content: CardContent, theme: Theme, font: QFont) -> None:
        """Show a reading."""
        self._label = content.article.label
        name = one_line(titled(content.article))
        self._header.show_words(name, self.tr("  (base)") if content.reading.base else "")
        self._text.setAccessibleName(name)
        if content.why is None:
            self._write(content, theme, font)
        else:
            write_evidence(self._text, content.why, theme)
        self._evidence.setText(content.evidence)
        self._evidence.setVisible(content.why is None)
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.9)
        self._evidence.setFont(small)
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.colour("text.muted"))
        self._evidence.setPalette(palette)
        dress(self, "base", content.reading.base)

    def _write(self, content: CardContent, theme: Theme, font: QFont) -> None:
        reading = in_lines(content.reading, "\n")
        self._text.clear()
        cursor = QTextCursor(self._text.document())
        cursor.beginEditBlock()
        if not reading.parts:
            look = QTextCharFormat()
            look.setFont(font)
            look.setFontItalic(True)
            look.setForeground(theme.colour("omission"))
            in_part = self.tr("Told in part elsewhere")
            cursor.insertText(in_part if content.elsewhere else self.tr("Not told here"), look)
        for part in with_kinds(reading, content.found):
            look = mark_format(part.mark, theme, font)
            if part.found is not None:
                if part.begins:
                    sign = KIND_WORDS[part.found.kind].sign
                    cursor.insertText(f"{sign}\u2060", sign_format(part.found.kind, theme, font))
                look = kind_format(look, part.found.kind, theme)
                look.setToolTip(part.found.says)
            cursor.insertText(visible(part.text), look)
        cursor.endEditBlock()
        self._text.moveCursor(QTextCursor.MoveOperation.Start)

    @Slot()
    def _on_clicked(self) -> None:
        self.base_asked.emit(self._label)


def mark_format(mark: Mark, theme: Theme, font: QFont) -> QTextCharFormat:
    """Return how marked words look: never by colour alone."""
    look = QTextCharFormat()
    look.setFont(font)
    look.setForeground(theme.colour("text"))
    if mark is Mark.EQUAL:
        return look
    look.setForeground(theme.colour(f"difference.{mark.value}"))
    look.setBackground(theme.colour(f"difference.{mark.value}.tint"))
    if mark is Mark.ADDED:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    elif mark is Mark.CHANGED:
        look.setFontWeight(QFont.Weight.Bold)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    else:
        look.setFontStrikeOut(True)
    return look


def kind_format(look: QTextCharFormat, kind: DifferenceKind, theme: Theme) -> QTextCharFormat:
    """Return how words look that a finding points at: underlined, each kind in its own way."""
    made = QTextCharFormat(look)
    made.setUnderlineStyle(KIND_LINES[kind])
    made.setUnderlineColor(theme.colour(f"kind.{kind.value}"))
    return made


def sign_format(kind: DifferenceKind, theme: Theme, font: QFont) -> QTextCharFormat:
    """Return how the sign of a kind looks before the words."""
    made = QTextCharFormat()
    made.setFont(font)
    made.setFontWeight(QFont.Weight.Bold)
    made.setForeground(theme.colour(f"kind.{kind.value}"))
    return made


def evidence_words(
    comparison: Comparison, passage: Passage, label: str, base: str, place: Place | None
) -> str:
    """Return why an article's reading stands in a passage, or how near it came."""
    threshold = comparison.made_with.threshold
    if place is not None and place.silent:
        return _miss_words(comparison, place, threshold)
    if label == base:
        only = len(passage.told_by) == 1
        return (
            translate("PassagePanel", "Told by this article only.")
            if only
            else translate("PassagePanel", "The others are held against it.")
        )
    link = strongest_link(comparison, passage, label, base) or link_into(comparison, passage, label)
    if link is None:
        return ""
    if link.origin is Origin.READER:
        return translate("PassagePanel", "✓ {left} – {right}: linked by you").format(
            left=link.left, right=link.right
        )
    words = translate(
        "PassagePanel",
        "{left} – {right}: linked with probability {score:.2f}, threshold {threshold:.2f}",
    )
    if link.type is LinkType.PARTIAL:
        words = translate(
            "PassagePanel",
            "{left} – {right}: linked in part with probability {score:.2f}, "
            "threshold {threshold:.2f}",
        )
    return words.format(left=link.left, right=link.right, score=link.score, threshold=threshold)


def with_same_text(words: str, labels: tuple[str, ...]) -> str:
    """Return words about a reading, ahead of them which articles print the same text here."""
    if not labels:
        return words
    same = translate("PassagePanel", "Same text as {articles}: count them as one.")
    return f"{same.format(articles=listed(labels))} {words}".rstrip()


def _miss_words(comparison: Comparison, place: Place, threshold: float) -> str:
    if place.told_in_part:
        quote = shortened(one_line(comparison.text(place.told_in_part[0])), _NEAREST_WORDS)
        words = translate("PassagePanel", "Told in part at {sentence}: “{quote}”")
        return words.format(sentence=place.told_in_part[0], quote=quote)
    if place.by_reader:
        return translate("PassagePanel", "✓ Told nowhere here: confirmed by you.")
    if place.nearest is None:
        return translate("PassagePanel", "This article has no sentence.")
    near = place.nearest
    quote = shortened(one_line(comparison.text(near.sentence)), _NEAREST_WORDS)
    words = translate(
        "PassagePanel",
        "Nearest: {sentence}, probability {score:.2f} (needs {threshold:.2f}): “{quote}”",
    )
    return words.format(sentence=near.sentence, score=near.score, threshold=threshold, quote=quote)
