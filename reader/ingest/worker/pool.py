"""Ask another process to read a file: it is watched, and ended if it takes too much or too long."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread
from time import monotonic
from typing import Any

import psutil

import reader
from reader.errors import Unreadable
from reader.ingest.formats.part import Source
from reader.ingest.offers import Columns, Offer, Outcome
from reader.ingest.refusal import RefusedError
from reader.ingest.worker import wire

SECONDS = 9.0
"""What reading one file may take, so that there is a message within ten."""
MOST_MEMORY = 1_000_000_000
"""Bytes of memory that the process may use."""
_LOOK_EVERY = 0.02
_KEPT = 2
"""Idle processes that are kept for the next file: starting one takes some tenths of a second."""

Check = Callable[[], None]
"""Called again and again while a file is read; what it raises ends the reading."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long a reading may take, in seconds, and how many bytes of memory."""

    seconds: float = SECONDS
    memory: int = MOST_MEMORY


def offers_apart(source: Source, check: Check, bounds: Bounds = Bounds()) -> tuple[Offer, ...]:
    """Return what a file offers, as another process reads it.

    Raises:
        RefusedError: if it offers nothing, or reading it took too much.
    """
    return wire.offers_answered(_ask("offers", source, None, check, bounds))


def columns_apart(source: Source, check: Check, bounds: Bounds = Bounds()) -> Columns:
    """Return the columns of a collection, as another process reads it.

    Raises:
        RefusedError: if it cannot be read, or reading it took too much.
    """
    return wire.columns_answered(_ask("columns", source, None, check, bounds))


def articles_apart(
    source: Source,
    chosen: Sequence[int] | None,
    check: Check,
    bounds: Bounds = Bounds(),
) -> tuple[Outcome, ...]:
    """Return the chosen articles of a file, or all, as another process reads them.

    Raises:
        RefusedError: if nothing can be read, or reading it took too much.
    """
    return wire.articles_answered(_ask("articles", source, chosen, check, bounds))


class _Worker:
    """A process that reads files, one after the other."""

    def __init__(self) -> None:
        # With -P no module is taken from the folder that the reader happens to be in.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-B", "-m", "reader.ingest.worker"],
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._seen = _seen(self._process.pid)

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(
        self, said: dict[str, Any], held: bytes, check: Check, bounds: Bounds
    ) -> dict[str, Any]:
        """Return the answer to a question; the process is ended if there is none.

        Raises:
            RefusedError: if it took too long or too much memory, or broke down.
        """
        talk = _Talk(self._process, said, held)
        until = monotonic() + bounds.seconds
        try:
            while not talk.ended(_LOOK_EVERY):
                check()
                self._look(until, bounds)
            answer = talk.answer
        except BaseException:
            self.end()
            raise
        if answer is None:
            self.end()
            raise RefusedError(Unreadable.FAILED, "what reads such files broke down")
        return answer

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if stream:
                    stream.close()

    def _look(self, until: float, bounds: Bounds) -> None:
        if monotonic() > until:
            raise RefusedError(Unreadable.TOO_SLOW, f"{bounds.seconds:g} seconds")
        with suppress(psutil.Error):
            if self._seen and self._seen.memory_info().rss > bounds.memory:
                raise RefusedError(Unreadable.TOO_MUCH_MEMORY, f"{bounds.memory / 1e9:g} GB")


class _Talk:
    """A question and its answer, in a thread: writing may take as long as reading the answer."""

    def __init__(self, process: subprocess.Popen[bytes], said: dict[str, Any], held: bytes) -> None:
        self.answer: dict[str, Any] | None = None
        self._thread = Thread(target=self._run, args=(process, said, held), daemon=True)
        self._thread.start()

    def ended(self, seconds: float) -> bool:
        """Wait so long for the end, and tell whether it came."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self, process: subprocess.Popen[bytes], said: dict[str, Any], held: bytes) -> None:
        # Where the process was ended, or said what it never should, there is no answer.
        with suppress(OSError, ValueError, EOFError, wire.GarbledError):
            if process.stdin and process.stdout:
                wire.write_message(process.stdin, said, held)
                self.answer = wire.read_message(process.stdout)[0]


_idle: list[_Worker] = []
_lock = Lock()


def close() -> None:
    """End the idle processes."""
    with _lock:
        workers, _idle[:] = list(_idle), []
    for worker in workers:
        worker.end()


atexit.register(close)


def _ask(
    what: str, source: Source, chosen: Sequence[int] | None, check: Check, bounds: Bounds
) -> dict[str, Any]:
    worker = _free()
    try:
        answer = worker.ask(wire.asking(what, source, chosen), source.held, check, bounds)
    except OSError as error:  # no process can be started
        raise RefusedError(Unreadable.FAILED, error.strerror or str(error)) from error
    with _lock:
        if len(_idle) < _KEPT:
            _idle.append(worker)
            return answer
    worker.end()
    return answer


def _free() -> _Worker:
    with _lock:
        while _idle:
            worker = _idle.pop()
            if worker.alive:
                return worker
            worker.end()
    return _Worker()


def _environment() -> dict[str, str]:
    """Return the environment of a process: where this program is, one thread for a library."""
    root = str(Path(reader.__file__).resolve().parents[1])
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONIOENCODING": "utf-8",
        **dict.fromkeys(threads, "1"),
    }


def _seen(process: int) -> psutil.Process | None:
    try:
        return psutil.Process(process)
    except psutil.Error:
        return None
