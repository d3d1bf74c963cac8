"""A figure of a sentence, as it is spotted and as it is compared."""

from __future__ import annotations

from dataclasses import dataclass

from reader.differences.figures.amounts import Amount
from reader.differences.figures.clocks import Clock
from reader.differences.figures.dates import When
from reader.model import Span


@dataclass(frozen=True, slots=True)
class Spotted:
    """A figure at some words of a sentence, by its value.

    Attributes:
        first, last: the places of its first word and after its last one.
        core: the place of its first word without "at least".
        quantity: "count", "money", "percent", "length" … (a quantity of the units), "age",
            "ordinal", "score", "date", "clock", "label" (a name's number), "code" (a telephone's).
        amount: the number in it, if it has one.
        unit: the currency, the unit, or the word a label belongs to; else "".
        low, high: what it may be, in the base unit of its quantity.
        grain: to what it seems to be rounded.
        modifier: "", "about", "over", "under" or "near".
        vague: whether it is told without a number, as "dozens".
        when, clock: of a date and of a time of day.
        digits: the digits of a code or score.
    """

    first: int
    core: int
    last: int
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Spotted):
    """A figure of a sentence, with what it counts there.

    Attributes:
        span: where it stands in the sentence, with "at least" and its unit.
        counted: what stands for the words after it.
        role: what becomes of them: "kill", "arrest".
        clause: what stands for the content words of its clause.
        named: the names before it in its clause.
        head: what stands for the plural that it counts, "" if none is told.
        total: what it makes together with the count that follows it, "two women and a man".
        reported: whether it is the day on which somebody said something.
    """

    span: Span
    counted: frozenset[str]
    role: frozenset[str]
    clause: frozenset[str]
    named: frozenset[str]
    head: str
    total: float
    reported: bool


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
