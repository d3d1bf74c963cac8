"""The panels around the views: where they stand, when they show, and what is remembered of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QObject, Qt, Slot
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QWidget

from reader.gui.appearance import Appearance
from reader.gui.panels.panel_title import PanelTitle

_LISTS_WIDTH, _PASSAGE_HEIGHT = 300, 230
_LEFT, _BOTTOM = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea


class Docks(QObject):
    """Lists at the left, one behind the other; the passage below, and the ledgers behind it.

    They show only while there is a comparison; which of them the reader closed is remembered. What
    stands behind the passage is opened when it is asked for.

    Args:
        window: around whose middle they stand.
        appearance: the theme in use.
        lists: by name, each with its title, the first one in front.
        below: likewise, among them the passage and the ledgers.
    """

    def __init__(
        self,
        window: QMainWindow,
        appearance: Appearance,
        lists: Mapping[str, tuple[str, QWidget]],
        below: Mapping[str, tuple[str, QWidget]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._shown = False
        self._state = QByteArray()
        window.setDockNestingEnabled(False)
        self._lists = [self._dock(name, *content) for name, content in lists.items()]
        self._below = {name: self._dock(name, *content) for name, content in below.items()}
        self._passage = self._below["passage"]
        window.setCorner(Qt.Corner.BottomLeftCorner, _LEFT)
        for dock in self._lists:
            window.addDockWidget(_LEFT, dock)
        for dock in self._lists[1:]:
            window.tabifyDockWidget(self._lists[0], dock)
        for dock in self._below.values():
            window.addDockWidget(_BOTTOM, dock)
            if dock is not self._passage:
                window.tabifyDockWidget(self._passage, dock)
        self._asked_for = [d for d in self._below.values() if d is not self._passage]
        window.resizeDocks([self._lists[0]], [_LISTS_WIDTH], Qt.Orientation.Horizontal)
        window.resizeDocks([self._passage], [_PASSAGE_HEIGHT], Qt.Orientation.Vertical)
        self._hide()
        if (layout := window.layout()) is not None:
            layout.activate()  # else the window stays as large as the docks at least asked for

    @property
    def passage(self) -> QDockWidget:
        """The dock of the passage."""
        return self._passage

    @Slot()
    def open_ledgers(self) -> None:
        """Open the ledgers in front of the passage; close them if they are in front."""
        dock = self._below["ledgers"]
        if dock.isVisible() and not dock.visibleRegion().isEmpty():
            dock.close()
        else:
            dock.show()
            dock.raise_()
            dock.widget().setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def state(self) -> QByteArray:
        """How they stand, to be remembered."""
        return self._window.saveState() if self._shown else self._state

    def restore(self, state: QByteArray) -> None:
        """Let them stand as was remembered, once they show."""
        self._state = state

    def list_in(self, menu: QMenu) -> None:
        """Put what shows and hides each of them in a menu."""
        for dock in self._all():
            menu.addAction(dock.toggleViewAction())

    def show_compared(self, compared: bool) -> None:
        """Show them while articles are compared."""
        if compared and not self._shown:
            for dock in self._all():
                dock.toggleViewAction().setEnabled(True)
                dock.setVisible(dock not in self._asked_for)
            self._lists[0].raise_()
            self._passage.raise_()
            if not self._state.isEmpty():
                self._window.restoreState(self._state)
        elif self._shown and not compared:
            self._state = self._window.saveState()
            self._hide()
        self._shown = compared

    def _hide(self) -> None:
        for dock in self._all():
            dock.toggleViewAction().setEnabled(False)
            dock.hide()

    def _all(self) -> tuple[QDockWidget, ...]:
        below = (dock for dock in self._below.values() if dock is not self._passage)
        return (self._lists[0], self._passage, *self._lists[1:], *below)

    def _dock(self, name: str, title: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(widget)
        dock.setTitleBarWidget(PanelTitle(dock, self._appearance))
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetClosable
        )
        return dock
