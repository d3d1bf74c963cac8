"""Work in the background: the one way in which the window does it.

A job runs in a plain thread and knows nothing of Qt. Its `Task` lives in the window's thread and
asks a few times a second how far the job has come, so that no signal ever crosses a thread.

Each kind of work has threads of its own: a comparison that cannot be stopped, for it loads the
model, keeps no file from being opened, and no report from being saved.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from enum import Enum, auto
from functools import partial
from threading import Event, Thread, current_thread
from time import monotonic
from typing import Any
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.progress import Cancelled, ProgressCallback, Step

_ASK_EVERY_MS = 30
_ASK_SOON_MS = 4
"""Of what the reader waits for with a hand on the slider."""

Job = Callable[[ProgressCallback], Any]


class Work(Enum):
    """What a job is for; each kind has its own threads."""

    PREPARING = auto()
    READING = auto()
    COMPARING = auto()
    DECIDING = auto()
    SAVING = auto()
    KEEPING = auto()
    PREVIEWING = auto()


# A newer comparison must not wait for an older one that is slow to stop. Reports are saved one
# after the other: of two with one name the later stays.
_THREADS = {
    Work.PREPARING: 1,
    Work.READING: 2,
    Work.COMPARING: 2,
    Work.DECIDING: 2,
    Work.SAVING: 1,
    Work.KEEPING: 1,
    Work.PREVIEWING: 1,
}


class _Progress:
    """What the worker's thread and the window's share; it holds nothing of Qt."""

    def __init__(self) -> None:
        self.stop = Event()
        self.step: Step | None = None

    def __call__(self, step: Step) -> None:
        if self.stop.is_set():
            raise Cancelled
        self.step = step


class Task(QObject):
    """One job in the background.

    Signals:
        progressed: a `Step`, whenever there is a new one.
        finished: what the job returned.
        failed: the exception that it raised.
        ended: last of all, however it ended; after `cancel` the only one.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        job: Job,
        progress: _Progress,
        executor: ThreadPoolExecutor,
        parent: QObject,
        ask_every: int = _ASK_EVERY_MS,
    ) -> None:
        super().__init__(parent)
        self._progress = progress
        self._told: Step | None = None
        self._running = True
        self._future: Future[Any] = executor.submit(job, progress)
        self._clock = QTimer(self)
        self._clock.setInterval(ask_every)
        self._clock.timeout.connect(self._ask)
        self._clock.start()

    @property
    def running(self) -> bool:
        """Whether its end was not told yet."""
        return self._running

    def cancel(self) -> None:
        """Let the job go: it ends for the window at once, in its thread at the next step."""
        self._progress.stop.set()
        self._future.cancel()
        self._end()

    @Slot()
    def _ask(self) -> None:
        step = self._progress.step
        if step is not None and step != self._told:
            self._told = step
            self.progressed.emit(step)
        if self._running and self._future.done():
            self._tell_outcome()
            self._end()

    def _tell_outcome(self) -> None:
        try:
            error = self._future.exception()
        except CancelledError:
            return
        if error is None:
            self.finished.emit(self._future.result())
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _end(self) -> None:
        if self._running:
            self._running = False
            self._clock.stop()
            self.ended.emit()
            self.deleteLater()


class Workers:
    """The threads that the tasks run in."""

    def __init__(self) -> None:
        self._executors = {
            work: ThreadPoolExecutor(threads, thread_name_prefix=f"reader-{work.name.lower()}")
            for work, threads in _THREADS.items()
        }
        self._open: WeakSet[_Progress] = WeakSet()
        self._threads: set[Thread] = set()

    def start(self, work: Work, job: Job, parent: QObject) -> Task:
        """Start a job; the task belongs to `parent`."""
        progress = _Progress()
        if work is not Work.SAVING:
            self._open.add(progress)
        ask_every = _ASK_SOON_MS if work is Work.DECIDING else _ASK_EVERY_MS
        return Task(partial(self._run, job), progress, self._executors[work], parent, ask_every)

    def close(self) -> None:
        """Cancel all that runs, but for what is being saved, and take no more.

        Does not wait for the threads.
        """
        for progress in tuple(self._open):
            progress.stop.set()
        for work, executor in self._executors.items():
            executor.shutdown(wait=False, cancel_futures=work is not Work.SAVING)

    def wait(self, seconds: float) -> bool:
        """Wait for the threads after `close`, and tell whether they ended in that time."""
        until = monotonic() + seconds
        for thread in tuple(self._threads):
            thread.join(max(0.0, until - monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _run(self, job: Job, progress: ProgressCallback) -> Any:
        self._threads.add(current_thread())
        return job(progress)
