"""Vectors and file digests kept on disk, so that the same text is never encoded twice.

One SQLite file. What is in it can always be made again: a cache that is damaged is thrown away,
and one that cannot be written is done without.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b, sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TABLES = """
CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS digests (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, sha256 TEXT NOT NULL
) WITHOUT ROWID;
"""
_AT_ONCE = 500
_WAIT_SECONDS = 5


class Cache:
    """What was worked out before, in one file; without a folder it remembers nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / "vectors.sqlite" if folder else None

    def vectors(self, fingerprint: str, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the vectors that are kept for these texts; what is not kept is left out."""
        import numpy as np

        wanted = {_key(fingerprint, text): text for text in texts}
        found: dict[str, NDArray[np.float32]] = {}
        with self._open() as connection:
            if connection is None:
                return {}
            for keys in _in_lots(list(wanted)):
                marks = ",".join("?" * len(keys))
                query = f"SELECT key, vector FROM vectors WHERE key IN ({marks})"  # noqa: S608 - only question marks
                for key, vector in connection.execute(query, keys):
                    if len(vector) % 2 == 0:
                        found[wanted[key]] = np.frombuffer(vector, "<f2").astype(np.float32)
        lengths = {len(vector) for vector in found.values()}
        return found if len(lengths) == 1 and all(map(_is_sound, found.values())) else {}

    def keep(self, fingerprint: str, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep vectors, in half precision, under their texts."""
        with self._open() as connection:
            if connection is not None:
                connection.executemany(
                    "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                    [(_key(fingerprint, t), v.astype("<f2").tobytes()) for t, v in vectors.items()],
                )

    def digest(self, file: Path) -> str:
        """Return the SHA-256 of a file; read once, and again only if the file changed.

        Raises:
            OSError: if the file cannot be read.
        """
        state = file.stat()
        known = (str(file.resolve()), state.st_size, state.st_mtime_ns)
        with self._open() as connection:
            if connection is not None:
                kept = connection.execute(
                    "SELECT sha256 FROM digests WHERE path = ? AND size = ? AND modified = ?", known
                ).fetchone()
                if kept:
                    return str(kept[0])
        value = _sha256(file)
        with self._open() as connection:
            if connection is not None:
                statement = "INSERT OR REPLACE INTO digests VALUES (?, ?, ?, ?)"
                connection.execute(statement, (*known, value))
        return value

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection | None]:
        """Give a connection whose work is committed at the end, or `None` if there is none.

        An error in the middle of the work is swallowed: it only means working without the cache.
        """
        connection = self._connect()
        if connection is None:
            yield None
            return
        try:
            with closing(connection), connection:
                yield connection
        except sqlite3.OperationalError:
            self._file = None  # locked, full or not to be written: not asked again
        except sqlite3.DatabaseError:
            self._throw_away()

    def _connect(self) -> sqlite3.Connection | None:
        for _attempt in range(2):
            if self._file is None:
                break
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                return _opened(self._file)
            except sqlite3.OperationalError:
                self._file = None
            except sqlite3.DatabaseError:
                self._throw_away()
            except OSError:
                self._file = None
        return None

    def _throw_away(self) -> None:
        """Delete a damaged cache: all that is in it can be made again."""
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink()


def _is_sound(vector: NDArray[np.float32]) -> bool:
    import numpy as np

    return bool(np.isfinite(vector).all())


def _opened(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=_WAIT_SECONDS)
    try:
        connection.executescript(_TABLES)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _key(fingerprint: str, text: str) -> bytes:
    return blake2b(
        f"{fingerprint}\0{text}".encode("utf-8", "surrogatepass"), digest_size=20
    ).digest()


def _in_lots(keys: list[bytes]) -> Iterator[list[bytes]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]


def _sha256(file: Path) -> str:
    digest = sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()
