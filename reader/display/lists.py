"""What the lists of omissions and of differences hold, with what the reader filtered out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.differences.tokens import normalised
from reader.display.differences import WordPair, excerpt_text, main_word_pairs, word_pairs
from reader.display.findings import KIND_WORDS, describe_finding, finding_name
from reader.display.omissions import OmissionView, ranked_omissions
from reader.display.phrases import listed
from reader.model import Comparison, Difference, DifferenceKind, Passage


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


class ListOrder(StrEnum):
    """How a list of omissions is put in order: article by article, or by how many tell a point."""

    ARTICLE = "article"
    TELLERS = "tellers"


_OF_KIND = "/"
"""Stands in a filter between a kind of difference and one of its findings."""


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What the reader wants to see of a list, and in which order.

    Attributes:
        article: the label of the article that it is about, "" for all.
        kind: of the omission or difference, "" for all; of differences also a kind and one of its
            findings, see `difference_kinds`.
        told_by: how many articles must tell the passage at least.
        text: words that must stand in it, "" for any.
        hidden: the kinds of difference that are switched off everywhere.
        order: of omissions; it leaves nothing out.
    """

    article: str = ""
    kind: str = ""
    told_by: int = 1
    text: str = ""
    hidden: frozenset[DifferenceKind] = frozenset()
    order: ListOrder = ListOrder.ARTICLE

    @property
    def active(self) -> bool:
        """Whether it leaves anything out, apart from what is switched off for good."""
        return replace(self, hidden=frozenset(), order=ListOrder.ARTICLE) != ListFilter()


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """Two wordings against each other.

    Attributes:
        pair: the wordings, with every place where they meet.
        places: those of these places that the filter lets through; there is at least one.
        short: whether it can be read at a glance.
        said: what was found, such as “figure: vaguer in one”; "" where it is but other words.
    """

    pair: WordPair
    places: tuple[Difference, ...]
    short: bool
    said: str = ""

    @property
    def kind(self) -> DifferenceKind:
        """Of which kind it is."""
        return self.places[0].kind

    @property
    def words(self) -> str:
        """The two wordings, or the only one."""
        left, right = self.pair.left, self.pair.right
        sign = "" if self.kind is DifferenceKind.WORDING else f"{KIND_WORDS[self.kind].sign} "
        return sign + (f"“{left}” ↔ “{right}”" if left and right else f"“{left or right}”")

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
        where = f"{where}, and {more} more" if more else where
        return f"{where} · {self.said}" if self.said else where


def filtered_omissions(
    comparison: Comparison, wanted: ListFilter
) -> dict[str, tuple[OmissionView, ...]]:
    """Return the omissions of each article that the filter lets through, the weightiest first."""
    labels = [article.label for article in comparison.articles]
    return {
        label: tuple(
            view
            for view in ranked_omissions(comparison, label)
            if _lets_through(comparison, view, wanted)
        )
        for label in labels
        if wanted.article in ("", label)
    }


def omissions_by_tellers(
    comparison: Comparison, wanted: ListFilter
) -> dict[int, tuple[OmissionView, ...]]:
    """Return the omissions of all articles that the filter lets through, by how many tell them.

    What the most articles tell comes first; within one number the weightiest, whoever omits it.
    """
    counted: dict[int, list[OmissionView]] = {}
    for view in ranked_omissions(comparison):
        if _lets_through(comparison, view, wanted):
            counted.setdefault(len(view.omission.told_by), []).append(view)
    return {count: tuple(counted[count]) for count in sorted(counted, reverse=True)}


def filtered_differences(comparison: Comparison, wanted: ListFilter) -> tuple[DifferenceView, ...]:
    """Return the differences that the filter lets through, kind by kind.

    Of the wordings those that can be read at a glance come first, the most frequent of them first;
    all others are in reading order.
    """
    of_kind: dict[DifferenceKind, list[Difference]] = {}
    for difference in comparison.differences:
        of_kind.setdefault(difference.kind, []).append(difference)
    return tuple(
        view
        for kind in KIND_WORDS
        if kind not in wanted.hidden and wanted.kind.partition(_OF_KIND)[0] in ("", kind)
        for view in _views(comparison, of_kind.get(kind, ()), wanted)
    )


def _views(
    comparison: Comparison, differences: Sequence[Difference], wanted: ListFilter
) -> Iterator[DifferenceView]:
    """Yield the views of the differences of one kind."""
    if differences and differences[0].kind is DifferenceKind.WORDING:
        yield from _wordings(comparison, differences, wanted)
        return
    found: dict[tuple[str, str, str], list[Difference]] = {}
    for difference in differences:
        left, right = (excerpt_text(comparison, d) for d in (difference.left, difference.right))
        key = (difference.finding, normalised(left), normalised(right))
        found.setdefault(key, []).append(difference)
    for places in found.values():
        left, right = (excerpt_text(comparison, d) for d in (places[0].left, places[0].right))
        pair = WordPair(left, right, tuple(places))
        kept = tuple(_places(comparison, pair, wanted))
        if kept:
            labels = (comparison.article_of(end).label for end in kept[0].link)
            yield DifferenceView(pair, kept, short=True, said=describe_finding(kept[0], *labels))


def _wordings(
    comparison: Comparison, differences: Sequence[Difference], wanted: ListFilter
) -> Iterator[DifferenceView]:
    pairs = word_pairs(comparison, differences)
    short = main_word_pairs(comparison, pairs)
    known = {(pair.left, pair.right) for pair in short}
    rest = [pair for pair in pairs if (pair.left, pair.right) not in known]
    views = [(pair, True) for pair in short] + [(pair, False) for pair in rest]
    for pair, brief in views:
        kept = tuple(_places(comparison, pair, wanted))
        if kept:
            yield DifferenceView(pair, kept, brief)


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
    if wanted.active and filtered_differences(comparison, ListFilter(hidden=wanted.hidden)):
        return "No difference fits the filter."
    if wanted.hidden and filtered_differences(comparison, ListFilter()):
        return "All differences there are of kinds that are switched off: see View > Differences."
    return "The linked sentences say it in the same words, or in other words altogether."


def difference_kinds(comparison: Comparison) -> dict[str, str]:
    """Return what a filter may ask for: the kinds that there are, each followed by its findings.

    A kind is called by its value ("number"), a finding by both ("number/vaguer"); a kind with one
    finding is not followed by it.
    """
    there: dict[DifferenceKind, set[str]] = {}
    for found in comparison.differences:
        there.setdefault(found.kind, set()).add(found.finding)
    names = {}
    for kind in KIND_WORDS:
        if kind in there:
            names[kind.value] = KIND_WORDS[kind].name
            if len(there[kind]) > 1:
                for finding in sorted(there[kind]):
                    names[f"{kind.value}{_OF_KIND}{finding}"] = finding_name(kind, finding)
    return names


def _lets_through(comparison: Comparison, view: OmissionView, wanted: ListFilter) -> bool:
    return (
        wanted.article in ("", view.omission.article)
        and _fits_kind(view, wanted.kind)
        and _fits(comparison, view.passage, wanted)
    )


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
    if not wanted.active:
        yield from pair.places
        return
    if not _has(wanted.text, (f"{pair.left} {pair.right}",)):
        return
    for place in pair.places:
        articles = {comparison.article_of(sentence).label for sentence in place.link}
        told_by = len(comparison.passage(place.passage).told_by)
        if (
            wanted.kind in ("", place.kind, f"{place.kind.value}{_OF_KIND}{place.finding}")
            and (not wanted.article or wanted.article in articles)
            and told_by >= wanted.told_by
        ):
            yield place


def _has(words: str, texts: Iterable[str]) -> bool:
    """Tell whether all the words stand in one of the texts."""
    wanted = words.casefold().split()
    return not wanted or any(all(w in text.casefold() for w in wanted) for text in texts)
