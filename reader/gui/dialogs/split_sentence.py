"""Where a sentence shall be split: its words in a row, of which one begins the second part."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.display.visible import one_line
from reader.gui.plain_label import plain_label
from reader.model import Span
from reader.revising import likely_place, place_near, split_places

_PLACE = Qt.ItemDataRole.UserRole


class SplitDialog(QDialog):
    """Lets the reader choose the word with which a new sentence begins.

    Signals:
        place_chosen: the first character of that word, counted from the start of the text.
    """

    place_chosen = Signal(int)

    def __init__(self, text: str, sentence: Span, at: int | None, parent: QWidget) -> None:
        """Show the words of a sentence that has two or more.

        Args:
            text: the article's text.
            sentence: where the sentence stands in it.
            at: the character at which the reader points, if any.
            parent: the window.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Split the sentence"))
        self.resize(600, 300)
        self._text, self._sentence = text, sentence
        self._words = self._word_list()
        self._first = plain_label(self, name="firstPart")
        self._second = plain_label(self, name="secondPart")
        self._build()
        self._fill()
        near = None if at is None else place_near(text, sentence, at)
        self._choose(near if near is not None else likely_place(text, sentence))

    def _word_list(self) -> QListWidget:
        words = QListWidget(self)
        words.setObjectName("splitWords")
        words.setAccessibleName(self.tr("The word with which the second sentence begins"))
        words.setFlow(QListView.Flow.LeftToRight)
        words.setWrapping(True)
        words.setResizeMode(QListView.ResizeMode.Adjust)
        words.setMovement(QListView.Movement.Static)
        words.setSpacing(1)
        words.currentItemChanged.connect(self._show_parts)
        words.itemActivated.connect(self.accept)
        return words

    def _build(self) -> None:
        ask = QLabel(self.tr("&Choose the word with which the second sentence begins:"), self)
        ask.setBuddy(self._words)
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        self._buttons.button(kinds.Ok).setText(self.tr("Split"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(ask)
        box.addWidget(self._words, 1)
        box.addWidget(self._first)
        box.addWidget(self._second)
        box.addWidget(self._buttons)
        self.accepted.connect(self._on_accepted)

    def _fill(self) -> None:
        """List the words with which a sentence can begin, each with what belongs to it."""
        places = [*split_places(self._text, self._sentence), self._sentence.end]
        for start, end in pairwise(places):
            item = QListWidgetItem(one_line(self._text[start:end]), self._words)
            item.setData(_PLACE, start)

    def _choose(self, at: int | None) -> None:
        for number in range(self._words.count()):
            if self._words.item(number).data(_PLACE) == at:
                self._words.setCurrentRow(number)
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def words(self) -> QListWidget:
        """The words."""
        return self._words

    @property
    def parts(self) -> tuple[str, str]:
        """The two sentences that there will be."""
        at = self._place()
        text, sentence = self._text, self._sentence
        return one_line(text[sentence.start : at]), one_line(text[at : sentence.end])

    def _place(self) -> int:
        row = self._words.currentRow()
        return int(self._words.item(row).data(_PLACE)) if row >= 0 else self._sentence.start

    @Slot()
    def _show_parts(self) -> None:
        at = self._place()
        first, second = self.parts
        self._first.setText(self.tr("1  {words}").format(words=first))
        self._second.setText(self.tr("2  {words}").format(words=second))
        for number in range(self._words.count()):
            item = self._words.item(number)
            font = QFont(self._words.font())
            font.setBold(item.data(_PLACE) >= at)
            item.setFont(font)

    @Slot()
    def _on_accepted(self) -> None:
        if self._place() > self._sentence.start:
            self.place_chosen.emit(self._place())
