"""A list with what narrows it above, and words on why it is empty in its place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.display.lists import ListFilter, ListOrder
from reader.display.phrases import titled
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.icons import icon
from reader.gui.panels.passage_list import PassageList
from reader.gui.plain_label import plain_label
from reader.gui.session import Session
from reader.gui.while_seen import WhileSeen
from reader.model import Comparison


class FilterBar(QWidget):
    """Asks which part of a list is wanted.

    Signals:
        filter_asked: the `ListFilter`.
    """

    filter_asked = Signal(object)

    def __init__(self, name: str, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._text = QLineEdit(self)
        self._text.setPlaceholderText(self.tr("Filter"))
        self._text.setAccessibleName(self.tr("{list}: words to filter by").format(list=name))
        self._text.setClearButtonEnabled(True)
        self._more = QToolButton(self)
        self._more.setObjectName("searchSwitch")
        self._more.setCheckable(True)
        self._more.setToolTip(self.tr("Filter by article, kind, and how many tell it"))
        self._more.setAccessibleName(self.tr("{list}: more filters").format(list=name))
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._by_tellers = QToolButton(self)
        self._by_tellers.setObjectName("searchSwitch")
        self._by_tellers.setCheckable(True)
        self._by_tellers.setToolTip(self.tr("All articles together, what the most tell first"))
        self._by_tellers.setAccessibleName(self.tr("{list}: told by most first").format(list=name))
        self._by_tellers.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._article = self._choice(self.tr("{list}: of which article").format(list=name))
        self._kind = self._choice(self.tr("{list}: of which kind").format(list=name))
        self._told_by = self._choice(self.tr("{list}: told by how many").format(list=name))
        self._lay_out()
        self._text.textChanged.connect(self._on_changed)
        self._by_tellers.toggled.connect(self._on_changed)
        self._more.toggled.connect(self._choices.setVisible)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _choice(self, name: str) -> QComboBox:
        made = QComboBox(self)
        made.setAccessibleName(name)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.setMinimumWidth(60)
        made.currentIndexChanged.connect(self._on_changed)
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._text, 1)
        row.addWidget(self._by_tellers)
        row.addWidget(self._more)
        self._choices = QWidget(self)
        inner = QVBoxLayout(self._choices)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(self._article)
        pair = QHBoxLayout()
        pair.setSpacing(4)
        pair.addWidget(self._kind, 1)
        pair.addWidget(self._told_by, 1)
        inner.addLayout(pair)
        self._choices.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 6, 8, 6)
        box.setSpacing(6)
        box.addLayout(row)
        box.addWidget(self._choices)

    # what others may ask

    @property
    def text(self) -> QLineEdit:
        """Where words are typed."""
        return self._text

    @property
    def choices(self) -> tuple[QComboBox, QComboBox, QComboBox]:
        """The article, the kind, and how many tell it."""
        return self._article, self._kind, self._told_by

    @property
    def by_tellers(self) -> QToolButton:
        """Whether what the most tell comes first, of all articles together."""
        return self._by_tellers

    @property
    def wanted(self) -> ListFilter:
        """What is asked for."""
        return ListFilter(
            str(self._article.currentData() or ""),
            str(self._kind.currentData() or ""),
            int(self._told_by.currentData() or 1),
            self._text.text().strip(),
            order=ListOrder.TELLERS if self._by_tellers.isChecked() else ListOrder.ARTICLE,
        )

    def offer(self, comparison: Comparison, kinds: Mapping[str, str]) -> None:
        """Offer what there is to choose from; a choice that is still there stays."""
        labels = {a.label: one_line(titled(a)) for a in comparison.articles}
        most = len(comparison.articles)
        counts = {str(n): self.tr("By {count} or more").format(count=n) for n in _upto(most)}
        self._fill(self._article, self.tr("All articles"), labels)
        self._fill(self._kind, self.tr("All kinds"), kinds)
        self._fill(self._told_by, self.tr("By any number"), counts)
        self._on_changed()

    def clear(self) -> None:
        """Ask for all; the order stays."""
        for choice in self.choices:
            choice.setCurrentIndex(0)
        self._text.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape empty the field."""
        if event.key() == Qt.Key.Key_Escape and self.wanted.active:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _fill(self, choice: QComboBox, everything: str, names: Mapping[str, str]) -> None:
        before = choice.currentData()
        there = [(choice.itemText(at), choice.itemData(at)) for at in range(choice.count())]
        if there == [(everything, ""), *((name, key) for key, name in names.items())]:
            return
        with QSignalBlocker(choice):
            choice.clear()
            choice.addItem(everything, "")
            for key, name in names.items():
                choice.addItem(name, key)
            choice.setCurrentIndex(max(choice.findData(before), 0))

    @Slot()
    def _on_changed(self) -> None:
        self.filter_asked.emit(self.wanted)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._more.setIcon(icon("filter", self._appearance.theme))
        self._by_tellers.setIcon(icon("most-first", self._appearance.theme))


class FilteredList(QWidget):
    """A list under its filter."""

    def __init__(
        self,
        shown: PassageList,
        session: Session,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("filteredList")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shown = shown
        self._session = session
        self._bar = FilterBar(shown.accessibleName(), appearance, self)
        self._bar.by_tellers.setVisible(shown.can_be_ordered)
        self._why = plain_label(self, name="whyEmpty")
        self._clear = QPushButton(self.tr("Show all"), self)
        self._clear.clicked.connect(self._bar.clear)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._bar)
        box.addWidget(self._why)
        box.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(shown, 1)
        self._bar.filter_asked.connect(self._on_filter_asked)
        shown.filled.connect(self._on_filled)
        self._seen = WhileSeen(session, self, rank=1)
        self._seen.comparison_due.connect(self._offer)
        self._on_filled("")

    @property
    def bar(self) -> FilterBar:
        """What narrows the list."""
        return self._bar

    @property
    def why_empty(self) -> str:
        """Why there is nothing in the list, "" if there is something."""
        return self._why.text()

    @Slot(object)
    def _on_filter_asked(self, wanted: ListFilter) -> None:
        self._shown.show_filter(wanted)

    @Slot(str)
    def _on_filled(self, why: str) -> None:
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._clear.setVisible(bool(why) and self._bar.wanted.active)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer what there is to choose from now."""
        super().showEvent(event)
        self._seen.was_shown()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Offer what there is now if it was behind another list."""
        super().paintEvent(event)
        self._seen.was_painted()

    @Slot()
    def _offer(self) -> None:
        comparison = self._session.comparison
        if comparison is not None:
            self._bar.offer(comparison, self._shown.kinds(comparison))


def _upto(most: int) -> range:
    """Return the numbers of tellers that can be asked for: not one, for that is any."""
    return range(2, most + 1)
