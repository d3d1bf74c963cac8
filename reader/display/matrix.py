"""The passage × article matrix, and in which order and choice its rows are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from reader.differences.order import EARLY
from reader.differences.tokens import normalised
from reader.display.omissions import shortest_telling
from reader.display.order import numbers_of, story_order
from reader.display.standing import Cell, Standing, Standings
from reader.display.summary import coverage_of, min_tellers
from reader.model import Comparison, Coverage, Passage


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One point of the story.

    Attributes:
        passage: its id.
        telling: the id of its shortest telling.
        label: the words of its shortest telling.
        cells: one for each article, in the articles' order.
        early: how many articles tell it in their first third.
        place: how far into the articles that tell it it stands on average, 0…1.
        weighs: whether enough articles tell it for a silence to weigh (see `min_tellers`).
        words: all its readings, in the form in which words are looked for.
    """

    passage: str
    telling: str
    label: str
    coverage: Coverage
    cells: tuple[Cell, ...]
    early: int
    place: float
    weighs: bool
    words: str

    @property
    def silent(self) -> int:
        """How many articles do not tell it, not even in part."""
        return sum(cell.standing is Standing.ABSENT for cell in self.cells)

    @property
    def conflicts(self) -> int:
        """How many articles contradict another one."""
        return sum(cell.standing is Standing.CONFLICTING for cell in self.cells)

    def has(self, standing: Standing) -> bool:
        """Tell whether one of the cells has that standing, and a silence weighs."""
        if standing is Standing.ABSENT and not self.weighs:
            return False
        return any(cell.standing is standing for cell in self.cells)

    def cell_of(self, label: str) -> Cell:
        """Return the cell of an article; `StopIteration` if there is none of it."""
        return next(cell for cell in self.cells if cell.article == label)


@dataclass(frozen=True, slots=True)
class Matrix:
    """All rows in the comparison's reading order, and the order of each article's own story."""

    articles: tuple[str, ...] = ()
    rows: tuple[MatrixRow, ...] = ()
    orders: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def order_of(self, label: str) -> tuple[str, ...]:
        """Return all passages, by id, in the order in which an article tells them."""
        return dict(self.orders)[label]


class SortBy(StrEnum):
    """What decides on the order of the rows.

    `PROMINENCE`: told early by the most articles. `ABSENCE`: absent in the most articles, ahead of
    what only one of several tells. `CONFLICT`: the most articles that contradict one another.
    `STORY`: as an article tells them, or as they were aligned.
    """

    STORY = "story"
    PROMINENCE = "prominence"
    ABSENCE = "absence"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rows are shown, and in which order.

    Attributes:
        article: for `SortBy.STORY` whose order; "" for the reading order of the comparison.
        text: words to be found in any of the readings, whatever their case.
        standing: what one of the cells must be (see `MatrixRow.has`); `None` for anything.
        moved: whether one of the articles must tell it at another place.
        silent: the label of an article that must be silent; "" for any.
    """

    sort: SortBy = SortBy.STORY
    article: str = ""
    text: str = ""
    standing: Standing | None = None
    moved: bool = False
    silent: str = ""


def matrix_of(comparison: Comparison) -> Matrix:
    """Return the matrix of a comparison."""
    standings, numbers = Standings(comparison), numbers_of(comparison)
    coverage = coverage_of(comparison)
    lengths = {a.label: len(a.sentences) for a in comparison.articles}
    labels = tuple(lengths)
    rows = []
    for passage in comparison.alignment.passages:
        places = [
            (numbers[passage.reading_of(label)[0]] - 1) / lengths[label]
            for label in passage.told_by
        ]
        telling = shortest_telling(comparison, passage)
        rows.append(
            MatrixRow(
                passage=passage.id,
                telling=telling,
                label=comparison.text(telling),
                coverage=coverage[telling],
                cells=standings.cells(passage),
                early=sum(place < EARLY for place in places),
                place=sum(places) / len(places),
                weighs=len(passage.told_by) >= min_tellers(comparison),
                words=_words(comparison, passage),
            )
        )
    orders = tuple((a, tuple(p.id for p in story_order(comparison, a))) for a in labels)
    return Matrix(labels, tuple(rows), orders)


def chosen_rows(matrix: Matrix, choice: Choice) -> tuple[MatrixRow, ...]:
    """Return the rows of a choice, in its order."""
    text = normalised(choice.text.strip())
    found = [
        row
        for row in matrix.rows
        if text in row.words
        and (choice.standing is None or row.has(choice.standing))
        and (not choice.moved or any(cell.moved for cell in row.cells))
        and (not choice.silent or row.cell_of(choice.silent).standing is Standing.ABSENT)
    ]
    if choice.sort is SortBy.STORY and choice.article in matrix.articles:
        rank = {passage: at for at, passage in enumerate(matrix.order_of(choice.article))}
        return tuple(sorted(found, key=lambda row: rank[row.passage]))
    return tuple(sorted(found, key=_KEYS[choice.sort]))


def counts_of(matrix: Matrix) -> dict[Standing, int]:
    """Return in how many rows each standing is found."""
    return {standing: sum(row.has(standing) for row in matrix.rows) for standing in Standing}


def moved_count(matrix: Matrix) -> int:
    """Return how many rows some article tells at another place."""
    return sum(any(cell.moved for cell in row.cells) for row in matrix.rows)


def _words(comparison: Comparison, passage: Passage) -> str:
    told = (comparison.text(s) for reading in passage.readings for s in reading.sentences)
    return normalised("\n".join(told))


_KEYS: dict[SortBy, Callable[[MatrixRow], tuple[float, ...]]] = {
    SortBy.STORY: lambda _row: (),
    SortBy.PROMINENCE: lambda row: (-row.early, row.place),
    SortBy.ABSENCE: lambda row: (not row.weighs, -row.silent, row.place),
    SortBy.CONFLICT: lambda row: (-row.conflicts,),
}
