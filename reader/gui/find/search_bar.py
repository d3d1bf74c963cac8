"""The bar in which the reader says what to look for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

from reader.display.search import Query, describe_found
from reader.display.visible import one_line
from reader.gui.appearance import Appearance
from reader.gui.clamped_label import ClampedLabel
from reader.gui.dressing import dress
from reader.gui.find.finder import Finder
from reader.gui.icons import icon

_SETTLE_MS = 120
_WIDEST = 360
_LONGEST_SELECTION = 200
_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchBar(QFrame):
    """Stands above the articles while the reader searches; Escape closes it.

    Signals:
        query_asked: the `Query` to look for.
        step_asked: by how many hits to go on, 1 or -1.
        closed: it is closed; the marks shall go.
    """

    query_asked = Signal(object)
    step_asked = Signal(int)
    closed = Signal()

    def __init__(self, finder: Finder, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchBar")
        self.setAccessibleName(self.tr("Search in all articles"))
        self._finder = finder
        self._appearance = appearance
        self._came_from: QWidget | None = None
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("Search in all articles"))
        self._words.setAccessibleName(self.tr("Search in all articles"))
        self._words.setClearButtonEnabled(True)
        self._words.setMaximumWidth(_WIDEST)
        self._words.setMinimumWidth(120)
        for clear in self._words.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear"))
        self._case = self._switch("Aa", self.tr("Match case"))
        self._whole = self._switch(self.tr("Word"), self.tr("Whole words only"))
        self._expression = self._switch(".*", self.tr("Regular expression"))
        self._count = ClampedLabel(2, self)
        self._count.setObjectName("searchCount")
        self._back = self._button(self.tr("Previous hit (Shift+F3)"), self._on_back)
        self._on = self._button(self.tr("Next hit (F3)"), self._on_on)
        self._close = self._button(self.tr("Close the search (Escape)"), self.close_bar)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.ask)
        self._lay_out()
        self._words.textChanged.connect(self._on_typed)
        finder.found_changed.connect(self._refresh)
        finder.current_changed.connect(self._refresh)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._refresh()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 10, 5)
        row.setSpacing(4)
        row.addWidget(self._words, 3)
        row.addSpacing(4)
        for switch in (self._case, self._whole, self._expression):
            row.addWidget(switch)
        row.addSpacing(8)
        row.addWidget(self._count, 4, Qt.AlignmentFlag.AlignVCenter)
        for button in (self._back, self._on, self._close):
            row.addWidget(button)

    def _switch(self, sign: str, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setObjectName("searchSwitch")
        made.setText(sign)
        made.setCheckable(True)
        made.setToolTip(name)
        made.setAccessibleName(name)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.toggled.connect(self.ask)
        return made

    def _button(self, name: str, wish: object) -> QToolButton:
        made = QToolButton(self)
        made.setObjectName("searchButton")
        made.setToolTip(name)
        made.setAccessibleName(name.partition(" (")[0])
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(wish)
        return made

    # what others may ask

    @property
    def words(self) -> QLineEdit:
        """Where the reader types."""
        return self._words

    @property
    def count(self) -> str:
        """What it says of the answer."""
        return self._count.text()

    @property
    def switches(self) -> tuple[QToolButton, QToolButton, QToolButton]:
        """For case, whole words, and regular expressions."""
        return self._case, self._whole, self._expression

    def open_with(self, words: str = "") -> None:
        """Open it, and look for some words if there are any, else for what was looked for last."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
            self.show()
        if words:
            self._words.setText(one_line(words))
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()
        self.ask()

    @Slot()
    def close_bar(self) -> None:
        """Close it and give the keyboard back."""
        self._settle.stop()
        self.hide()
        self.closed.emit()
        came_from, self._came_from = self._came_from, None
        if came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def ask(self) -> None:
        """Ask for what is typed."""
        self._settle.stop()
        self.query_asked.emit(
            Query(
                self._words.text(),
                self._case.isChecked(),
                self._whole.isChecked(),
                self._expression.isChecked(),
            )
        )

    # what Qt calls

    def event(self, event: QEvent) -> bool:
        """Keep Escape and Return from the window's actions while the keyboard is here."""
        early = event.type() is QEvent.Type.ShortcutOverride
        if early and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape; go on with Return, back with Shift+Return."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._settle.isActive():
                self.ask()
            else:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.step_asked.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    # how it is done

    @Slot()
    def _on_typed(self) -> None:
        self._settle.start()

    @Slot()
    def _on_back(self) -> None:
        self.step_asked.emit(-1)

    @Slot()
    def _on_on(self) -> None:
        self.step_asked.emit(1)

    @Slot()
    def _refresh(self) -> None:
        found = self._finder.found
        words = describe_found(found, self._finder.current)
        self._count.setText(words)
        self._count.setToolTip(words)
        nothing = bool(found.query.text.strip()) and not found.hits
        dress(self._count, "nothing", nothing)
        for button in (self._back, self._on):
            button.setEnabled(bool(found.hits))

    @Slot()
    def _on_theme_changed(self) -> None:
        theme = self._appearance.theme
        for button, name in (
            (self._back, "previous"),
            (self._on, "next"),
            (self._close, "remove"),
        ):
            button.setIcon(icon(name, theme))


def selected_words() -> str:
    """Return the words that are selected where the keyboard is, if they are on one line."""
    focused = QApplication.focusWidget()
    if not isinstance(focused, QTextEdit):
        return ""
    text = focused.createMimeDataFromSelection().text()
    return text if "\n" not in text and len(text) <= _LONGEST_SELECTION else ""
