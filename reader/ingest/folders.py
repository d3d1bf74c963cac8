"""What of a folder is an article."""

from __future__ import annotations

import os
from pathlib import Path

from reader.errors import Unreadable
from reader.ingest.formats import articles_among
from reader.ingest.refusal import RefusedError

_MOST_FILES = 5_000


def files_in(folder: Path) -> list[Path]:
    """Return the files in a folder, and in those below it, that hold articles, in order.

    Links to other folders are not followed.

    Raises:
        RefusedError: if it may not be looked into, or holds far too many files.
    """
    names: list[str] = []

    def refuse(error: OSError) -> None:
        if Path(error.filename or folder) == folder:
            raise RefusedError(Unreadable.FORBIDDEN, error.strerror or str(error)) from error

    for place, _, files in os.walk(folder, onerror=refuse, followlinks=False):
        names.extend(Path(place, file).relative_to(folder).as_posix() for file in files)
        if len(names) > _MOST_FILES:
            raise RefusedError(Unreadable.TOO_LARGE, f"more than {_MOST_FILES:,} files")
    return [folder / name for name in articles_among(names)]
