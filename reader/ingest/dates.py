"""Dates as people write them, to YYYY-MM-DD."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    month: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        1,
    )
    for month in names.split()
}  # fmt: skip

_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?([A-Za-z]+)\.?,?\s+(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_DOTTED = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")


def date_of(words: str) -> str:
    """Return the date that the words tell as YYYY-MM-DD, or "" if they tell none.

    >>> [date_of(words) for words in ("2 Dec 2021, 14:05", "December 2, 2021", "02.12.2021")]
    ['2021-12-02', '2021-12-02', '2021-12-02']
    """
    if found := _ISO.search(words):
        return _date(*found.groups())
    if (found := _DAY_FIRST.search(words)) and found.group(2).lower() in _MONTHS:
        return _date(found.group(3), str(_MONTHS[found.group(2).lower()]), found.group(1))
    if (found := _MONTH_FIRST.search(words)) and found.group(1).lower() in _MONTHS:
        return _date(found.group(3), str(_MONTHS[found.group(1).lower()]), found.group(2))
    if found := _DOTTED.search(words):
        return _date(found.group(3), found.group(2), found.group(1))
    return ""


def _date(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
