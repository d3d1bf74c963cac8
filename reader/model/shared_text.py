"""What two articles print word for word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.text import Span

MOSTLY = 2 / 3
"""A sentence, reading or article stands mostly in another when so much of its words does."""


class RunKind(StrEnum):
    """What a shared run is.

    `TEXT`: the articles' own words. `QUOTATION`: somebody's words between quotation marks, which
    two reporters may both have heard.
    """

    TEXT = "text"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class SharedRun:
    """Words that stand one after the other in two articles, the same in both.

    The same: but for case, marks and space. The spans reach from the first letter of the first
    word to the last one of the last.
    """

    left: Span
    right: Span
    words: int
    kind: RunKind


@dataclass(frozen=True, slots=True)
class SharedSentence:
    """Two sentences, by id, with shared runs in both.

    Attributes:
        left_share: which part of the words of the left sentence, 0…1, stands in the right one.
        right_share: the reverse.
    """

    left: str
    right: str
    left_share: float
    right_share: float


@dataclass(frozen=True, slots=True)
class SharedText:
    """What two articles, by their labels, print word for word; `left` comes first.

    Attributes:
        runs: in order of place in the left article; none overlaps another in either article.
        sentences: which sentences hold them, in order of place in the left article.
        words: how many words outside quotations stand in runs of text.
        left_share: which part these are, 0…1, of the left article's words outside quotations.
        right_share: likewise of the right article's.
        one_text: whether that is so much that both are printed from one text.
    """

    left: str
    right: str
    runs: tuple[SharedRun, ...]
    sentences: tuple[SharedSentence, ...]
    words: int
    left_share: float
    right_share: float
    one_text: bool

    @property
    def left_sentences(self) -> tuple[str, ...]:
        """The ids of the left article's sentences that stand mostly in the right one."""
        return _taken_over((s.left, s.left_share) for s in self.sentences)

    @property
    def right_sentences(self) -> tuple[str, ...]:
        """The ids of the right article's sentences that stand mostly in the left one."""
        shares = ((s.right, s.right_share) for s in self.sentences)
        return tuple(sorted(_taken_over(shares), key=lambda name: (len(name), name)))


def _taken_over(shares: Iterable[tuple[str, float]]) -> tuple[str, ...]:
    """Return the sentences, by id, two thirds of whose words or more are taken over, in order.

    Args:
        shares: ids with a share of their words, 0…1; the shares of one id add up.
    """
    whole: dict[str, float] = {}
    for sentence, share in shares:
        whole[sentence] = whole.get(sentence, 0.0) + share
    return tuple(sentence for sentence, share in whole.items() if share >= MOSTLY)
