"""What articles and their sentences are called in a comparison."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.article import Article

_LETTERS = "ABCDEFGHIJKLMNOQRSTUVWXYZ"
"""Without P: P1, P2, … are passages."""

_LABEL = re.compile(r"[^\W_]{1,3}")
_PASSAGE = re.compile(r"p\d*", re.IGNORECASE)


class LabelProblem(StrEnum):
    """Why an article cannot have a label."""

    FORM = "form"
    PASSAGE = "passage"
    TAKEN = "taken"


def label_of(position: int) -> str:
    """Return the label that a position from 0 gives: A … O, Q … Z, AA, AB, and so on.

    >>> [label_of(position) for position in (0, 14, 15, 24, 25, 26)]
    ['A', 'O', 'Q', 'Z', 'AA', 'AB']
    """
    before, letter = divmod(position, len(_LETTERS))
    return (label_of(before - 1) if before else "") + _LETTERS[letter]


def labels_for(articles: Sequence[Article]) -> tuple[str, ...]:
    """Return the labels of some articles: those that the reader chose, else those of their places.

    Where a place's label is taken, the next free one stands for it; no label is given twice, not
    even one that was chosen twice.
    """
    chosen: dict[str, int] = {}
    for position, article in enumerate(articles):
        if article.chosen_label:
            chosen.setdefault(article.chosen_label.casefold(), position)
    taken, labels = set(chosen), []
    for position, article in enumerate(articles):
        label = article.chosen_label
        if chosen.get(label.casefold()) != position:
            label = _free_label(position, taken)
            taken.add(label.casefold())
        labels.append(label)
    return tuple(labels)


def _free_label(position: int, taken: Collection[str]) -> str:
    places = count(position)
    return next(label for label in map(label_of, places) if label.casefold() not in taken)


def sentence_id(label: str, number: int) -> str:
    """Return the id of an article's sentence, numbered from 1.

    A label that ends in a digit is set off, so that no two sentences have one id.

    >>> sentence_id("A", 12), sentence_id("F24", 3)
    ('A12', 'F24.3')
    """
    return f"{label}.{number}" if label[-1:].isdigit() else f"{label}{number}"


def label_in(sentence: str) -> str:
    """Return the label in the id of a sentence.

    >>> label_in("A12"), label_in("F24.3")
    ('A', 'F24')
    """
    return sentence.rstrip("0123456789").removesuffix(".")


def label_problem(label: str, others: Iterable[str]) -> LabelProblem | None:
    """Tell why an article cannot have a label beside articles with the labels `others`.

    A label has one to three letters or digits. P, alone or before digits, is what passages are
    called. Capitals make no difference to who has it already.
    """
    if not _LABEL.fullmatch(label):
        return LabelProblem.FORM
    if _PASSAGE.fullmatch(label):
        return LabelProblem.PASSAGE
    if label.casefold() in {other.casefold() for other in others}:
        return LabelProblem.TAKEN
    return None
