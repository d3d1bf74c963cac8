"""How two figures of the same quantity stand to each other."""

from __future__ import annotations

from enum import StrEnum

from reader.differences.figures.clocks import Clock
from reader.differences.figures.dates import When
from reader.differences.figures.figure import Figure

_ROUGHLY = 0.1
_NEAR = 0.9
_TWICE = 2.0
_ROUNDED = 0.05
_LARGE = 1000
_CONVERTED = 0.03
_SOON = 30
_HALF_DAY = 720
_DAY = 1440
_SOFT_LOW = 2 / 3
_SOFT_HIGH = 1.5
_MONTH = 31
_YEAR = 366
_WEEKEND = 2
_SATURDAY = 5
_EXACT = ("label", "code", "score", "ordinal", "age")


class Relation(StrEnum):
    """How two figures of one thing stand to each other."""

    AGREE = "agree"
    VAGUER = "vaguer"
    DIFFER = "differ"
    CURRENCY = "currency"


def relation(left: Figure, right: Figure) -> Relation | None:
    """Return how two figures of the same quantity stand to each other; `None`: nobody can say."""
    if left.when and right.when:
        return _dates(left.when, right.when)
    if left.clock and right.clock:
        return _clocks(left, right)
    if left.digits or right.digits:
        return Relation.AGREE if left.digits == right.digits else Relation.DIFFER
    if left.quantity == "money" and not _same_currency(left.unit, right.unit):
        return Relation.CURRENCY
    return _numbers(left, right)


def _same_currency(one: str, other: str) -> bool:
    """Tell whether two codes may be one currency: "$" is the dollar of the place."""
    dollars = {"$", "USD", "AUD", "CAD", "NZD", "HKD", "SGD"}
    return one == other or ("$" in {one, other} and {one, other} <= dollars)


def _numbers(left: Figure, right: Figure) -> Relation:
    if left.total in {right.low, right.total} - {0.0} or right.total == left.low:
        return Relation.AGREE
    if _equal(left, right):
        return Relation.AGREE if left.modifier == right.modifier else Relation.VAGUER
    inexact = left.modifier or right.modifier or left.vague or right.vague
    if left.quantity in _EXACT and not inexact:
        return Relation.DIFFER
    if left.vague and right.vague:
        return Relation.AGREE if _overlap(left, right) else Relation.DIFFER
    if left.modifier and left.modifier == right.modifier:
        return Relation.VAGUER if _rounds(left, right) else Relation.DIFFER
    return Relation.VAGUER if _overlap(left, right) or _rounds(left, right) else Relation.DIFFER


def _equal(left: Figure, right: Figure) -> bool:
    """Tell whether the values are the same, other units converted as far as they are rounded."""
    if left.vague or right.vague:
        return False
    if left.quantity in {"count", "money", *_EXACT} or left.unit == right.unit:
        return _close(left.low, right.low, 1e-6) and _close(left.high, right.high, 1e-6)
    one, other = (left.grain + right.grain) / 2, max(abs(left.high), abs(right.high)) * _CONVERTED
    tolerance = min(one, max(other, 1.0 if left.quantity == "temperature" else other))
    return abs(left.low - right.low) <= tolerance and abs(left.high - right.high) <= tolerance


def _close(one: float, other: float, share: float) -> bool:
    return abs(one - other) <= share * max(abs(one), abs(other))


def _may_be(figure: Figure) -> tuple[float, float]:
    """Return from what to what a figure may be, given what stands before it."""
    low, high = figure.low, figure.high
    if figure.vague and figure.quantity == "count":
        low, high = low * _SOFT_LOW, high * _SOFT_HIGH
    if figure.modifier == "about":
        slack = max(min(figure.grain / 2, high * _ROUGHLY * 2), high * _ROUGHLY)
        return low - slack, high + slack
    if figure.modifier == "over":
        return low, high * _TWICE
    if figure.modifier == "under":
        return low / _TWICE, high
    return (low * _NEAR, high) if figure.modifier == "near" else (low, high)


def _overlap(left: Figure, right: Figure) -> bool:
    (a, b), (c, d) = _may_be(left), _may_be(right)
    return a <= d and c <= b


def _rounds(left: Figure, right: Figure) -> bool:
    """Tell whether one figure is the other one, rounded."""
    coarse, fine = (left, right) if left.grain >= right.grain else (right, left)
    small = coarse.quantity in {"count", "percent"} and abs(coarse.high) < _LARGE
    if small or coarse.grain <= fine.grain or coarse.low != coarse.high or fine.low != fine.high:
        return False
    near = abs(coarse.low - fine.low) <= coarse.grain / 2
    return near and _close(coarse.low, fine.low, _ROUNDED)


def _dates(left: When, right: When) -> Relation | None:
    if left.days and right.days:
        (a, b), (c, d) = left.days, right.days
        if (a, b) == (c, d):
            return Relation.AGREE
        return Relation.VAGUER if a <= d and c <= b else Relation.DIFFER
    if left.relative or right.relative:
        return _by_width(left, right)
    return _by_fields(left, right)


def _by_width(left: When, right: When) -> Relation | None:
    """Compare dates of which one is told from a day that nobody knows.

    "Yesterday" and "Friday" may be one day or two; "last month" says less than "6 January",
    whatever month it was.
    """
    if left == right and left.width > 1:
        return Relation.AGREE
    wide, narrow = (left, right) if _width(left) >= _width(right) else (right, left)
    if not wide.relative or _width(wide) <= max(_width(narrow), 1):
        return None
    if _width(wide) == _WEEKEND and narrow.weekday is not None and narrow.weekday < _SATURDAY:
        return None
    return Relation.VAGUER


def _width(when: When) -> int:
    """Return how many days a date leaves open, about."""
    if when.relative:
        return when.width
    if when.day is not None or when.weekday is not None:
        return 1
    if when.years:
        return _YEAR * (when.years[1] - when.years[0] + 1)
    return _MONTH if when.month is not None else _YEAR


def _by_fields(left: When, right: When) -> Relation | None:
    """Compare two dates whose days nobody knows by what both tell."""
    pairs = (
        (left.year, right.year),
        (left.month, right.month),
        (left.day, right.day),
        (left.weekday, right.weekday),
    )
    shared = [(one, other) for one, other in pairs if one is not None and other is not None]
    if any(one != other for one, other in shared):
        return Relation.DIFFER
    if not shared or left.years or right.years:
        return None
    return Relation.AGREE if left == right else Relation.VAGUER


def _clocks(left: Figure, right: Figure) -> Relation | None:
    one, other = left.clock, right.clock
    if one is None or other is None:
        return None
    shift = _between_zones(one, other)
    if shift is None:
        return None
    if one.part or other.part:
        return _by_part(one, other)
    apart = (other.low - one.low + shift) % (_HALF_DAY if one.half or other.half else _DAY)
    if apart == 0:
        return Relation.AGREE if left.modifier == right.modifier else Relation.VAGUER
    away = min(apart, _DAY - apart, abs(_HALF_DAY - apart) if one.half or other.half else apart)
    vague = bool(left.modifier or right.modifier)
    return Relation.VAGUER if vague and away <= _SOON else Relation.DIFFER


def _between_zones(one: Clock, other: Clock) -> int | None:
    """Return what to add to the other's minutes; `None` if the zones cannot be compared."""
    if one.zone in {other.zone, "", "local"} or other.zone in {"", "local"}:
        return 0
    return int(one.zone) - int(other.zone)


def _by_part(one: Clock, other: Clock) -> Relation:
    if (one.low, one.high) == (other.low, other.high):
        return Relation.AGREE
    for shift in (-_DAY, 0, _DAY):
        if one.low <= other.high + shift and other.low + shift <= one.high:
            return Relation.AGREE if _is_about_then(one, other, shift) else Relation.VAGUER
    return Relation.DIFFER


def _is_about_then(one: Clock, other: Clock, shift: int) -> bool:
    """Tell whether two parts of the day have most of the shorter one in common."""
    common = min(one.high, other.high + shift) - max(one.low, other.low + shift)
    shorter = min(one.high - one.low, other.high - other.low)
    return one.part and other.part and 2 * common >= shorter
