"""The menu in which the base is chosen, against which the words of the others are held."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from reader.display.phrases import clipped, titled
from reader.display.visible import one_line
from reader.gui.access_keys import escaped
from reader.gui.session import Session

_LONGEST_NAME = 48


class BaseMenu(QObject):
    """Lists the articles, and ticks the base; the first entry is none in particular."""

    def __init__(self, menu: QMenu, session: Session) -> None:
        super().__init__(menu)
        self._menu = menu
        self._session = session
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_triggered)
        session.comparison_changed.connect(self._refill)
        session.base_changed.connect(self._tick)
        self._add("", self.tr("&None: the first that tells the passage"))
        self._refill()

    @Slot()
    def _refill(self) -> None:
        made = self._session.comparison
        articles = made.articles if made else ()
        wanted = [(a.label, self._name(one_line(titled(a)))) for a in articles]
        there = self._group.actions()[1:]
        if [(action.data(), action.text()) for action in there] != wanted:
            for action in there:
                self._group.removeAction(action)
                self._menu.removeAction(action)
                action.deleteLater()
            for label, name in wanted:
                self._add(label, name)
        self._menu.setEnabled(made is not None)
        self._tick()

    @staticmethod
    def _name(name: str) -> str:
        return escaped(clipped(name, _LONGEST_NAME))

    def _add(self, label: str, name: str) -> None:
        action = self._menu.addAction(name)
        action.setObjectName(f"base_{label}")
        action.setStatusTip(self.tr("Hold the words of the other articles against this one"))
        action.setData(label)
        action.setCheckable(True)
        self._group.addAction(action)

    @Slot()
    def _tick(self) -> None:
        for action in self._group.actions():
            action.setChecked(action.data() == self._session.base)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self._session.choose_base(str(action.data()))
