"""Where a sentence says who says something: “X said that …”, “…, said X”, “according to X”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import cache

from reader.differences.attribution.grammar import (
    ACCUSES,
    ACTS,
    AFTER_A_VERB_AT_THE_END,
    AFTER_REPORTED,
    BE,
    BEFORE_A_FIGURE,
    BEFORE_A_NOUN,
    CLAIM_FOLLOWS,
    DENIES_SAYING,
    ENDS_A_CLAUSE,
    HAS_A_HEARER,
    NOT_CLAIMED,
    NOUNS_TOO,
    PERSONAL,
    PUTS,
    RELATIVE,
    REPORTED,
    REPORTED_LIKE,
    REPORTS,
    SPEAKS,
    VIEWS,
)
from reader.differences.attribution.sentence import TakenApart, WordRange
from reader.differences.attribution.sources import Frame, hidden, source_of
from reader.differences.attribution.subjects import subject_after, subject_before
from reader.differences.tokens import Token
from reader.lexicons import words_for
from reader.model import Span

_WEAK = ("naming-verbs", "thinking-verbs")
_STRONG = ("saying-verbs", "claiming-verbs", "denying-verbs", "admitting-verbs")
_SURE = "saying-verbs"
_LONGEST_LABEL = 4
_FEW = 2
_UP_TO_A_QUOTATION = range(1, 10)
"""So many words after “called” may stand before what something is called."""

_OTHER_CUES = VIEWS | REPORTED | REPORTED_LIKE | frozenset(("according", "citing", "cited"))


def frames_of(
    text: str, words: tuple[Token, ...], quoted: Sequence[Span], language: str
) -> tuple[Frame, ...]:
    """Return where a sentence says who says something, in order of place.

    What somebody quoted says of others is not looked into.

    Args:
        text: of the sentence.
        words: its words and marks.
        quoted: its stretches between quotation marks, with their marks, counted from its start.
        language: ISO 639-1; without word lists for it there is nothing.
    """
    verbs = _verbs(language)
    if not verbs or not words:
        return ()
    inside = frozenset(
        number
        for number, word in enumerate(words)
        if any(span.start <= word.span.start < span.end for span in quoted)
    )
    taken = TakenApart(text, words, inside, language)
    found = [
        frame
        for number, word in enumerate(words)
        if word.form in verbs or word.form in _OTHER_CUES
        for frame in _at(taken, number, verbs)
    ]
    named = [frame for frame in found or _labels(taken) if any(map(str.isalnum, frame.source.text))]
    return tuple(sorted(named, key=lambda frame: frame.whole.start))


def knows_speakers(language: str) -> bool:
    """Tell whether there are word lists for a language by which it is seen who speaks."""
    return bool(_verbs(language))


@cache
def _verbs(language: str) -> dict[str, str]:
    """Return each form of a verb of saying with the list it stands in."""
    return {w: kind for kind in (*_WEAK, *_STRONG) for w in words_for(kind, language)}


def _at(words: TakenApart, number: int, verbs: dict[str, str]) -> Iterator[Frame]:
    """Yield the frame whose word of saying is at a place, if there is one."""
    form = words.form(number)
    if words.is_quoted(number):
        return
    first = _phrase_end(words, number)
    if first:
        yield from _after_phrase(words, number, first)
    elif form in VIEWS and words.form(number - 2) == "in":
        yield _frame(
            words,
            (number, number + 1),
            (number - 1, number),
            said=_around(words, number, number + 1),
        )
    elif form in REPORTED_LIKE:
        yield _frame(words, (number, number + 1), None, said=_Said.AFTER)
    elif form in REPORTED and _is_passive(words, number):
        yield _frame(words, (number - 1, number + 1), None, said=_Said.AFTER)
    elif form in verbs:
        yield from _of_verb(words, number, verbs[form])


def _phrase_end(words: TakenApart, number: int) -> int:
    """Return where the source begins after “according to”, “citing”, “quoted by”; 0 for none."""
    form, after = words.form(number), words.form(number + 1)
    if form == "according" and after == "to":
        return number + 2
    if form in {"quoted", "cited", "reported"} and after == "by":
        return number + 2
    return number + 1 if form in {"citing", "cited"} else 0


def _after_phrase(words: TakenApart, number: int, first: int) -> Iterator[Frame]:
    source = words.source_from(first)
    if source:
        yield _frame(words, (number, first), source, said=_around(words, number, source[1]))


def _labels(words: TakenApart) -> Iterator[Frame]:
    """Yield the frame of a headline as “Police: …” or “…: police”."""
    count = len(words.words)
    colons = [number for number in range(count) if words.form(number) == ":"]
    if not colons:
        return
    first, last = colons[0], colons[-1]
    said = any(words.is_speaker(number) for number in range(first) if not _is_report(words, number))
    if 0 < first <= _LONGEST_LABEL and said:
        yield _frame(words, (first, first + 1), (0, first), said=_Said.AFTER)
    behind = range(last + 1, count)
    short = last > _LONGEST_LABEL and 0 < len(behind) <= _LONGEST_LABEL
    if short and not words.is_quoted(last + 1) and any(map(words.is_speaker, behind)):
        yield _frame(words, (last, last + 1), (last + 1, count), said=_Said.BEFORE)


def _is_report(words: TakenApart, number: int) -> bool:
    """Tell whether a label says no more than that there is a report."""
    return words.form(number) in REPORTS


def _is_passive(words: TakenApart, number: int) -> bool:
    before = words.form(number - 1)
    if before.endswith("ly") or before == "also":
        before = words.form(number - 2)
    return before in BE and words.form(number + 1) in AFTER_REPORTED


def _of_verb(words: TakenApart, number: int, kind: str) -> Iterator[Frame]:
    if number and words.is_capital(number) and kind != _SURE:
        return
    if _is_noun(words, number) or _is_denied_saying(words, number) or _is_act(words, number):
        return
    behind = subject_after(words, number)
    if behind:
        yield _frame(words, (number, number + 1), behind, said=_around(words, number, behind[1]))
        return
    subject = subject_before(words, number, sure=kind == _SURE)
    gerund = words.form(number).endswith("ing")
    if (subject is None and not gerund) or not _is_reporting(words, number, kind, subject):
        return
    trails = subject is not None and _trails(words, subject, number)
    said = _around(words, number, number + 1) if trails else _Said.AFTER
    frame = _frame(words, (number, number + 1), subject, said=said)
    if subject is not None and words.form(subject[0] - 1) in RELATIVE and not trails:
        frame = replace(frame, scope=Span(frame.scope.start, _end_of_clause(words, number)))
    yield frame


def _end_of_clause(words: TakenApart, number: int) -> int:
    """Return where “rules that critics say weaken the law, but …” ends behind a word."""
    for word in words.words[number + 2 :]:
        if word.form in ENDS_A_CLAUSE:
            return word.span.start
    return len(words.text)


def _is_noun(words: TakenApart, number: int) -> bool:
    before = words.form(number - 1)
    return before in BEFORE_A_NOUN or before.endswith("'s")


def _is_denied_saying(words: TakenApart, number: int) -> bool:
    """Tell whether it is said that somebody did not say something."""
    return any(words.form(n) in DENIES_SAYING for n in range(max(0, number - 3), number))


def _is_act(words: TakenApart, number: int) -> bool:
    """Tell whether a verb of saying does something else, as “promised to come”, “claimed lives”."""
    form, after = words.form(number), words.form(number + 1)
    if form.startswith(ACCUSES):
        near = {words.form(further) for further in range(number + 2, number + 10)}
        return after in {"of", "with"} or "of" not in near
    if form.startswith("claim") and any(words.form(number + n) in NOT_CLAIMED for n in (1, 2, 3)):
        return True
    return after == "to" and form.startswith(ACTS)


def _is_reporting(words: TakenApart, number: int, kind: str, subject: WordRange | None) -> bool:
    """Tell whether a verb that may mean other things reports what somebody says."""
    after = words.form(number + 1)
    if words.form(number) in NOUNS_TOO and not _is_after_speaker(words, number):
        return False
    ends = not after[:1].isalnum() and after not in {":", '"'}
    if ends and not words.is_quoted(number + 1):
        return subject is not None and (kind not in _WEAK or _trails(words, subject, number))
    if kind not in (*_WEAK, "admitting-verbs") or _claims(words, number):
        return True
    if subject is None or kind == "naming-verbs":
        return False
    return any(map(words.is_speaker, range(*subject)))


def _is_after_speaker(words: TakenApart, number: int) -> bool:
    before = number - 1
    return words.is_capital(before) or words.form(before) in PERSONAL or words.is_speaker(before)


def _claims(words: TakenApart, number: int) -> bool:
    """Tell whether a clause, a quotation or nothing but a time follows a verb of saying."""
    after = words.form(number + 1)
    if after in CLAIM_FOLLOWS or words.form(number + 2) == "that" or words.is_quoted(number - 1):
        return True
    if words.form(number) in SPEAKS and after == "of":
        return True
    if words.form(number) in PUTS:
        return _puts_a_figure(words, number)
    return any(words.is_quoted(number + further) for further in _UP_TO_A_QUOTATION)


def _puts_a_figure(words: TakenApart, number: int) -> bool:
    """As in “the ministry puts the damage at a million”."""
    for place in range(number + 2, number + 12):
        if words.form(place) == "at":
            figure = words.form(place + 1)
            return figure in BEFORE_A_FIGURE or figure[:1].isdigit()
    return False


def _trails(words: TakenApart, subject: WordRange, number: int) -> bool:
    """Tell whether the frame comes after what is said, as in “…, police said on Friday”."""
    before, after = subject[0] - 1, number + 1
    if before < 1 or not (words.form(before) == "," or words.is_quoted(before)):
        return False
    if words.form(number) in HAS_A_HEARER:
        after = _behind_hearer(words, after)
    form = words.form(after)
    if form in AFTER_A_VERB_AT_THE_END or not form:
        return True
    return not form[0].isalnum() and form != ":" and not words.is_quoted(after)


def _behind_hearer(words: TakenApart, number: int) -> int:
    while words.form(number) not in {"", ".", ",", "that", ":"} and not words.is_quoted(number):
        number += 1
    return number


class _Said(Enum):
    """Where what is said stands: before who says it, after it, or on both sides."""

    BEFORE = auto()
    AFTER = auto()
    AROUND = auto()


def _around(words: TakenApart, first: int, last: int) -> _Said:
    """Return where what is said stands, for words that are set off by a comma or a quotation."""
    if first <= _FEW:
        return _Said.AFTER
    goes_on = words.form(last) == "," and len(words.words) - last > _FEW
    return _Said.AROUND if goes_on else _Said.BEFORE


def _frame(words: TakenApart, cue: WordRange, source: WordRange | None, *, said: _Said) -> Frame:
    """Return a frame; without a source it is not told who says it."""
    at = words.span(cue)
    place = None if source is None else words.span(source)
    first = at.start if place is None else min(at.start, place.start)
    last = at.end if place is None else max(at.end, place.end)
    length = len(words.text)
    scopes = {_Said.BEFORE: Span(0, first), _Said.AFTER: Span(last, length)}
    scope = scopes.get(said, Span(0, length))
    if source is None:
        return Frame(at, words.form(cue[1] - 1), hidden(at.of(words.text)), None, scope)
    who = source_of(words.words[slice(*source)], words.text, words.language)
    return Frame(at, words.form(cue[0]), who, place, scope)
