"""Reading articles and saving reports, in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from reader.gui.failures import describe_failure
from reader.gui.jobs import Wanted, gathering, reading, saving, surveying
from reader.gui.tasks import Job, Task, Work, Workers
from reader.progress import Stage, Step

if TYPE_CHECKING:
    from reader.ingest import Place
    from reader.report import Report


class Filing(QObject):
    """Reads and saves.

    Signals:
        read: the articles, and why others could not be read.
        surveyed: a `Survey`.
        saved: the path of the report.
        not_read, not_saved: why, in a sentence.
        changed: work began, went on or ended.
    """

    read = Signal(object)
    surveyed = Signal(object)
    saved = Signal(object)
    not_read = Signal(str)
    not_saved = Signal(str)
    changed = Signal()

    def __init__(self, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._reading: list[Task] = []
        self._saving: list[Task] = []
        self._step: Step | None = None

    @property
    def reading(self) -> bool:
        """Whether articles are being read."""
        return bool(self._reading)

    @property
    def saving(self) -> bool:
        """Whether a report is being saved, or waits for it."""
        return bool(self._saving)

    @property
    def setting(self) -> bool:
        """Whether the pages of a report are being set, which `stop_setting` stops."""
        return self.saving and self._step is not None and self._step.stage is Stage.REPORT

    @property
    def step(self) -> Step | None:
        """Where the reading is, or the setting of a report."""
        return self._step

    def read_all(self, files: Sequence[Place], text: str) -> None:
        """Read files and a text."""
        self._start(reading(files, text), self.read)

    def survey(self, places: Sequence[Place]) -> None:
        """Look at what places offer."""
        self._start(surveying(places), self.surveyed)

    def gather(self, wanted: Sequence[Wanted]) -> None:
        """Read what is wanted."""
        self._start(gathering(wanted), self.read)

    def _start(self, job: Job, told: SignalInstance) -> None:
        task = self._workers.start(Work.READING, job, self)
        self._reading.append(task)
        task.progressed.connect(self._on_progressed)
        task.finished.connect(told)
        task.failed.connect(self._on_read_failed)
        task.ended.connect(self._on_read_ended)
        self.changed.emit()

    def save(self, report: Report, path: Path, report_format: str) -> None:
        """Save a report."""
        job = saving(report, path, report_format)
        task = self._workers.start(Work.SAVING, job, self)
        self._saving.append(task)
        task.progressed.connect(self._on_progressed)
        task.finished.connect(self.saved)
        task.failed.connect(self._on_save_failed)
        task.ended.connect(self._on_save_ended)
        self.changed.emit()

    def stop_setting(self) -> None:
        """Stop setting the pages of a report; one that is being written is written all the same."""
        if self.setting:
            self._saving[0].cancel()

    def stop_reading(self) -> None:
        """Stop reading; reports are saved all the same."""
        for task in tuple(self._reading):
            task.cancel()

    @Slot(object)
    def _on_progressed(self, step: Step) -> None:
        self._step = step
        self.changed.emit()

    @Slot(object)
    def _on_read_failed(self, error: BaseException) -> None:
        self.not_read.emit(describe_failure(Work.READING, error))

    @Slot(object)
    def _on_save_failed(self, error: BaseException) -> None:
        self.not_saved.emit(describe_failure(Work.SAVING, error))

    @Slot()
    def _on_read_ended(self) -> None:
        self._reading = [task for task in self._reading if task.running]
        if not self._reading:
            self._step = None
        self.changed.emit()

    @Slot()
    def _on_save_ended(self) -> None:
        self._saving = [task for task in self._saving if task.running]
        if not self._reading:
            self._step = None
        self.changed.emit()
