"""What a correction that can be made is: listed, then taken, or waiting for one more sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from reader.corrections import Corrections
from reader.display.phrases import shortened
from reader.display.visible import one_line
from reader.model import Article, Comparison, Place
from reader.revising import Revision

_QUOTED_WORDS = 8


class PickKind(Enum):
    """What a sentence is picked for."""

    SAME = auto()
    PARTIAL = auto()
    APART = auto()
    MERGE = auto()


@dataclass(frozen=True, slots=True)
class Pick:
    """A correction that wants one more sentence: what for, and where the first one stands.

    Attributes:
        label: the only article whose sentences are wanted, "" for any.
    """

    kind: PickKind
    place: Place
    label: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A correction that can be made.

    Attributes:
        group: what is common to several offers, for the name of a menu of theirs.
        text: what this one is, alone or within its group.
        name: what it is called once it is made, for undoing it.
        after: the corrections with it; `None` where a sentence must be picked first.
        pick: what must be picked.
        article: an article as it is to be, otherwise than it is.
        revision: the same with the corrections that fit it then.
    """

    group: str
    text: str
    name: str
    after: Corrections | None = None
    pick: Pick | None = None
    article: Article | None = None
    revision: Revision | None = None


def quoted_sentence(comparison: Comparison, sentence: str) -> str:
    """Return a sentence's id with its first words."""
    words = shortened(one_line(comparison.text(sentence)), _QUOTED_WORDS)
    return f"{sentence} “{words}”"
