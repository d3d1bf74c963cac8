"""What the columns paint: each sentence's standing, and where what is left out would stand.

All of it is pure and cheap: selecting never compares anything anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from reader.display.omissions import ranked_omissions
from reader.display.once import once
from reader.display.summary import ArticleSummary, coverage_of, summarise
from reader.model import Article, Comparison, Coverage, NearMiss, Omission, Origin, Passage, Span
from reader.revising import Shifts

SIGNS = MappingProxyType({Coverage.SHARED: "●", Coverage.PARTIAL: "◐", Coverage.UNIQUE: "○"})
"""What stands for a coverage where colour alone must not."""


@dataclass(frozen=True, slots=True)
class SentenceState:
    """A sentence and how it stands among the other articles.

    Attributes:
        passage: the id of the passage it belongs to.
        elsewhere: the ids of sentences of other passages that it is linked with: they tell some
            of it in another place.
        by_reader: whether the reader fixed any of its links.
        bookmarked: whether the reader put a bookmark there.
    """

    id: str
    span: Span
    coverage: Coverage
    passage: str
    elsewhere: tuple[str, ...] = ()
    by_reader: bool = False
    bookmarked: bool = False

    @property
    def sign(self) -> str:
        """The character that stands for its coverage."""
        return SIGNS[self.coverage]


@dataclass(frozen=True, slots=True)
class GapState:
    """A place in an article where others tell what it leaves out.

    Attributes:
        after: the id of the article's sentence that it follows; `None` before the first one.
        passages: the ids of what is left out, in reading order.
        told_by: the labels of the articles that tell any of it.
    """

    after: str | None
    passages: tuple[str, ...]
    told_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnState:
    """One article as a column; without sentences and summary until it has been compared."""

    article: Article
    summary: ArticleSummary | None = None
    sentences: tuple[SentenceState, ...] = ()
    gaps: tuple[GapState, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where the selected passage stands in one article.

    Attributes:
        article: the article's label.
        sentences: the ids of its reading; empty where it is silent.
        after: for a silent article the sentence after which the passage would stand; `None`
            before the first one.
        nearest: for a silent article the sentence that came nearest.
        told_in_part: for a silent article its sentences that tell some of it elsewhere.
        by_reader: whether the reader said that the article is silent.
    """

    article: str
    sentences: tuple[str, ...]
    after: str | None = None
    nearest: NearMiss | None = None
    told_in_part: tuple[str, ...] = ()
    by_reader: bool = False

    @property
    def silent(self) -> bool:
        """Whether the article does not tell the passage."""
        return not self.sentences


@dataclass(frozen=True, slots=True)
class SelectionState:
    """The selected passage and its place in each article, in the articles' order."""

    passage: Passage
    places: tuple[Place, ...]

    def place_in(self, label: str) -> Place | None:
        """Return its place in the article with that label."""
        return next((place for place in self.places if place.article == label), None)


@dataclass(frozen=True, slots=True)
class DisplayState:
    """All that the reading view paints."""

    columns: tuple[ColumnState, ...] = ()
    selection: SelectionState | None = None


def columns_for(
    articles: Sequence[Article], comparison: Comparison | None
) -> tuple[ColumnState, ...]:
    """Return a column for each article, plain for those that the comparison has not.

    Args:
        articles: those to show, in order.
        comparison: the last one that was made, of these articles or of others.
    """
    if comparison is None:
        return tuple(ColumnState(article) for article in articles)
    compared: defaultdict[tuple[str, str], list[ColumnState]] = defaultdict(list)
    for column in columns_of(comparison):
        compared[column.article.identity, column.article.text].append(column)
    known = [compared[article.identity, article.text] for article in articles]
    return tuple(
        columns.pop(0) if columns else ColumnState(article)
        for columns, article in zip(known, articles, strict=True)
    )


def with_bookmarks(
    columns: tuple[ColumnState, ...], marks: Collection[str]
) -> tuple[ColumnState, ...]:
    """Return the columns with bookmarks at some sentences."""
    if not marks:
        return columns
    return tuple(
        replace(
            column,
            sentences=tuple(replace(s, bookmarked=s.id in marks) for s in column.sentences),
        )
        for column in columns
    )


@once
def columns_of(comparison: Comparison) -> tuple[ColumnState, ...]:
    """Return a column for each article of a comparison."""
    coverage = coverage_of(comparison)
    elsewhere = _linked_elsewhere(comparison)
    fixed = linked_by_reader(comparison)
    gaps = _gaps(comparison)
    return tuple(
        ColumnState(
            article=summary.article,
            summary=summary,
            sentences=tuple(
                SentenceState(
                    id=sentence.id,
                    span=sentence.span,
                    coverage=coverage[sentence.id],
                    passage=comparison.passage_of(sentence.id).id,
                    elsewhere=elsewhere[sentence.id],
                    by_reader=sentence.id in fixed,
                )
                for sentence in summary.article.sentences
            ),
            gaps=gaps[summary.article.label],
        )
        for summary in summarise(comparison)
    )


def select(comparison: Comparison, passage: str) -> SelectionState:
    """Return where a passage stands in each article; `KeyError` if there is no such passage."""
    chosen = comparison.passage(passage)
    places = tuple(
        Place(reading.article, reading.sentences)
        if reading.sentences
        else _silent_place(comparison, chosen, reading.article)
        for reading in chosen.readings
    )
    return SelectionState(chosen, places)


def stands_after(comparison: Comparison, passage: Passage, label: str) -> str | None:
    """Return the sentence of a silent article after which a passage would stand.

    Each article that tells the passage is read backwards from there until it comes to something
    that the silent article tells too; the one that has the shortest way decides. `None` means
    before the first sentence.
    """
    ways = []
    for teller in passage.told_by:
        sentences = [s.id for s in comparison.article(teller).sentences]
        first = sentences.index(passage.reading_of(teller)[0])
        for steps, before in enumerate(reversed(sentences[:first]), 1):
            there = comparison.passage_of(before).reading_of(label)
            if there:
                ways.append((steps, there[-1]))
                break
    return min(ways, key=lambda way: way[0])[1] if ways else None


def carried_reading(old: Comparison, passage: str, label: str, new: Comparison) -> str | None:
    """Return the first sentence of an old passage that a new comparison has, by its id there.

    The sentences of the article `label` are looked for before the others'. Where a sentence was cut
    or joined, or the text was edited, it is the first that holds some of its words.
    """
    for told in sorted(old.passage(passage).readings, key=lambda told: told.article != label):
        before = old.article(told.article)
        now = next((a for a in new.articles if a.identity == before.identity), None)
        if now is None:
            continue
        shifts = Shifts(before.text, now.text)
        for sentence in told.sentences:
            found = _sentence_over(now, shifts.span(old.span(sentence)))
            if found is not None:
                return found
    return None


def _sentence_over(article: Article, span: Span | None) -> str | None:
    """Return the sentence that stands at a stretch, else the first that overlaps it."""
    if span is None:
        return None
    there = [sentence for sentence in article.sentences if sentence.span.overlaps(span)]
    exact = [sentence for sentence in there if sentence.span == span]
    return next((sentence.id for sentence in (*exact, *there)), None)


def linked_by_reader(comparison: Comparison) -> frozenset[str]:
    """Return the sentences with a link that the reader made or confirmed."""
    return frozenset(
        end
        for link in comparison.alignment.links
        if link.origin is Origin.READER
        for end in (link.left, link.right)
    )


def _linked_elsewhere(comparison: Comparison) -> defaultdict[str, tuple[str, ...]]:
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for link in comparison.alignment.links:
        if comparison.passage_of(link.left) is not comparison.passage_of(link.right):
            found[link.left] += (link.right,)
            found[link.right] += (link.left,)
    return found


def _gaps(comparison: Comparison) -> dict[str, tuple[GapState, ...]]:
    """Return the gaps of each article, in order of place; only what weighs and is told nowhere."""
    places: dict[str, dict[str | None, list[Omission]]] = {}
    for view in ranked_omissions(comparison):
        omission = view.omission
        if view.main and not omission.told_in_part:
            after = stands_after(comparison, view.passage, omission.article)
            places.setdefault(omission.article, {}).setdefault(after, []).append(omission)
    return {
        article.label: tuple(
            _gap(comparison, after, omissions)
            for after, omissions in _in_order(article, places.get(article.label, {}))
        )
        for article in comparison.articles
    }


def _in_order(
    article: Article, places: dict[str | None, list[Omission]]
) -> Iterator[tuple[str | None, list[Omission]]]:
    for after in (None, *(sentence.id for sentence in article.sentences)):
        if after in places:
            yield after, places[after]


def _gap(comparison: Comparison, after: str | None, omissions: list[Omission]) -> GapState:
    left_out = {omission.passage for omission in omissions}
    tellers = {label for omission in omissions for label in omission.told_by}
    return GapState(
        after,
        tuple(p.id for p in comparison.alignment.passages if p.id in left_out),
        tuple(a.label for a in comparison.articles if a.label in tellers),
    )


def _silent_place(comparison: Comparison, passage: Passage, label: str) -> Place:
    omission = comparison.omission(passage.id, label)
    return Place(
        article=label,
        sentences=(),
        after=stands_after(comparison, passage, label),
        nearest=omission.nearest if omission else None,
        told_in_part=omission.told_in_part if omission else (),
        by_reader=omission is not None and omission.origin is Origin.READER,
    )
