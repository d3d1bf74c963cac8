"""The state of the window, in one place: articles, comparison, selection, work under way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from reader.compare import DEFAULT_THRESHOLD
from reader.corrections import Corrections, as_shown, bookmarks_in
from reader.display.messages import describe_error, describe_notice
from reader.display.one_text import describe_one_text
from reader.display.state import ColumnState, DisplayState, columns_for, select, with_bookmarks
from reader.embedding import Encoder
from reader.gui.changes import Change, adding_name, renamed, short_name, with_changed, without_twins
from reader.gui.comparing import Choices, Comparing, is_as_chosen, same_articles
from reader.gui.copying import Copying
from reader.gui.correcting import Correcting
from reader.gui.failures import describe_failure
from reader.gui.filing import Filing
from reader.gui.jobs import Read, preparing
from reader.gui.previewing import Previewing
from reader.gui.problems import Problems
from reader.gui.selection import Selection, carried_selection, selection_of
from reader.gui.tasks import Work, Workers
from reader.model import Article, Comparison
from reader.paths import sample_articles
from reader.progress import Step

if TYPE_CHECKING:
    from reader.report import ReportOptions


class Session(QObject):
    """Takes wishes, does them, and tells the facts.

    Signals:
        articles_changed: other articles are on the table.
        comparison_changed: there is another comparison, or none any more.
        selection_changed: another passage is selected, or none.
        problems_changed: there is something else to tell the reader.
        work_changed: work began, went on or ended in the background.
        threshold_changed: the threshold is another one.
        corrections_changed: the reader corrected, noted or dismissed something, or took it back.
        report_saved: a report is saved; with its path.
        report_failed: a report could not be saved, which is among the problems.
    """

    articles_changed = Signal()
    comparison_changed = Signal()
    selection_changed = Signal()
    problems_changed = Signal()
    work_changed = Signal()
    threshold_changed = Signal(float)
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
        self.correcting = Correcting(self)
        self.copying = Copying(self)
        self.previewing = Previewing(workers, self)
        self._connect()

    def _connect(self) -> None:
        self._comparing.compared.connect(self._on_compared)
        self._comparing.failed.connect(self._on_compare_failed)
        self._comparing.changed.connect(self.work_changed)
        self._problems.changed.connect(self.problems_changed)
        self.correcting.corrected.connect(self._on_corrected)
        self._filing.read.connect(self._on_read)
        self._filing.not_read.connect(self._on_not_read)
        self._filing.saved.connect(self.report_saved)
        self._filing.not_saved.connect(self._on_not_saved)
        self._filing.changed.connect(self.work_changed)

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
        return self.correcting.corrections

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

    # wishes

    def prepare(self) -> None:
        """Get ready in the background; if that fails, the next comparison tells why."""
        self._workers.start(Work.PREPARING, preparing(self._encoder), self)

    def open_files(self, files: Sequence[Path]) -> None:
        """Read files and add their articles."""
        self._read(files, "")

    def open_sample(self) -> None:
        """Add the sample articles."""
        self._read(sample_articles(), "")

    def add_text(self, text: str) -> None:
        """Read a pasted text and add it."""
        self._read((), text)

    def add(self, articles: Iterable[Article]) -> None:
        """Add articles that were read; one that is there already is told."""
        added, twins = without_twins(self._articles, articles)
        if added:
            self._change(adding_name(added), self._articles + added)
        self.tell(*map(describe_error, twins))

    def remove(self, position: int) -> None:
        """Take out the article at a position."""
        if 0 <= position < len(self._articles):
            rest = self._articles[:position] + self._articles[position + 1 :]
            name = short_name(self._articles[position])
            self._change(self.tr("removing {name}").format(name=name), rest)

    @Slot(object)
    def rename(self, article: Article) -> None:
        """Take another title, outlet or date of an article."""
        self.change_article(self.tr("editing {name}").format(name=short_name(article)), article)

    def change_article(self, name: str, article: Article) -> None:
        """Take an article otherwise than it is, under a name for undoing it."""
        self._change(name, with_changed(self._articles, article))

    def clear(self) -> None:
        """Take out all articles."""
        self.dismiss_problems()
        if self._articles:
            self._change(self.tr("new comparison"), ())

    def choose_threshold(self, threshold: float) -> None:
        """Compare with another threshold."""
        if threshold != self._threshold:
            self._threshold = threshold
            self.threshold_changed.emit(threshold)
            self._follow()

    def compare_again(self) -> None:
        """Compare what is on the table from the beginning; what is under way is dropped."""
        if len(self._articles) > 1:
            self._comparing.anew(self._articles, self._choices())
        else:
            self._stop_comparing()

    def cancel(self) -> None:
        """Stop reading, comparing and setting pages; what was there stays.

        A report that needs no more pages is saved all the same.
        """
        self._filing.stop_setting()
        self._stop()

    def _stop(self) -> None:
        self._filing.stop_reading()
        self._comparing.stop()
        self._put_threshold_back()
        self.work_changed.emit()

    def select(self, passage: str, article: str) -> None:
        """Select a passage, standing in an article."""
        self._put_selection(Selection(passage, article))

    def select_sentence(self, sentence: str) -> None:
        """Select the passage of a sentence, standing in its article."""
        if self._comparison is not None:
            self._put_selection(selection_of(self._comparison, sentence))

    def point_at(self, sentence: str) -> None:
        """Take a sentence for the correction that waits for one, else select its passage."""
        if not self.correcting.pick_up(sentence):
            self.select_sentence(sentence)

    def let_go(self) -> None:
        """Leave the correction that waits for a sentence, else select nothing."""
        if not self.correcting.leave():
            self._put_selection(None)

    def save_report(
        self, path: Path, report_format: str, options: ReportOptions | None = None
    ) -> None:
        """Save the comparison as a report, if it is of the articles on the table."""
        from reader.report import USUAL, Report

        if self._comparison is None or not self.compared:
            self.tell(
                self.tr(
                    "The report was not saved: the articles are others than those compared. "
                    "Compare them, then save again."
                )
            )
            return
        report = Report(self._comparison, self.corrections, options or USUAL)
        self._filing.save(report, path, report_format)

    def tell(self, *problems: str) -> None:
        """Tell the reader something more that went wrong."""
        self._problems.tell(*problems)

    def dismiss_problems(self) -> None:
        """Forget what went wrong."""
        self._problems.dismiss()

    def close(self) -> None:
        """Stop all work for good, without waiting; a report that is being saved goes on."""
        self._stop()
        self._workers.close()
        # The undo commands hold the Session: without a circle Python need not take it apart.
        self.undo_stack.clear()

    # how it is done

    def _read(self, files: Sequence[Path], text: str) -> None:
        self.dismiss_problems()
        self._filing.read_all(files, text)

    def _change(self, text: str, after: tuple[Article, ...]) -> None:
        self.undo_stack.push(Change(text, self._articles, after, self._put_articles))

    def _put_articles(self, articles: tuple[Article, ...]) -> None:
        self._articles = articles
        self._columns = None
        if self._made is not None and self.compared:
            self._take_names(self._made)
        if len(articles) < 2 and self._comparison is not None:
            self._put_comparison(None)
        self.articles_changed.emit()
        self._follow()

    def _take_names(self, made: Comparison) -> None:
        """Call the articles of a comparison as they are called now."""
        articles = renamed(made.articles, self._articles)
        if articles != made.articles:
            self._comparing.rename(self._articles)
            self._put_comparison(replace(made, articles=articles))

    def _follow(self) -> None:
        """Make the comparison that the articles and choices ask for, if it is not there."""
        if len(self._articles) < 2 or self._up_to_date():
            self._stop_comparing()
        else:
            self._comparing.follow(self._articles, self._choices())

    def _stop_comparing(self) -> None:
        self._comparing.stop()
        self.work_changed.emit()

    def _choices(self) -> Choices:
        return Choices(self._threshold, self.corrections.anchors)

    def _put_comparison(self, made: Comparison | None) -> None:
        self._made = made
        comparison = as_shown(made, self.corrections) if made else None
        selection = carried_selection(self._selection, self._comparison, comparison)
        self._comparison = comparison
        self._columns = None
        self._selection = selection
        self.comparison_changed.emit()
        self.selection_changed.emit()

    def _put_selection(self, selection: Selection | None) -> None:
        before, self._selection = self._selection, selection
        if selection != before:
            self.selection_changed.emit()

    def _up_to_date(self) -> bool:
        made = self._comparison
        return made is not None and self.compared and is_as_chosen(made, self._choices())

    def _put_threshold_back(self) -> None:
        """Choose the threshold of the comparison again, for another did not come about."""
        made = self._comparison
        if made is not None and made.made_with.threshold != self._threshold:
            self._threshold = made.made_with.threshold
            self.threshold_changed.emit(self._threshold)

    @Slot(object)
    def _on_corrected(self, before: Corrections) -> None:
        now = self.corrections
        if (before.dismissed, before.bookmarks) != (now.dismissed, now.bookmarks):
            self._put_comparison(self._made)
        self.corrections_changed.emit()
        if before.anchors != now.anchors:
            self._follow()

    @Slot(object)
    def _on_read(self, read: Read) -> None:
        articles, problems = read
        self.tell(*(describe_error(problem) for problem in problems))
        self.add(articles)

    @Slot(object)
    def _on_compared(self, comparison: Comparison) -> None:
        self._put_comparison(comparison)

    @Slot(object)
    def _on_compare_failed(self, error: BaseException) -> None:
        self._put_threshold_back()
        self.tell(describe_failure(Work.COMPARING, error))

    @Slot(str)
    def _on_not_read(self, problem: str) -> None:
        self.tell(problem)

    @Slot(str)
    def _on_not_saved(self, problem: str) -> None:
        self.tell(problem)
        self.report_failed.emit()
