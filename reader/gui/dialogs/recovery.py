"""Work that a crash left behind is offered: to be opened, discarded, or left for later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.display.recovered import Recovered


class RecoveryDialog(QDialog):
    """Lists what was left behind; what is chosen in the list is opened or discarded.

    Signals:
        open_asked, discard_asked: with the positions of what is chosen.
    """

    open_asked = Signal(object)
    discard_asked = Signal(object)

    def __init__(self, found: Sequence[Recovered], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("recovery")
        self.setWindowTitle(self.tr("Recover unsaved work"))
        words = QLabel(
            self.tr(
                "The program ended before this work was saved. Open what you want to go on with: "
                "no file of yours is changed until you save."
            ),
            self,
        )
        words.setWordWrap(True)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Unsaved work"))
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.setWordWrap(True)
        self._list.setSpacing(3)
        for position, one in enumerate(found):
            item = QListWidgetItem(f"{one.name}\n{one.detail}", self._list)
            item.setData(Qt.ItemDataRole.UserRole, position)
        self._list.selectAll()
        buttons = QDialogButtonBox(self)
        self._open = buttons.addButton(self.tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._later = buttons.addButton(self.tr("Later"), QDialogButtonBox.ButtonRole.RejectRole)
        self._discard = buttons.addButton(
            self.tr("Discard"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        self._open.setDefault(True)
        self._open.clicked.connect(self._on_open)
        self._later.clicked.connect(self.reject)
        self._discard.clicked.connect(self._on_discard)
        self._list.itemSelectionChanged.connect(self._refresh)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(12)
        box.addWidget(words)
        box.addWidget(self._list, 1)
        box.addWidget(buttons)
        self.resize(560, 300)

    @property
    def chosen(self) -> list[int]:
        """The positions of what is chosen in the list."""
        return [item.data(Qt.ItemDataRole.UserRole) for item in self._list.selectedItems()]

    @Slot()
    def _refresh(self) -> None:
        for button in (self._open, self._discard):
            button.setEnabled(bool(self.chosen))

    @Slot()
    def _on_open(self) -> None:
        self.open_asked.emit(self.chosen)
        self.accept()

    @Slot()
    def _on_discard(self) -> None:
        self.discard_asked.emit(self.chosen)
        for item in self._list.selectedItems():
            self._list.takeItem(self._list.row(item))
        if not self._list.count():
            self.accept()
