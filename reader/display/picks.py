"""Corrections that want one more sentence: which fit, and what each of them completes."""

from __future__ import annotations

from collections.abc import Collection

from reader.corrections import Corrections, linked, merged, sentence_at, unlinked
from reader.display.offer import Offer, Pick, PickKind, quoted_sentence
from reader.model import AnchorKind, Comparison


def picked(
    corrections: Corrections, comparison: Comparison, pick: Pick, other: str
) -> Offer | None:
    """Return the correction that a picked sentence completes; `None` where it cannot."""
    one = sentence_at(comparison, pick.place)
    if one is None or one == other or not fits(comparison, pick, other):
        return None
    ends = f"{one} and {other}"
    match pick.kind:
        case PickKind.SAME:
            after = linked(corrections, comparison, one, other, AnchorKind.SAME)
            return Offer("", "", f"linking {ends}", after)
        case PickKind.PARTIAL:
            after = linked(corrections, comparison, one, other, AnchorKind.PARTIAL)
            return Offer("", "", f"linking {ends} in part", after)
        case PickKind.APART:
            after = unlinked(corrections, comparison, [(one, other)])
            return Offer("", "", f"“{ends} do not tell the same”", after)
        case PickKind.MERGE:
            after = merged(corrections, comparison, one, other)
            return Offer("", "", f"merging the passages of {ends}", after)


def fits(comparison: Comparison, pick: Pick, other: str) -> bool:
    """Tell whether a sentence can be picked."""
    label = comparison.article_of(other).label
    if pick.label:
        return label == pick.label
    same_article = comparison.article_of(other).sha256 == pick.place.article
    return pick.kind is PickKind.MERGE or not same_article


def why_not(comparison: Comparison, pick: Pick, label: str, told: Collection[str]) -> str:
    """Return why none of the sentences of a reading can be picked.

    Args:
        comparison: the comparison it is in.
        pick: what is wanted.
        label: the article of the reading.
        told: its sentences, none where the article is silent.
    """
    if not told:
        return f"{label} says nothing there. Choose a place where it has words."
    if pick.label and label != pick.label:
        return f"That is not in {pick.label}. Choose a sentence of {pick.label}."
    one = sentence_at(comparison, pick.place)
    if one in told and len(told) == 1:
        return f"That is {one} itself. Choose another sentence."
    return f"That is in {label} too. Choose a sentence of another article."


def describe_pick(comparison: Comparison, pick: Pick) -> str:
    """Return what is to be picked, as a sentence."""
    one = sentence_at(comparison, pick.place)
    if one is None:
        return ""
    where = f" in {pick.label}" if pick.label else ""
    words = {
        PickKind.SAME: f"Choose the sentence{where} that tells the same as",
        PickKind.PARTIAL: f"Choose the sentence{where} that tells in part the same as",
        PickKind.APART: "Choose the sentence that does not tell the same as",
        PickKind.MERGE: "Choose a sentence of the passage to be merged with that of",
    }[pick.kind]
    return f"{words} {quoted_sentence(comparison, one)}"
