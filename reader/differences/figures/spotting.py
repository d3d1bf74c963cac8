"""Spotting the figures of a sentence: what they are, and their values."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from reader.differences.figures.amounts import DASHES, Amount, amount_at
from reader.differences.figures.clocks import clock_at
from reader.differences.figures.dates import date_at
from reader.differences.figures.figure import Spotted
from reader.differences.figures.lexicon import Lexicon
from reader.differences.figures.special import ago_at, game_clock_at, hour_at, is_magnitude
from reader.differences.meaning import is_content
from reader.differences.words import Words

_LONG_CODE = 7
_OLDEST = 120
_YEARS = range(1900, 2101)
_NUMBERED = frozenset({"no", "number", "#", "version", "chapter", "route"})
_CENTS = {"CENT": "$", "PENCE": "GBP"}
_VAGUE_COUNTED = frozenset({"some", "many", "few"})
_CURRENCY_LETTERS = frozenset({"us", "a", "c", "can", "hk", "rs", "s", "usd"})


def spotted(found: Words, known: Lexicon, today: datetime.date | None) -> Iterator[Spotted]:
    """Yield the figures of a sentence, in order of place."""
    place = 0
    while place < len(found):
        figure = _figure_at(found, place, known, today)
        if figure is None:
            place += 1
            continue
        whole = _joined(found, figure, known, today)
        yield _modified(found, whole, known)
        place = whole.last


def _joined(found: Words, figure: Spotted, known: Lexicon, today: datetime.date | None) -> Spotted:
    """Return a measure with the smaller one that goes on with it, "7 minutes 41 seconds"."""
    at = figure.last + (found.form(figure.last) == "and")
    if not (figure.amount and figure.unit) or at >= len(found):
        return figure
    rest = _figure_at(found, at, known, today)
    if rest is None or not rest.amount or (rest.quantity, rest.modifier) != (figure.quantity, ""):
        return figure
    if figure.quantity == "money" or rest.unit == figure.unit or rest.high >= figure.grain:
        return figure
    low, high = figure.low + rest.low, figure.high + rest.high
    return replace(figure, low=low, high=high, grain=rest.grain, last=rest.last)


def _figure_at(
    found: Words, place: int, known: Lexicon, today: datetime.date | None
) -> Spotted | None:
    form = found.forms[place]
    if form[0].isdigit():
        if _belongs_to_word(found, place):
            return None
        return (
            game_clock_at(found, place)
            or _clock(found, place, known)
            or ago_at(found, place, known, today)
            or _date(found, place, known, today)
            or hour_at(found, place)
            or _code(found, place)
            or _score(found, place)
            or _amount(found, place, known)
        )
    if form not in known.beginnings:
        return None
    return (
        _date(found, place, known, today)
        or ago_at(found, place, known, today)
        or _clock(found, place, known)
        or _money_first(found, place, known)
        or _vague(found, place, known)
        or _amount(found, place, known)
        or _ordinal(found, place, known)
    )


def _belongs_to_word(found: Words, place: int) -> bool:
    """Tell whether a number is part of a name, as in F-16, 4x4, or of 12/3."""
    after = found.form(place + 1)
    if found.glued(place):
        before = found.form(place - 1)
        if before[-1:].isalpha() and before not in _CURRENCY_LETTERS:
            return True
        joined = found.glued(place - 1) and found.form(place - 2)[-1:].isalpha()
        if before in DASHES and joined and found.capital(place - 2):
            return True
    over = found.form(place - 1) == "/" and found.form(place - 2)[:1].isdigit()
    return over or (found.glued(place + 1) and after == "x")


def _clock(found: Words, place: int, known: Lexicon) -> Spotted | None:
    clock = clock_at(found, place, known)
    if clock is None:
        return None
    return Spotted(place, place, clock[1], "clock", clock=clock[0])


def _date(found: Words, place: int, known: Lexicon, today: datetime.date | None) -> Spotted | None:
    date = date_at(found, place, known, today)
    if date is None:
        return None
    return Spotted(place, place, date[1], "date", when=date[0])


def _code(found: Words, place: int) -> Spotted | None:
    """Return a telephone number or another code, of groups of digits that begin with 0."""
    form = found.forms[place]
    if not (form.isdecimal() and form.startswith("0") and len(form) > 1):
        return None
    end = place + 1
    while found.form(end).isdecimal():
        end += 1
    digits = "".join(found.forms[place:end])
    if len(digits) < _LONG_CODE:
        return None
    return Spotted(place, place, end, "code", digits=digits)


def _score(found: Words, place: int) -> Spotted | None:
    """Return a score as 3-0 or 27-24; a range goes up, a score need not."""
    one, dash, other = (found.form(place + n) for n in range(3))
    close = found.glued(place + 1) and found.glued(place + 2)
    if dash not in DASHES or not close or not (one.isdecimal() and other.isdecimal()):
        return None
    if not (one.isascii() and other.isascii()) or int(one) < int(other):
        return None
    after = found.form(place + 3)
    if after == "/" or (found.glued(place + 3) and after not in {",", ".", ")", ";"}):
        return None
    return Spotted(place, place, place + 3, "score", digits=f"{int(one)}-{int(other)}")


def _money_first(found: Words, place: int, known: Lexicon) -> Spotted | None:
    """Return an amount of money that begins with its currency, "$2.6 million"."""
    currency = known.currencies.at(found.forms, place)
    if currency is None:
        return None
    start = place + currency[0]
    amount = amount_at(found, start, known) if found.form(start)[:1].isdigit() else None
    if amount is None:
        return None
    end = amount.end
    after = known.currencies.at(found.forms, end)
    if after and after[1] == currency[1]:
        end += after[0]
    return Spotted(place, place, end, "money", amount, unit=currency[1])


def _vague(found: Words, place: int, known: Lexicon) -> Spotted | None:
    """Return an amount without a number, "dozens of"."""
    told = known.vague.at(found.forms, place)
    if told is None:
        return None
    length, (low, high, quantity) = told
    form = found.forms[place]
    alone = length == 1 and form in _VAGUE_COUNTED
    if alone and (not _counts(found, place + 1) or amount_at(found, place + 1, known)):
        return None
    end = place + length
    of = found.forms[end - 1] == "of"
    currency = known.currencies.at(found.forms, end)
    if currency and of:
        end += currency[0]
        return Spotted(place, place, end, "money", unit=currency[1], low=low, high=high, vague=True)
    return Spotted(place, place, end - of, quantity, low=low, high=high, vague=True)


def _counts(found: Words, place: int) -> bool:
    """Tell whether a plural follows soon, which "some" or "many" may count."""
    for form in found.forms[place : place + 2]:
        if not form[0].isalpha() or not is_content(form):
            return False
        if form.endswith("s") or form == "people":
            return True
    return False


def _amount(found: Words, place: int, known: Lexicon) -> Spotted | None:
    """Return an amount with what its unit says it is."""
    amount = amount_at(found, place, known) or _one_unit(found, place, known)
    if amount is None or _is_pronoun(found, place, amount):
        return None
    figure = Spotted(place, place, amount.end, "count", amount)
    if _is_model_year(found, place):
        return None
    if is_magnitude(found, place, amount.end):
        return _as(figure, "magnitude", amount.end)
    figure = _decade(found, figure)
    return (
        _age(found, figure)
        or _with_unit(found, figure, known)
        or _with_currency(found, figure, known)
        or _nth(found, figure, known)
        or _percent(figure)
        or _label(found, figure)
        or figure
    )


def _is_model_year(found: Words, place: int) -> bool:
    """Tell whether a number is the year that a name begins with, as "a 2013 Toyota"."""
    form = found.forms[place]
    return form.isdecimal() and int(form) in _YEARS and found.capital(place + 1)


def _one_unit(found: Words, place: int, known: Lexicon) -> Amount | None:
    """Return the one of "less than an hour": "a" before a unit and after a word of amount."""
    if found.forms[place] not in {"a", "an"} or not known.modifiers.before(found.forms, place):
        return None
    return (
        Amount(1, 1, 1, place + 1, worded=True) if known.units.at(found.forms, place + 1) else None
    )


def _is_pronoun(found: Words, place: int, amount: Amount) -> bool:
    """Tell whether "one" counts nothing: "one of them", "no one", "this one"."""
    if found.forms[place] != "one" or amount.end > place + 1:
        return False
    before, after = found.form(place - 1), found.form(place + 1)
    plain = after[:1].isalpha() and is_content(after)
    determined = {"no", "this", "that", "which", "every", "any", "the", "another", "each", "some"}
    return not plain or before in determined


def _decade(found: Words, figure: Spotted) -> Spotted:
    """Return a figure as what "30s" leaves open, where it is written so."""
    at, amount = figure.last, figure.amount
    if amount is None or amount.low % 10 or found.form(at) != "s" or not found.glued(at):
        return figure
    return replace(figure, low=amount.low, high=amount.low + 9, vague=True)


def _age(found: Words, figure: Spotted) -> Spotted | None:
    """Return an age: "23-year-old", "23 years old", "aged 23", "Smith, 23,"."""
    at, place = figure.last, figure.first
    if figure.amount and figure.vague:
        return _as(figure, "age", at + 1) if figure.amount.high < _OLDEST else None
    while found.form(at) in DASHES:
        at += 1
    if found.form(at) in {"year", "years", "month", "months"}:
        old = at + 1
        while found.form(old) in DASHES:
            old += 1
        if found.form(old) in {"old", "olds"}:
            return _as(figure, "age", old + 1)
        if found.form(old) == "of" and found.form(old + 1) == "age":
            return _as(figure, "age", old + 2)
    of_age = found.forms[max(0, place - 3) : place] == ("the", "age", "of")
    if found.form(place - 1) == "aged" or of_age:
        return replace(figure, quantity="age")
    between = found.form(place - 1) == "," and found.form(figure.last) in {",", ".", ";", ")"}
    named = found.capital(place - 2) and figure.amount is not None and not figure.amount.worded
    plain = figure.amount is not None and figure.amount.high < _OLDEST and figure.amount.grain >= 1
    if between and named and plain:
        return replace(figure, quantity="age")
    return None


def _as(figure: Spotted, quantity: str, last: int) -> Spotted:
    return replace(figure, quantity=quantity, last=last)


def _with_unit(found: Words, figure: Spotted, known: Lexicon) -> Spotted | None:
    at = figure.last
    if found.form(at) in DASHES and found.glued(at) and found.glued(at + 1):
        at += 1
    unit = known.units.at(found.forms, at)
    if unit is None or figure.amount is None:
        return None
    quantity, factor, offset = unit[1]
    return replace(
        figure,
        quantity=quantity,
        last=at + unit[0],
        unit=found.forms[at],
        low=figure.amount.low * factor + offset,
        high=figure.amount.high * factor + offset,
        grain=figure.amount.grain * factor,
    )


def _with_currency(found: Words, figure: Spotted, known: Lexicon) -> Spotted | None:
    at = figure.last + (found.form(figure.last) in DASHES)
    currency = known.currencies.at(found.forms, at)
    if currency is None or found.form(at + currency[0])[:1].isdigit():
        return None
    money = replace(figure, quantity="money", last=at + currency[0], unit=currency[1])
    if currency[1] not in _CENTS or figure.amount is None:
        return money
    return replace(
        money,
        unit=_CENTS[currency[1]],
        low=figure.amount.low / 100,
        high=figure.amount.high / 100,
        grain=figure.amount.grain / 100,
    )


def _nth(found: Words, figure: Spotted, known: Lexicon) -> Spotted | None:
    """Return an ordinal in digits, "16th", or ended by a word, "twenty-third"."""
    if found.form(figure.last) in known.suffixes and found.glued(figure.last):
        return _as(figure, "ordinal", figure.last + 1)
    return None


def _percent(figure: Spotted) -> Spotted | None:
    """Return a part of a whole as a percentage: "a third" is 33."""
    if figure.amount is None or not figure.amount.share:
        return None
    low, high = figure.amount.low * 100, figure.amount.high * 100
    return replace(figure, quantity="percent", low=low, high=high, grain=2.0)


def _label(found: Words, figure: Spotted) -> Spotted | None:
    """Return the number that belongs to a name, "Flight 370", "Route 94", "No. 5"."""
    before = found.form(figure.first - 1)
    if before == ".":
        before = found.form(figure.first - 2)
    number = before in _NUMBERED
    if figure.amount is None or figure.amount.worded or figure.amount.magnitude > 1:
        return None
    named = figure.first > 1 and found.capital(figure.first - 1) and len(before) > 1
    if not number and not named:
        return None
    return replace(figure, quantity="label", unit=before)


def _ordinal(found: Words, place: int, known: Lexicon) -> Spotted | None:
    value = known.ordinals.get(found.forms[place])
    if value is None:
        return None
    amount = Amount(value, value, 1, place + 1, worded=True)
    return Spotted(place, place, place + 1, "ordinal", amount)


def _modified(found: Words, figure: Spotted, known: Lexicon) -> Spotted:
    """Take in what stands before a figure and makes it less than exact."""
    if figure.amount and not (figure.low or figure.high):
        amount = figure.amount
        figure = replace(figure, low=amount.low, high=amount.high, grain=amount.grain)
    if figure.quantity in {"label", "code", "score", "ordinal"} or figure.vague:
        return figure
    before = known.modifiers.before(found.forms, figure.first)
    if before is None or figure.quantity == "date":
        return figure
    return replace(figure, first=figure.first - before[0], modifier=before[1])
