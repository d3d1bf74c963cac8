"""What the process that reads files denies itself, once and for all, before it reads the first.

The system's own limits hold for native code as well. The hook holds for Python's: it cannot be
taken out again.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any

MOST_MEMORY = 1_000_000_000
"""Bytes of address space."""

_NEVER = (
    "socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system",
    "os.startfile", "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink",
    "os.truncate", "os.chmod", "os.chown", "os.kill", "shutil.", "ftplib.", "smtplib.", "poplib.",
    "imaplib.", "telnetlib.", "urllib.", "http.client.", "webbrowser.", "pty.", "tempfile.",
)  # fmt: skip
_HARMLESS = ("socket.__new__",)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000


class FencedError(PermissionError):
    """Raised in place of what this process may not do."""


def fence_in() -> None:
    """Give up the network, writing, other processes, and more than a gigabyte of memory."""
    _leave_network()
    _limit_resources()
    sys.addaudithook(_refuse)


def _leave_network() -> None:
    """Move to a network of its own, which has no way out, where the system lets anybody (Linux)."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None, use_errno=True).unshare(_NEW_USER | _NEW_NETWORK)


def _limit_resources() -> None:
    try:
        import resource
    except ImportError:  # Windows: the process that asks watches the memory
        return
    for name, most in (("RLIMIT_AS", MOST_MEMORY), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)):
        with suppress(ValueError, OSError, AttributeError):
            resource.setrlimit(getattr(resource, name), (most, most))


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        if _writes(arguments):
            raise FencedError(event)
    elif event.startswith(_NEVER) and event not in _HARMLESS:
        raise FencedError(event)


def _writes(arguments: tuple[Any, ...]) -> bool:
    """Tell whether a file is to be opened for writing, by its mode or by its flags."""
    _, mode, flags = (*arguments, None, None, None)[:3]
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & _WRITING)
