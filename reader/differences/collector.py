"""Putting off the search for garbage while very many small values are made that all stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_holders = 0


@contextmanager
def garbage_put_off() -> Iterator[None]:
    """Look for no garbage inside; several threads may ask for it at once.

    The differences of some thousand links are a hundred thousand values, all of them kept. Python's
    collector goes through all values there are again and again while they are made, and finds
    nothing: a fifth of the time. It stays as it was if somebody has turned it off altogether.
    """
    global _holders  # noqa: PLW0603 - the collector is the whole process's
    with _lock:
        if _holders == 0 and not gc.isenabled():
            ours = False
        else:
            ours, _holders = True, _holders + 1
            gc.disable()
    try:
        yield
    finally:
        with _lock:
            if ours:
                _holders -= 1
                if _holders == 0:
                    gc.enable()
