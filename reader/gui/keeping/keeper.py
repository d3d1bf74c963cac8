"""The comparison file of a window: which it is, and whether there is something to save."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

from reader.gui.failures import describe_failure
from reader.gui.keeping.locks import lock_file
from reader.gui.keeping.opening import Opened, opening, project_of, saving_comparison
from reader.gui.tasks import Task, Work
from reader.gui.view_keeping import ViewKeeping

if TYPE_CHECKING:
    from reader.compare import Prepared
    from reader.gui.session import Session
    from reader.gui.tasks import Job
    from reader.model import Comparison
    from reader.project import Project
    from reader.project.loading import Stamp

State = tuple[object, ...]


class Keeper(QObject):
    """Opens and saves, in the background, and knows what is not saved yet.

    Signals:
        changed: it is another file, or there is something to save now, or nothing any more.
        edited: something changed that belongs in the file.
        opened: a file is opened; with its path.
        saved: it is saved; with its path.
        not_saved: it is not, which is among the problems.
    """

    changed = Signal()
    edited = Signal()
    opened = Signal(object)
    saved = Signal(object)
    not_saved = Signal()

    def __init__(self, session: Session, view: ViewKeeping, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._file: Path | None = None
        self._stamp: Stamp | None = None
        self._lock: QLockFile | None = None
        self._task: Task | None = None
        self._saving: tuple[Path, State, QLockFile | None] | None = None
        self._modified = False
        self._taking_up = False
        self._clean: State | None = self._state()
        for fact in (
            session.articles_changed,
            session.corrections_changed,
            session.threshold_changed,
            session.arrangement.changed,
            session.base_changed,
        ):
            fact.connect(self._on_edited)
        session.comparison_changed.connect(self._on_compared)

    @property
    def file(self) -> Path | None:
        """Where it is saved; `None` if nowhere yet."""
        return self._file

    @property
    def modified(self) -> bool:
        """Whether there is something to save."""
        return self._modified

    @property
    def busy(self) -> bool:
        """Whether it is being opened or saved."""
        return self._task is not None

    @property
    def saving(self) -> bool:
        """Whether it is being saved."""
        return self._saving is not None

    @property
    def unused(self) -> bool:
        """Whether there is nothing in the window, nor on its way."""
        session = self._session
        return self._file is None and not (session.articles or session.busy or self.busy)

    @property
    def project(self) -> Project:
        """All there is to save, now."""
        origin = "" if self._file is None else str(self._file)
        return project_of(self._session, self._view.state, origin)

    def open(self, file: Path) -> None:
        """Open a file in place of what is there."""
        if self.busy:
            return
        self._start(Work.READING, opening(file), self._on_opened, self._on_open_failed)

    def recover(self, file: Path) -> None:
        """Open a recovery file: what is in it is to be saved, as the file that it came from."""
        if self.busy:
            return
        self._start(Work.READING, opening(file), self._on_recovered, self._on_open_failed)

    def save(self, file: Path) -> None:
        """Save all, here or in another place; what is done meanwhile is not saved yet."""
        if self.busy:
            return
        same = file == self._file
        lock = self._lock if same else lock_file(file)
        if lock is None and not same:
            self._session.tell(
                self.tr(
                    "{file}: not saved: it is open in another window. Choose another name. "
                    "Nothing is lost."
                ).format(file=file.name)
            )
            self.not_saved.emit()
            return
        self._saving = file, self._state(), lock
        project = replace(self.project, origin="")
        job = saving_comparison(project, file, self._stamp if same else None)
        self._start(Work.SAVING, job, self._on_saved, self._on_save_failed)

    def forget(self) -> None:
        """Begin anew, with an empty table and no file; what is there is not saved."""
        from reader.project import Project

        self._take(Project(()), None, None)
        self._stand_for(None, None, None)

    def close(self) -> None:
        """Let another window have the file."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    # how it is done

    def _state(self) -> State:
        session = self._session
        return (
            session.articles,
            session.corrections,
            session.threshold,
            session.arrangement.value,
        )

    def _start(self, work: Work, job: Job, take: Any, fail: Any) -> None:
        task = self._session.workers.start(work, job, self)
        self._task = task
        task.finished.connect(take)
        task.failed.connect(fail)
        task.ended.connect(self._on_ended)
        self.changed.emit()

    def _take(self, project: Project, prepared: Prepared | None, made: Comparison | None) -> None:
        self._taking_up = True
        self._session.take_up(project, prepared, made)
        self._view.show(project.view)
        self._taking_up = False

    def _stand_for(self, file: Path | None, stamp: Stamp | None, lock: QLockFile | None) -> None:
        """Be the window of a file, in which nothing is to be saved."""
        if lock is not self._lock:
            self.close()
        self._file, self._stamp, self._lock = file, stamp, lock
        self._clean = self._state()
        self._modified = False
        self.changed.emit()

    def _as_copy(self, file: Path) -> None:
        """Be the window of no file: another window has it."""
        self._session.tell(
            self.tr(
                "{file} is open in another window. This is a copy of it: save it under another "
                "name."
            ).format(file=file.name)
        )
        self._stand_for(None, None, None)

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        self._take(opened.project, opened.prepared, opened.comparison)
        lock = lock_file(opened.file)
        if lock is None:
            self._as_copy(opened.file)
        else:
            self._stand_for(opened.file, opened.stamp, lock)
        self.opened.emit(opened.file)

    @Slot(object)
    def _on_recovered(self, opened: Opened) -> None:
        from reader.project import stamp_of

        self._take(opened.project, opened.prepared, opened.comparison)
        origin = Path(opened.project.origin) if opened.project.origin else None
        lock = lock_file(origin) if origin is not None else None
        if origin is not None and lock is None:
            self._as_copy(origin)
        else:
            self._stand_for(origin, stamp_of(origin) if origin else None, lock)
        self._clean = None
        self._on_edited()

    @Slot(object)
    def _on_open_failed(self, error: BaseException) -> None:
        self._session.tell(describe_failure(Work.READING, error))

    @Slot(object)
    def _on_saved(self, stamp: Stamp | None) -> None:
        if self._saving is None:
            return
        file, state, lock = self._saving
        self._saving = None
        self._stand_for(file, stamp, lock)
        self._clean = state
        self._look()
        self.saved.emit(file)

    @Slot(object)
    def _on_save_failed(self, error: BaseException) -> None:
        if self._saving is not None:
            _, _, lock = self._saving
            self._saving = None
            if lock is not None and lock is not self._lock:
                lock.unlock()
        self._session.tell(describe_failure(Work.KEEPING, error))
        self.not_saved.emit()

    @Slot()
    def _on_ended(self) -> None:
        self._task = None
        self.changed.emit()

    @Slot()
    def _on_edited(self) -> None:
        if not self._taking_up:
            self._look()
            self.edited.emit()

    @Slot()
    def _on_compared(self) -> None:
        if self._modified and not self._taking_up:
            self.edited.emit()

    def _look(self) -> None:
        """Find out whether there is anything to save."""
        nothing = self._file is None and not self._session.articles
        modified = not nothing and self._state() != self._clean
        if modified != self._modified:
            self._modified = modified
            self.changed.emit()
