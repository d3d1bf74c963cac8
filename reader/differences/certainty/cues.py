"""The words of a sentence that make it more or less certain."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from reader.differences.content import Content
from reader.differences.tokens import Token
from reader.lexicons import words_for
from reader.model import Span


class Level(IntEnum):
    """How far from a plain statement a cue takes what it bears on; the order is a ladder."""

    FACT = 0
    ATTRIBUTED = 1
    SOFTENED = 2
    PLANNED = 3
    HEDGED = 4
    DENIED = 5


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase, and what it does to what it bears on.

    Attributes:
        level: the step of the ladder; `DENIED` also for a plain “not”.
        span: where it stands, counted from the start of the sentence.
        form: as it is compared.
        reach: the part of the sentence it bears on.
        negates: whether it says that something is not so, without naming who says so.
        narrow: whether it bears on the words next to it only.
    """

    level: Level
    span: Span
    form: str
    reach: Span
    negates: bool = False
    narrow: bool = False


_LISTS = (
    (Level.HEDGED, "hedges"),
    (Level.HEDGED, "modals"),
    (Level.SOFTENED, "approximators"),
    (Level.DENIED, "denying-verbs"),
    (Level.DENIED, "negations"),
    (Level.PLANNED, "planning-words"),
)
_BREAKS = frozenset(",;:()")
_CONTRASTS = frozenset(("but", "while", "although", "though", ";"))
_AMOUNTS = frozenset(
    """a an one two three four five six seven eight nine ten twenty half all every everyone twice
    $ £ € hundred thousand million""".split()
)
_DETERMINERS = frozenset("the a an this that his her their its no other another two three some any".split())


def cues_of(text: str, content: Content, language: str) -> tuple[Cue, ...]:
    """Return the cues of a sentence, in order of place."""
    words, found, number = content.words, [], 0
    phrases = _phrases(language)
    clauses = _clauses(words, language)
    while number < len(words):
        level, length, form = _match(words, number, phrases)
        if level is None or not _counts(text, words, number, length):
            number += 1
            continue
        span = Span(words[number].span.start, words[number + length - 1].span.end)
        reach = _reach(clauses, span, words[number + length :], language)
        negates = form == "n't" or form in words_for("negations", language)
        narrow = form in words_for("modals", language)
        found.append(Cue(level, span, form, reach, negates, narrow))
        number += length
    return tuple(found)


@cache
def _phrases(language: str) -> dict[str, tuple[tuple[tuple[str, ...], Level], ...]]:
    """Return the phrases of all lists by their first words, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Level]]] = {}
    for level, kind in _LISTS:
        for phrase in words_for(kind, language):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, level))
    return {first: tuple(sorted(all_, key=lambda p: -len(p[0]))) for first, all_ in found.items()}


def _match(
    words: Sequence[Token], number: int, phrases: dict[str, tuple[tuple[tuple[str, ...], Level], ...]]
) -> tuple[Level | None, int, str]:
    form = words[number].form
    if form.endswith("n't"):
        return Level.DENIED, 1, "n't"
    for phrase, level in phrases.get(form, ()):
        if tuple(w.form for w in words[number : number + len(phrase)]) == phrase:
            return level, len(phrase), " ".join(phrase)
    return None, 0, ""


def _clauses(words: Sequence[Token], language: str) -> list[Span]:
    openers = words_for("clause-openers", language)
    found, start, count = [], 0, 0
    for word in words:
        if (word.form in _BREAKS or word.form in openers) and count > 2:
            found.append(Span(start, word.span.start))
            start, count = word.span.start, 0
        count += 1
    return [*found, Span(start, 10**9)]


def _reach(
    clauses: Sequence[Span], cue: Span, after: Sequence[Token], language: str
) -> Span:
    """Return the clause of a cue, and what hangs on it: “it is thought that …”."""
    own = next(number for number, c in enumerate(clauses) if c.start <= cue.start < c.end)
    end = clauses[own].end
    first = after[0].form if after else ""
    if first == "that" or not any(word.span.start < end for word in after):
        end = next((w.span.start for w in after if w.form in _CONTRASTS), clauses[-1].end)
    return Span(clauses[own].start, end)


def _counts(text: str, words: Sequence[Token], number: int, length: int) -> bool:
    """Tell whether a word is used as the cue it may be."""
    rule = _RULES.get(words[number].form)
    return rule is None or rule(text, words, number, length)


def _form(words: Sequence[Token], number: int) -> str:
    return words[number].form if 0 <= number < len(words) else ""


def _lower(text: str, words: Sequence[Token], number: int, _length: int) -> bool:
    return text[words[number].span.start].islower()


def _before_to(text: str, words: Sequence[Token], number: int, _length: int) -> bool:
    return _form(words, number + 1) in {"to", "that", "as", "likely", "unlikely"} or _form(words, number - 1) in {"it", ","}


def _verb(text: str, words: Sequence[Token], number: int, _length: int) -> bool:
    before = _form(words, number - 1)
    return before not in _DETERMINERS and before[-2:] != "'s"


def _not_noun(text: str, words: Sequence[Token], number: int, length: int) -> bool:
    return _verb(text, words, number, length) and _form(words, number - 1) not in {"any", "of", "by"}


def _could(text: str, words: Sequence[Token], number: int, _length: int) -> bool:
    after, next_ = _form(words, number + 1), _form(words, number + 2)
    return after not in {"not", "n't", "still", "see", "hear"} and not (after == "be" and next_ in {"seen", "heard"})


def _possible(text: str, words: Sequence[Token], number: int, _length: int) -> bool:
    return _form(words, number - 1) not in {"as", "if", "where", "when", "not"}


def _suggest(text: str, words: Sequence[Token], number: int, _length: int) -> bool:
    return _form(words, number - 1) not in {"we", "i"}


def _thought(text: str, words: Sequence[Token], number: int, _length: int) -> bool:
    return _form(words, number - 1) in {"is", "was", "are", "were", "be", "been", "also", "widely", "'s"} or _form(words, number + 1) in {"to", "that"}


def _no(text: str, words: Sequence[Token], number: int, _length: int) -> bool:
    after = _form(words, number + 1)
    return after[:1] not in {".", ",", "!"} and not after[:1].isdigit() and after not in {"doubt", "matter", "wonder"}


def _not(text: str, words: Sequence[Token], number: int, _length: int) -> bool:
    return _form(words, number + 1) not in {"only", "just", "least", "yet", "to", "so", "all", "even", "surprisingly"}


def _approximates(text: str, words: Sequence[Token], number: int, length: int) -> bool:
    """Before a figure it is a matter of figures."""
    after = _form(words, number + length)
    return not after[:1].isdigit() and after not in _AMOUNTS


_Rule = Callable[[str, Sequence[Token], int, int], bool]
_RULES: dict[str, _Rule] = {
    "may": _lower,
    "might": _verb,
    "appear": _before_to,
    "appears": _before_to,
    "appeared": _before_to,
    "appearing": _before_to,
    "suspect": _not_noun,
    "suspects": _not_noun,
    "plan": _verb,
    "plans": _verb,
    "could": _could,
    "possible": _possible,
    "suggest": _suggest,
    "suggested": _suggest,
    "thought": _thought,
    "believed": _thought,
    "considered": _thought,
    "expected": _thought,
    "will": _lower,
    "no": _no,
    "not": _not,
    **dict.fromkeys(("almost", "nearly", "virtually", "practically", "all", "largely", "mostly"), _approximates),
}
