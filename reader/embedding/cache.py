"""Vectors and file digests kept on disk, so that the same text is never encoded twice.

One SQLite file, bounded in size: over the bound the vectors longest not used are dropped. What is
in it can always be made again: a cache that is damaged is thrown away, and one that cannot be
written is done without.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b, sha256
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

from reader.embedding import store
from reader.paths import cache_bound

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_AT_ONCE = 500
_FRESH_SECONDS = 3600
"""A vector that was used so lately is not marked as used again: reading seldom writes."""


class Cache:
    """What was worked out before, in one file; without a folder it remembers nothing."""

    def __init__(self, folder: Path | None, bound: int | None = None) -> None:
        """Take what is in a folder.

        Args:
            folder: where the file is, or is to be; `None` for none.
            bound: the most bytes the file may have; by default what `cache_bound` says.
        """
        self._file = folder / store.NAME if folder else None
        self._bound = cache_bound() if bound is None else bound

    def vectors(self, fingerprint: str, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the vectors that are kept for these texts; what is not kept is left out."""
        import numpy as np

        wanted = {_key(fingerprint, text): text for text in texts}
        found: dict[str, NDArray[np.float32]] = {}
        stale: list[bytes] = []
        now = int(time())
        with self._open() as connection:
            if connection is None:
                return {}
            for keys in _in_lots(list(wanted)):
                marks = ",".join("?" * len(keys))
                query = f"SELECT key, vector, used FROM vectors WHERE key IN ({marks})"  # noqa: S608 - only question marks
                for key, vector, used in connection.execute(query, keys):
                    if len(vector) % 2 == 0:
                        found[wanted[key]] = np.frombuffer(vector, "<f2").astype(np.float32)
                    if used < now - _FRESH_SECONDS:
                        stale.append(key)
            _mark_as_used(connection, stale, now)
        lengths = {len(vector) for vector in found.values()}
        sound = len(lengths) == 1 and bool(np.isfinite(np.stack(list(found.values()))).all())
        return found if sound else {}

    def keep(self, fingerprint: str, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep vectors, in half precision, under their texts; drop old ones if over the bound."""
        now = int(time())
        with self._open() as connection:
            if connection is not None and vectors:
                connection.executemany(
                    "INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)",
                    [
                        (_key(fingerprint, text), vector.astype("<f2").tobytes(), now)
                        for text, vector in vectors.items()
                    ],
                )
                store.drop_oldest(connection, self._bound)
                connection.commit()
                store.shrink(connection, self._bound)

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
                return store.opened(self._file)
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
                store.remove(self._file)


def _mark_as_used(connection: sqlite3.Connection, keys: list[bytes], now: int) -> None:
    with suppress(sqlite3.OperationalError):  # a cache that is only read still serves
        connection.executemany(
            "UPDATE vectors SET used = ? WHERE key = ?", [(now, key) for key in keys]
        )


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
