"""Figures that their neighbours make something else than a count."""

from __future__ import annotations

import datetime
import re

from reader.differences.figures.amounts import DASHES, amount_at
from reader.differences.figures.clocks import Clock
from reader.differences.figures.dates import When
from reader.differences.figures.figure import Spotted
from reader.differences.figures.lexicon import Lexicon
from reader.differences.words import Words

_CLOCK = re.compile(r"(\d?\d):([0-5]\d)")
_LEFT = (("to", "play"), ("to", "go"), ("left",), ("remaining",))
_MINUTE = 1 / 1440
_BEFORE_HOUR = frozenset({"before", "after", "until", "till", "by"})
_AFTER_HOUR = frozenset({"", ".", ",", ";", "on"})
_HALF_DAY = 12
_MINUTES = 60
_MOST = 10
_SCALES = frozenset({"richter", "moment", "open-ended"})
_WEEK = 7
_MONTH = 30
_YEAR = 365


def game_clock_at(found: Words, place: int) -> Spotted | None:
    """Return the minutes that "4:08 to play" leaves of a game."""
    told = _CLOCK.fullmatch(found.forms[place])
    after = found.forms[place + 1 : place + 3]
    if told is None or not any(after[: len(words)] == words for words in _LEFT):
        return None
    value = (int(told[1]) + int(told[2]) / _MINUTES) * _MINUTE
    return Spotted(
        place,
        place,
        place + 1,
        "duration",
        unit="minutes",
        low=value,
        high=value,
        grain=_MINUTE / 60,
    )


def hour_at(found: Words, place: int) -> Spotted | None:
    """Return the time of day that a bare hour is: "before 9.", "until 6 on Monday"."""
    form = found.forms[place]
    if not (form.isascii() and form.isdecimal()) or not 1 <= int(form) <= _HALF_DAY:
        return None
    before, after = found.form(place - 1), found.form(place + 1)
    if before not in _BEFORE_HOUR or after not in _AFTER_HOUR:
        return None
    if after == "." and found.form(place + 2)[:1].isdigit():
        return None
    minutes = int(form) % _HALF_DAY * _MINUTES
    how = {"before": "near", "after": "over"}.get(before, "")
    clock = Clock(minutes, minutes, half=True)
    return Spotted(place - bool(how), place, place + 1, "clock", modifier=how, clock=clock)


def is_magnitude(found: Words, place: int, end: int) -> bool:
    """Tell whether a number is the strength of an earthquake."""
    form = found.forms[place]
    if not form[0].isdigit() or not form.replace(".", "", 1).isdecimal() or float(form) > _MOST:
        return False
    at = place - 1 - (found.form(place - 1) in {"of", "at", "-"})
    after = end + (found.form(end) in DASHES)
    on = found.forms[end : end + 3]
    return "magnitude" in {found.form(at), found.form(after)} or (
        on[:1] == ("on",) and not _SCALES.isdisjoint(on)
    )


def ago_at(found: Words, place: int, known: Lexicon, today: datetime.date | None) -> Spotted | None:
    """Return the time that "three days ago", "a week ago" is."""
    amount = amount_at(found, place, known)
    one = found.forms[place] in {"a", "an"} and amount is None
    at = place + 1 if one else amount.end if amount else place
    unit = known.units.at(found.forms, at)
    if unit is None or unit[1][0] != "duration" or found.form(at + unit[0]) != "ago":
        return None
    length = unit[1][1]
    if length < 1:
        return None
    back = length * (1.0 if amount is None else (amount.low + amount.high) / 2)
    width = next((n for n in (_YEAR, _MONTH, _WEEK) if length >= n), 1)
    days = None
    if today is not None and back < today.toordinal() - _YEAR:
        middle, slack = today.toordinal() - round(back), width // 2
        days = (middle - slack, middle + slack)
    when = When(relative=True, width=width, back=round(back), days=days)
    return Spotted(place, place, at + unit[0] + 1, "date", when=when)
