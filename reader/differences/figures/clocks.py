"""Times of day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.differences.figures.dates import calendar_entry
from reader.differences.figures.lexicon import Lexicon
from reader.differences.words import Words

_HOURS = 24
_HALF_DAY = 12
_MINUTES = 60
_DAY_OF_MINUTES = 1440
_CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: from … to, in minutes after midnight, and its zone, "" where none is told.

    `half` says that it may be in either half of the day.
    """

    low: int
    high: int
    zone: str = ""
    part: bool = False
    half: bool = False


def clock_at(words: Words, place: int, known: Lexicon) -> tuple[Clock, int] | None:
    """Return the time of day that begins at a place and the place after it, if one does."""
    found = known.calendar.at(words.forms, place)
    if found and found[1][0] == "clock":
        minutes = int(found[1][1])
        return Clock(minutes, minutes), place + found[0]
    if found and found[1][0] == "part":
        low, high = map(int, found[1][1].split())
        return Clock(low, high, part=True), place + found[0]
    return (
        _beside_weekday(words, place, known)
        or _spoken_clock(words, place, known)
        or _told_clock(words, place, known)
    )


def _beside_weekday(words: Words, place: int, known: Lexicon) -> tuple[Clock, int] | None:
    """Return the part of the day that "late" or "early" before a weekday is."""
    found = known.calendar.at(words.forms, place)
    if found is None or found[1][0] != "beside":
        return None
    end = place + found[0]
    if calendar_entry(words, end + (words.form(end) == "on"), known)[0] != "weekday":
        return None
    low, high = map(int, found[1][1].split())
    return Clock(low, high, part=True), end


def _spoken_clock(words: Words, place: int, known: Lexicon) -> tuple[Clock, int] | None:
    """Return "half past three", "a quarter to ten"."""
    found = known.calendar.at(words.forms, place)
    if found is None or found[1][0] != "past":
        return None
    end = place + found[0]
    form = words.form(end)
    hour = known.values.get(form, int(form) if form.isascii() and form.isdecimal() else 0)
    if not 1 <= hour <= _HALF_DAY:
        return None
    minutes = (hour * _MINUTES + int(found[1][1])) % (_HALF_DAY * _MINUTES)
    return Clock(minutes, minutes, half=True), end + 1


def _told_clock(words: Words, place: int, known: Lexicon) -> tuple[Clock, int] | None:
    form = words.form(place)
    matched = _CLOCK.fullmatch(form)
    whole = form.isascii() and form.isdecimal() and len(form) <= len("2045")
    if not matched and not whole:
        return None
    meridiem, end = _meridiem(words, place + 1, known)
    zone, end = _zone(words, end, known)
    sure = meridiem is not None or zone
    if not sure and not (matched and ":" in form):
        return None
    minutes = _minutes(form, matched)
    if minutes is None:
        return None
    return _clock_of(minutes, meridiem, zone), end


def _minutes(form: str, matched: re.Match[str] | None) -> int | None:
    if matched:
        minutes = int(matched[1]) * _MINUTES + int(matched[2])
    elif len(form) == len("2045"):
        minutes = int(form[:2]) * _MINUTES + int(form[2:])
    else:
        minutes = int(form) * _MINUTES
    return minutes if minutes <= _HOURS * _MINUTES else None


def _clock_of(minutes: int, meridiem: str | None, zone: str) -> Clock:
    if meridiem in {"0", "720"}:
        minutes = minutes % (_HALF_DAY * _MINUTES) + int(meridiem)
        return Clock(minutes, minutes, zone)
    minutes %= _DAY_OF_MINUTES
    return Clock(minutes, minutes, zone, half=meridiem == "?" or (not zone and minutes < 720))


def _meridiem(words: Words, place: int, known: Lexicon) -> tuple[str | None, int]:
    found = known.calendar.at(words.forms, place)
    if found and found[1][0] == "meridiem":
        return found[1][1], place + found[0]
    return None, place


def _zone(words: Words, place: int, known: Lexicon) -> tuple[str, int]:
    found = known.calendar.at(words.forms, place)
    if found and found[1][0] == "zone":
        return found[1][1], place + found[0]
    return "", place
