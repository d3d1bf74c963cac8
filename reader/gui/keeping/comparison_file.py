"""The window's comparison file: its actions, its title, and the question before closing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from reader.display.visible import one_line
from reader.gui.keeping.autosave import Autosave
from reader.gui.keeping.file_name import comparison_kind, name_of, title_of
from reader.gui.keeping.keeper import Keeper
from reader.gui.keeping.recent import Recent
from reader.gui.keeping.recovery import RecoveryFile
from reader.gui.prompts import Prompts, SaveChoice
from reader.gui.session import Session
from reader.gui.settings import ViewSettings
from reader.gui.view_keeping import ViewKeeping
from reader.paths import COMPARISON_SUFFIX

_SHOWN_MS = 8000


class _Then(Enum):
    """What waits for the file to be saved."""

    NOTHING = auto()
    CLOSE = auto()
    FORGET = auto()


class ComparisonFile(QObject):
    """Saves and opens for the window.

    Signals:
        window_asked: another window is wanted; with the path of a comparison to open in it, or
            `None` for an empty one.
    """

    window_asked = Signal(object)

    def __init__(
        self,
        actions: Mapping[str, QAction],
        session: Session,
        view: ViewKeeping,
        asking: tuple[ViewSettings, Prompts],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._session = session
        self._settings, self._prompts = asking
        self._window = window
        self._then = _Then.NOTHING
        self._autosave: Autosave | None = None
        self._keeper = Keeper(session, view, self)
        self._recent = Recent(self._settings, actions["open_recent"], window)
        for name, wish in (
            ("new", self.begin_anew),
            ("save_comparison", self.save),
            ("save_comparison_as", self.save_as),
            ("new_window", self._on_new_window),
        ):
            actions[name].triggered.connect(wish)
        self._recent.chosen.connect(self.open)
        self._keeper.changed.connect(self._refresh)
        self._keeper.opened.connect(self._recent.remember)
        self._keeper.saved.connect(self._on_saved)
        self._keeper.not_saved.connect(self._on_not_saved)
        session.articles_changed.connect(self._refresh)
        self._refresh()

    @property
    def keeper(self) -> Keeper:
        """Which file it is, and whether there is something to save."""
        return self._keeper

    @property
    def recent(self) -> Recent:
        """The comparisons opened last."""
        return self._recent

    @Slot(object)
    def open(self, file: Path) -> None:
        """Open a comparison here, if the window is empty, else in another one."""
        if self._keeper.unused:
            self._keeper.open(file)
        else:
            self.window_asked.emit(file)

    def keep_safe(self, file: RecoveryFile | None = None) -> None:
        """Write all changes to a recovery file from now on; open one that is there first."""
        if file is not None:
            self._keeper.recover(file.path)
        self._autosave = Autosave(self._session, self._keeper, file)

    @Slot()
    def save(self) -> None:
        """Save the comparison where it came from; ask where, if it came from nowhere."""
        file = self._keeper.file
        if file is None:
            self.save_as()
        else:
            self._keeper.save(file)

    @Slot()
    def save_as(self) -> None:
        """Ask where to save the comparison, and save it there."""
        kinds = [comparison_kind()]
        answer = self._prompts.file_to_save(self._window, self._suggestion(), kinds)
        if answer is None:
            self._then = _Then.NOTHING
            return
        file, _ = answer
        self._settings.keep_text("comparison_folder", str(file.parent))
        self._keeper.save(file)

    @Slot()
    def begin_anew(self) -> None:
        """Take all articles off the table; a comparison that has a file is left as it is there."""
        if self._keeper.file is None:
            self._session.clear()
        elif self._may_leave(_Then.FORGET):
            self._keeper.forget()

    def may_close(self) -> bool:
        """Tell whether to close now; if not, the window is closed once all is saved."""
        return self._may_leave(_Then.CLOSE)

    def close(self) -> None:
        """Let go of the file, and of what was kept for a crash."""
        if self._autosave is not None:
            self._autosave.end()
        self._keeper.close()

    # how it is done

    def _may_leave(self, then: _Then) -> bool:
        if self._keeper.saving:
            self._then = then
            return False
        if not self._keeper.modified:
            return True
        answer = self._prompts.save_changes(self._window, name_of(self._keeper.file))
        if answer is SaveChoice.SAVE:
            self._then = then
            self.save()
        return answer is SaveChoice.DISCARD

    def _suggestion(self) -> Path:
        file = self._keeper.file
        if file is not None:
            return file
        return Path(self._settings.text_of("comparison_folder")) / f"comparison{COMPARISON_SUFFIX}"

    @Slot()
    def _on_new_window(self) -> None:
        self.window_asked.emit(None)

    @Slot()
    def _refresh(self) -> None:
        file, empty = self._keeper.file, not self._session.articles
        self._window.setWindowTitle(title_of(file, empty=empty))
        self._window.setWindowFilePath("" if file is None else str(file))
        self._window.setWindowModified(self._keeper.modified)
        worth = bool(file) or not empty
        for name in ("save_comparison", "save_comparison_as"):
            self._actions[name].setEnabled(worth and not self._keeper.busy)
        self._actions["new"].setEnabled(worth or bool(self._session.problems))

    @Slot(object)
    def _on_saved(self, file: Path) -> None:
        self._recent.remember(file)
        words = self.tr("Saved: {path}").format(path=one_line(str(file)))
        self._window.statusBar().showMessage(words, _SHOWN_MS)
        then, self._then = self._then, _Then.NOTHING
        if then is _Then.CLOSE:
            self._window.close()
        elif then is _Then.FORGET and self._may_leave(then):
            self._keeper.forget()

    @Slot()
    def _on_not_saved(self) -> None:
        self._then = _Then.NOTHING
