"""What the program keeps on disk: how much it is, and how it is cleared."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from typing import NoReturn

from reader.embedding import store
from reader.errors import CacheProblem, CacheUnusableError
from reader.paths import cache_folder, models_folder

_WAIT_SECONDS = 1.0
_HUB_PREFIX = "models--"
_DATABASE_SAYS = {
    "locked": CacheProblem.LOCKED,
    "no such table": CacheProblem.DAMAGED,
    "unable to open": CacheProblem.FORBIDDEN,
    "readonly": CacheProblem.FORBIDDEN,
}
_BESIDE_MODELS = frozenset({".locks", "CACHEDIR.TAG", "version.txt"})


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that is kept.

    Attributes:
        path: the file or folder.
        count: how many vectors or models are in it.
        size: the bytes it takes on disk.
    """

    path: Path
    count: int
    size: int


def kept_vectors() -> Kept:
    """Return how many vectors are kept, and the size of their file.

    Raises:
        CacheUnusableError: if it is locked, damaged, or not to be read.
    """
    file = cache_folder() / store.NAME
    with _explained(file):
        if not (_is_folder(file.parent) and _is_file(file)):
            return Kept(file, 0, 0)
        # As a file that is only read, so that counting changes nothing, and needs no permission.
        address = f"{file.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, timeout=_WAIT_SECONDS, uri=True)) as connection:
            count = connection.execute("SELECT count(*) FROM vectors").fetchone()[0]
        return Kept(file, count, file.stat().st_size)


def kept_models() -> Kept:
    """Return how many models that were fetched from a hub are kept, and their size.

    Raises:
        CacheUnusableError: if their folder is not to be read.
    """
    folder = models_folder()
    with _explained(folder):
        if not (_is_folder(folder.parent) and _is_folder(folder)):
            return Kept(folder, 0, 0)
        models = [path for path in folder.iterdir() if path.name.startswith(_HUB_PREFIX)]
        return Kept(folder, len(models), sum(map(_size_of, _ours_in(folder))))


def clear_vectors() -> Kept:
    """Delete the vectors, and return what there was; a damaged file counts as no vectors.

    Raises:
        CacheUnusableError: if it is locked, or the system does not let it be deleted.
    """
    file = cache_folder() / store.NAME
    try:
        before = kept_vectors()
    except CacheUnusableError as error:
        if error.problem is not CacheProblem.DAMAGED:
            raise
        with _explained(file):
            before = Kept(file, 0, file.stat().st_size)
    with _explained(file):
        if before.size:
            _make_sure_nobody_writes(file)
        store.remove(file)
    return before


def clear_models() -> Kept:
    """Delete the models that were fetched from a hub, and return what there was.

    Raises:
        CacheUnusableError: if the system does not let them be deleted.
    """
    before = kept_models()
    with _explained(before.path):
        if before.path.is_dir():
            for path in _ours_in(before.path):
                rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
            if not any(before.path.iterdir()):
                before.path.rmdir()
    return before


def _ours_in(folder: Path) -> list[Path]:
    """Return what fetching models puts into a folder; whatever else is there is not ours."""
    return [
        path
        for path in folder.iterdir()
        if path.name.startswith(_HUB_PREFIX) or path.name in _BESIDE_MODELS
    ]


def _make_sure_nobody_writes(file: Path) -> None:
    with closing(sqlite3.connect(file, timeout=_WAIT_SECONDS)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise
        except sqlite3.DatabaseError:
            return  # damaged: nobody can be writing in it
        connection.rollback()


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn the errors of the system and the database into ours."""
    try:
        yield
    except sqlite3.OperationalError as error:
        told = str(error)
        problem = next((p for words, p in _DATABASE_SAYS.items() if words in told), None)
        raise CacheUnusableError(str(path), problem or CacheProblem.FAILED, told) from error
    except sqlite3.DatabaseError as error:
        raise CacheUnusableError(str(path), CacheProblem.DAMAGED, str(error)) from error
    except OSError as error:
        where = str(error.filename or path)
        raise CacheUnusableError(where, _problem_of(error), error.strerror or str(error)) from error


def _problem_of(error: OSError) -> CacheProblem:
    """Return what kind of problem an error of the system is."""
    if isinstance(error, PermissionError):
        return CacheProblem.FORBIDDEN
    return CacheProblem.NO_FOLDER if isinstance(error, NotADirectoryError) else CacheProblem.FAILED


def _is_folder(path: Path) -> bool:
    """Tell whether there is a folder at a path, or nothing.

    Raises:
        CacheUnusableError: if something else is there.
        OSError: if the system cannot tell.
    """
    mode = _mode_of(path)
    if mode is not None and not stat.S_ISDIR(mode):
        raise CacheUnusableError(str(path), CacheProblem.NO_FOLDER)
    return mode is not None


def _is_file(path: Path) -> bool:
    """Tell whether there is a file at a path, or nothing; raises as `_is_folder`."""
    mode = _mode_of(path)
    if mode is not None and not stat.S_ISREG(mode):
        raise CacheUnusableError(str(path), CacheProblem.NO_FILE)
    return mode is not None


def _mode_of(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _fail(error: OSError) -> NoReturn:
    raise error


def _size_of(folder: Path) -> int:
    """Return the bytes of the files in a folder; what a link leads to is not counted twice.

    Raises:
        OSError: if some of it cannot be looked at.
    """
    size = 0
    for place, _folders, files in os.walk(folder, onerror=_fail):
        for name in files:
            with suppress(FileNotFoundError):
                size += (Path(place) / name).lstat().st_size
    return size
