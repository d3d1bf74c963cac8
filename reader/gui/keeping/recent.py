"""The comparisons opened last, in a menu."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.display.visible import one_line
from reader.gui.access_keys import escaped
from reader.gui.settings import ViewSettings

_KEPT = "recent_comparisons"
_MOST = 10


class Recent(QObject):
    """Remembers the files, and offers them.

    Signals:
        chosen: one is to be opened; with its path.
    """

    chosen = Signal(object)

    def __init__(self, settings: ViewSettings, action: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._action = action
        self._menu = QMenu(window)
        self._menu.aboutToShow.connect(self._fill)
        self._menu.triggered.connect(self._on_triggered)
        action.setMenu(self._menu)
        self._fill()

    @property
    def menu(self) -> QMenu:
        """The menu."""
        return self._menu

    @property
    def files(self) -> list[Path]:
        """The files, the last one first."""
        try:
            names = json.loads(self._settings.text_of(_KEPT) or "[]")
        except ValueError:
            return []
        found = names if isinstance(names, list) else []
        return [Path(name) for name in found if isinstance(name, str) and name][:_MOST]

    @Slot(object)
    def remember(self, file: Path) -> None:
        """Put a file first."""
        rest = [one for one in self.files if one != file]
        names = [str(one) for one in (file, *rest)][:_MOST]
        self._settings.keep_text(_KEPT, json.dumps(names))
        self._fill()

    @Slot()
    def _fill(self) -> None:
        self._menu.clear()
        for file in self.files:
            words = escaped(one_line(f"{file.name} – {file.parent}"))
            self._menu.addAction(words).setData(str(file))
        self._action.setEnabled(not self._menu.isEmpty())

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(Path(str(action.data())))
