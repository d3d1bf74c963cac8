"""What the lists of omissions and of differences hold, with what the reader filtered out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reader.display.differences import READ_AS_WORDS, WordPair, main_word_pairs, word_pairs
from reader.display.findings import KIND_WORDS
from reader.display.omissions import OmissionView, ranked_omissions
from reader.display.phrases import listed
from reader.model import Comparison, Difference, Passage


class OmissionKind(StrEnum):
    """How much of a point an article leaves out, and how surely."""

    NOWHERE = "nowhere"
    IN_PART = "in part"
    FRAGILE = "fragile"


OMISSION_KINDS = {
    OmissionKind.NOWHERE: "Told nowhere",
    OmissionKind.IN_PART: "Told in part elsewhere",
    OmissionKind.FRAGILE: "Fragile",
}


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What the reader wants to see of a list.

    Attributes:
        article: the label of the article that it is about, "" for all.
        kind: of the omission or difference, "" for all.
        told_by: how many articles must tell the passage at least.
        text: words that must stand in it, "" for any.
    """

    article: str = ""
    kind: str = ""
    told_by: int = 1
    text: str = ""

    @property
    def active(self) -> bool:
        """Whether it leaves anything out."""
        return self != ListFilter()


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """Two wordings against each other.

    Attributes:
        pair: the wordings, with every place where they meet.
        places: those of these places that the filter lets through; there is at least one.
        short: whether it can be read at a glance.
    """

    pair: WordPair
    places: tuple[Difference, ...]
    short: bool

    @property
    def words(self) -> str:
        """The two wordings, or the only one."""
        left, right = self.pair.left, self.pair.right
        return f"“{left}” ↔ “{right}”" if left and right else f"“{left or right}”"

    @property
    def about(self) -> str:
        """Where they stand, such as “A5 · B7, and two more”."""
        left, right = self.places[0].link
        if not self.pair.right:
            where = f"{left}, not in {right}"
        elif not self.pair.left:
            where = f"{right}, not in {left}"
        else:
            where = f"{left} · {right}"
        more = len(self.places) - 1
        return f"{where}, and {more} more" if more else where


def filtered_omissions(
    comparison: Comparison, wanted: ListFilter
) -> dict[str, tuple[OmissionView, ...]]:
    """Return the omissions of each article that the filter lets through, the weightiest first."""
    labels = [article.label for article in comparison.articles]
    return {
        label: tuple(
            view
            for view in ranked_omissions(comparison, label)
            if _fits_kind(view, wanted.kind) and _fits(comparison, view.passage, wanted)
        )
        for label in labels
        if wanted.article in ("", label)
    }


def filtered_differences(comparison: Comparison, wanted: ListFilter) -> tuple[DifferenceView, ...]:
    """Return the differing words that the filter lets through.

    Those that can be read at a glance come first, the most frequent of them first; then the others
    in reading order.
    """
    pairs = word_pairs(comparison)
    short = main_word_pairs(comparison, pairs)
    known = {(pair.left, pair.right) for pair in short}
    rest = [pair for pair in pairs if (pair.left, pair.right) not in known]
    views = [(pair, True) for pair in short] + [(pair, False) for pair in rest]
    found = (
        DifferenceView(pair, tuple(_places(comparison, pair, wanted)), brief)
        for pair, brief in views
    )
    return tuple(view for view in found if view.places)


def why_no_omissions(comparison: Comparison, wanted: ListFilter) -> str:
    """Return why the list of omissions is empty."""
    if wanted.active and comparison.alignment.omissions:
        return f"None of the {len(comparison.alignment.omissions)} omissions fits the filter."
    if not comparison.alignment.passages:
        return "There are no sentences to compare."
    return "Nothing is left out: every article tells every point."


def why_no_differences(comparison: Comparison, wanted: ListFilter) -> str:
    """Return why the list of differences is empty."""
    if not comparison.alignment.links:
        names = listed([article.label for article in comparison.articles])
        return (
            f"No sentences of {names} are linked, so no words can be held against each other. "
            "Move the slider towards “More links”."
        )
    if wanted.active and filtered_differences(comparison, ListFilter()):
        return "No difference fits the filter."
    return "The linked sentences say it in the same words, or in other words altogether."


def difference_kinds(comparison: Comparison) -> dict[str, str]:
    """Return the kinds of difference that the list holds, with their names."""
    kinds = dict.fromkeys(difference.kind for difference in comparison.differences)
    return {kind.value: KIND_WORDS[kind].name for kind in kinds if kind in READ_AS_WORDS}


def _fits_kind(view: OmissionView, kind: str) -> bool:
    omission = view.omission
    return {
        "": True,
        OmissionKind.NOWHERE: not omission.told_in_part,
        OmissionKind.IN_PART: bool(omission.told_in_part),
        OmissionKind.FRAGILE: omission.fragile,
    }[kind]


def _fits(comparison: Comparison, passage: Passage, wanted: ListFilter) -> bool:
    if len(passage.told_by) < wanted.told_by:
        return False
    sentences = (s for reading in passage.readings for s in reading.sentences)
    return _has(wanted.text, (comparison.text(s) for s in sentences))


def _places(comparison: Comparison, pair: WordPair, wanted: ListFilter) -> Iterable[Difference]:
    if not _has(wanted.text, (f"{pair.left} {pair.right}",)):
        return
    for place in pair.places:
        articles = {comparison.article_of(sentence).label for sentence in place.link}
        told_by = len(comparison.passage(place.passage).told_by)
        if (
            wanted.kind in ("", place.kind)
            and (not wanted.article or wanted.article in articles)
            and told_by >= wanted.told_by
        ):
            yield place


def _has(words: str, texts: Iterable[str]) -> bool:
    """Tell whether all the words stand in one of the texts."""
    wanted = words.casefold().split()
    return not wanted or any(all(w in text.casefold() for w in wanted) for text in texts)
