"""Comparing in two stages: a dear one for each set of articles, a cheap one for each wish."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from reader.compare import Memory
from reader.gui.changes import renamed, same_articles
from reader.gui.jobs import deciding, preparing_articles
from reader.gui.tasks import Job, Task, Work, Workers
from reader.model import Anchor, Article, Comparison
from reader.progress import Step
from reader.segmentation import Segmentation

if TYPE_CHECKING:
    from reader.compare import Prepared
    from reader.embedding import Encoder


@dataclass(frozen=True, slots=True)
class Choices:
    """What the reader chose for a comparison: the least score of a link, and what is fixed."""

    threshold: float
    anchors: tuple[Anchor, ...] = ()


def is_as_chosen(comparison: Comparison, choices: Choices) -> bool:
    """Tell whether a comparison is made as the reader chose."""
    made = Choices(comparison.made_with.threshold, comparison.anchors)
    return made == choices


class Comparing(QObject):
    """Makes comparisons in the background, one at a time.

    While one is made, only the newest wish waits. A comparison under way is made to its end, so
    that the views follow a threshold that keeps moving; it is dropped where the articles change.

    Signals:
        compared: the comparison that was wished for.
        failed: the exception for which there is none.
        changed: work began, went on or ended.
    """

    compared = Signal(object)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, encoder: Encoder, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._encoder = encoder
        self._workers = workers
        self._memory = Memory()
        self._articles: tuple[Article, ...] = ()
        self._prepared: Prepared | None = None
        self.segmentation = Segmentation.AUTO
        self._wish: Choices | None = None
        self._task: Task | None = None
        self._step: Step | None = None

    @property
    def running(self) -> bool:
        """Whether a comparison is under way."""
        return self._task is not None

    @property
    def deciding(self) -> bool:
        """Whether it is in the second stage, which is short as a rule."""
        return self._task is not None and self._prepared is not None

    @property
    def prepared(self) -> Prepared | None:
        """What the last comparison was made from."""
        return self._prepared

    @property
    def step(self) -> Step | None:
        """Where the work is."""
        return self._step

    def anew(self, articles: tuple[Article, ...], choices: Choices) -> None:
        """Compare from the beginning; what is under way is dropped."""
        self.stop()
        self._articles, self._wish, self._prepared = articles, choices, None
        job = preparing_articles(articles, self._encoder, self.segmentation, self._memory)
        self._start(Work.COMPARING, job, self._on_prepared)

    def follow(self, articles: tuple[Article, ...], choices: Choices) -> None:
        """Compare with as little work as possible."""
        if articles != self._articles or not (self.running or self._prepared):
            self.anew(articles, choices)
            return
        self._wish = choices
        if not self.running:
            self._decide()

    def take_up(
        self,
        articles: tuple[Article, ...],
        segmentation: Segmentation,
        prepared: Prepared | None,
    ) -> None:
        """Go on with articles that were prepared before; what is under way is dropped."""
        self.stop()
        self._articles, self._prepared = articles, prepared
        self.segmentation = segmentation

    def rename(self, articles: tuple[Article, ...]) -> None:
        """Take other names and dates of the same articles."""
        prepared = self._prepared
        if prepared is not None and same_articles(prepared.articles, articles):
            self._articles = articles
            self._prepared = replace(prepared, articles=renamed(prepared.articles, articles))

    def stop(self) -> None:
        """Drop what is under way, and the wish that waits."""
        self._wish = None
        if self._task is not None:
            self._task.cancel()

    def _decide(self) -> None:
        prepared, wish = self._prepared, self._wish
        if prepared is not None and wish is not None:
            self._wish = None
            job = deciding(prepared, wish.threshold, wish.anchors)
            self._start(Work.DECIDING, job, self.compared)

    def _start(self, work: Work, job: Job, take: Any) -> None:
        task = self._workers.start(work, job, self)
        self._task, self._step = task, None
        task.progressed.connect(self._on_progressed)
        task.finished.connect(take)
        task.failed.connect(self._on_failed)
        task.ended.connect(self._on_ended)
        self.changed.emit()

    @Slot(object)
    def _on_progressed(self, step: Step) -> None:
        self._step = step
        self.changed.emit()

    @Slot(object)
    def _on_prepared(self, result: tuple[Prepared, Memory]) -> None:
        self._prepared, self._memory = result

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._wish = None
        self.failed.emit(error)

    @Slot()
    def _on_ended(self) -> None:
        if self._task is None or self._task.running:
            return
        self._task = self._step = None
        self._decide()
        if not self.running:
            self.changed.emit()
