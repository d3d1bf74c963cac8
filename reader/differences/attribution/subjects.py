"""Who the subject of a verb of saying is: before it, behind it, or of the verb before."""

from __future__ import annotations

from reader.differences.attribution.grammar import (
    BE,
    BEGINS_A_SOURCE,
    HELPERS,
    NO_NAMES,
    OPENS_A_CLAUSE,
    PERSONAL,
    PREPOSITIONS,
    SAYS,
)
from reader.differences.attribution.sentence import LONGEST_SOURCE, TakenApart, WordRange

_LONGEST_NAME = 5


def subject_after(words: TakenApart, number: int) -> WordRange | None:
    """Return the source that follows its verb, as in “…, said X”."""
    after_quote = words.is_quoted(number - 1)
    if not after_quote and not (words.form(number - 1) == "," and number > 3):
        return None
    if not _begins_source(words, number + 1):
        return None
    if not after_quote and _with_apposition(words, number) is not None:
        return None
    return words.source_from(number + 1)


def subject_before(words: TakenApart, number: int, *, sure: bool) -> WordRange | None:
    """Return the source that stands before its verb; a sure verb of saying takes any noun."""
    end = number
    while end > 0 and (words.form(end - 1) in HELPERS or words.form(end - 1).endswith("ly")):
        end -= 1
    if words.form(end - 1) == "," and end > 1:
        return _with_apposition(words, end)
    start = end
    while start > 0 and end - start < LONGEST_SOURCE and not _is_edge(words, start - 1):
        start -= 1
    while start < end and words.form(start) in OPENS_A_CLAUSE:
        start += 1
    if start == end:
        return _of_the_verb_before(words, end) if words.form(end - 1) == "and" else None
    return (start, end) if sure or can_speak(words, start, end) else None


def can_speak(words: TakenApart, start: int, end: int) -> bool:
    """Tell whether some words may name a speaker: a name, a pronoun, a noun from the lists.

    What follows a preposition does not speak: not Kiev in “the unrest in Kiev”.
    """
    for number in range(start, end):
        if words.form(number) in PREPOSITIONS and number > start:
            return False
        if words.form(number) in PERSONAL or words.is_speaker(number):
            return True
        if words.is_capital(number) and (number > 0 or words.form(0) not in NO_NAMES):
            return True
    return False


def _begins_source(words: TakenApart, number: int) -> bool:
    """Tell whether a word may begin a source that stands behind its verb."""
    if words.is_capital(number) or words.form(number) in BEGINS_A_SOURCE:
        return True
    return words.is_speaker(number) or words.is_speaker(number + 1)


def _is_edge(words: TakenApart, number: int) -> bool:
    """Tell whether the name of a speaker begins behind a word."""
    if words.is_quoted(number):
        return True
    if words.form(number) == "and":
        return not (words.is_capital(number - 1) and words.is_capital(number + 1))
    return words.is_break(number) or words.form(number) in BE | SAYS


def _with_apposition(words: TakenApart, end: int) -> WordRange | None:
    """Return the noun with “, a spokesman of the company,” behind it; the verb comes at `end`."""
    comma = end - 2
    while comma > 0 and words.form(comma) != ",":
        if words.is_quoted(comma) or words.form(comma) in {".", ";", ":"}:
            return None
        comma -= 1
    start = comma
    while start > 0 and comma - start <= _LONGEST_NAME and not _is_edge(words, start - 1):
        start -= 1
    if comma <= start or comma - start > _LONGEST_NAME or not can_speak(words, start, comma):
        return None
    return (start, end - 1)


def _of_the_verb_before(words: TakenApart, end: int) -> WordRange | None:
    """Return the subject of the sentence, for “Marr returned to it and accused …”."""
    for number in range(end):
        if words.form(number - 1) in PREPOSITIONS or words.is_quoted(number):
            continue
        if words.form(number) in PERSONAL:
            return (number, number + 1)
        if words.is_capital(number) and (number > 0 or words.form(0) not in NO_NAMES):
            if words.form(number) in PREPOSITIONS:
                continue
            last = number + 1
            while last < end and words.is_capital(last):
                last += 1
            return (number, last)
    return None
