"""Which files are open in a window of this program, on this computer."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile

from reader.paths import recovery_folder


def lock_at(path: Path) -> QLockFile | None:
    """Lock a name; `None` if another window has it.

    A lock of a process that is gone counts for nothing. Where no lock can be written at all, as on
    a full disk, the work goes on without one.
    """
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)
    if lock.tryLock(0) or lock.error() is not QLockFile.LockError.LockFailedError:
        return lock
    return None


def lock_file(file: Path) -> QLockFile | None:
    """Lock a comparison file; `None` if it is open in another window."""
    with suppress(OSError, RuntimeError, ValueError):
        file = file.resolve()
    name = sha256(str(file).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return lock_at(recovery_folder() / "open" / f"{name}.lock")
