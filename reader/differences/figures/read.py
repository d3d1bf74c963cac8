"""The figures of a sentence: their values, and what they count."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.differences.figures.amounts import DASHES, Amount, amount_at
from reader.differences.figures.dates import Clock, When, clock_at, date_at
from reader.differences.figures.lexicon import Lexicon, lexicon_of
from reader.differences.meaning import is_content, listed, sense, senses
from reader.differences.words import Words, words
from reader.lexicons import words_of
from reader.model import Span

_COUNTED_WORDS = 3
_NEAR_WORDS = 4
_LOOKED_BACK = 4
_PASSED_OVER = frozenset({"of", "the", "other", "more", "these", "those", "its", "their", "his"})
_SMALL = {word: n for n, word in enumerate(("one", "two", "three", "four", "five", "six"), 1)}
_PLURALS = frozenset({"people", "men", "women", "children"})
_NO_PLURALS = frozenset({"series", "news", "always", "perhaps", "besides", "politics"})
_MOST_WORDS = 1500
_LONG_CODE = 7
_CENTS = {"CENT": "$", "PENCE": "GBP"}
_MARKS = frozenset(",;:()\"“”„«»—–")
_VAGUE_COUNTED = frozenset({"some", "many", "few"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a sentence.

    Attributes:
        span: where it stands in the sentence, with "at least" and its unit.
        first, last: the places of its first word and after its last one.
        quantity: "count", "money", "percent", "length" … (a quantity of the units), "age",
            "ordinal", "score", "date", "clock", "label" (a name's number), "code" (a telephone's).
        unit: the currency, or the word a label belongs to; else "".
        low, high: what it may be, in the base unit of its quantity.
        grain: to what it seems to be rounded.
        modifier: "", "about", "over", "under" or "near".
        vague: whether it is told without a number, as "dozens".
        counted: what stands for the words after it.
        role: what becomes of them: "kill", "arrest".
        clause: what stands for the content words of its clause.
        named: the names before it in its clause.
        total: what it makes together with the count that follows it, "two women and a man".
        reported: whether it is the day on which somebody said something.
        head: what stands for the plural that it counts, "" if none is told.
        when, clock: of a date and of a time of day.
        digits: the digits of a code or score.
    """

    span: Span
    first: int
    last: int
    quantity: str
    unit: str = ""
    low: float = 0.0
    high: float = 0.0
    grain: float = 0.0
    modifier: str = ""
    vague: bool = False
    counted: frozenset[str] = frozenset()
    role: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    head: str = ""
    total: float = 0.0
    reported: bool = False
    when: When | None = None
    clock: Clock | None = None
    digits: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """The figures of a sentence.

    Attributes:
        found: in order of place.
        plain: what stands for its plurals that no figure counts.
        senses: what stands for its words that carry content.
    """

    found: tuple[Figure, ...]
    plain: frozenset[str] = frozenset()
    senses: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Found:
    """A figure at some words; `place` is its first, `core` its first without a modifier."""

    place: int
    core: int
    end: int
    quantity: str
    amount: Amount | None = None
    unit: str = ""
    low: float = 0.0
    high: float = 0.0
    grain: float = 0.0
    modifier: str = ""
    vague: bool = False
    when: When | None = None
    clock: Clock | None = None
    digits: str = ""


def figures_of(text: str, language: str, today: datetime.date | None) -> Figures:
    """Return the figures of a sentence, in order of place."""
    found = words(text)
    if len(found) > _MOST_WORDS:
        return Figures(())
    known = lexicon_of(language or "en")
    raw = list(_found_in(found, known, today))
    clauses = _clauses(found)
    taken = frozenset(place for f in raw for place in range(f.place, f.end))
    figures = tuple(_with_context(found, f, clauses, taken) for f in raw)
    counted = {figure.head for figure in figures}
    plurals = {sense(form) for form in found.forms if _is_plural(form)}
    return Figures(figures, frozenset(plurals - counted), senses(found.forms))


def _found_in(found: Words, known: Lexicon, today: datetime.date | None) -> Iterator[_Found]:
    place = 0
    while place < len(found):
        figure = _figure_at(found, place, known, today)
        if figure is None:
            place += 1
            continue
        yield _modified(found, figure, known)
        place = figure.end


def _figure_at(
    found: Words, place: int, known: Lexicon, today: datetime.date | None
) -> _Found | None:
    form = found.forms[place]
    if form[0].isdigit():
        if _belongs_to_word(found, place):
            return None
        return (
            _clock(found, place, known)
            or _date(found, place, known, today)
            or _code(found, place)
            or _score(found, place)
            or _amount(found, place, known)
        )
    if form not in known.beginnings:
        return None
    return (
        _date(found, place, known, today)
        or _clock(found, place, known)
        or _money_first(found, place, known)
        or _vague(found, place, known)
        or _amount(found, place, known)
        or _ordinal(found, place, known)
    )


def _belongs_to_word(found: Words, place: int) -> bool:
    """Tell whether a number is part of a name, as in F-16, G20, 4x4."""
    after = found.form(place + 1)
    if found.glued(place):
        before = found.form(place - 1)
        if before[-1:].isalpha() and before not in {"us", "a", "c", "can", "hk", "rs", "s", "usd"}:
            return True
        joined = found.glued(place - 1) and found.form(place - 2)[-1:].isalpha()
        if before in DASHES and joined and found.capital(place - 2):
            return True
    return found.glued(place + 1) and after == "x"


def _clock(found: Words, place: int, known: Lexicon) -> _Found | None:
    clock = clock_at(found, place, known)
    if clock is None:
        return None
    return _Found(place, place, clock[1], "clock", clock=clock[0])


def _date(
    found: Words, place: int, known: Lexicon, today: datetime.date | None
) -> _Found | None:
    date = date_at(found, place, known, today)
    if date is None:
        return None
    return _Found(place, place, date[1], "date", when=date[0])


def _code(found: Words, place: int) -> _Found | None:
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
    return _Found(place, place, end, "code", digits=digits)


def _score(found: Words, place: int) -> _Found | None:
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
    return _Found(place, place, place + 3, "score", digits=f"{int(one)}-{int(other)}")


def _money_first(found: Words, place: int, known: Lexicon) -> _Found | None:
    """Return an amount of money that begins with its currency, "$2.6 million"."""
    currency = known.currencies.at(found.forms, place)
    if currency is None:
        return None
    start = place + currency[0]
    if found.form(place)[0].isalpha() and not found.form(place)[0].isupper():
        start = place + currency[0]
    amount = amount_at(found, start, known) if found.form(start)[:1].isdigit() else None
    if amount is None:
        return None
    end = amount.end
    after = known.currencies.at(found.forms, end)
    if after and after[1] == currency[1]:
        end += after[0]
    return _Found(place, place, end, "money", amount, unit=currency[1])


def _vague(found: Words, place: int, known: Lexicon) -> _Found | None:
    """Return an amount without a number, "dozens of"."""
    told = known.vague.at(found.forms, place)
    if told is None:
        return None
    length, (low, high, quantity) = told
    form = found.forms[place]
    if length == 1 and form in _VAGUE_COUNTED:
        if not _counts(found, place + 1) or amount_at(found, place + 1, known):
            return None
    end = place + length
    of = found.forms[end - 1] == "of"
    currency = known.currencies.at(found.forms, end)
    if currency and of:
        end += currency[0]
        return _Found(
            place, place, end, "money", unit=currency[1], low=low, high=high, vague=True
        )
    return _Found(place, place, end - of, quantity, low=low, high=high, vague=True)


def _counts(found: Words, place: int) -> bool:
    """Tell whether a plural follows soon, which "some" or "many" may count."""
    for form in found.forms[place : place + 2]:
        if not form[0].isalpha() or not is_content(form):
            return False
        if form.endswith("s") or form == "people":
            return True
    return False


def _amount(found: Words, place: int, known: Lexicon) -> _Found | None:
    """Return an amount with what its unit says it is."""
    amount = amount_at(found, place, known) or _one_unit(found, place, known)
    if amount is None or _is_pronoun(found, place, amount):
        return None
    figure = _Found(place, place, amount.end, "count", amount)
    return (
        _age(found, figure)
        or _with_unit(found, figure, known)
        or _with_currency(found, figure, known)
        or _nth(found, figure, known)
        or _percent(figure)
        or _label(found, figure)
        or figure
    )


def _one_unit(found: Words, place: int, known: Lexicon) -> Amount | None:
    """Return the one of "less than an hour": "a" before a unit and after a word of amount."""
    if found.forms[place] not in {"a", "an"} or not known.modifiers.before(found.forms, place):
        return None
    return Amount(1, 1, 1, place + 1, worded=True) if known.units.at(found.forms, place + 1) else None


def _is_pronoun(found: Words, place: int, amount: Amount) -> bool:
    """Tell whether "one" counts nothing: "one of them", "no one", "this one"."""
    if found.forms[place] != "one" or amount.end > place + 1:
        return False
    before, after = found.form(place - 1), found.form(place + 1)
    plain = after[:1].isalpha() and is_content(after)
    determined = {"no", "this", "that", "which", "every", "any", "the", "another", "each", "some"}
    return not plain or before in determined


def _age(found: Words, figure: _Found) -> _Found | None:
    """Return an age: "23-year-old", "23 years old", "aged 23", "Smith, 23,"."""
    at, place = figure.end, figure.place
    if found.form(at) == "s" and found.glued(at) and figure.amount and figure.amount.low % 10 == 0:
        figure.low, figure.high, figure.vague = figure.amount.low, figure.amount.low + 9, True
        return _as(figure, "age", at + 1) if figure.amount.high < 120 else None
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
    if found.form(place - 1) == "aged" or found.forms[max(0, place - 3) : place] == (
        *("the", "age", "of"),
    ):
        return _as(figure, "age", figure.end)
    between = found.form(place - 1) == "," and found.form(figure.end) in {",", ".", ";", ")"}
    named = found.capital(place - 2) and figure.amount is not None and not figure.amount.worded
    plain = figure.amount is not None and figure.amount.high < 120 and figure.amount.grain >= 1
    if between and named and plain:
        return _as(figure, "age", figure.end)
    return None


def _as(figure: _Found, quantity: str, end: int) -> _Found:
    figure.quantity, figure.end = quantity, end
    return figure


def _with_unit(found: Words, figure: _Found, known: Lexicon) -> _Found | None:
    at = figure.end
    if found.form(at) in DASHES and found.glued(at) and found.glued(at + 1):
        at += 1
    unit = known.units.at(found.forms, at)
    if unit is None or figure.amount is None:
        return None
    quantity, factor, offset = unit[1]
    figure.low = figure.amount.low * factor + offset
    figure.high = figure.amount.high * factor + offset
    figure.grain = figure.amount.grain * factor
    figure.unit = found.forms[at]
    return _as(figure, quantity, at + unit[0])


def _with_currency(found: Words, figure: _Found, known: Lexicon) -> _Found | None:
    at = figure.end + (found.form(figure.end) in DASHES)
    currency = known.currencies.at(found.forms, at)
    if currency is None or not found.form(at).strip("$€£¥₽₴₹₺₪"):
        if currency is None or found.form(at + 1)[:1].isdigit():
            return None
    figure.unit = currency[1]
    if currency[1] in _CENTS and figure.amount:
        figure.unit = _CENTS[currency[1]]
        figure.low, figure.high = figure.amount.low / 100, figure.amount.high / 100
        figure.grain = figure.amount.grain / 100
    return _as(figure, "money", at + currency[0])


def _nth(found: Words, figure: _Found, known: Lexicon) -> _Found | None:
    """Return an ordinal in digits, "16th", or ended by a word, "twenty-third"."""
    if found.form(figure.end) in known.suffixes and found.glued(figure.end):
        return _as(figure, "ordinal", figure.end + 1)
    return None


def _percent(figure: _Found) -> _Found | None:
    """Return a part of a whole as a percentage: "a third" is 33."""
    if figure.amount is None or not figure.amount.share:
        return None
    figure.low, figure.high = figure.amount.low * 100, figure.amount.high * 100
    figure.grain = 2.0
    return _as(figure, "percent", figure.end)


def _label(found: Words, figure: _Found) -> _Found | None:
    """Return the number that belongs to a name, "Flight 370", "Route 94", "No. 5"."""
    before = found.form(figure.place - 1)
    number = before in {"no", "number", "#"} or (before == "." and found.form(figure.place - 2) == "no")
    if figure.amount is None or figure.amount.worded or figure.amount.magnitude > 1:
        return None
    named = figure.place > 1 and found.capital(figure.place - 1) and len(before) > 1
    if not number and not named:
        return None
    figure.unit = before
    return _as(figure, "label", figure.end)


def _ordinal(found: Words, place: int, known: Lexicon) -> _Found | None:
    value = known.ordinals.get(found.forms[place])
    if value is None:
        return None
    amount = Amount(value, value, 1, place + 1, worded=True)
    return _Found(place, place, place + 1, "ordinal", amount)


def _modified(found: Words, figure: _Found, known: Lexicon) -> _Found:
    """Take in what stands before a figure and makes it less than exact."""
    if figure.amount and not (figure.low or figure.high):
        figure.low, figure.high = figure.amount.low, figure.amount.high
        figure.grain = figure.amount.grain
    if figure.quantity in {"label", "code", "score", "ordinal"} or figure.vague:
        return figure
    before = known.modifiers.before(found.forms, figure.place)
    if before is None or found.forms[figure.place - 1] == "some" and figure.quantity == "date":
        return figure
    figure.place -= before[0]
    figure.modifier = before[1]
    if figure.quantity in {"date"}:
        figure.place, figure.modifier = figure.core, ""
    return figure


def _clauses(found: Words) -> list[int]:
    """Return the number of the clause in which each word stands."""
    openers = words_of("clause-openers-en")
    number, numbers = 0, []
    for place, form in enumerate(found.forms):
        if form in _MARKS or form in openers:
            number += 1
        numbers.append(number)
        del place
    return numbers


def _is_plural(form: str) -> bool:
    """Tell whether a word in lower case looks like a plural."""
    return form in _PLURALS or (
        form not in _NO_PLURALS
        and form.endswith("s") and len(form) > len("was") and form[-2] not in "su'" and is_content(form)
    )


def _with_context(
    found: Words, figure: _Found, clauses: list[int], taken: frozenset[int]
) -> Figure:
    counted = list(_counted(found, figure.end))
    if figure.quantity in {"date", "clock"} or not counted:
        counted = list(_before(found, figure.place))
    number = clauses[figure.core]
    inside = [p for p, n in enumerate(clauses) if n == number and p not in taken]
    clause = senses(found.forms[p] for p in inside)
    near = range(figure.place - _NEAR_WORDS, figure.end + _NEAR_WORDS)
    role = senses(found.forms[p] for p in inside if p in near) & listed("roles-en")
    if counted and sense(counted[0]) in listed("reaching-en"):
        role = clause & listed("roles-en")
    start, end = found.starts[figure.place], found.ends[figure.end - 1]
    return Figure(
        span=Span(start, end),
        first=figure.place,
        last=figure.end,
        quantity=figure.quantity,
        unit=figure.unit,
        low=figure.low,
        high=figure.high,
        grain=figure.grain,
        modifier=figure.modifier,
        vague=figure.vague,
        counted=frozenset(map(sense, counted)),
        role=role,
        clause=clause,
        named=_named(found, figure, inside),
        head=_head(found, figure, counted),
        total=_total(found, figure),
        reported=figure.quantity == "date" and _is_saying(found, figure),
        when=figure.when,
        clock=figure.clock,
        digits=figure.digits,
    )


def _head(found: Words, figure: _Found, counted: Sequence[str]) -> str:
    """Return what stands for the plural that a figure counts, if one is told."""
    if found.form(figure.end) in DASHES:
        return ""
    return next((sense(form) for form in counted if _is_plural(form)), "")


def _is_saying(found: Words, figure: _Found) -> bool:
    """Tell whether a date stands right after a word of saying."""
    before = [found.form(figure.place - n) for n in (1, 2)]
    at = before[1] if before[0] == "on" else before[0]
    return at != "" and sense(at) == sense("said")


def _total(found: Words, figure: _Found) -> float:
    """Return the sum of "two women and a man", 0 where no second count follows soon."""
    if figure.quantity != "count" or figure.low != figure.high or figure.vague:
        return 0.0
    for place in range(figure.end + 1, figure.end + _COUNTED_WORDS + 1):
        if found.form(place) == "and":
            following = found.form(place + 1)
            more = 1 if following in {"a", "an"} else _SMALL.get(following, 0)
            noun = found.form(place + 2)
            return figure.low + more if more and noun and is_content(noun) else 0.0
    return 0.0


def _counted(found: Words, place: int) -> Iterator[str]:
    """Yield the words after a figure that carry content: what it counts."""
    count = 0
    for form in found.forms[place : place + _COUNTED_WORDS + 2]:
        if form in DASHES or (form in _PASSED_OVER and not count):
            continue
        if not form[0].isalpha() or not is_content(form) or count == _COUNTED_WORDS:
            return
        count += 1
        yield form


def _before(found: Words, place: int) -> Iterator[str]:
    """Yield the word that carries content shortly before a figure: "died on", "a toll of"."""
    for at in range(place - 1, max(place - _LOOKED_BACK, -1), -1):
        form = found.forms[at]
        if form in _MARKS:
            return
        if form[0].isalpha() and is_content(form):
            yield form
            return


def _named(found: Words, figure: _Found, inside: Sequence[int]) -> frozenset[str]:
    """Return the names before a figure in its clause; of an age, those right beside it.

    Where most words begin with a capital, as in headlines, nobody knows what is a name.
    """
    words_there = [p for p in inside if found.forms[p][0].isalpha()]
    if 2 * sum(map(found.capital, words_there)) > len(words_there) > 1:
        return frozenset()
    places = [p for p in inside if p < figure.place]
    if figure.quantity == "age":
        places = [*range(figure.place - 1, max(figure.place - 6, -1), -1)]
        after = range(figure.end, min(figure.end + 5, len(found)))
        places = [p for p in places if found.forms[p] != ","][:4]
        places += list(after) if found.form(figure.end) not in _MARKS else []
    return frozenset(
        found.forms[p].removesuffix("'s")
        for p in places
        if found.capital(p) and is_content(found.forms[p])
    )
