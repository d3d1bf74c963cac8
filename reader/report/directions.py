"""In which language a text is, and which way it runs."""

from __future__ import annotations

import re
import unicodedata

_TO_LEFT = ("R", "AL")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def is_language(tag: str) -> bool:
    """Tell whether a language is named as formats that are checked by a schema want it.

    >>> is_language("en-GB"), is_language("English, mostly")
    (True, False)
    """
    return _LANGUAGE.fullmatch(tag) is not None


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
