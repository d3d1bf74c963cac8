"""Save a comparison file, wholly or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

from reader.errors import ComparisonNotSavedError, SavingProblem
from reader.project.encoding import as_object
from reader.project.loading import Stamp, stamp_of
from reader.project.packing import SMALL, TooLargeError, packed
from reader.project.value import Project
from reader.whole_files import write_whole

_PROBLEMS = {
    errno.ENOSPC: SavingProblem.FULL,
    errno.EDQUOT: SavingProblem.FULL,
    errno.EFBIG: SavingProblem.FULL,
    errno.EACCES: SavingProblem.READ_ONLY,
    errno.EPERM: SavingProblem.READ_ONLY,
    errno.EROFS: SavingProblem.READ_ONLY,
    errno.ENOENT: SavingProblem.NO_FOLDER,
    errno.ENOTDIR: SavingProblem.NO_FOLDER,
    errno.ENODEV: SavingProblem.NO_FOLDER,
    errno.EHOSTDOWN: SavingProblem.NO_FOLDER,
    errno.EHOSTUNREACH: SavingProblem.NO_FOLDER,
    errno.ESTALE: SavingProblem.NO_FOLDER,
    errno.ENOTCONN: SavingProblem.NO_FOLDER,
}


def save(
    project: Project, path: Path, expected: Stamp | None = None, level: int = SMALL
) -> Stamp | None:
    """Save a comparison, and return by what the file is known from now on.

    Args:
        project: what to save.
        path: where; a symbolic link is followed.
        expected: the stamp of the file as it was read or written last: where another file is there
            now, nothing is written. `None`: whatever is there is replaced.
        level: how hard to pack it, 1 to 9.

    Raises:
        ComparisonNotSavedError: if it could not be saved; what was at `path` is as it was.
    """
    there = stamp_of(path)
    if expected is not None and there is not None and there != expected:
        raise ComparisonNotSavedError(str(path), SavingProblem.CHANGED)
    try:
        write_whole(path, dumps(project, level))
    except TooLargeError as error:
        raise ComparisonNotSavedError(str(path), SavingProblem.TOO_LARGE) from error
    except OSError as error:
        problem = _PROBLEMS.get(error.errno or 0, SavingProblem.FAILED)
        raise ComparisonNotSavedError(str(path), problem, error.strerror or "") from error
    except (RuntimeError, ValueError) as error:  # a loop of links, a NUL in the name
        raise ComparisonNotSavedError(str(path), SavingProblem.FAILED, str(error)) from error
    return stamp_of(path)


def dumps(project: Project, level: int = SMALL) -> bytes:
    """Return the bytes of a comparison file; of the same content always the same.

    Raises:
        TooLargeError: if it would be too large to be opened again.
    """
    return packed(as_object(project), level)
