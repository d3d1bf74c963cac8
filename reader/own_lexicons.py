"""The word lists that the reader can change: words under headings in brackets.

What ships is in `resources/lexicons`. A file of the same name in the program's folder of settings
adds words to it, and takes those away that stand there after a minus sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, TypeVar

from reader.paths import lexicons_folder, resources

_HEADING = re.compile(r"\[\s*(.*\S)\s*\]")
_MOST_BYTES = 1_000_000
_MOST_LETTERS = 100


class LexiconReason(StrEnum):
    """What is wrong with a list of the reader's own, or with a line of it."""

    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"
    ENCODING = "encoding"
    TOO_LARGE = "too large"
    LINE = "line"
    NO_WORD = "no word"


@dataclass(frozen=True, slots=True)
class LexiconProblem:
    """Something in the reader's own lists that is left out.

    Attributes:
        file: its name, without its folder.
        line: which one, from 1; 0: the whole file.
        detail: what belongs to the reason: the line, the system's message, or the names there are.
    """

    file: str
    reason: LexiconReason
    line: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    heading: str
    words: str
    taken_away: bool


@cache
def lexicon(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words of a list by their headings, with what the reader changed, in small letters.

    Words before the first heading are under "". The reader's own file is read once.

    Args:
        name: the file's name without its ending.
    """
    shipped = list(_entries(_shipped(name).read_text(encoding="utf-8")))
    found: dict[str, dict[str, None]] = {}
    for _, entry in shipped + _own_entries(name)[0]:
        if isinstance(entry, LexiconReason):
            continue
        words = found.setdefault(entry.heading, {})
        if entry.taken_away:
            words.pop(entry.words, None)
        else:
            words[entry.words] = None
    return MappingProxyType({heading: tuple(words) for heading, words in found.items() if words})


@cache
def lexicon_problems() -> tuple[LexiconProblem, ...]:
    """Return what of the reader's own lists is left out, and why."""
    folder = lexicons_folder()
    try:
        files = sorted(file for file in folder.glob("*.txt") if file.is_file())
    except OSError as error:
        return (LexiconProblem(folder.name, LexiconReason.UNREADABLE, detail=str(error.strerror)),)
    return tuple(problem for file in files for problem in _problems_of(file))


def editable() -> tuple[str, ...]:
    """Return the names of the lists that the reader can change: those with a heading."""
    files = sorted((resources() / "lexicons").glob("*.txt"))
    return tuple(f.stem for f in files if "\n[" in f.read_text(encoding="utf-8"))


class _Cached(Protocol):
    def cache_clear(self) -> None: ...


Kept = TypeVar("Kept", bound=_Cached)
_made_of_lists: list[_Cached] = []


def made_of_lists(cached: Kept) -> Kept:
    """Have `forget` clear the cache of a function that makes something of the lists."""
    _made_of_lists.append(cached)
    return cached


def forget() -> None:
    """Read the lists anew when they, or what is made of them, are asked for again."""
    for cached in (lexicon, lexicon_problems, *_made_of_lists):
        cached.cache_clear()


def _shipped(name: str) -> Path:
    return resources() / "lexicons" / f"{name}.txt"


def _problems_of(file: Path) -> Iterator[LexiconProblem]:
    if file.stem not in editable():
        yield LexiconProblem(file.name, LexiconReason.UNKNOWN, detail=", ".join(editable()))
        return
    entries, problem = _own_entries(file.stem)
    if problem is not None:
        yield problem
    for number, entry in entries:
        if isinstance(entry, LexiconReason):
            yield LexiconProblem(file.name, entry, number)


def _own_entries(
    name: str,
) -> tuple[list[tuple[int, _Entry | LexiconReason]], LexiconProblem | None]:
    """Return the lines of the reader's own file with their numbers, and why there are none."""
    file = lexicons_folder() / f"{name}.txt"
    try:
        if file.stat().st_size > _MOST_BYTES:
            return [], LexiconProblem(file.name, LexiconReason.TOO_LARGE)
        return list(_entries(file.read_text(encoding="utf-8-sig"))), None
    except FileNotFoundError:
        return [], None
    except UnicodeDecodeError:
        return [], LexiconProblem(file.name, LexiconReason.ENCODING)
    except OSError as error:
        reason = LexiconReason.UNREADABLE
        return [], LexiconProblem(file.name, reason, detail=str(error.strerror))


def _entries(text: str) -> Iterator[tuple[int, _Entry | LexiconReason]]:
    heading = ""
    for number, line in enumerate(text.splitlines(), 1):
        words = " ".join(line.split())
        if not words or words.startswith("#"):
            continue
        found = _HEADING.fullmatch(words)
        if found:
            heading = found[1].casefold()
            continue
        taken_away = words.startswith("-")
        words = words.removeprefix("-").strip().casefold().replace("’", "'")
        if len(words) > _MOST_LETTERS or not words.isprintable():
            yield number, LexiconReason.LINE
        elif not any(map(str.isalpha, words)):
            yield number, LexiconReason.NO_WORD
        else:
            yield number, _Entry(heading, words, taken_away)
