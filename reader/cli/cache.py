"""The command "cache": what is kept on disk, shown or cleared."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from reader.cli.saying import DONE, FAILED, say
from reader.display.messages import describe_error
from reader.display.visible import one_line
from reader.embedding import Kept, clear_models, clear_vectors, kept_models, kept_vectors
from reader.errors import CacheUnusableError
from reader.paths import CACHE_MB, DEFAULT_CACHE_MB, cache_bound, ignored_cache_bound
from reader.report.printing import write_report

_VECTORS, _MODELS = "vectors", "models"


def run(parsed: argparse.Namespace) -> int:
    """Do what the arguments of the command "cache" ask for, and return the exit code."""
    if ignored := ignored_cache_bound():
        say(f"{CACHE_MB} is no number of megabytes ({ignored}), so {DEFAULT_CACHE_MB} MB hold.")
    if parsed.action == "clear":
        chosen = [name for name in (_VECTORS, _MODELS) if getattr(parsed, name)]
        return _each(_CLEARING, chosen or [_VECTORS, _MODELS], _cleared)
    return _each(_COUNTING, [_VECTORS, _MODELS], _shown)


def _each(
    ways: dict[str, Callable[[], Kept]], names: list[str], line: Callable[[str, Kept], str]
) -> int:
    """Print a line for each, or say why there is none; one that fails stops no other."""
    lines: list[str] = []
    problems: dict[str, None] = {}  # often the same for both
    for name in names:
        try:
            lines.append(line(name, ways[name]()))
        except CacheUnusableError as error:
            problems[describe_error(error)] = None
    for problem in problems:
        say(problem)
    if lines:
        write_report("\n".join(lines) + "\n")
    return FAILED if problems else DONE


def _shown(name: str, kept: Kept) -> str:
    bound = f" of at most {megabytes(cache_bound())}" if name == _VECTORS else ""
    return f"{name + ':':<9}{kept.count:,} in {_place(kept)}, {megabytes(kept.size)}{bound}"


def _cleared(name: str, kept: Kept) -> str:
    if not kept.size:
        return f"{name + ':':<9}nothing to clear in {_place(kept)}"
    return (
        f"{name + ':':<9}{kept.count:,} deleted from {_place(kept)}, {megabytes(kept.size)} freed"
    )


def _place(kept: Kept) -> str:
    """Return where it is; a folder's name may hold what would steer the screen."""
    return one_line(str(kept.path))


def megabytes(size: int) -> str:
    """Return a number of bytes as it is read: 12.3 MB, or 45 kB for what is less than one MB.

    >>> megabytes(12_345_678), megabytes(45_000), megabytes(0)
    ('12.3 MB', '45 kB', '0 kB')
    """
    return f"{size / 1e6:,.1f} MB" if size >= 1e6 else f"{size / 1e3:,.0f} kB"


_COUNTING = {_VECTORS: kept_vectors, _MODELS: kept_models}
_CLEARING = {_VECTORS: clear_vectors, _MODELS: clear_models}
