"""How two quotations, by their words, stand to each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from reader.differences.quotations.of_article import forms_of

_GAP = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.|\[[^\]]*\]")
_REWORDED = 0.6
_FEWEST_IN_COMMON = 3
_MOST_WORDS = 400


class Relation(StrEnum):
    """How a quotation stands to another one."""

    VERBATIM = "verbatim"
    TRIMMED = "trimmed"
    ELLIPSIS = "ellipsis"
    REWORDED = "reworded"
    APART = "apart"


def relation(one: str, other: str) -> Relation:
    """Return how two quotations stand to each other; which comes first does not matter.

    `TRIMMED`: the one stands whole in the other. `ELLIPSIS`: so do its pieces, in order, between
    marks that words were left out or put in. `REWORDED`: most words are the same, in order.
    """
    a, b = forms_of(one), forms_of(other)
    if a == b:
        return Relation.VERBATIM
    if not a or not b or len(a) + len(b) > _MOST_WORDS:
        return Relation.APART
    if _in_pieces(one, b) or _in_pieces(other, a):
        return Relation.ELLIPSIS
    if contains(a, b) or contains(b, a):
        return Relation.TRIMMED
    first, second = sorted((a, b))
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    same = sum(block.size for block in blocks)
    enough = same >= _FEWEST_IN_COMMON and same >= _REWORDED * min(len(a), len(b))
    return Relation.REWORDED if enough else Relation.APART


def contains(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Tell whether some words stand in others one after the other."""
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def _in_pieces(short: str, whole: Sequence[str]) -> bool:
    """Tell whether the pieces of a quotation between its marks of omission stand in another."""
    if not _GAP.search(short):
        return False
    pieces = [piece for piece in map(forms_of, _GAP.split(short)) if piece]
    text, end = f" {' '.join(whole)} ", 0
    for piece in pieces:
        found = text.find(f" {' '.join(piece)} ", end)
        if found < 0:
            return False
        end = found + len(" ".join(piece)) + 1
    return bool(pieces) and len(forms_of(short)) <= len(whole) + len(pieces)
