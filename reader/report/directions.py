"""Which way a text runs."""

from __future__ import annotations

import unicodedata

_TO_LEFT = ("R", "AL")


def runs_to_left(text: str) -> bool:
    """Tell whether the first letter of a text is one that is written from right to left.

    So do browsers decide with `dir="auto"`.

    >>> runs_to_left("הדובר אמר"), runs_to_left("12 people"), runs_to_left("123 …")
    (True, False, False)
    """
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction == "L":
            return False
        if direction in _TO_LEFT:
            return True
    return False
