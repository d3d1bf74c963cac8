"""What is said of work that a crash left behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from reader.corrections import Corrections
from reader.display.phrases import clipped, listed
from reader.display.visible import one_line
from reader.model import Article

_LONGEST_NAME = 40
_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class Recovered:
    """Unsaved work: what it is called, and what is in it."""

    name: str
    detail: str


def describe_recovered(
    articles: Sequence[Article], corrections: Corrections, origin: str, changed: datetime
) -> Recovered:
    """Return what is to be said of unsaved work.

    Args:
        articles: what is compared.
        corrections: what the reader did.
        origin: the path of the file that it is to be saved as; "" for none.
        changed: when it was written last, in the reader's own time.
    """
    name = one_line(PurePath(origin).stem) if origin else "Unsaved comparison"
    when = changed.strftime("%Y-%m-%d %H:%M:%S")
    names = [
        clipped(one_line(article.name), _LONGEST_NAME) or "pasted text" for article in articles
    ]
    more = len(names) - _MOST_NAMES
    shown = [*names[:_MOST_NAMES], *([f"{more} more"] if more > 0 else [])]
    fixed = sum(map(len, (corrections.anchors, corrections.dismissed, corrections.findings)))
    notes = len(corrections.notes) + len(corrections.bookmarks)
    parts = [
        f"last changed {when}",
        listed(shown) if shown else "no articles",
        _counted(fixed, "correction"),
        _counted(notes, "note or bookmark", "notes and bookmarks"),
    ]
    return Recovered(name, "; ".join(part for part in parts if part))


def describe_unreadable(name: str, changed: datetime) -> Recovered:
    """Return what is to be said of a recovery file that cannot be opened."""
    when = changed.strftime("%Y-%m-%d %H:%M:%S")
    return Recovered(one_line(name), f"last changed {when}; it cannot be read")


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}" if count else ""
