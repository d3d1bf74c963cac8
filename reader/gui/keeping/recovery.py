"""Recovery files: what is not saved yet, so that a crash cannot take it away."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from reader.gui.keeping.locks import lock_at
from reader.paths import COMPARISON_SUFFIX, recovery_folder

if TYPE_CHECKING:
    from reader.project import Project


class RecoveryFile:
    """A window's own file in the recovery folder; it is locked while the window lives.

    What is written and taken away may be asked for in any thread.
    """

    def __init__(self, path: Path, lock: QLockFile | None) -> None:
        self.path = path
        self._lock = lock
        self._guard = Lock()
        self._ended = False

    @classmethod
    def new(cls) -> RecoveryFile:
        """Return a file with a name of its own; it is not there yet."""
        path = recovery_folder() / f"{token_hex(8)}{COMPARISON_SUFFIX}"
        return cls(path, lock_at(path.with_suffix(".lock")))

    def write(self, project: Project) -> None:
        """Write what there is to recover.

        Raises:
            ComparisonNotSavedError: if it cannot be written.
        """
        from reader.project import save
        from reader.project.packing import QUICK

        with self._guard:
            if not self._ended:
                with suppress(OSError):
                    self.path.parent.mkdir(parents=True, exist_ok=True)
                save(project, self.path, level=QUICK)

    def clear(self) -> None:
        """Take the file away: what it held is saved, or not wanted."""
        with self._guard, suppress(OSError):
            self.path.unlink(missing_ok=True)

    def end(self) -> None:
        """Take it away for good, whatever may still be on its way there."""
        with self._guard:
            self._ended = True
        self.clear()
        self.release()

    def release(self) -> None:
        """Let another window have it."""
        if self._lock is not None:
            self._lock.unlock()


def left_behind() -> list[RecoveryFile]:
    """Return the files that no window has, locked: their program crashed. The newest come first."""
    found = []
    with suppress(OSError):
        paths = sorted(
            recovery_folder().glob(f"*{COMPARISON_SUFFIX}"), key=changed_at, reverse=True
        )
        for path in paths:
            lock = lock_at(path.with_suffix(".lock"))
            if lock is not None:
                found.append(RecoveryFile(path, lock))
    return found


def changed_at(path: Path) -> float:
    """Return when a file was changed, in seconds since 1970; 0 if it is not there any more."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
