"""The words of a sentence that make it more or less certain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from reader.differences.certainty.uses import Use, is_cue
from reader.differences.phrase_table import PhraseTable
from reader.differences.tokens import Token
from reader.lexicons import words_for
from reader.model import Span


class Level(IntEnum):
    """How far from a plain statement something is told; the order is a ladder."""

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
        negates: whether it says that something is not so, not that somebody denies it.
    """

    level: Level
    span: Span
    form: str
    reach: Span
    negates: bool = False


_LEVELS = {
    "hedges": Level.HEDGED,
    "modals": Level.HEDGED,
    "approximators": Level.SOFTENED,
    "denying-verbs": Level.DENIED,
    "negations": Level.DENIED,
    "planning-words": Level.PLANNED,
}
_NOT = "n't"
_BREAKS = frozenset(",;:()")
_CONTRASTS = frozenset(("but", "while", "although", "though", ";"))
_CLAUSE_WORDS = 2


def cues_of(text: str, words: Sequence[Token], language: str) -> tuple[Cue, ...]:
    """Return the cues of a sentence, in order of place.

    Args:
        text: of the sentence.
        words: its words and marks.
        language: ISO 639-1; without word lists for it there are none.
    """
    phrases, found, number = _phrases(language), [], 0
    forms = tuple(word.form for word in words)
    clauses: list[Span] = []
    while number < len(words):
        length, kind, form = _match(forms, number, phrases)
        if not kind or not is_cue(Use(text, words, number, length)):
            number += 1
            continue
        clauses = clauses or _clauses(words, len(text), language)
        span = Span(words[number].span.start, words[number + length - 1].span.end)
        reach = _reach(clauses, span, words[number + length :])
        found.append(Cue(_LEVELS[kind], span, form, reach, kind == "negations"))
        number += length
    return tuple(found)


@cache
def _phrases(language: str) -> PhraseTable[str]:
    """Return the phrases of all lists with the name of their list."""
    return PhraseTable(
        (tuple(phrase.split()), kind) for kind in _LEVELS for phrase in words_for(kind, language)
    )


def _match(forms: Sequence[str], number: int, phrases: PhraseTable[str]) -> tuple[int, str, str]:
    """Return the length, the list and the form of the phrase at a place; "" for none."""
    if forms[number].endswith(_NOT) and phrases.at((_NOT,), 0):
        return 1, "negations", _NOT
    found = phrases.at(forms, number)
    if found is None:
        return 0, "", ""
    length, kind = found
    return length, kind, " ".join(forms[number : number + length])


def _clauses(words: Sequence[Token], length: int, language: str) -> list[Span]:
    """Return the clauses of a sentence, cut roughly: at marks, and before words that open one."""
    openers = words_for("clause-openers", language)
    found, start, count = [], 0, 0
    for word in words:
        if count > _CLAUSE_WORDS and (word.form in _BREAKS or word.form in openers):
            found.append(Span(start, word.span.start))
            start, count = word.span.start, 0
        count += 1
    return [*found, Span(start, length)]


def _reach(clauses: Sequence[Span], cue: Span, after: Sequence[Token]) -> Span:
    """Return the clause of a cue, and what hangs on it: “it is thought that …”."""
    own = next(clause for clause in clauses if clause.start <= cue.start < clause.end)
    hangs = not after or after[0].form == "that" or after[0].span.start >= own.end
    if not hangs:
        return own
    end = next((word.span.start for word in after if word.form in _CONTRASTS), clauses[-1].end)
    return Span(own.start, end)
