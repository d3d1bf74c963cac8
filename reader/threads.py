"""Packs of work on all cores, each on one: numpy's own threads wait for each other too long."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from itertools import islice
from threading import Lock
from typing import Any, TypeVar

try:
    from threadpoolctl import threadpool_limits
except ImportError:  # it only makes things quicker
    threadpool_limits = None

_MOST_THREADS = 8
_BETWEEN_LOOKS = 0.1

Given = TypeVar("Given")
Made = TypeVar("Made")


def in_order(
    work: Callable[[Given], Made],
    given: Iterable[Given],
    waiting: Callable[[], None] = lambda: None,
) -> Iterator[Made]:
    """Yield what a function makes of each thing, in their order, worked out in several threads.

    When the caller stops asking, no more is begun, and what was begun is waited for. Where numpy
    cannot be told to keep to one thread (without threadpoolctl), it is given the cores instead:
    then only one thing is worked on at a time.

    Args:
        work: the function.
        given: the things.
        waiting: called ten times a second while a result is waited for; what it raises is let
            through.
    """
    threads = most_at_once() if threadpool_limits else 1
    with _one_thread_each, ThreadPoolExecutor(threads, "reader-work") as executor:
        yield from made_in_order(lambda one: executor.submit(work, one), given, waiting)


def made_in_order(
    begin: Callable[[Given], Future[Made]],
    given: Iterable[Given],
    waiting: Callable[[], None],
) -> Iterator[Made]:
    """Yield what an executor makes of each thing, in their order, with only a few begun ahead."""
    coming = iter(given)
    under_way: deque[Future[Made]] = deque()
    try:
        under_way.extend(map(begin, islice(coming, most_at_once() + 1)))
        while under_way:
            made = _awaited(under_way.popleft(), waiting)
            under_way.extend(map(begin, islice(coming, 1)))
            yield made
    finally:
        for future in under_way:
            future.cancel()


def _awaited(future: Future[Made], waiting: Callable[[], None]) -> Made:
    while not wait([future], timeout=_BETWEEN_LOOKS).done:
        waiting()
    return future.result()


def most_at_once() -> int:
    """Return how many things are worked on at once."""
    return min(_MOST_THREADS, cores())


def cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


class _OneThreadEach:
    """While anyone is inside, a matrix product takes one thread; the last to leave puts it back."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside = 0
        self._limits: Any = None

    def __enter__(self) -> None:
        with self._lock:
            if self._inside == 0 and threadpool_limits:
                self._limits = threadpool_limits(1, user_api="blas")
            self._inside += 1

    def __exit__(self, *_error: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0 and self._limits:
                self._limits.restore_original_limits()


_one_thread_each = _OneThreadEach()
