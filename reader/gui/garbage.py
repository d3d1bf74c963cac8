"""Garbage collection that does not hold the window up."""

from __future__ import annotations

import gc


def spare_what_is_loaded() -> None:
    """Let later collections pass over all that there is now: the libraries, once they are loaded.

    Python looks through everything it knows whenever enough is new; with the libraries of this
    program among it, that is 40 ms in which no window answers. What they loaded lives as long as
    the program. It is still freed if nothing refers to it, unless it refers to itself.
    """
    gc.freeze()
