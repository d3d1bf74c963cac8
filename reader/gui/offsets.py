"""Characters and Qt's units: Qt counts text in UTF-16 units, so an emoji is two of them."""

from __future__ import annotations


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units a text has."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def from_utf16(text: str, units: int) -> int:
    """Return the characters that begin before so many UTF-16 units.

    A place in the middle of a character counts as after it; one past the end as the end.
    """
    passed = 0
    for offset, character in enumerate(text):
        if passed >= units:
            return offset
        passed += 2 if character > "\uffff" else 1
    return len(text)
