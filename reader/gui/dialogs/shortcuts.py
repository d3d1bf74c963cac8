"""All keys at a glance, as they are now; they can be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.action_table import ACTIONS, MENUS, READING_KEYS
from reader.gui.actions import plain, translated
from reader.gui.commands.key_bindings import KeyBindings, is_fixed, native
from reader.gui.plain_label import plain_label

_ID = Qt.ItemDataRole.UserRole


class ShortcutsDialog(QDialog):
    """A table of what can be done, with a field in which to press other keys for it."""

    def __init__(self, bindings: KeyBindings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(640, 640)
        self._bindings = bindings
        self._names = {e.id: plain(translated(e.text)) for e in ACTIONS if e.id}
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search by name or key"))
        self._search.setAccessibleName(self.tr("Search by name or key"))
        self._search.setClearButtonEnabled(True)
        self._table = self._new_table()
        self._about = QLabel(self)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._edit = QKeySequenceEdit(self)
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(self.tr("Press the new keys"))
        for field in self._edit.findChildren(QLineEdit):
            field.setAccessibleName(self.tr("Press the new keys"))
            field.setPlaceholderText(self.tr("Press the new keys"))
        self._message = plain_label(self)
        self._take = self._button(self.tr("Take it over"), self._on_take)
        self._none = self._button(self.tr("No key"), self._on_none)
        self._reset = self._button(self.tr("Usual key"), self._on_reset)
        self._reset_all = self._button(self.tr("All as usual"), self._on_reset_all)
        self._lay_out()
        self._fill()
        self._search.textChanged.connect(self._on_searched)
        self._table.currentItemChanged.connect(self._on_current_changed)
        self._edit.keySequenceChanged.connect(self._on_pressed)
        self._table.setCurrentItem(self._items()[0])

    def _new_table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        table.setAccessibleName(self.windowTitle())
        table.setHeaderLabels([self.tr("What it does"), self.tr("Menu"), self.tr("Keys")])
        table.setRootIsDecorated(False)
        table.setAlternatingRowColors(True)
        table.setUniformRowHeights(True)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            table.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.header().setStretchLastSection(False)
        return table

    def _button(self, text: str, wish: object) -> QPushButton:
        made = QPushButton(text, self)
        made.setAutoDefault(False)
        made.clicked.connect(wish)
        return made

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.addButton(self._reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        grid = QGridLayout()
        grid.addWidget(self._about, 0, 0, 1, 3)
        grid.addWidget(self._edit, 1, 0)
        grid.addWidget(self._reset, 1, 1)
        grid.addWidget(self._none, 1, 2)
        grid.addWidget(self._message, 2, 0)
        grid.addWidget(self._take, 2, 1, 1, 2)
        grid.setColumnStretch(0, 1)
        box = QVBoxLayout(self)
        box.setSpacing(10)
        box.addWidget(self._search)
        box.addWidget(self._table, 1)
        box.addLayout(grid)
        box.addWidget(buttons)

    # what others may ask

    @property
    def table(self) -> QTreeWidget:
        """What can be done, and by which keys."""
        return self._table

    @property
    def search(self) -> QLineEdit:
        """Where the reader types what to look for in the table."""
        return self._search

    @property
    def edit(self) -> QKeySequenceEdit:
        """Where the reader presses other keys."""
        return self._edit

    @property
    def message(self) -> str:
        """What it says of the keys that were pressed."""
        return self._message.text()

    # how it is done

    def _fill(self) -> None:
        for entry in ACTIONS:
            if entry.id:
                menu = plain(translated(MENUS[entry.menu]))
                item = QTreeWidgetItem([self._names[entry.id], menu, ""])
                item.setData(0, _ID, entry.id)
                self._table.addTopLevelItem(item)
        for known in READING_KEYS:
            item = QTreeWidgetItem([translated(known.text), self.tr("fixed"), known.keys])
            item.setData(0, _ID, "")
            self._table.addTopLevelItem(item)
        self._show_keys()

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self._table.topLevelItem(n) for n in range(self._table.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _show_keys(self) -> None:
        for item in self._items():
            name = item.data(0, _ID)
            if name:
                item.setText(2, "  ".join(native(keys) for keys in self._bindings.keys(name)))
                font = item.font(2)
                font.setBold(not self._bindings.is_usual(name))
                item.setFont(2, font)
        self._show_current()

    def _current(self) -> str:
        item = self._table.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def _show_current(self) -> None:
        name = self._current()
        words = self.tr("Keys for “{name}”:").format(name=self._names[name]) if name else ""
        self._about.setText(words or self.tr("These keys cannot be changed."))
        self._edit.setEnabled(bool(name))
        self._none.setEnabled(bool(name) and bool(self._bindings.keys(name)))
        self._reset.setEnabled(bool(name) and not self._bindings.is_usual(name))

    def _say(self, words: str, *, taken: bool = False) -> None:
        self._message.setText(words)
        self._take.setVisible(taken)

    @Slot()
    def _on_searched(self) -> None:
        words = self._search.text().casefold().split()
        for item in self._items():
            text = " ".join(item.text(column) for column in range(3)).casefold()
            item.setHidden(not all(word in text for word in words))

    @Slot()
    def _on_current_changed(self) -> None:
        self._edit.clear()
        self._say("")
        self._show_current()

    @Slot()
    def _on_pressed(self) -> None:
        keys, name = self._pressed(), self._current()
        if not keys or not name:
            return
        other = self._bindings.taken_by(name, keys)
        if is_fixed(keys):
            self._say(
                self.tr("{keys} moves in the text. Choose another.").format(keys=native(keys))
            )
        elif other is not None:
            words = self.tr("{keys} is taken by “{other}”.")
            self._say(words.format(keys=native(keys), other=self._names[other]), taken=True)
        else:
            self._change([keys])

    def _pressed(self) -> str:
        return self._edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _change(self, keys: list[str]) -> None:
        self._bindings.change(self._current(), keys)
        self._say(self.tr("Changed.") if keys else self.tr("It has no key now."))
        self._show_keys()

    @Slot()
    def _on_take(self) -> None:
        self._change([self._pressed()])

    @Slot()
    def _on_none(self) -> None:
        self._edit.clear()
        self._change([])

    @Slot()
    def _on_reset(self) -> None:
        self._edit.clear()
        self._bindings.reset(self._current())
        self._say(self.tr("As usual again."))
        self._show_keys()

    @Slot()
    def _on_reset_all(self) -> None:
        self._edit.clear()
        self._bindings.reset_all()
        self._say(self.tr("All keys are as usual again."))
        self._show_keys()
