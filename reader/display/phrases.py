"""Counts, names, dates and scores in words, the same on screen, on paper and in the terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model import Article, Comparison, Coverage, Leftover, LinkType, Passage

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MOST_DIGITS = 8
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")

LINK_TYPES = {LinkType.SAME: "same", LinkType.PARTIAL: "in part"}
LEFTOVERS = {
    Leftover.SECTION: "Section label",
    Leftover.CAPTION: "Caption",
    Leftover.CREDIT: "Credit line",
    Leftover.RELATED: "Related headline",
    Leftover.CONTROL: "Page control",
    Leftover.SAMPLE_NOTE: "Note on the sample",
    Leftover.METADATA: "Line about the article",
    Leftover.RUNNING_HEAD: "Running head or page number",
    Leftover.BY_READER: "Set aside by you",
}


def number(count: int) -> str:
    """Return a count in words up to ten, in digits above.

    >>> number(3), number(1200)
    ('three', '1,200')
    """
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun.

    >>> counted(1, "passage"), counted(12, "passage")
    ('one passage', '12 passages')
    """
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def listed(names: Sequence[str], last: str = "and") -> str:
    """Return names as a list in a sentence.

    >>> listed(["A", "B", "C"])
    'A, B and C'
    """
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def per_cent(score: float) -> str:
    """Return a probability, 0…1, as whole per cent; the ends are never overstated.

    >>> per_cent(0.314), per_cent(0.999), per_cent(0.001)
    ('31%', 'over 99%', 'under 1%')
    """
    rounded = round(score * 100)
    if rounded >= 100:
        return "over 99%" if score < 1 else "100%"
    if rounded <= 0:
        return "under 1%" if score > 0 else "0%"
    return f"{rounded}%"


def per_cents_apart(one: float, other: float) -> tuple[str, str]:
    """Return two probabilities as per cent, with more digits where they would look the same.

    >>> per_cents_apart(0.31, 0.3), per_cents_apart(0.297, 0.3), per_cents_apart(0.2999, 0.3)
    (('31%', '30%'), ('29.7%', '30%'), ('29.99%', '30%'))
    """
    told = per_cent(one), per_cent(other)
    for digits in range(1, _MOST_DIGITS + 1):
        if one == other or told[0] != told[1]:
            break
        told = _with_digits(one, digits), _with_digits(other, digits)
    return told


def _with_digits(score: float, digits: int) -> str:
    whole, _, rest = f"{score * 100:.{digits}f}".partition(".")
    rest = rest.rstrip("0")
    return f"{whole}.{rest}%" if rest else f"{whole}%"


def long_date(date: str) -> str:
    """Return a date YYYY-MM-DD with the month's name, anything else as it is.

    >>> long_date("2021-12-05")
    '5 December 2021'
    """
    found = _DATE.fullmatch(date)
    if not found or not 1 <= int(found[2]) <= 12:
        return date
    return f"{int(found[3])} {_MONTHS[int(found[2]) - 1]} {found[1]}"


def titled(article: Article) -> str:
    """Return what to call an article together with its letter, such as “A · The Courier”."""
    return f"{article.label} · {article.name}"


def describe_coverage(comparison: Comparison, passage: Passage) -> str:
    """Return by whom a passage is told, such as “told by A and C, not by B”."""
    if passage.coverage is Coverage.UNIQUE:
        return f"only in {passage.told_by[0]}"
    if passage.coverage is Coverage.SHARED:
        count = len(comparison.articles)
        return "told by both" if count == 2 else f"told by all {number(count)}"
    return f"told by {listed(passage.told_by)}, not by {listed(passage.silent, 'or')}"


def clipped(text: str, letters: int) -> str:
    """Return at most so many letters of a text, the last an ellipsis where some were left away.

    >>> clipped("The Courier", 11), clipped("The Courier", 6)
    ('The Courier', 'The C…')
    """
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


def shortened(text: str, words: int) -> str:
    """Return at most so many words of a text, with an ellipsis where some were left away.

    >>> shortened("one two three", 2)
    'one two …'
    """
    parts = text.split()
    return " ".join(parts) if len(parts) <= words else " ".join(parts[:words]) + " …"
