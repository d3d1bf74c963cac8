"""Amounts: numbers in digits and words, with magnitudes, parts and ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reader.differences.figures.lexicon import Lexicon
from reader.differences.words import Words

DASHES = frozenset("-–—‑−")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GROUPED_BY_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_HUNDRED = 100
_TEN = 10
_MOST_DIGITS = 15
_DIGIT_MAGNITUDES = frozenset({"k", "m", "mn", "mln", "b", "bn", "tn"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or a range of them.

    Attributes:
        low, high: the least and the most; the same but in a range.
        grain: to what it seems to be rounded: 100 for 1,500, 0.1 for 2.5; 0 for a part like a half.
        end: the place of the word after it.
        magnitude: by what a magnitude word multiplied it, 1 without.
        worded: whether it is written in words alone.
        share: whether it is a part of a whole, "two thirds".
    """

    low: float
    high: float
    grain: float
    end: int
    magnitude: float = 1
    worded: bool = False
    share: bool = False


def amount_at(words: Words, place: int, known: Lexicon) -> Amount | None:
    """Return the amount that begins at a place, ranges joined, if one does."""
    first = _single_at(words, place, known)
    if first is None:
        return None
    first = _and_a_half(words, first, known)
    return _range_from(words, first, known) or first


def _and_a_half(words: Words, amount: Amount, known: Lexicon) -> Amount:
    """Return the amount with the "and a half" that follows it, if one does."""
    form = words.form(amount.end + 2)
    if words.forms[amount.end : amount.end + 2] != ("and", "a") or form not in known.parts:
        return amount
    part = amount.magnitude / known.parts[form]
    return replace(amount, low=amount.low + part, high=amount.high + part, end=amount.end + 3)


def _range_from(words: Words, first: Amount, known: Lexicon) -> Amount | None:
    """Return the range that goes on after its first number, as "10 to 12 million"."""
    after = first.end
    if words.form(after) not in {*DASHES, "to", "and", "or"}:
        return None
    if words.form(after) == "and" and words.form(after - 2) != "between":
        return None
    after += 1
    if known.currencies.at(words.forms, after):
        after += 1
    second = _single_at(words, after, known)
    if second is None or first.share or second.share or second.end - after > _TEN:
        return None
    low = first.low
    if first.magnitude == 1 and second.magnitude > 1 and low * second.magnitude <= second.high:
        low *= second.magnitude
    if low >= second.high:
        return None
    worded = first.worded and second.worded
    return Amount(low, second.high, second.grain, second.end, second.magnitude, worded)


def _single_at(words: Words, place: int, known: Lexicon) -> Amount | None:
    form = words.form(place)
    if form[:1].isdigit():
        return _digits_at(words, place, known)
    if form in _VULGAR:
        return Amount(_VULGAR[form], _VULGAR[form], 0, place + 1, share=True)
    return _part_at(words, place, known) or _worded_at(words, place, known)


def number_of(form: str, point: bool) -> tuple[float, float] | None:
    """Return the value and the grain of digits with their separators, as 1,500.5; else `None`."""
    grouped = _GROUPED if point else _GROUPED_BY_POINTS
    if ":" in form or len(form) > _MOST_DIGITS or not form.isascii():
        return None
    if grouped.fullmatch(form):
        form = form.replace("," if point else ".", "")
    if not point:
        form = form.replace(",", ".")
    if form.count(".") > 1 or "," in form:
        return None
    whole, _, decimals = form.partition(".")
    if decimals:
        return float(form), 10.0 ** -len(decimals)
    return float(whole), 10.0 ** (len(whole) - len(whole.rstrip("0")) if int(whole) else 0)


def _digits_at(words: Words, place: int, known: Lexicon) -> Amount | None:
    found = number_of(words.forms[place], known.point)
    if found is None:
        return None
    value, grain = found
    end = place + 1
    fraction = _fraction_after(words, end)
    if fraction:
        value, grain, end = value + fraction[0], 0, fraction[1]
    if words.form(end) in _VULGAR:
        value, grain, end = value + _VULGAR[words.form(end)], 0, end + 1
    magnitude, end = _magnitude_at(words, end, known)
    return Amount(value * magnitude, value * magnitude, grain * magnitude, end, magnitude)


def _fraction_after(words: Words, place: int) -> tuple[float, int] | None:
    """Return the value of "-1/2" or " 1/2" after a number, and the place after it."""
    if words.form(place) in DASHES:
        place += 1
    over, slash, under = (words.form(place + n) for n in range(3))
    single = len(over) == len(under) == 1 and slash == "/"
    if single and over.isdecimal() and under.isdecimal() and 0 < int(over) < int(under):
        return int(over) / int(under), place + 3
    return None


def _magnitude_at(words: Words, place: int, known: Lexicon) -> tuple[float, int]:
    """Return by what the words from a place on multiply, and the place after them."""
    magnitude = 1.0
    while True:
        at = place + 1 if words.form(place) in DASHES else place
        form = words.form(at)
        if form not in known.factors or (form == "m" and not _is_million(words, at, known)):
            return magnitude, place
        if form in _DIGIT_MAGNITUDES and not words.form(at - 1)[:1].isdigit():
            return magnitude, place
        magnitude *= known.factors[form]
        place = at + 1


def _is_million(words: Words, place: int, known: Lexicon) -> bool:
    """Tell whether an "m" after a number is a million, and not metres."""
    if known.currencies.before(words.forms, place - 1):
        return True
    if known.currencies.at(words.forms, place + 1):
        return True
    after = words.form(place + 1)
    return after.endswith("s") and len(after) > len("was")


def _part_at(words: Words, place: int, known: Lexicon) -> Amount | None:
    """Return "half", "a third", "two-thirds", "half a million"."""
    form, over, end = words.form(place), 1.0, place
    if form in known.values or form in {"a", "an", "one"}:
        over = float(known.values.get(form, 1))
        end = place + 1
        if words.form(end) in DASHES:
            end += 1
    part = known.parts.get(words.form(end))
    if part is None or (end == place and words.form(end) != "half"):
        return None
    end += 1
    value = over / part
    if words.form(end) == "of" and words.form(end + 2) in known.factors:
        end += 1
    if words.form(end) in {"a", "an"} and words.form(end + 1) in known.factors:
        factor, end = _magnitude_at(words, end + 1, known)
        return Amount(value * factor, value * factor, factor / _TEN, end, factor, worded=True)
    plain = words.form(end) in {"of", "the"} or (end - place > 1 and form not in {"a", "an"})
    if not plain:
        return None
    return Amount(value, value, 0, end, worded=True, share=True)


def _worded_at(words: Words, place: int, known: Lexicon) -> Amount | None:
    """Return a number in words: "two hundred and fifty thousand", "a dozen", "twenty-two"."""
    end = place
    if words.form(place) in {"a", "an"}:
        if words.form(place + 1) not in known.factors:
            return None
        end, current, started = place + 1, 1.0, True
    else:
        current, started = 0.0, False
    total, last, magnitude = 0.0, 0.0, 1.0
    while True:
        at = _past_joiner(words, end, known) if started else end
        form = words.form(at)
        if form in known.values and _fits(last, known.values[form], started):
            current += known.values[form]
            last = known.values[form] or -1
        elif form in known.factors and form not in _DIGIT_MAGNITUDES:
            factor = known.factors[form]
            magnitude = max(magnitude, factor)
            current = max(current, 1) * factor
            if factor > _HUNDRED:
                total, current = total + current, 0.0
            last = factor
        else:
            break
        started, end = True, at + 1
    if end == place:
        return None
    value = total + current
    text = str(int(value)) if value < 10.0**_MOST_DIGITS else "1"
    zeros = len(text) - len(text.rstrip("0")) if value else 0
    grain = max(10.0**zeros, 1) if value > _TEN * 2 else 1.0
    return Amount(value, value, grain, end, magnitude, worded=True)


def _fits(last: float, value: int, started: bool) -> bool:
    """Tell whether a value may follow upon the last one: "twenty two", "hundred five"."""
    if not started:
        return True
    return (last >= _HUNDRED and value > 0) or (
        2 * _TEN <= last < _HUNDRED and last % _TEN == 0 and 0 < value < _TEN
    )


def _past_joiner(words: Words, place: int, known: Lexicon) -> int:
    """Return the place after a dash or an "and" that joins two words of one number."""
    following = words.form(place + 1)
    number = following in known.values or following in known.factors
    if not number:
        return place
    if words.form(place) in DASHES and words.glued(place):
        return place + 1
    hundreds = words.form(place - 1) in known.factors
    return place + 1 if words.form(place) == "and" and hundreds else place
