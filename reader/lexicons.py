"""The word lists: plain files, one word a line."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reader.paths import resources


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the words of a list in `resources/lexicons`; the cache is of a constant file.

    Args:
        name: the file's name without its ending.
    """
    return frozenset(lines_of(name))


@cache
def entries_of(name: str, language: str = "en") -> tuple[tuple[str, str], ...]:
    """Return the words and values of a table in `resources/lexicons`, in the file's order.

    A line is `word = value`; the word may be a phrase. Nothing is there for a language without a
    file of that name. The cache is of a constant file.

    Args:
        name: the file's name without its ending and without the language.
        language: ISO 639-1.
    """
    if not _file(f"{name}-{language}").is_file():
        return ()
    parts = (line.rpartition("=") for line in lines_of(f"{name}-{language}"))
    return tuple((word.strip(), value.strip()) for word, _, value in parts)


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """Return the lines of a list in `resources/lexicons` that are no comments."""
    lines = _file(name).read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def words_for(kind: str, language: str) -> frozenset[str]:
    """Return the words of a list for one language, none if it has no such list.

    Args:
        kind: the file's name without the language and the ending.
        language: ISO 639-1.
    """
    name = f"{kind}-{language}"
    return words_of(name) if _file(name).is_file() else frozenset()


def _file(name: str) -> Path:
    return resources() / "lexicons" / f"{name}.txt"
