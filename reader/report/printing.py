"""Standard output, which may be a terminal, a pipe, a full disk, or not there at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EBADF
from io import StringIO
from typing import TextIO

from rich.console import Console

from reader.errors import OutputNotWrittenError
from reader.model import Comparison
from reader.report.overview import print_overview


def write_report(report: str | bytes) -> None:
    """Write a report to standard output, a text in UTF-8, whatever the locale says.

    Raises:
        OutputNotWrittenError, BrokenPipeError: see `writing`.
    """
    with writing() as stream:
        data = report.encode("utf-8", "replace") if isinstance(report, str) else report
        if hasattr(stream, "buffer"):
            stream.flush()
            stream.buffer.write(data)
        else:
            stream.write(data.decode("utf-8", "replace"))


def write_overview(comparison: Comparison) -> None:
    """Write the overview for whoever reads standard output, in the encoding they read it with.

    Raises:
        OutputNotWrittenError, BrokenPipeError: see `writing`.
    """
    with writing() as stream:
        screen, page = Console(), StringIO()
        console = Console(
            file=page,
            width=screen.width,
            force_terminal=screen.is_terminal,
            legacy_windows=screen.legacy_windows,
        )
        print_overview(comparison, console)
        encoding = stream.encoding or "utf-8"
        stream.write(page.getvalue().encode(encoding, "replace").decode(encoding))


@contextmanager
def writing() -> Iterator[TextIO]:
    """Give standard output to the block, and see to it that all of it goes out.

    Raises:
        OutputNotWrittenError: if it did not.
        BrokenPipeError: if its reader went away, which is no error.
    """
    try:
        stream = standard_stream("stdout")
        if stream is None:
            raise OSError(EBADF, "standard output is closed")
        yield stream
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputNotWrittenError(error.strerror or str(error)) from error


def standard_stream(name: str) -> TextIO | None:
    """Return a standard stream by its name in `sys`; a closed one is not there at all."""
    stream: TextIO | None = getattr(sys, name)
    return stream


def let_go_of_output() -> None:
    """Drop what standard output still holds: Python writes it once more at the end."""
    stream = standard_stream("stdout")
    with suppress(OSError):
        if stream is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
