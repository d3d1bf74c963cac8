"""Text that no spreadsheet takes for a formula."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"\s*[=+\-@\t\r\n|%]")
GUARD = "\u2060"
"""A word joiner: it has no width and no meaning, and no formula begins with it."""


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet might take a text for a formula."""
    return _FORMULA.match(text) is not None


def guarded(text: str) -> str:
    """Return a text before which an apostrophe stands if it might be taken for a formula.

    >>> guarded("=HYPERLINK(…)"), guarded("12 people")
    ("'=HYPERLINK(…)", '12 people')
    """
    return f"'{text}" if is_formula(text) else text
