"""Where a sentence says who says something: “X said that …”, “…, said X”, “according to X”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reader.differences.attribution.sources import Frame, Source, hidden, source_of
from reader.differences.tokens import Token, tokens
from reader.lexicons import words_for
from reader.model import Span

_STRONG = ("saying-verbs", "claiming-verbs", "denying-verbs", "admitting-verbs")
_WEAK = ("naming-verbs", "thinking-verbs")
_HELPERS = frozenset(
    """has have had also later then further previously earlier already now recently still both
    would again once repeatedly publicly officially first only just since""".split()
)
_NOT_SAID = frozenset("not n't never declined refused cannot didn't wouldn't couldn't doesn't don't won't hasn't haven't".split())
_BREAKS = frozenset(
    """that which who whom whose when while as because if but after before although though where
    whether than so until since despite what how or""".split()
)
_NOUN_BEFORE = frozenset(
    "the a an this that these those its their his her our my no any some of in on by for with to from".split()
)
_GERUNDS = "ing"
_BE = frozenset("is are was were be been being 's".split())
_HIDDEN_PARTICIPLES = frozenset(
    "said reported believed thought alleged rumored rumoured understood suspected known quoted considered claimed feared".split()
)
_HIDDEN_ADVERBS = frozenset("reportedly allegedly supposedly purportedly".split())
_ENDS_A_CLAUSE = frozenset(
    """in on at after during by to from of via through today yesterday tonight later earlier monday
    tuesday wednesday thursday friday saturday sunday here and while as when last this early late
    before""".split()
)
_HEARERS = frozenset(("told", "tells", "tell", "telling", "warned", "asked", "informed", "reminded"))
_MARKS_OF_QUOTES = frozenset(('"',))
_LONGEST_SOURCE = 14
_BEGINS_A_SOURCE = frozenset("the a an one his her its their".split())
_PERSONAL = frozenset("he she they it i we".split())
_NO_NAMES = frozenset("the a an this that there these those his her its their in on at".split())
_LONGEST_LABEL = 4
_NOUNS_TOO = frozenset(
    """state states report reports claim claims charge charges note notes call calls show shows
    estimate estimates order rule answer comment fear fears hope hopes guess suspect suspects
    denial denials dispute disputes reveal promise promises pledge pledges warning finding
    findings reading ruling""".split()
)


@dataclass(frozen=True, slots=True)
class _Words:
    """A sentence taken apart.

    Attributes:
        text: of the sentence.
        words: its words and marks.
        quoted: the stretches between quotation marks, with their marks.
        language: ISO 639-1.
    """

    text: str
    words: tuple[Token, ...]
    quoted: tuple[Span, ...]
    language: str

    def form(self, number: int) -> str:
        """Return the form of a word, "" outside the sentence."""
        return self.words[number].form if 0 <= number < len(self.words) else ""

    def is_capital(self, number: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return (
            0 <= number < len(self.words) and self.text[self.words[number].span.start].isupper()
        )

    def is_quoted(self, number: int) -> bool:
        """Tell whether a word stands between quotation marks, or is such a mark."""
        if not 0 <= number < len(self.words):
            return False
        start = self.words[number].span.start
        return any(span.start <= start < span.end for span in self.quoted)


def frames_of(text: str, quoted: Sequence[Span], language: str) -> tuple[Frame, ...]:
    """Return where a sentence says who says something, in order of place.

    What somebody quoted says of others is not looked into.

    Args:
        text: of the sentence.
        quoted: its stretches between quotation marks, with their marks, counted from its start.
        language: ISO 639-1; without word lists for it there is nothing.
    """
    if not _verbs(language):
        return ()
    words = _Words(text, tokens(text), tuple(quoted), language)
    found = [*_labels(words), *(f for n in range(len(words.words)) for f in _at(words, n))]
    return tuple(sorted(found, key=lambda frame: frame.whole.start))


@cache
def _verbs(language: str) -> dict[str, str]:
    """Return each form of a verb of saying with the list it stands in."""
    return {w: kind for kind in (*_WEAK, *_STRONG) for w in words_for(kind, language)}


def _at(words: _Words, number: int) -> Iterator[Frame]:
    """Yield the frame whose word of saying is at a place, if there is one."""
    form = words.form(number)
    if words.is_quoted(number):
        return
    if form == "according" and words.form(number + 1) == "to":
        yield from _after_phrase(words, number, number + 2)
    elif form == "citing" or form == "cited":
        yield from _after_phrase(words, number, number + 1)
    elif form in _HIDDEN_ADVERBS:
        yield _frame(words, (number, number + 1), None, before=False)
    elif form in _HIDDEN_PARTICIPLES and _is_passive(words, number):
        yield _frame(words, (number - 1, number + 1), None, before=False)
    elif form in _verbs(words.language):
        yield from _of_verb(words, number)


def _labels(words: _Words) -> Iterator[Frame]:
    """Yield the frame of a headline as “Police: …” or “…: police”."""
    count = len(words.words)
    first = next((n for n in range(min(count, _LONGEST_LABEL + 1)) if words.form(n) == ":"), 0)
    if first and any(_is_speaker(words, n) for n in range(first)):
        yield _frame(words, (first, first + 1), (0, first), before=False)
    last = next((n for n in range(count - 1, max(count - 6, 2), -1) if words.form(n) == ":"), 0)
    if 3 < last < count - 1 and any(_is_speaker(words, n) or words.form(n).isupper() for n in range(last + 1, count)):
        yield _frame(words, (last, last + 1), (last + 1, count), before=True)


def _is_passive(words: _Words, number: int) -> bool:
    before = words.form(number - 1)
    further = words.form(number - 2) if before.endswith("ly") or before == "also" else before
    return (before in _BE or further in _BE) and words.form(number + 1) in {"to", "that", "by", "as"}


def _after_phrase(words: _Words, number: int, first: int) -> Iterator[Frame]:
    end = first
    while end < len(words.words) and end - first < _LONGEST_SOURCE and not _ends_source(words, end):
        end += 1
    if end > first:
        yield _frame(words, (number, first), (first, end), before=number > 2)


def _ends_source(words: _Words, number: int) -> bool:
    form = words.form(number)
    return form in _BREAKS or (not form[0].isalnum() and form not in "'-.&/") or form == "."


def _of_verb(words: _Words, number: int) -> Iterator[Frame]:
    form, kind = words.form(number), _verbs(words.language)[words.form(number)]
    if number and words.is_capital(number) and kind != "saying-verbs":
        return
    if _is_noun(words, number) or _is_denied_saying(words, number) or _is_act(words, number):
        return
    inverted = _inverted(words, number)
    if inverted:
        yield _frame(words, (number, number + 1), inverted, before=True)
        return
    subject = _subject(words, number, sure=kind == "saying-verbs")
    gerund = form.endswith(_GERUNDS)
    if (subject is None and not gerund) or not _is_reporting(words, number, kind, subject):
        return
    trails = subject is not None and _trails(words, subject, number)
    yield _frame(words, (number, number + 1), subject, before=trails)


def _is_act(words: _Words, number: int) -> bool:
    """Tell whether a verb of saying does something else: “promised to come”, “accused of theft”."""
    form, after = words.form(number), words.form(number + 1)
    if form.startswith(("accus", "charg")):
        return after in {"of", "with"} or not any(
            words.form(further) == "of" for further in range(number + 2, number + 10)
        )
    return after == "to" and form.startswith(("promis", "pledg", "vow", "threat", "claim", "order", "urg", "ask"))


def _is_reporting(
    words: _Words, number: int, kind: str, subject: tuple[int, int] | None
) -> bool:
    """Tell whether a verb that may mean other things reports what somebody says."""
    if words.form(number) in _NOUNS_TOO and not _is_after_speaker(words, number):
        return words.form(number + 1) == "that" and subject is not None
    ends = not words.form(number + 1)[:1].isalnum() and words.form(number + 1) not in {":", '"'}
    if ends and not words.is_quoted(number + 1):
        return subject is not None and (kind not in _WEAK or _trails(words, subject, number))
    if kind not in (*_WEAK, "admitting-verbs") or _claims(words, number):
        return True
    if subject is None or kind == "naming-verbs":
        return False
    return any(_is_speaker(words, place) for place in range(*subject))


def _is_noun(words: _Words, number: int) -> bool:
    before = words.form(number - 1)
    return before in _NOUN_BEFORE or before.endswith("'s") or before in {"to"}


def _is_denied_saying(words: _Words, number: int) -> bool:
    """Tell whether it is said that somebody did not say something."""
    return any(words.form(n) in _NOT_SAID for n in range(max(0, number - 3), number))


def _claims(words: _Words, number: int) -> bool:
    """Tell whether a clause, a quotation or nothing but a time follows a verb of saying."""
    after = words.form(number + 1)
    if after in {"that", ":", ",", '"', ".", "", "there", "it", "he", "she", "they", "we", "no"}:
        return True
    return words.is_quoted(number + 1) or words.is_quoted(number - 1) or words.form(number + 2) == "that"


def _inverted(words: _Words, number: int) -> tuple[int, int] | None:
    """Return the source that follows its verb, as in “…, said X”."""
    before = words.form(number - 1)
    after_quote = words.is_quoted(number - 1)
    if not after_quote and not (before == "," and number > 3):
        return None
    first = number + 1
    if not _begins_source(words, first):
        return None
    end = first
    while end < len(words.words) and end - first < _LONGEST_SOURCE and not _ends_source(words, end):
        end += 1
    if not after_quote and _appositive(words, number) is not None:
        return None
    return (first, end) if end > first else None


def _begins_source(words: _Words, number: int) -> bool:
    """Tell whether a word may begin a source that stands behind its verb."""
    if words.is_capital(number) or words.form(number) in _BEGINS_A_SOURCE:
        return True
    return any(_is_speaker(words, further) for further in (number, number + 1))


def _is_after_speaker(words: _Words, number: int) -> bool:
    return words.is_capital(number - 1) or words.form(number - 1) in _PERSONAL | _speakers(
        words.language
    )


def _is_speaker(words: _Words, number: int) -> bool:
    """Tell whether a word is a noun for who or what speaks."""
    return words.form(number).removesuffix("'s") in _speakers(words.language)


@cache
def _speakers(language: str) -> frozenset[str]:
    lists = ("unnamed-sources", "document-sources", "media-sources")
    return frozenset().union(*(words_for(kind, language) for kind in lists))


def _subject(words: _Words, number: int, *, sure: bool) -> tuple[int, int] | None:
    """Return the source that stands before its verb; a sure verb of saying takes any noun."""
    end = number
    while end > 0 and (words.form(end - 1) in _HELPERS or words.form(end - 1).endswith("ly")):
        end -= 1
    if words.form(end - 1) == "," and end > 1:
        found = _appositive(words, end)
        return found
    start = end
    while start > 0 and end - start < _LONGEST_SOURCE and not _starts_source(words, start - 1):
        start -= 1
    while start < end and words.form(start) in {"and", "on", "in", "at", "for", "yet", "also"}:
        start += 1
    return (start, end) if start < end and (sure or _can_speak(words, start, end)) else None


def _starts_source(words: _Words, number: int) -> bool:
    form = words.form(number)
    if words.is_quoted(number):
        return True
    if form == "and":
        return not (words.is_capital(number - 1) and words.is_capital(number + 1))
    return form in _BREAKS or (not form[0].isalnum() and form not in "'-.&/") or form in _BE


def _appositive(words: _Words, end: int) -> tuple[int, int] | None:
    """Return the noun before “, a spokesman of the company,”; the verb comes at `end`."""
    comma = end - 2
    while comma > 0 and words.form(comma) != ",":
        if words.is_quoted(comma) or words.form(comma) in {".", ";", ":"}:
            return None
        comma -= 1
    if comma <= 0:
        return None
    start = comma
    while start > 0 and comma - start < 6 and not _starts_source(words, start - 1):
        start -= 1
    if start == comma or comma - start > 5 or not _can_speak(words, start, comma):
        return None
    return (start, end - 1)


def _can_speak(words: _Words, start: int, end: int) -> bool:
    """Tell whether some words may name a speaker: a name, a pronoun, a noun from the lists."""
    for number in range(start, end):
        if words.form(number) in _PERSONAL or _is_speaker(words, number):
            return True
        if words.is_capital(number) and (number > 0 or words.form(0) not in _NO_NAMES):
            return True
    return False


def _trails(words: _Words, subject: tuple[int, int], number: int) -> bool:
    """Tell whether the frame comes after what is said: “…, police said on Friday.”"""
    before = subject[0] - 1
    if before < 2 or not (words.form(before) == "," or words.is_quoted(before)):
        return False
    after = number + 1
    if words.form(number) in _HEARERS:
        while after < len(words.words) and words.form(after) not in {".", ",", "that", ":"} and not words.is_quoted(after):
            after += 1
    form = words.form(after)
    return form in _ENDS_A_CLAUSE or not form or not form[0].isalnum() and form != ":" and not words.is_quoted(after)


def _frame(
    words: _Words, cue: tuple[int, int], source: tuple[int, int] | None, *, before: bool
) -> Frame:
    """Return a frame; what is said stands before it, or after it."""
    place = None if source is None else _span(words, source)
    who: Source
    if source is None:
        who = hidden(_span(words, cue).of(words.text))
    else:
        who = source_of(words.words[slice(*source)], words.text, words.language)
    at = _span(words, cue)
    first = at.start if place is None else min(at.start, place.start)
    last = at.end if place is None else max(at.end, place.end)
    scope = Span(0, first) if before else Span(last, len(words.text))
    return Frame(at, words.form(cue[1] - 1 if source is None else cue[0]), who, place, scope)


def _span(words: _Words, range_: tuple[int, int]) -> Span:
    return Span(words.words[range_[0]].span.start, words.words[range_[1] - 1].span.end)

