"""What a report shows, part by part, as values that templates and writers only have to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.corrections import note_of
from reader.display.differences import WordPair, main_word_pairs, reworded_links
from reader.display.ledgers import LEDGERS, Ledger, ledger_of
from reader.display.messages import describe_notice
from reader.display.omissions import OmissionView, left_out_by, shortest_telling, told_only_by
from reader.display.one_text import (
    Texts,
    describe_one_text,
    describe_telling,
    same_text_as,
    texts_of,
)
from reader.display.phrases import per_cents_apart
from reader.display.readings import (
    Closeness,
    Mark,
    MarkedText,
    ReadingView,
    closeness,
    own_text,
    readings_of,
)
from reader.display.summary import ArticleSummary, summarise
from reader.display.verdicts import VerdictCounts, count_verdicts
from reader.model import (
    Article,
    Comparison,
    Coverage,
    Difference,
    Link,
    Omission,
    Origin,
    Passage,
)
from reader.report.confirmed import Chosen
from reader.report.making import Report
from reader.report.sections import (
    DifferencesOfKind,
    MatrixLine,
    NoteLine,
    differences_by_kind,
    matrix_lines,
    notes,
)

_SIDE_BY_SIDE = 3
"""Up to so many articles stand side by side, each silence in its own column."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence to print: its id, words, article and the passage it stands in."""

    id: str
    text: str
    article: Article
    passage: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest miss.

    Its score and the threshold are told in per cent, so that they can be told from each other.
    """

    quote: Quote
    score: str
    threshold: str


@dataclass(frozen=True, slots=True)
class OmissionItem:
    """One point of the story that an article leaves out, or tells in part elsewhere."""

    telling: Quote
    told_by: tuple[Article, ...]
    told_in_part: tuple[Quote, ...]
    nearest: Nearest | None
    by_reader: bool
    fragile: bool


@dataclass(frozen=True, slots=True)
class OnlyItem:
    """One point of the story that a single article tells, with the nearest of all the others."""

    telling: Quote
    nearest: Nearest | None


@dataclass(frozen=True, slots=True)
class ArticleOmissions:
    """What one article leaves out, and what it tells alone."""

    article: Article
    nowhere: tuple[OmissionItem, ...]
    in_part: tuple[OmissionItem, ...]
    only: tuple[OnlyItem, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One article's reading of a passage.

    Without parts the article is silent here, though `told_in_part` may tell some of it elsewhere.
    `same_text` are the labels of the articles that print the same text here; `by_reader` and
    `fragile` are about its silence.
    """

    article: Article
    sentences: tuple[str, ...]
    parts: tuple[MarkedText, ...]
    base: bool
    closeness: Closeness
    told_in_part: tuple[Quote, ...] = ()
    same_text: tuple[str, ...] = ()
    by_reader: bool = False
    fragile: bool = False


@dataclass(frozen=True, slots=True)
class PassageBlock:
    """One passage with its readings.

    Attributes:
        cells: side by side one for each article, else one for each that tells the passage.
        others: the cells of the silent articles where `cells` has none for them.
        reworded: the links whose sentences differ as a whole.
        note: what the reader noted on it.
        quiet: whether it is one of several articles' own, so that silence does not weigh.
    """

    passage: Passage
    coverage: str
    cells: tuple[Cell, ...]
    others: tuple[Cell, ...]
    quiet: bool
    links: tuple[Link, ...]
    reworded: tuple[tuple[str, str], ...]
    note: str


class ReportView:
    """What a report shows; each part is worked out when it is asked for first, and then kept."""

    def __init__(self, report: Report) -> None:
        self.comparison = report.comparison
        self.corrections = report.corrections
        self.options = report.options
        self.chosen = Chosen(report.comparison, only_confirmed=report.options.only_confirmed)

    @property
    def two(self) -> bool:
        """Whether there are only two articles, so that nothing can be told by some."""
        return len(self.comparison.articles) == 2

    @property
    def side_by_side(self) -> bool:
        """Whether the articles are few enough to stand side by side."""
        return len(self.comparison.articles) <= _SIDE_BY_SIDE

    @cached_property
    def notices(self) -> tuple[str, ...]:
        """What the reader must be told."""
        made = self.comparison
        return tuple(describe_notice(notice, made) for notice in made.made_with.notices)

    @cached_property
    def one_text(self) -> tuple[str, ...]:
        """Which articles are printed from one text."""
        return describe_one_text(self.comparison)

    @cached_property
    def summaries(self) -> tuple[ArticleSummary, ...]:
        """How each article stands among the others."""
        return summarise(self.comparison)

    @cached_property
    def verdicts(self) -> VerdictCounts:
        """How many verdicts there are, and how many of them are fragile."""
        return count_verdicts(self.comparison)

    @cached_property
    def matrix(self) -> tuple[MatrixLine, ...]:
        """The points of the story by article."""
        return matrix_lines(self.comparison, self.chosen)

    @cached_property
    def omissions(self) -> tuple[ArticleOmissions, ...]:
        """What each article leaves out."""
        made = self.comparison
        return tuple(_omissions(made, self.chosen, article) for article in made.articles)

    @cached_property
    def blocks(self) -> tuple[PassageBlock, ...]:
        """The passages with their readings."""
        passages = filter(self.chosen.passage, self.comparison.alignment.passages)
        return tuple(map(self.block, passages))

    def block(self, passage: Passage) -> PassageBlock:
        """Return a passage with its readings."""
        made = self.comparison
        texts = texts_of(made, passage)
        readings = readings_of(made, passage, self.options.base or None)
        cells = tuple(_cell(made, passage, reading, texts) for reading in readings)
        return PassageBlock(
            passage=passage,
            coverage=describe_telling(made, passage),
            cells=tuple(cell for cell in cells if cell.parts or self.side_by_side),
            others=tuple(cell for cell in cells if not (cell.parts or self.side_by_side)),
            quiet=not self.two and passage.coverage is Coverage.UNIQUE,
            links=tuple(filter(self.chosen.link, made.links_inside(passage.id))),
            reworded=reworded_links(made, self._differences_of.get(passage.id, ())),
            note=note_of(self.corrections, made, passage.id),
        )

    @cached_property
    def _differences_of(self) -> dict[str, list[Difference]]:
        found: dict[str, list[Difference]] = {}
        for difference in filter(self.chosen.difference, self.comparison.differences):
            found.setdefault(difference.passage, []).append(difference)
        return found

    @cached_property
    def frequent(self) -> tuple[WordPair, ...]:
        """The words that differ more than once, none of which the reader can confirm."""
        if self.options.only_confirmed:
            return ()
        return tuple(p for p in main_word_pairs(self.comparison) if len(p.places) > 1)

    @cached_property
    def differences(self) -> tuple[DifferencesOfKind, ...]:
        """The differences by kind, without those about quotations."""
        return differences_by_kind(self.comparison, self.chosen, quoting=False)

    @cached_property
    def quotations(self) -> tuple[DifferencesOfKind, ...]:
        """The differences about quotations and who is quoted."""
        return differences_by_kind(self.comparison, self.chosen, quoting=True)

    @cached_property
    def ledgers(self) -> tuple[Ledger, ...]:
        """The ledgers, of which the reader can confirm nothing."""
        if self.options.only_confirmed:
            return ()
        return tuple(ledger_of(self.comparison, kind) for kind in LEDGERS)

    @cached_property
    def notes(self) -> tuple[NoteLine, ...]:
        """What the reader noted."""
        return notes(self.comparison, self.corrections)


def _omissions(comparison: Comparison, chosen: Chosen, article: Article) -> ArticleOmissions:
    left_out = left_out_by(comparison, article.label)
    wanted = chosen.omission
    # With two articles, what only one of them tells is just what the other leaves out.
    only = told_only_by(comparison, article.label) if len(comparison.articles) > 2 else ()
    return ArticleOmissions(
        article=article,
        nowhere=tuple(_item(comparison, v) for v in left_out.nowhere if wanted(v.omission)),
        in_part=tuple(_item(comparison, v) for v in left_out.in_part if wanted(v.omission)),
        only=tuple(
            _only(comparison, passage, silences)
            for passage in only
            if all(map(wanted, silences := _silences(comparison, passage)))
        ),
    )


def _silences(comparison: Comparison, passage: Passage) -> list[Omission]:
    found = (comparison.omission(passage.id, label) for label in passage.silent)
    return [omission for omission in found if omission]


def _item(comparison: Comparison, found: OmissionView) -> OmissionItem:
    omission = found.omission
    return OmissionItem(
        telling=_quote(comparison, found.telling),
        told_by=tuple(comparison.article(label) for label in omission.told_by),
        told_in_part=tuple(_quote(comparison, s) for s in omission.told_in_part),
        nearest=_nearest(comparison, [omission]),
        by_reader=omission.origin is Origin.READER,
        fragile=omission.fragile,
    )


def _only(comparison: Comparison, passage: Passage, omissions: list[Omission]) -> OnlyItem:
    return OnlyItem(
        telling=_quote(comparison, shortest_telling(comparison, passage)),
        nearest=_nearest(comparison, omissions),
    )


def _nearest(comparison: Comparison, omissions: Sequence[Omission]) -> Nearest | None:
    misses = [omission.nearest for omission in omissions if omission.nearest]
    if not misses:
        return None
    miss = max(misses, key=lambda miss: miss.score)
    score, threshold = per_cents_apart(miss.score, comparison.made_with.threshold)
    return Nearest(_quote(comparison, miss.sentence), score, threshold)


def _quote(comparison: Comparison, sentence: str) -> Quote:
    return Quote(
        id=sentence,
        text=comparison.text(sentence),
        article=comparison.article_of(sentence),
        passage=comparison.passage_of(sentence).id,
    )


def _cell(comparison: Comparison, passage: Passage, found: ReadingView, texts: Texts) -> Cell:
    near = closeness(found)
    silence = comparison.omission(passage.id, found.article)
    in_part = silence.told_in_part if silence else ()
    return Cell(
        article=comparison.article(found.article),
        sentences=found.sentences,
        parts=_parts_to_show(found, near),
        base=found.base,
        closeness=near,
        told_in_part=tuple(_quote(comparison, sentence) for sentence in in_part),
        same_text=same_text_as(texts, found.article),
        by_reader=silence is not None and silence.origin is Origin.READER,
        fragile=silence is not None and silence.fragile,
    )


def _parts_to_show(found: ReadingView, near: Closeness) -> tuple[MarkedText, ...]:
    """Return the parts that help: unlike wordings are easier to read without the base's words."""
    match near:
        case Closeness.LOOSE:
            return tuple(part for part in found.parts if part.mark is not Mark.DROPPED)
        case Closeness.OTHER_WORDS:
            return (MarkedText(own_text(found), Mark.EQUAL),)
        case _:
            return found.parts
