"""Reads what the reader looks at before it is added; a newer wish drops the one before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.gui.failures import describe_failure
from reader.gui.jobs import Wanted, gathering, offering
from reader.gui.tasks import Job, Task, Work, Workers

if TYPE_CHECKING:
    from reader.ingest import Place


class Looking(QObject):
    """Reads one article, or looks at a collection by other columns.

    Signals:
        read: a `Read`.
        offered: an `Offered`.
        failed: why there is neither, in a sentence.
    """

    read = Signal(object)
    offered = Signal(object)
    failed = Signal(str)

    def __init__(self, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._task: Task | None = None

    def look_at(self, wanted: Wanted) -> None:
        """Read an article."""
        self._start(gathering([wanted])).finished.connect(self.read)

    def look_by(self, place: Place, columns: Mapping[str, str]) -> None:
        """Look at what a collection offers by columns."""
        self._start(offering(place, columns)).finished.connect(self.offered)

    def stop(self) -> None:
        """Read no more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _start(self, job: Job) -> Task:
        self.stop()
        self._task = self._workers.start(Work.PREVIEWING, job, self)
        self._task.failed.connect(self._on_failed)
        self._task.ended.connect(self._on_ended)
        return self._task

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit(describe_failure(Work.READING, error))

    @Slot()
    def _on_ended(self) -> None:
        if self._task is not None and not self._task.running:
            self._task = None
