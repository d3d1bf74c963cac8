"""The characters of a text as the rest of the program may expect them."""

from __future__ import annotations

import re

_NEWLINE = re.compile("\r\n|[\r\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def normalised(text: str) -> str:
    """Return the text with line feeds only, without byte order mark and control characters.

    A control character, or half of a character outside the basic plane, becomes a space. All
    else stays as it is.
    """
    return _CONTROL.sub(" ", _NEWLINE.sub("\n", text.replace("\ufeff", "")))


def line_of(words: str | None) -> str:
    """Return words as one line, "" for none."""
    return " ".join(normalised(words or "").split())


def with_halves_joined(text: str) -> str:
    """Return the text with characters outside the basic plane whole that stood there in halves."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def control_share(text: str) -> float:
    """Return which part of the characters, 0…1, are control characters that no text has."""
    return len(_CONTROL.findall(text)) / max(1, len(text))
