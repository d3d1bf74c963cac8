"""The title of a panel, with a button that closes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.gui.appearance import Appearance
from reader.gui.icons import icon


class PanelTitle(QWidget):
    """Stands above a panel; the panel can be dragged by it."""

    def __init__(self, dock: QDockWidget, appearance: Appearance) -> None:
        super().__init__(dock)
        self.setObjectName("panelTitle")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        words = QLabel(dock.windowTitle(), self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        font = QFont(self.font())
        font.setBold(True)
        words.setFont(font)
        self._close = QToolButton(self)
        self._close.setObjectName("closePanel")
        self._close.setAccessibleName(self.tr("Close the panel"))
        self._close.setToolTip(self.tr("Close; View > Panels brings it back"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 6, 3)
        row.addWidget(words, 1)
        row.addWidget(self._close)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._close.setIcon(icon("remove", self._appearance.theme, "text.muted"))
