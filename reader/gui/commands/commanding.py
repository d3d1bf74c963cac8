"""Opens the palette with all there is to do, and does what was chosen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.display.commands import Command, article_commands, go_to_commands
from reader.gui.access_keys import without_access_key
from reader.gui.appearance import Appearance
from reader.gui.commands.palette import CommandPalette
from reader.gui.compare.reading_view import ReadingView
from reader.gui.session import Session


class Commanding(QObject):
    """Everything in the window's menus is a command, and each passage and article is a goal."""

    def __init__(
        self,
        session: Session,
        reading: ReadingView,
        appearance: Appearance,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._reading = reading
        self._appearance = appearance
        self._window = window
        self._actions: dict[str, QAction] = {}

    @Slot()
    def open(self) -> None:
        """Open the palette."""
        commands = [*self._menu_commands(), *self._goals()]
        keys = {key: action.shortcut().toString(_NATIVE) for key, action in self._actions.items()}
        palette = CommandPalette(commands, keys, self._appearance, self._window)
        palette.chosen.connect(self._on_chosen)
        palette.open()

    def _menu_commands(self) -> Iterator[Command]:
        self._actions = {}
        bar = self._window.menuBar()
        for number, (place, action) in enumerate(_in_menus(bar.actions(), "")):
            key = f"action {action.objectName() or number}"
            self._actions[key] = action
            tip = action.statusTip()
            yield Command(key, without_access_key(action.text()), place, tip, action.isEnabled())

    def _goals(self) -> tuple[Command, ...]:
        made = self._session.comparison
        if made is None or not self._session.compared:
            return ()
        return (*go_to_commands(made), *article_commands(made))

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        action = self._actions.get(key)
        if action is not None:
            action.trigger()
            return
        made = self._session.comparison
        kind, _, name = key.partition(" ")
        if made is None:
            return
        if kind == "passage":
            self._session.select(name, made.passage(name).told_by[0])
        elif kind == "article":
            self._reading.enter(_position(self._session, name))
        elif kind == "remove":
            self._session.remove(_position(self._session, name))


_NATIVE = QKeySequence.SequenceFormat.NativeText


def _position(session: Session, label: str) -> int:
    columns = session.display().columns
    return next((n for n, c in enumerate(columns) if c.article.label == label), -1)


def _in_menus(actions: list[QAction], place: str) -> Iterator[tuple[str, QAction]]:
    """Yield all actions of menus, and of the menus inside them, with where they stand."""
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            inner = (
                f"{place} › {without_access_key(action.text())}"
                if place
                else without_access_key(action.text())
            )
            yield from _in_menus(menu.actions(), inner)
        elif not action.isSeparator():
            yield place, action
