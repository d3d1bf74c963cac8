"""What is there in the window: articles, comparison, selection, work under way; and its facts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.compare import DEFAULT_THRESHOLD, Prepared
from reader.corrections import Corrections, bookmarks_in
from reader.display.messages import describe_notice
from reader.display.one_text import describe_one_text
from reader.display.state import ColumnState, DisplayState, columns_for, select, with_bookmarks
from reader.embedding import Encoder
from reader.gui.changes import same_articles
from reader.gui.compare.arrangement import Arrangement
from reader.gui.comparing import Choices, Comparing, is_as_chosen
from reader.gui.filing import Filing
from reader.gui.problems import Problems
from reader.gui.selection import Selection
from reader.gui.tasks import Workers
from reader.gui.turns import Turns
from reader.model import Article, Comparison
from reader.progress import Step
from reader.segmentation import Segmentation


class SessionFacts(QObject):
    """What may be asked of the session, and what it tells; the wishes it takes are its own.

    Signals:
        surveyed: what places offer, a `Survey`.
        articles_changed: other articles are on the table.
        comparison_changed: there is another comparison, or none any more.
        selection_changed: another passage is selected, or none.
        problems_changed: there is something else to tell the reader.
        work_changed: work began, went on or ended in the background.
        threshold_changed: the threshold is another one.
        base_changed: the words are held against another article, or none in particular.
        corrections_changed: the reader corrected, noted or dismissed something, or took it back.
        report_saved: a report is saved; with its path.
        report_failed: a report could not be saved, which is among the problems.
    """

    surveyed = Signal(object)
    articles_changed = Signal()
    comparison_changed = Signal()
    selection_changed = Signal()
    problems_changed = Signal()
    work_changed = Signal()
    threshold_changed = Signal(float)
    base_changed = Signal()
    corrections_changed = Signal()
    report_saved = Signal(object)
    report_failed = Signal()

    def __init__(self, encoder: Encoder, workers: Workers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._encoder = encoder
        self._workers = workers
        self._comparing = Comparing(encoder, workers, self)
        self._filing = Filing(workers, self)
        self._articles: tuple[Article, ...] = ()
        self._made: Comparison | None = None
        self._comparison: Comparison | None = None
        self._selection: Selection | None = None
        self._columns: tuple[ColumnState, ...] | None = None
        self._problems = Problems(self)
        self._threshold = DEFAULT_THRESHOLD
        self.undo_stack = QUndoStack(self)
        self.turns = Turns(self)
        self.arrangement = Arrangement(self)
        self.arrangement.base_changed.connect(self.base_changed)

    # what is there

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles on the table, in order."""
        return self._articles

    @property
    def comparison(self) -> Comparison | None:
        """The last comparison, also while one is made, without what the reader dismissed."""
        return self._comparison

    @property
    def whole_comparison(self) -> Comparison | None:
        """The same with the omissions that the reader dismissed."""
        return self._made

    @property
    def corrections(self) -> Corrections:
        """What the reader fixed, noted and dismissed."""
        raise NotImplementedError

    @property
    def selection(self) -> Selection | None:
        """The selected passage."""
        return self._selection

    @property
    def problems(self) -> tuple[str, ...]:
        """What went wrong, in sentences."""
        return self._problems.lines

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader must know about the comparison, in sentences."""
        made = self._comparison
        return tuple(describe_notice(n, made) for n in made.made_with.notices) if made else ()

    @property
    def one_text(self) -> tuple[str, ...]:
        """Which articles are printed from one text, in sentences."""
        made = self._comparison
        return describe_one_text(made) if made else ()

    @property
    def threshold(self) -> float:
        """The least score of a link, 0…1."""
        return self._threshold

    @property
    def model(self) -> str:
        """The name of the model that sentences are compared with."""
        return self._encoder.name

    @property
    def prepared(self) -> Prepared | None:
        """What the comparison is made from; `None` while that is not there."""
        return self._comparing.prepared

    @property
    def segmentation(self) -> Segmentation:
        """How sentences are found."""
        return self._comparing.segmentation

    @property
    def workers(self) -> Workers:
        """Where work is done in the background."""
        return self._workers

    @property
    def base(self) -> str:
        """The label of the article against which the others' words are held.

        It is "" where that is none in particular: then it is the first that tells a passage.
        """
        found = self.arrangement.base_in(self._comparison.articles if self._comparison else ())
        return found.label if found else ""

    @property
    def compared(self) -> bool:
        """Whether the comparison is of just the articles on the table."""
        made = self._comparison
        return made is not None and same_articles(made.articles, self._articles)

    @property
    def busy(self) -> bool:
        """Whether anything is under way in the background."""
        return self.stoppable or self.saving

    @property
    def stoppable(self) -> bool:
        """Whether anything is under way that `cancel` stops."""
        return self._working or self._filing.setting

    @property
    def _working(self) -> bool:
        return self._filing.reading or self._comparing.running

    @property
    def saving(self) -> bool:
        """Whether a report is being saved, or waits for it."""
        return self._filing.saving

    @property
    def deciding(self) -> bool:
        """Whether nothing is under way but the short part of a comparison."""
        return self._comparing.deciding and not self._filing.reading and not self.saving

    @property
    def stopped(self) -> bool:
        """Whether there is something to compare, but no comparison of it, nor one under way."""
        return len(self._articles) > 1 and not self._working and not self._up_to_date()

    @property
    def step(self) -> Step | None:
        """Where the work is."""
        return self._comparing.step or self._filing.step

    def position_of(self, label: str) -> int:
        """Return which of the articles has a letter, from 0; the first one if none has it."""
        labels = [column.article.label for column in self.display().columns]
        return labels.index(label) if label in labels else 0

    def display(self) -> DisplayState:
        """Return what there is to paint."""
        if self._columns is None:
            columns = columns_for(self._articles, self._comparison)
            made = self._comparison
            marks = bookmarks_in(self.corrections, made) if made else ()
            self._columns = with_bookmarks(columns, marks)
        made, chosen = self._comparison, self._selection
        return DisplayState(
            self._columns, select(made, chosen.passage) if made and chosen else None
        )

    # how it is done

    def _choices(self) -> Choices:
        return Choices(self._threshold, self.corrections.anchors)

    def _up_to_date(self) -> bool:
        made = self._comparison
        return made is not None and self.compared and is_as_chosen(made, self._choices())
