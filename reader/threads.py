"""Packs of work on all cores, each on one: numpy's own threads wait for each other too long."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from threading import Lock
from typing import Any, TypeVar

try:
    from threadpoolctl import threadpool_limits
except ImportError:  # it only makes things quicker
    threadpool_limits = None

_MOST_THREADS = 8

Given = TypeVar("Given")
Made = TypeVar("Made")


def in_order(work: Callable[[Given], Made], given: Iterable[Given]) -> Iterator[Made]:
    """Yield what a function makes of each thing, in their order, worked out in several threads.

    When the caller stops asking, no more is begun, and what was begun is waited for. Where numpy
    cannot be told to keep to one thread (without threadpoolctl), it is given the cores instead:
    then only one thing is worked on at a time.
    """
    threads = min(_MOST_THREADS, cores()) if threadpool_limits else 1
    waiting = iter(given)
    with _one_thread_each, ThreadPoolExecutor(threads, "reader-work") as executor:
        under_way: deque[Future[Made]] = deque()
        try:
            under_way.extend(executor.submit(work, one) for one in islice(waiting, threads + 1))
            while under_way:
                made = under_way.popleft().result()
                under_way.extend(executor.submit(work, one) for one in islice(waiting, 1))
                yield made
        finally:
            for future in under_way:
                future.cancel()


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
