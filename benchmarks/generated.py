"""Reports of one event, made up by a seeded generator: they share facts and word them differently.

An event is a pool of facts; a report tells some of them, each by one of several patterns and with
words chosen among equals. Names are put together from syllables, so that an event of many reports
has a vocabulary of some thousand words, most of them rare, as in news. About 22 words a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_BEGINS = "bcdfghklmnprstvwz"
_VOWELS = "aeiou"
_ENDS = ("", "", "n", "r", "l", "s")
_WHO = [
    ("the mayor of {place}", "{place}’s mayor", "the head of the town of {place}"),
    ("police officers in {place}", "the police of {place}", "officers from {place}"),
    ("doctors at the {name} hospital", "physicians of the {name} clinic"),
    ("the minister, {name} {other}", "minister {other}", "{name} {other}, who leads the ministry"),
    ("workers of the {name} plant", "employees at the {name} factory"),
    ("residents of {place}", "people living in {place}", "neighbours from {place}"),
    ("the {name} company", "{name}, the company", "the firm {name}"),
    ("a spokeswoman for {name}", "a speaker of {name}", "{name}, through its spokeswoman,"),
]
_DID = [
    ("said that {number} people had been hurt", "told of {number} injured"),
    (
        "closed the bridge at {place}",
        "shut the crossing near {place}",
        "blocked the {place} bridge",
    ),
    ("asked for {number} million in aid", "requested help worth {number} million"),
    ("denied knowing of the report by {other}", "knew nothing, they insisted, of {other}’s report"),
    ("found traces of {name} oil in the water", "discovered that {name} oil had leaked"),
    ("called off the meeting with {other}", "cancelled talks with {other}"),
    ("brought {number} families to the school in {place}", "moved {number} households to {place}"),
    ("promised that the repairs would take {number} days", "spoke of {number} days of repairs"),
]
_WHEN = [
    ("on {day} evening", "late on {day}"),
    ("early on {day}, before the market opened", "at dawn on {day}"),
    ("within {number} hours of the accident", "some {number} hours after it happened"),
]
_WHY = [
    ("because the river had risen faster than anyone expected", "since the water rose so quickly"),
    ("although {other} had warned against it in a letter", "against the written advice of {other}"),
    ("so that the roads around {place} stay free", "to keep the streets near {place} clear"),
    ("while the council was still arguing about who should pay", "as the council quarrelled"),
]
_PATTERNS = (
    "{who} {did} {when}, {why}.",
    "{when}, {who} {did}, {why}.",
    "{who}, {why}, {did} {when}.",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Fact:
    """A point of the story: for each part of a sentence its wordings, and what fills them."""

    parts: dict[str, tuple[str, ...]]
    names: dict[str, str]

    def told(self, random: Random) -> str:
        """Return a sentence that tells it in words of its own."""
        parts = {name: random.choice(ways) for name, ways in self.parts.items()}
        sentence = random.choice(_PATTERNS).format(**parts).format(**self.names)
        return sentence[0].upper() + sentence[1:]


@dataclass(frozen=True, slots=True)
class Report:
    """A made-up report: its sentences, and for each the number of the fact it tells."""

    sentences: list[str]
    facts: list[int]


def event(reports: int, shortest: int = 40, longest: int = 100, seed: int = 1) -> list[Report]:
    """Return reports of one event, each of `shortest` to `longest` sentences."""
    random = Random(seed)  # noqa: S311 - made-up texts, no secret
    facts = [_fact(random) for _ in range(longest + longest // 2)]
    made = []
    for _ in range(reports):
        length = random.randint(shortest, longest)
        # The first facts are told by most, the last by few.
        weights = [1 / (1 + number / 20) for number in range(len(facts))]
        ranked = sorted(range(len(facts)), key=lambda n: random.random() ** (1 / weights[n]))
        told = ranked[-length:]
        random.shuffle(told)
        made.append(Report([facts[number].told(random) for number in told], told))
    return made


def _fact(random: Random) -> Fact:
    choices = {"who": _WHO, "did": _DID, "when": _WHEN, "why": _WHY}
    names = {
        "place": _name(random),
        "name": _name(random),
        "other": _name(random),
        "number": str(random.randint(2, 400)),
        "day": random.choice(_DAYS),
    }
    return Fact({part: random.choice(ways) for part, ways in choices.items()}, names)


def _name(random: Random) -> str:
    syllables = (
        random.choice(_BEGINS) + random.choice(_VOWELS) + random.choice(_ENDS)
        for _ in range(random.randint(2, 3))
    )
    return "".join(syllables).capitalize()
