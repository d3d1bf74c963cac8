"""The cache's file: opened, made anew when damaged or of an older kind, and kept within a bound."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

NAME = "vectors.sqlite"
WAIT_SECONDS = 5.0
_KIND = 2
"""Changes with the tables below; a file of another kind is thrown away."""
_TABLES = f"""
PRAGMA auto_vacuum = INCREMENTAL;
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS vectors (
    key BLOB PRIMARY KEY, vector BLOB NOT NULL, used INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS digests (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, sha256 TEXT NOT NULL
) WITHOUT ROWID;
PRAGMA user_version = {_KIND};
COMMIT;
"""
_KEPT_SHARE = 0.9
"""Of the bound, after vectors were dropped: so that they are not dropped at every writing."""


def opened(file: Path, seconds: float | None = None) -> sqlite3.Connection:
    """Return a connection to the file, which is made if it is not there.

    Args:
        file: where it is, or is to be.
        seconds: how long to wait for another program that has locked it; 5 by default.

    Raises:
        sqlite3.OperationalError: if it is locked, or cannot be read or made.
        sqlite3.DatabaseError: if it is damaged, or of another kind.
    """
    wait = WAIT_SECONDS if seconds is None else seconds
    connection = sqlite3.connect(file, timeout=wait)
    try:
        kind = connection.execute("PRAGMA user_version").fetchone()[0]
        if kind != _KIND:
            if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                raise sqlite3.DatabaseError("made by another version of the program")
            connection.executescript(_TABLES)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def remove(file: Path) -> None:
    """Delete the file and what the database may have left beside it.

    Raises:
        OSError: if the system does not let it be deleted.
    """
    for beside in ("-journal", "-wal", "-shm"):
        with suppress(OSError):
            file.with_name(file.name + beside).unlink()
    file.unlink(missing_ok=True)


def drop_oldest(connection: sqlite3.Connection, bound: int) -> None:
    """Where the file's content is over the bound (bytes), drop the vectors longest not used."""
    while (content := pages(connection)[0]) > bound:
        count = connection.execute("SELECT count(*) FROM vectors").fetchone()[0]
        if not count:
            break
        surplus = round(count * (1 - _KEPT_SHARE * bound / content)) + 1
        connection.execute(
            "DELETE FROM vectors WHERE key IN (SELECT key FROM vectors ORDER BY used LIMIT ?)",
            (surplus,),
        )


def shrink(connection: sqlite3.Connection, bound: int) -> None:
    """Give back to the system what the file is over the bound; not inside a transaction."""
    _content, size = pages(connection)
    if size > bound:
        # As a script, for `execute` takes but one step, which gives back a single page.
        connection.executescript("PRAGMA incremental_vacuum")


def pages(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return how many bytes the content takes, and how many the whole file has."""
    size, count, free = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_size", "page_count", "freelist_count")
    )
    return size * (count - free), size * count
