"""Whether an English word is used as the cue it may be: “may go”, not “in May”."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.differences.attribution.grammar import PERSONAL, word_set
from reader.differences.attribution.sentence import speakers
from reader.differences.tokens import Token

_DETERMINERS = word_set("the a an this that his her their its no other another two three some any")
_AMOUNTS = word_set(
    """a an one two three four five six seven eight nine ten twenty half all every everyone twice
    $ £ € hundred thousand million"""
)
_AFTER_APPEAR = word_set("to that as likely unlikely")
_BEFORE_HELD = word_set("is was are were be been also widely 's it")
_ABLE = word_set("i we you who that which")
_ADVICE = word_set("advice aim goal idea job plan purpose role task way")
_NOT_ALONE = word_set("only just least yet to so all even surprisingly merely")


@dataclass(frozen=True, slots=True)
class Use:
    """A word or phrase where it stands.

    Attributes:
        text: of the sentence.
        words: its words and marks.
        number: of the first word of the phrase.
        length: its words.
    """

    text: str
    words: Sequence[Token]
    number: int
    length: int

    def form(self, offset: int) -> str:
        """Return a word counted from the first of the phrase, "" outside the sentence."""
        place = self.number + offset
        return self.words[place].form if 0 <= place < len(self.words) else ""

    @property
    def after(self) -> str:
        """The word behind the phrase."""
        return self.form(self.length)

    @property
    def before(self) -> str:
        """The word before it."""
        return self.form(-1)


def is_cue(use: Use) -> bool:
    """Tell whether a word of the lists does here what it is listed for."""
    rule = _RULES.get(use.form(0))
    return rule is None or rule(use)


def _is_lower(use: Use) -> bool:
    return use.text[use.words[use.number].span.start].islower()


def _appears(use: Use) -> bool:
    """As in “appears to”, not “appeared in court”."""
    return use.after in _AFTER_APPEAR or use.before in {"it", ","}


def _is_verb(use: Use) -> bool:
    return use.before not in _DETERMINERS and not use.before.endswith("'s")


def _may_happen(use: Use) -> bool:
    """As in “could fall”, not “could be seen”, “could not”, nor “we could have paid”."""
    seen = use.after == "be" and use.form(use.length + 1) in {"seen", "heard"}
    able = use.before in _ABLE
    return not (seen or able) and use.after not in {"not", "n't", "still", "see", "hear"}


def _is_open(use: Use) -> bool:
    """As in “possible arson”, not “as soon as possible”."""
    return use.before not in {"as", "if", "where", "when", "not"}


def _points_to(use: Use) -> bool:
    """As in “evidence suggests”, not “we suggest”."""
    return use.before not in {"we", "i"}


def _is_held(use: Use) -> bool:
    """As in “is believed to”, not “he believed her”."""
    return use.before in _BEFORE_HELD or use.after in {"to", "that"}


def _is_view(use: Use) -> bool:
    """As in “police suspect arson”, not “the suspect fled”."""
    return use.before in PERSONAL or use.before in speakers("en")


def _is_none(use: Use) -> bool:
    """As in “no injuries”, not “No. 1”, “no doubt”."""
    after = use.after
    figure = after[:1] in {".", ",", "!", "?", ""} or after[:1].isdigit()
    return not figure and after not in {"doubt", "matter", "wonder"}


def _is_not(use: Use) -> bool:
    """As in “did not”, not “not only”."""
    return use.after not in _NOT_ALONE


def _fails(use: Use) -> bool:
    """As in “failed to stop”, not “a failed plan”."""
    return use.after == "to"


def _goes_to_happen(use: Use) -> bool:
    """As in “going to close”, not “going to the polls”."""
    return use.form(1) != "to" or use.after not in _DETERMINERS


def _is_to_happen(use: Use) -> bool:
    """As in “the bridge is to close”, not “the advice is to close it”."""
    return use.form(1) != "to" or use.before not in _ADVICE


def _softens(use: Use) -> bool:
    """As in “almost destroyed”; before a figure it is a matter of figures."""
    return not use.after[:1].isdigit() and use.after not in _AMOUNTS


_RULES: dict[str, Callable[[Use], bool]] = {
    "may": _is_lower,
    "might": _is_verb,
    "will": _is_lower,
    **dict.fromkeys(word_set("appear appears appeared appearing"), _appears),
    **dict.fromkeys(word_set("plan plans"), _is_verb),
    "could": _may_happen,
    "possible": _is_open,
    **dict.fromkeys(word_set("suggest suggested"), _points_to),
    **dict.fromkeys(word_set("thought believed expected"), _is_held),
    **dict.fromkeys(
        word_set("suspect suspects believe believes think thinks fear fears guess"), _is_view
    ),
    **dict.fromkeys(word_set("dispute disputes denial"), _is_verb),
    **dict.fromkeys(word_set("failed fails failing"), _fails),
    "going": _goes_to_happen,
    **dict.fromkeys(word_set("is are"), _is_to_happen),
    "no": _is_none,
    "not": _is_not,
    **dict.fromkeys(
        word_set("almost nearly virtually practically all largely mostly partially"), _softens
    ),
}
