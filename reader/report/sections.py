"""Parts of a report that no template has to reckon: the matrix, the differences, the notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.corrections import Corrections, note_of
from reader.display.differences import WordPair, excerpt_text, word_pairs
from reader.display.findings import KIND_WORDS, finding_words
from reader.display.matrix import MatrixRow, matrix_of
from reader.display.omissions import shortest_telling
from reader.display.standing import describe_cell
from reader.model import Comparison, Difference, DifferenceKind, Link, Omission, Origin
from reader.report.confirmed import Chosen

QUOTING = (DifferenceKind.QUOTE, DifferenceKind.SOURCE)
"""The kinds of difference that are about who said what."""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """How an article stands at a point: its signs, in words, and the sentences that tell it."""

    article: str
    signs: str
    words: str
    sentences: tuple[str, ...]
    by_reader: bool
    fragile: bool

    @property
    def sure(self) -> str:
        """The sign that tells who decided and how surely."""
        return sure_sign(by_reader=self.by_reader, fragile=self.fragile)


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A point of the story, with a cell for each article."""

    passage: str
    telling: str
    text: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """Two wordings against each other, "" where a side has nothing.

    Attributes:
        links: the linked sentences, by id, of each place where they meet.
        finding: what it is within its kind.
        by_reader: whether the reader made or confirmed every one of these links.
        fragile: whether one of them hangs by a thread.
    """

    passage: str
    left: str
    right: str
    links: tuple[tuple[str, str], ...]
    passages: tuple[str, ...]
    finding: str
    by_reader: bool
    fragile: bool


@dataclass(frozen=True, slots=True)
class DifferencesOfKind:
    """All differences of one kind."""

    kind: DifferenceKind
    name: str
    lines: tuple[DifferenceLine, ...]


@dataclass(frozen=True, slots=True)
class NoteLine:
    """What the reader noted on a passage, with the words that it is about."""

    passage: str
    telling: str
    text: str
    note: str


def sure_sign(*, by_reader: bool, fragile: bool) -> str:
    """Return the sign behind a verdict, with a space before it; the machine's sure ones have none.

    >>> sure_sign(by_reader=True, fragile=False), sure_sign(by_reader=False, fragile=False)
    (' ✓', '')
    """
    return " ✓" if by_reader else " ?" if fragile else ""


def matrix_lines(comparison: Comparison, chosen: Chosen) -> tuple[MatrixLine, ...]:
    """Return the points of the story by article, in reading order."""
    return tuple(
        MatrixLine(
            row.passage,
            row.telling,
            row.label,
            tuple(_cells(comparison, row)),
        )
        for row in matrix_of(comparison).rows
        if chosen.passage(row.passage)
    )


def _cells(comparison: Comparison, row: MatrixRow) -> Iterator[MatrixCell]:
    links = comparison.links_inside(row.passage)
    for cell in row.cells:
        silence = comparison.omission(row.passage, cell.article)
        own = [link for link in links if {link.left, link.right} & set(cell.sentences)]
        verdicts: Sequence[Link | Omission] = [silence] if silence else own
        yield MatrixCell(
            article=cell.article,
            signs=cell.signs,
            words=describe_cell(cell),
            sentences=cell.sentences,
            by_reader=any(v.origin is Origin.READER for v in verdicts),
            fragile=bool(verdicts) and all(v.fragile for v in verdicts),
        )


def differences_by_kind(
    comparison: Comparison, chosen: Chosen, *, quoting: bool
) -> tuple[DifferencesOfKind, ...]:
    """Return the differences by kind, in the order of the kinds; kinds without any are left out.

    Args:
        comparison: the comparison.
        chosen: what is to be shown.
        quoting: only those about quotations and who is quoted; else only the others.
    """
    found: dict[DifferenceKind, list[Difference]] = {}
    for difference in comparison.differences:
        if chosen.difference(difference) and (difference.kind in QUOTING) is quoting:
            found.setdefault(difference.kind, []).append(difference)
    return tuple(
        DifferencesOfKind(kind, name_of(kind), lines)
        for kind in KIND_WORDS
        if kind in found and (lines := tuple(_lines(comparison, found[kind])))
    )


def name_of(kind: DifferenceKind) -> str:
    """Return what to call a kind of difference."""
    return KIND_WORDS[kind].name


def _lines(comparison: Comparison, differences: list[Difference]) -> Iterator[DifferenceLine]:
    """Give a line for each pair of wordings; other kinds than wording are told one by one."""
    if differences[0].kind is DifferenceKind.WORDING:
        pairs: Iterable[WordPair] = word_pairs(comparison, differences)
    else:
        pairs = (
            WordPair(excerpt_text(comparison, d.left), excerpt_text(comparison, d.right), (d,))
            for d in differences
        )
    for pair in pairs:
        own = [link for place in pair.places if (link := comparison.link(*place.link))]
        yield DifferenceLine(
            passage=pair.places[0].passage,
            left=pair.left,
            right=pair.right,
            links=pair.sentences,
            passages=tuple(dict.fromkeys(place.passage for place in pair.places)),
            finding=finding_of(comparison, pair.places[0]),
            by_reader=bool(own) and all(link.origin is Origin.READER for link in own),
            fragile=any(link.fragile for link in own),
        )


def finding_of(comparison: Comparison, found: Difference) -> str:
    """Return in words what a difference is within its kind, "" if that says no more than it."""
    if found.finding in ("", found.kind.value):
        return ""
    labels = [comparison.article_of(end).label for end in found.link]
    return finding_words(found.kind, found.finding, *labels)


def notes(comparison: Comparison, corrections: Corrections) -> tuple[NoteLine, ...]:
    """Return what the reader noted, in reading order."""
    lines = []
    for passage in comparison.alignment.passages if corrections.notes else ():
        note = note_of(corrections, comparison, passage.id)
        if note:
            telling = shortest_telling(comparison, passage)
            lines.append(NoteLine(passage.id, telling, comparison.text(telling), note))
    return tuple(lines)
