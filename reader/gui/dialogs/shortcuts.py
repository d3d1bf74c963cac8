"""All keys at a glance, from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.actions import shortcut_list


class ShortcutsDialog(QDialog):
    """A list of keys and what they do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(560, 620)
        shown = QTreeWidget(self)
        shown.setAccessibleName(self.windowTitle())
        shown.setHeaderLabels([self.tr("Key"), self.tr("What it does")])
        shown.setRootIsDecorated(False)
        shown.setAlternatingRowColors(True)
        for keys, text in shortcut_list():
            shown.addTopLevelItem(QTreeWidgetItem([keys, text]))
        shown.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(shown)
        box.addWidget(buttons)
