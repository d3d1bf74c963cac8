"""Open a comparison file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.errors import ComparisonFileError, FileProblem, Unreadable
from reader.ingest.limits import read_bytes
from reader.ingest.refusal import RefusedError
from reader.project.checking import DamagedError
from reader.project.decoding import project_from
from reader.project.packing import MAX_BYTES, TooLargeError, unpacked
from reader.project.upgrades import FORMAT, VERSION, upgraded
from reader.project.value import Project

_PROBLEMS = {
    Unreadable.MISSING: FileProblem.MISSING,
    Unreadable.FORBIDDEN: FileProblem.FORBIDDEN,
    Unreadable.TOO_LARGE: FileProblem.TOO_LARGE,
    Unreadable.FOLDER: FileProblem.NO_COMPARISON,
}
_UPGRADE_FAILS = (KeyError, TypeError, ValueError, IndexError, AttributeError)


@dataclass(frozen=True, slots=True)
class Stamp:
    """By what a file is known to be the one that was read or written last."""

    changed_ns: int
    size: int


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of a file, `None` if there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return Stamp(status.st_mtime_ns, status.st_size)


def load(path: Path) -> Project:
    """Return what a comparison file holds; nothing is changed on disk.

    Raises:
        ComparisonFileError: if it cannot be read, is damaged, or of a newer version.
    """
    try:
        data = read_bytes(path, MAX_BYTES)
    except RefusedError as error:
        problem = _PROBLEMS.get(error.reason, FileProblem.FAILED)
        raise ComparisonFileError(str(path), problem, error.detail) from error
    return loads(data, str(path))


def loads(data: bytes, name: str = "") -> Project:
    """Return what the bytes of a comparison file hold.

    Raises:
        ComparisonFileError: if they are damaged, or of a newer version.
    """
    try:
        return _project(unpacked(data), name)
    except TooLargeError as error:
        raise ComparisonFileError(name, FileProblem.TOO_LARGE) from error
    except ValueError as error:
        raise ComparisonFileError(name, FileProblem.DAMAGED, "it is cut off or mixed up") from error
    except DamagedError as error:
        raise ComparisonFileError(name, FileProblem.DAMAGED, str(error)) from error


def _project(value: object, name: str) -> Project:
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise ComparisonFileError(name, FileProblem.NO_COMPARISON)
    version = value.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DamagedError("version")
    if version > VERSION:
        raise ComparisonFileError(name, FileProblem.NEWER, str(min(version, 10**9)))
    try:
        newest = upgraded(value, version)
    except _UPGRADE_FAILS as error:
        raise DamagedError(f"version {version}") from error
    return project_from(newest)
