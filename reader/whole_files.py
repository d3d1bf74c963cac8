"""Write a file wholly or not at all."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from secrets import token_hex


def write_whole(path: Path, content: bytes, *, into_devices: bool = False) -> None:
    """Write a file in one go: at any moment there is the old content or the new one.

    A temporary file beside it is written, flushed to the disk and put in its place. A symbolic link
    is followed, and a file that is there keeps its permissions.

    Args:
        path: where.
        content: all of it.
        into_devices: whether a pipe or a device, which cannot be replaced, is written into; else
            it is refused.

    Raises:
        OSError: if it cannot be written; what was at `path` is as it was.
        RuntimeError: for links that lead in a circle.
        ValueError: for a name that no file can have.
    """
    path = path.resolve()
    mode = _mode_of(path)
    if mode is None or stat.S_ISREG(mode):
        _replace(path, content, mode)
    elif into_devices:
        path.write_bytes(content)  # a folder is refused by the system
    elif stat.S_ISDIR(mode):
        raise IsADirectoryError(21, "it is a folder")
    else:
        raise OSError(22, "it is a device or a pipe, not a file")


def _mode_of(path: Path) -> int | None:
    """Return what stands at a path and its permissions, `None` if there is nothing yet."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(path: Path, content: bytes, mode: int | None) -> None:
    """Write a file beside `path` and move it there; without a mode it has the usual permissions."""
    if mode is not None and not os.access(path, os.W_OK):
        # Its folder would let us put another file in its place; its protection is meant.
        raise PermissionError(13, "the file is write-protected")
    temporary = path.with_name(f".{token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            with suppress(OSError):
                temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(path)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """Let the folder's new entry reach the disk; not every file system can."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
