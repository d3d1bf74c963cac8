"""The toolbar: the actions most used, and how sure a link must be."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from reader.gui.actions import fill_toolbar

_ICON = 20
_ROOM_FOR_WORDS = 1050


class ToolsBar(QToolBar):
    """Actions on the left, one control on the right, which comes and goes."""

    def __init__(self, actions: Mapping[str, QAction], control: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        fill_toolbar(self, actions)
        for action in actions.values():
            button = self.widgetForAction(action)
            if button is not None:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        spring = QWidget(self)
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spring)
        self._place = self.addWidget(control)

    def show_control(self, shown: bool) -> None:
        """Show the control on the right, or not."""
        self._place.setVisible(shown)

    def fit(self, width: int) -> None:
        """Show words only where the window has room for them."""
        style = Qt.ToolButtonStyle
        wide = width >= _ROOM_FOR_WORDS
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if wide else style.ToolButtonIconOnly
        )
