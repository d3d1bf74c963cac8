"""What is too much for one article, and what is no file to read at all."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from reader.errors import Unreadable
from reader.ingest.refusal import RefusedError
from reader.model import Article
from reader.segmentation import segment

MAX_BYTES = 20_000_000
MAX_BYTES_WITH_PICTURES = 100_000_000
"""Of a file that holds more than characters, or several articles."""
MAX_CHARACTERS = 2_000_000
MAX_SENTENCES = 5_000
_MARKS_OF_NO_ARTICLE = 10 * MAX_SENTENCES
"""Full stops and the like, beyond which counting sentences takes longer than it is worth."""

_MAY_END_A_SENTENCE = re.compile(r"[.!?…。！？\n]")


def read_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """Return what the file holds, at most so many bytes, without waiting for a pipe or a device.

    Raises:
        RefusedError: if it is no file, is not there, may not be read, or is too large.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise RefusedError(Unreadable.FOLDER)
        if not stat.S_ISREG(status.st_mode):
            raise RefusedError(Unreadable.FAILED, "it is a device or a pipe, not a file")
        _check_size(status.st_size, most)
        with open(path, "rb", opener=_open_without_waiting) as file:
            held = file.read(most + 1) or b""
    except FileNotFoundError as error:
        raise RefusedError(Unreadable.MISSING) from error
    except PermissionError as error:
        raise RefusedError(Unreadable.FORBIDDEN, error.strerror or str(error)) from error
    except OSError as error:
        raise RefusedError(Unreadable.FAILED, error.strerror or str(error)) from error
    except ValueError as error:  # a NUL character in the name
        raise RefusedError(Unreadable.MISSING) from error
    _check_size(len(held), most)
    return held


def check_length(text: str) -> None:
    """Refuse a text that is too long for an article."""
    if len(text) > MAX_CHARACTERS:
        raise RefusedError(Unreadable.TOO_LARGE, f"{len(text) / 1e6:.1f} million characters")


def check_lines(text: str) -> None:
    """Refuse a text with more lines than sentences are allowed: each line is at least one."""
    _check_count(sum(not line.isspace() for line in text.split("\n") if line))


def check_sentences(article: Article) -> None:
    """Refuse an article with too many sentences; they are counted only where there may be."""
    marks = len(_MAY_END_A_SENTENCE.findall(article.text))
    if marks > _MARKS_OF_NO_ARTICLE:
        _check_count(marks)
    elif marks >= MAX_SENTENCES:
        _check_count(len(segment(article).sentences))


def _check_count(count: int) -> None:
    if count > MAX_SENTENCES:
        raise RefusedError(Unreadable.TOO_MANY_SENTENCES, f"{count:,}")


def _check_size(size: int, most: int) -> None:
    if size > most:
        raise RefusedError(Unreadable.TOO_LARGE, f"{size / 1e6:.0f} MB")


def _open_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
