"""Dates, weekdays, and days told from the day of the report."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from reader.differences.figures.amounts import DASHES
from reader.differences.figures.lexicon import Lexicon
from reader.differences.words import Words

_YEARS = range(1000, 2101)
_DAYS_OF_MONTH = 31
_NEEDS_CAPITAL = frozenset({"may", "march", "mar", "sat", "sun", "mon", "jan", "jun", "wed", "sep"})
_BEFORE_YEAR = frozenset(
    {"in", "since", "by", "until", "till", "from", "of", "to", "late", "early", "during", "year"}
)
_WEEK = 7
_SATURDAY = 5
_HALF_YEAR = 183
_DIGITS_LONG = re.compile(r"\d{4}")
_SHORT_YEAR = 2
_WIDTHS = {"day": 1, "weekend": 2, "week": 7, "month-off": 31, "year-off": 366}


@dataclass(frozen=True, slots=True)
class When:
    """A date as far as it is told.

    Attributes:
        year, month, day, last_day: as told; `last_day` closes a range, else it is `day`.
        weekday: 0 for Monday.
        days: the first and the last day it may be, as ordinals, where that is known.
        relative: told from the day of the report, "yesterday".
        width: how many days a relative date leaves open, about.
        back: how many days before the day of the report it is, about.
        years: a range of years, first and last, "the late 1950s".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    days: tuple[int, int] | None = None
    relative: bool = False
    width: int = 1
    back: int = 0
    years: tuple[int, int] | None = None

    @property
    def fields(self) -> int:
        """How many things it tells of the date."""
        told = (self.year or self.years, self.month, self.day, self.weekday)
        return sum(field is not None for field in told)


def day_of(published: str) -> datetime.date | None:
    """Return the day of a report, given as YYYY-MM-DD, or `None`."""
    try:
        return datetime.date.fromisoformat(published[:10])
    except ValueError:
        return None


def date_at(
    words: Words, place: int, known: Lexicon, today: datetime.date | None
) -> tuple[When, int] | None:
    """Return the date that begins at a place and the place after it, if one does."""
    found = (
        _written_date(words, place)
        or _day_first(words, place, known)
        or _month_first(words, place, known)
        or _weekday_first(words, place, known, today)
        or _relative(words, place, known, today)
        or _year_at(words, place)
    )
    if found is None:
        return None
    when, end = found
    return (when if when.days else replace(when, days=_days_of(when, today))), end


def calendar_entry(words: Words, place: int, known: Lexicon) -> tuple[str, str, int]:
    """Return kind, value and the place after the calendar's word at a place; "" if none is."""
    found = known.calendar.at(words.forms, place)
    if found is None:
        return "", "", place
    length, (kind, value) = found
    form = words.forms[place]
    if kind in {"month", "weekday"} and not words.capital(place):
        return "", "", place
    if form in _NEEDS_CAPITAL and kind == "weekday" and words.form(place + 1) != ".":
        return "", "", place
    end = place + length
    short = kind in {"month", "weekday"} and len(form) <= len("sept")
    if short and words.form(end) == "." and words.glued(end):
        end += 1
    return kind, value, end


def _day_number(words: Words, place: int, known: Lexicon) -> tuple[int, int] | None:
    form = words.form(place)
    if not (form.isascii() and form.isdecimal()) or not 1 <= int(form) <= _DAYS_OF_MONTH:
        return None
    end = place + 1
    return int(form), end + (words.form(end) in known.suffixes and words.glued(end))


def _day_range(words: Words, place: int, known: Lexicon) -> tuple[int, int, int] | None:
    """Return the first and last day of "18", "18-22", "18 to 22", and the place after."""
    first = _day_number(words, place, known)
    if first is None:
        return None
    if words.form(first[1]) in DASHES | {"to", "and"}:
        last = _day_number(words, first[1] + 1, known)
        if last and last[0] > first[0]:
            return first[0], last[0], last[1]
    return first[0], first[0], first[1]


def _year_after(words: Words, place: int) -> tuple[int | None, int]:
    """Return the year that stands at a place, a comma before it skipped, and the place after."""
    at = place + 1 if words.form(place) == "," else place
    form = words.form(at)
    if _DIGITS_LONG.fullmatch(form) and form.isascii() and int(form) in _YEARS:
        return int(form), at + 1
    return None, place


def _day_first(words: Words, place: int, known: Lexicon) -> tuple[When, int] | None:
    """Return "8 June 2013", "18-22 February", "the 8th of June"."""
    days = _day_range(words, place, known)
    if days is None:
        return None
    at = days[2] + (words.form(days[2]) == "of")
    kind, value, end = calendar_entry(words, at, known)
    if kind != "month":
        return None
    year, end = _year_after(words, end)
    return When(year, int(value), days[0], days[1]), end


def _month_first(words: Words, place: int, known: Lexicon) -> tuple[When, int] | None:
    """Return "June 8, 2013", "Feb. 18-22", "March 2005", "May"."""
    kind, value, end = calendar_entry(words, place, known)
    if kind != "month":
        return None
    days = _day_range(words, end, known)
    if days:
        year, after = _year_after(words, days[2])
        return When(year, int(value), days[0], days[1]), after
    year, after = _year_after(words, end)
    ambiguous = words.forms[place] in _NEEDS_CAPITAL
    if year is None and ambiguous and words.form(place - 1) not in _BEFORE_YEAR | {"last", "next"}:
        return None
    return When(year, int(value)), after


def _weekday_first(
    words: Words, place: int, known: Lexicon, today: datetime.date | None
) -> tuple[When, int] | None:
    """Return "Friday", "Tuesday, July 27, 2004", "Saturday 8 June"."""
    kind, value, end = calendar_entry(words, place, known)
    if kind != "weekday":
        return None
    at = end + (words.form(end) in {",", "("})
    date = _day_first(words, at, known) or _month_first(words, at, known)
    if date and date[0].day:
        return replace(date[0], weekday=int(value)), date[1]
    ahead = known.calendar.before(words.forms, place)
    direction = ahead[1][0] if ahead else ""
    days = _weekday_of(int(value), today, "ahead" if _is_ahead(words, direction) else direction)
    return When(weekday=int(value), days=days), end


def _is_ahead(words: Words, direction: str) -> bool:
    """Tell whether a weekday is one to come: "next Friday", "will … on Friday"."""
    if direction:
        return direction == "ahead"
    return bool({"will", "'ll", "shall"} & set(words.forms))


def _weekday_of(
    weekday: int, today: datetime.date | None, direction: str
) -> tuple[int, int] | None:
    """Return the day that a weekday is, seen from the day of the report.

    News names the last one before the report or its own day; where something is to come, the next.
    """
    if today is None:
        return None
    back = (today.weekday() - weekday) % _WEEK
    if direction == "ahead":
        back = -((weekday - today.weekday()) % _WEEK or _WEEK)
    day = today.toordinal() - back
    return (day - _WEEK, day) if direction == "back" else (day, day)


def _relative(
    words: Words, place: int, known: Lexicon, today: datetime.date | None
) -> tuple[When, int] | None:
    """Return "yesterday", "last week", "next year"."""
    kind, value, end = calendar_entry(words, place, known)
    if kind not in _WIDTHS:
        return None
    if today is None:
        return When(relative=True, width=_WIDTHS[kind], back=-int(value) * _WIDTHS[kind]), end
    days = _relative_days(kind, int(value), today)
    return When(days=days, relative=True, width=_WIDTHS[kind]), end


def _relative_days(kind: str, offset: int, today: datetime.date) -> tuple[int, int]:
    if kind == "day":
        return today.toordinal() + offset, today.toordinal() + offset
    if kind == "week":
        monday = today.toordinal() - today.weekday() + _WEEK * offset
        return monday, monday + _WEEK - 1
    if kind == "weekend":
        back = (today.weekday() - _SATURDAY) % _WEEK
        ahead = offset + 1 - (offset == 0 and back < 2)
        saturday = today.toordinal() - back + _WEEK * ahead
        return saturday, saturday + 1
    if kind == "month-off":
        months = today.year * 12 + today.month - 1 + offset
        return _month_days(months // 12, months % 12 + 1)
    return _year_days(today.year + offset, today.year + offset)


def _month_days(year: int, month: int) -> tuple[int, int]:
    first = datetime.date(year, month, 1).toordinal()
    following = datetime.date(year + month // 12, month % 12 + 1, 1).toordinal()
    return first, following - 1


def _year_days(first: int, last: int) -> tuple[int, int]:
    return datetime.date(first, 1, 1).toordinal(), datetime.date(last, 12, 31).toordinal()


def _year_at(words: Words, place: int) -> tuple[When, int] | None:
    """Return "2005", "1995-99", "the 1950s"."""
    year, end = _year_after(words, place)
    if year is None or words.form(place) == ",":
        return None
    if words.form(end) == "s" and words.glued(end) and year % 10 == 0:
        return When(years=(year, year + 9)), end + 1
    last = _last_year(words, end, year)
    if last:
        return When(years=(year, last)), end + 2
    return (When(year), end) if _is_year(words, place) else None


def _last_year(words: Words, place: int, first: int) -> int | None:
    """Return the year after a dash, "99" or "1999"."""
    form = words.form(place + 1)
    if words.form(place) not in DASHES or not (form.isascii() and form.isdecimal()):
        return None
    year = first // 100 * 100 + int(form) if len(form) == _SHORT_YEAR else int(form)
    return year if year in _YEARS and year > first else None


def _is_year(words: Words, place: int) -> bool:
    """Tell whether four digits are a year: none is counted by them."""
    before, after = words.form(place - 1), words.form(place + 1)
    if after in DASHES:
        return False
    if before in _BEFORE_YEAR:
        return True
    if before not in {"the", ",", "(", "and", "mid", "after", "before", ""} | DASHES:
        return False
    plural = after.endswith("s") and len(after) > len("was")
    counted = after[:1].isalpha() and (plural or after == "people")
    return int(words.forms[place]) in range(1800, 2101) and not counted


def _written_date(words: Words, place: int) -> tuple[When, int] | None:
    """Return a date as 2013-06-08."""
    parts = [words.form(place + n) for n in range(5)]
    if not _DIGITS_LONG.fullmatch(parts[0]) or not {parts[1], parts[3]} <= DASHES:
        return None
    try:
        date = datetime.date(*(int(parts[n]) for n in (0, 2, 4)))
    except ValueError:
        return None
    return When(date.year, date.month, date.day, date.day), place + 5


def _days_of(when: When, today: datetime.date | None) -> tuple[int, int] | None:
    """Return the days that a date may be, if the year is known or follows from the report's."""
    if when.years:
        return _year_days(*when.years)
    if when.month is None:
        return _year_days(when.year, when.year) if when.year else None
    year = when.year or _year_of(when, today)
    if year is None:
        return None
    if when.day is None:
        return _month_days(year, when.month)
    try:
        first = datetime.date(year, when.month, when.day).toordinal()
        last = datetime.date(year, when.month, when.last_day or when.day).toordinal()
    except ValueError:
        return None
    return first, last


def _year_of(when: When, today: datetime.date | None) -> int | None:
    """Return the year in which a day or month without one is nearest to the report."""
    if today is None or when.month is None:
        return None
    middle = datetime.date(today.year, when.month, min(when.day or 15, 28))
    apart = (middle - today).days
    if apart > _HALF_YEAR:
        return today.year - 1
    return today.year + 1 if apart < -_HALF_YEAR else today.year
