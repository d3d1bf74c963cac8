"""Much work in several processes: Python code of one process runs on one core only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from reader.threads import made_in_order, most_at_once

Given = TypeVar("Given")
Made = TypeVar("Made")

_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


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
    try:
        from loky import ProcessPoolExecutor
        from loky.process_executor import BrokenProcessPool, ShutdownExecutorError

        executor = ProcessPoolExecutor(
            most_at_once(), initializer=ready[0], initargs=ready[1], env=_ONE_THREAD
        )
    except (ImportError, OSError) as error:
        raise ProcessesUnusableError from error
    try:
        yield from made_in_order(lambda one: executor.submit(work, one), given, waiting)
    except (BrokenProcessPool, ShutdownExecutorError) as error:
        raise ProcessesUnusableError from error
    finally:
        executor.shutdown(kill_workers=True)
