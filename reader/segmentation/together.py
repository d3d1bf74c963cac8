"""The rules by which two stretches of a paragraph stay one sentence though a full stop parts them.

Each rule is a function of a `Cut`; `RULES` lists them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.segmentation.abbreviations import (
    AFTER_A_TIME,
    BEFORE_A_NAME,
    BEFORE_A_NUMBER,
    BEGIN_A_SENTENCE,
    MAY_END,
    SPEECH_VERBS,
    WORDS_WITH_MARKS,
)
from reader.segmentation.quotes import OPENERS

_WINDOW = 80
"""How many characters to both sides a rule sees: enough for it, and the work stays linear."""

_LETTERS_APART = re.compile(r"(?<!\w)(?:[^\W\d_]\.\s){1,3}[^\W\d_]\.$")
_LETTERS_APART_LENGTH = 14
_PARTY = re.compile(r"^[A-Z]-[A-Z][\w.]*$")
_INITIAL = re.compile(r"^(?:[^\W\d_][.-])*[^\W\d_]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_MARK_ONLY = re.compile(r"^(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]$")
_ELLIPSIS_IN_BRACKETS = re.compile(r"[^.!?…\s]\s*[\[(](?:…|\.\.\.|\. \. \.)[\])]$")
_MARK_IN_BRACKETS = re.compile(r"\((?:!|\?|sic)\)$")
_WORD_IN_BRACKETS = re.compile(r"[(\[][^\s()]{1,12}\.[)\]]$")
_ASKED = re.compile(r"[!?…][\"”’'»]$")
_ATTRIBUTION = re.compile(
    rf"(?:[^\W\d_a-z][\w’'.-]*\s+){{1,4}}(?:{SPEECH_VERBS})\b(?!\s+(?:that|he|she|they|it|the)\b)"
)
_DAY = re.compile(r"(?:^|\s)\d{1,2}\.$")

_ORDINAL_LANGUAGES = ("de", "da", "nb", "no", "fi", "cs", "sk", "pl", "hu", "hr", "sl", "et")


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where a paragraph may be cut into sentences.

    Attributes:
        text: the paragraph.
        start: where the sentence before the cut begins.
        position: where the sentence after it would begin.
        language: ISO 639-1.
    """

    text: str
    start: int
    position: int
    language: str

    @property
    def before(self) -> str:
        """The end of the sentence before the cut, without white space after it."""
        start = max(self.start, self.position - _WINDOW)
        return self.text[start : self.position].rstrip()

    @property
    def after(self) -> str:
        """What follows, without white space before it."""
        return self.text[self.position : self.position + _WINDOW].lstrip()

    @property
    def opening(self) -> str:
        """The first character of the sentence before the cut."""
        return self.text[self.start : self.start + _WINDOW].lstrip()[:1]


def is_together(cut: Cut) -> bool:
    """Tell whether the sentence goes on at the cut."""
    return any(rule(cut) for rule in RULES)


def ends_in_abbreviation(cut: Cut) -> bool:
    """Tell whether what stands before the cut ends in an abbreviation that may end a sentence."""
    token = _token(cut.before)
    return token in MAY_END or _is_initials(cut.before)


def says_no_to_a_name(cut: Cut) -> bool:
    """Tell whether “no.” is the word and not the number: a name with its title follows."""
    title, mark, _ = cut.after.partition(". ")
    return cut.before.endswith(" no.") and bool(mark) and title.lower() in BEFORE_A_NAME


def begins_a_sentence(cut: Cut) -> bool:
    """Tell whether the first word behind the cut begins a sentence rather than a name."""
    return _begins_a_sentence(cut.after)


def _goes_on_without_a_gap(cut: Cut) -> bool:
    gap = cut.text[cut.position - 1].isspace() or cut.text[cut.position].isspace()
    return not gap and cut.before[-1:] in (".", "!", "?", "…")


def _goes_on_in_lower_case(cut: Cut) -> bool:
    """As in “‘Go!’ he said”; but a name like “iPhone” begins a sentence."""
    words = cut.after.lstrip(OPENERS + "–—-… .")
    return words[:1].islower() and not words[1:2].isupper()


def _goes_on_with_a_mark(cut: Cut) -> bool:
    after = cut.after
    at_the_end = cut.position + _WINDOW >= len(cut.text)
    if at_the_end and not any(map(str.isalnum, after)):
        return True
    return after[:1] in (",", ";", ":", ")", "]", "}", "”", "’")


def _is_before_a_name(cut: Cut) -> bool:
    token = _token(cut.before)
    if token in ("st", "sr") and _begins_a_sentence(cut.after):
        return False
    return token in BEFORE_A_NAME and cut.before[-1:] == "."


def _is_before_a_number(cut: Cut) -> bool:
    return _token(cut.before) in BEFORE_A_NUMBER and cut.after[:1].isdigit()


def _is_abbreviation(cut: Cut) -> bool:
    if cut.before[-1:] != "." or not ends_in_abbreviation(cut):
        return False
    word = _first_word(cut.after)
    if _token(cut.before) in ("a.m", "p.m", "am", "pm"):
        return word.lower() in AFTER_A_TIME
    return not _begins_a_sentence(cut.after)


def _is_a_mark(cut: Cut) -> bool:
    """As the number at the start of a list's line."""
    short = cut.position - cut.start < _WINDOW
    return short and bool(_MARK_ONLY.match(cut.before.lstrip()))


def _is_ellipsis_in_brackets(cut: Cut) -> bool:
    return bool(_ELLIPSIS_IN_BRACKETS.search(cut.before) or _MARK_IN_BRACKETS.search(cut.before))


def _is_abbreviation_in_brackets(cut: Cut) -> bool:
    """As in “Bergen (N.J.) High School”."""
    return bool(_WORD_IN_BRACKETS.search(cut.before)) and not _begins_a_sentence(cut.after)


def _is_question_and_who_asked(cut: Cut) -> bool:
    """As in “‘Is it true?’ Linde asked”; after a full stop a new sentence begins."""
    return (
        cut.opening in OPENERS
        and bool(_ASKED.search(cut.before))
        and bool(_ATTRIBUTION.match(cut.after))
    )


def _is_name_with_a_mark(cut: Cut) -> bool:
    return cut.before.endswith(WORDS_WITH_MARKS)


def _is_ordinal(cut: Cut) -> bool:
    """As in the German “am 1. Dezember”."""
    return (
        cut.language in _ORDINAL_LANGUAGES
        and bool(_DAY.search(cut.before))
        and not _begins_a_sentence(cut.after)
    )


Rule = Callable[[Cut], bool]

RULES: tuple[Rule, ...] = (
    _goes_on_without_a_gap,
    _goes_on_in_lower_case,
    _goes_on_with_a_mark,
    _is_before_a_name,
    _is_before_a_number,
    _is_abbreviation,
    _is_a_mark,
    _is_ellipsis_in_brackets,
    _is_abbreviation_in_brackets,
    _is_question_and_who_asked,
    _is_name_with_a_mark,
    _is_ordinal,
)


def _token(before: str) -> str:
    """Return the last word in lower case, without the marks around it and its full stop.

    An abbreviation written apart, as “z. B.”, is put together.
    """
    if not before.endswith("."):
        return ""
    apart = _LETTERS_APART.search(before[-_LETTERS_APART_LENGTH:])
    word = apart.group() if apart else _last_word(before)
    return "".join(word.split()).lstrip(OPENERS).lower().removesuffix(".")


def _is_initials(before: str) -> bool:
    """Tell whether the last word is initials, as “J.” or “D-N.Y.”."""
    if not before.endswith("."):
        return False
    word = _last_word(before).lstrip(OPENERS)
    letters = word.removesuffix(".")
    return bool(_PARTY.match(word)) or (letters.isupper() and bool(_INITIAL.match(letters)))


def _last_word(before: str) -> str:
    return before.rsplit(maxsplit=1)[-1]


def _first_word(after: str) -> str:
    found = _FIRST_WORD.match(after.lstrip(OPENERS))
    return found.group() if found else ""


def _begins_a_sentence(after: str) -> bool:
    """Tell whether the next word begins a sentence rather than a name."""
    words = after.lstrip(OPENERS)
    word = _first_word(words)
    rest = words[len(word) : len(word) + 1]
    return word.lower() in BEGIN_A_SENTENCE and rest != "."
