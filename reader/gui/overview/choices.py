"""The line above the matrix: in which order, and which points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.display.matrix import SortBy
from reader.display.phrases import clipped, titled
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.icons import icon
from reader.gui.overview.words import sort_words
from reader.model import Article

_LONGEST_NAME = 28


class ChoiceLine(QWidget):
    """Order and filter.

    Signals:
        changed: the reader chose something else.
        glance_asked: the lines on the articles shall be shown, or not.
    """

    changed = Signal()
    glance_asked = Signal(bool)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._glance = QToolButton(self)
        self._glance.setObjectName("chip")
        self._glance.setCheckable(True)
        self._glance.setChecked(True)
        self._glance.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._glance.setAccessibleName(self.tr("Show the story at a glance"))
        self._glance.setToolTip(self.tr("Show the story at a glance: a line on each article"))
        self._glance.clicked.connect(self.glance_asked)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._sort = _combo(self, self.tr("Order of the points"))
        self._silent = _combo(self, self.tr("Show points on which an article is silent"))
        self._text = QLineEdit(self)
        self._text.setPlaceholderText(self.tr("Only points with these words"))
        self._text.setAccessibleName(self._text.placeholderText())
        self._text.setClearButtonEnabled(True)
        self._text.setAcceptDrops(False)
        self._text.setMinimumWidth(90)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 2)
        row.setSpacing(8)
        row.addWidget(self._glance)
        row.addWidget(self._sort, 2)
        row.addWidget(self._silent, 2)
        row.addWidget(self._text, 3)
        row.addWidget(self._count)
        self._sort.currentIndexChanged.connect(self.changed)
        self._silent.currentIndexChanged.connect(self.changed)
        self._text.textChanged.connect(self.changed)

    @property
    def sort(self) -> tuple[SortBy, str]:
        """The order, and for that of a story the label of the article that tells it so."""
        chosen = self._sort.currentData()
        return (SortBy(chosen[0]), str(chosen[1])) if chosen else (SortBy.STORY, "")

    @property
    def silent(self) -> str:
        """The label of the article that must be silent, "" for any."""
        return str(self._silent.currentData() or "")

    @property
    def text(self) -> str:
        """The words that must be found."""
        return self._text.text()

    def show_articles(self, articles: Sequence[Article]) -> None:
        """Offer the orders and silences of other articles; what was chosen stays if it can."""
        sort, silent = self.sort, self.silent
        with QSignalBlocker(self._sort), QSignalBlocker(self._silent):
            self._sort.clear()
            for by in SortBy:
                self._sort.addItem(sort_words(by, ""), (by.value, ""))
            for article in articles:
                words = sort_words(SortBy.STORY, _name(article))
                self._sort.addItem(words, (SortBy.STORY.value, article.label))
            self._silent.clear()
            self._silent.addItem(self.tr("Whoever tells it"), "")
            for article in articles:
                words = self.tr("{article} is silent").format(article=_name(article))
                self._silent.addItem(words, article.label)
            self.choose_sort(*sort)
            self._silent.setCurrentIndex(max(self._silent.findData(silent), 0))

    def choose_sort(self, sort: SortBy, article: str) -> None:
        """Choose an order."""
        for at in range(self._sort.count()):
            if tuple(self._sort.itemData(at)) == (sort.value, article):
                self._sort.setCurrentIndex(at)
                return
        self._sort.setCurrentIndex(0)

    def show_glance(self, shown: bool) -> None:
        """Show whether the lines on the articles are shown."""
        self._glance.setChecked(shown)

    def choose_silent(self, label: str) -> None:
        """Choose the article that must be silent."""
        self._silent.setCurrentIndex(max(self._silent.findData(label), 0))

    def choose_text(self, text: str) -> None:
        """Choose the words that must be found."""
        self._text.setText(text)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._glance.setIcon(icon("glance", self._appearance.theme))

    def show_count(self, shown: int, everything: int) -> None:
        """Show how many of the points are shown."""
        one, some = self.tr("{count} points"), self.tr("{shown} of {count} points")
        words = one if shown == everything else some
        self._count.setText(words.format(shown=shown, count=everything))


def _combo(parent: QWidget, name: str) -> QComboBox:
    combo = QComboBox(parent)
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    combo.setMinimumWidth(90)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo


def _name(article: Article) -> str:
    return clipped(one_line(titled(article)), _LONGEST_NAME)
