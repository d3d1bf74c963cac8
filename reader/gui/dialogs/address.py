"""Which page of the web to open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.display.addresses import AddressCheck, check_address
from reader.gui.plain_label import plain_label


class AddressDialog(QDialog):
    """Asks for an address, and says at once what is wrong with it.

    Signals:
        address_chosen: an `Address`.
    """

    address_chosen = Signal(object)

    def __init__(self, suggestion: str, parent: QWidget) -> None:
        """Ask.

        Args:
            suggestion: an address to begin with, such as the one on the clipboard, or "".
            parent: the window.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open address"))
        self.resize(620, 0)
        self._line = QLineEdit(suggestion, self)
        self._line.setObjectName("address")
        self._line.setPlaceholderText("https://…")
        self._line.selectAll()
        label = QLabel(self.tr("&Address of the article"), self)
        label.setBuddy(self._line)
        self._line.setAccessibleName(self.tr("Address of the article"))
        self._told = plain_label(self, name="hint")
        self._told.setMinimumHeight(self._told.fontMetrics().lineSpacing() * 3)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        self._buttons.button(kinds.Ok).setText(self.tr("&Fetch"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        for widget in (label, self._line, self._told, self._buttons):
            box.addWidget(widget)
        self._line.textChanged.connect(self._check)
        self.accepted.connect(self._on_accepted)
        self._check()

    @property
    def told(self) -> str:
        """What is wrong with the address, or what will be done."""
        return self._told.text()

    @property
    def _found(self) -> AddressCheck:
        return check_address(self._line.text())

    @Slot()
    def _check(self) -> None:
        found = self._found
        advice = self.tr(
            "This page alone is fetched, when you say so: no pictures, no scripts, no cookies. You "
            "see it before it is added."
        )
        self._told.setText(found.problem or advice)
        possible = found.address is not None
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(possible)

    @Slot()
    def _on_accepted(self) -> None:
        found = self._found
        if found.address is not None:
            self.address_chosen.emit(found.address)
