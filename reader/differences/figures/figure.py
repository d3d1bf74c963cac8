"""A figure of a sentence, as it is compared."""

from __future__ import annotations

from dataclasses import dataclass

from reader.differences.figures.amounts import Amount
from reader.differences.figures.clocks import Clock
from reader.differences.figures.dates import When
from reader.model import Span


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
class Found:
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
