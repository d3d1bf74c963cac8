"""How long work tells where it is, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """A stage of the work that a reader may have to wait for."""

    FETCH = "fetch"
    READ = "read"
    SEGMENT = "segment"
    LOAD_MODEL = "load model"
    ENCODE = "encode"
    ALIGN = "align"
    GROUP = "group"
    SHARED_TEXT = "shared text"
    DIFFERENCES = "differences"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Step:
    """Where the work is: `done` of `total` units of a stage; `total` 0 means unknown."""

    stage: Stage
    done: int = 0
    total: int = 0


class Cancelled(Exception):  # noqa: N818 - a wish that was met, not an error
    """Raised by a progress callback, and let through by the core, to stop the work."""


ProgressCallback = Callable[[Step], None]
"""Called between units of work; it may raise `Cancelled`."""


def no_progress(_step: Step) -> None:
    """Take no notice of the progress."""
