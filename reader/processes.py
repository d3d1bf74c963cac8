"""Much work in several processes: Python code of one process runs on one core only."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Lock
from typing import TypeVar

from reader.threads import made_in_order, most_at_once

Given = TypeVar("Given")
Made = TypeVar("Made")

_SAFE_PATH = "PYTHONSAFEPATH"
"""With it nothing is imported from the folder in which the program happens to be used."""
_ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    _SAFE_PATH: "1",
}
_starting_lock = Lock()


class ProcessesUnusableError(Exception):
    """Processes cannot be started here, or died; threads may do the work."""


def in_order_apart(
    work: Callable[[Given], Made],
    given: Iterable[Given],
    ready: tuple[Callable[..., None], tuple[object, ...]],
    waiting: Callable[[], None] = lambda: None,
) -> Iterator[Made]:
    """Yield what a function makes of each thing, in their order, worked out in processes.

    When the caller stops asking, the processes are ended at once. They are started by loky, which
    does not run the program's main file again in each of them.

    Args:
        work: the function, of a module's top level.
        given: the things; they and what is made of them are pickled.
        ready: a function that is called once in each process, and its arguments.
        waiting: called ten times a second while a result is waited for; what it raises is let
            through.

    Raises:
        ProcessesUnusableError: where processes cannot be started, or die.
    """
    with _starting():
        from loky import ProcessPoolExecutor
        from loky.process_executor import BrokenProcessPool, ShutdownExecutorError

        executor = ProcessPoolExecutor(
            most_at_once(), initializer=ready[0], initargs=ready[1], env=_ENVIRONMENT
        )

    def begin(one: Given) -> Future[Made]:
        with _starting():
            begun: Future[Made] = executor.submit(work, one)
            return begun

    try:
        yield from made_in_order(begin, given, waiting)
    except (BrokenProcessPool, ShutdownExecutorError) as error:
        raise ProcessesUnusableError from error
    finally:
        executor.shutdown(kill_workers=True)


@contextmanager
def _starting() -> Iterator[None]:
    """Let loky start processes: also its own, that tidy up, take no code from the current folder.

    Raises:
        ProcessesUnusableError: where they cannot be started.
    """
    with _starting_lock:
        before = os.environ.get(_SAFE_PATH)
        os.environ[_SAFE_PATH] = "1"
        try:
            yield
        except (ImportError, OSError) as error:
            raise ProcessesUnusableError from error
        finally:
            del os.environ[_SAFE_PATH]
            if before is not None:
                os.environ[_SAFE_PATH] = before
