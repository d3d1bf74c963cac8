"""Writes what is not saved to a recovery file, within two seconds of every change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader.gui.failures import describe_failure
from reader.gui.keeping.keeper import Keeper
from reader.gui.keeping.recovery import RecoveryFile
from reader.gui.tasks import Task, Work
from reader.progress import ProgressCallback

if TYPE_CHECKING:
    from reader.gui.session import Session
    from reader.project import Project

_WAIT_MS = 500
"""After the first of several changes; with what writing takes this stays below two seconds."""


class Autosave(QObject):
    """Follows a keeper: what is modified is written, and taken away once it is saved.

    Args:
        session: where the work is done, and problems are told.
        keeper: what knows whether there is anything to save.
        file: an older recovery file to go on with; without it one of its own.
    """

    def __init__(self, session: Session, keeper: Keeper, file: RecoveryFile | None = None) -> None:
        super().__init__(keeper)
        self._session = session
        self._keeper = keeper
        self._file = file or RecoveryFile.new()
        # What a crash left behind is not taken away before what was opened of it is written again.
        self._ours = file is None
        self._task: Task | None = None
        self._again = False
        self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._on_due)
        keeper.edited.connect(self._on_edited)
        keeper.saved.connect(self._on_saved)
        if keeper.modified:
            self._on_edited()

    def end(self) -> None:
        """Take the recovery file away: the work is saved, or not wanted any more."""
        self._timer.stop()
        if self._ours:
            self._file.end()
        else:
            self._file.release()

    @Slot()
    def _on_edited(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _on_due(self) -> None:
        if self._task is not None:
            self._again = True
        elif not self._keeper.modified and self._ours:
            self._file.clear()
        elif self._keeper.modified:
            job = partial(_write, self._file, self._keeper.project)
            self._task = self._session.workers.start(Work.KEEPING, job, self)
            self._task.finished.connect(self._on_written)
            self._task.failed.connect(self._on_failed)
            self._task.ended.connect(self._on_ended)

    @Slot(object)
    def _on_saved(self, _file: object) -> None:
        self._on_edited()

    @Slot()
    def _on_written(self) -> None:
        self._told, self._ours = False, True

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if not self._told:
            self._told = True
            words = self.tr("Changes cannot be kept safe from a crash: {problem}")
            problem = describe_failure(Work.KEEPING, error)
            self._session.tell(words.format(problem=problem))

    @Slot()
    def _on_ended(self) -> None:
        self._task = None
        if self._again:
            self._again = False
            self._on_due()


def _write(file: RecoveryFile, project: Project, _progress: ProgressCallback) -> None:
    file.write(project)
