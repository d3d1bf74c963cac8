"""The state of the window, in one place, and what the reader may wish of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.corrections import Corrections, as_shown
from reader.display.dropped import describe_dropped
from reader.display.messages import describe_error
from reader.embedding import Encoder
from reader.gui.changes import (
    Change,
    adding_name,
    renamed,
    short_name,
    with_changed,
    with_revised,
    without_twins,
)
from reader.gui.copying import Copying
from reader.gui.correcting import Correcting
from reader.gui.failures import describe_failure
from reader.gui.garbage import spare_what_is_loaded
from reader.gui.jobs import Wanted, preparing
from reader.gui.kinds import ShownKinds
from reader.gui.looking_over.looking import Looking
from reader.gui.previewing import Previewing
from reader.gui.selection import Selection, carried_selection, selection_of
from reader.gui.session_facts import SessionFacts
from reader.gui.tasks import Work, Workers
from reader.model import Article, Comparison
from reader.paths import sample_articles
from reader.revising import Revision
from reader.segmentation import as_segmented

if TYPE_CHECKING:
    from reader.compare import Prepared
    from reader.ingest import Place
    from reader.ingest.read import Read
    from reader.project import Project
    from reader.report import ReportOptions


class Session(SessionFacts):
    """Takes wishes, does them, and tells the facts."""

    def __init__(self, encoder: Encoder, workers: Workers, parent: QObject | None = None) -> None:
        super().__init__(encoder, workers, parent)
        self.correcting = Correcting(self)
        self.copying = Copying(self)
        self.previewing = Previewing(self._workers, self)
        self.looking = Looking(self._workers, self)
        self.kinds = ShownKinds(self)
        self._connect()

    def _connect(self) -> None:
        self._comparing.compared.connect(self._on_compared)
        self._comparing.failed.connect(self._on_compare_failed)
        self._comparing.changed.connect(self.work_changed)
        self._problems.changed.connect(self.problems_changed)
        self.correcting.corrected.connect(self._on_corrected)
        self._filing.read.connect(self._on_read)
        self._filing.surveyed.connect(self.surveyed)
        self._filing.not_read.connect(self._on_not_read)
        self._filing.saved.connect(self.report_saved)
        self._filing.not_saved.connect(self._on_not_saved)
        self._filing.changed.connect(self.work_changed)

    @property
    def corrections(self) -> Corrections:
        """What the reader fixed, noted and dismissed."""
        return self.correcting.corrections

    # wishes

    def prepare(self) -> None:
        """Get ready in the background; if that fails, the next comparison tells why."""
        task = self._workers.start(Work.PREPARING, preparing(self._encoder), self)
        task.ended.connect(self._on_prepared)

    def open_files(self, files: Sequence[Place]) -> None:
        """Read files and add their articles."""
        self._read(files, "")

    def survey(self, places: Sequence[Place]) -> None:
        """Look at what places offer, and add nothing yet."""
        self.dismiss_problems()
        self._filing.survey(places)

    def gather(self, wanted: Sequence[Wanted]) -> None:
        """Add what was chosen of what places offer."""
        self._filing.gather(wanted)

    def open_sample(self) -> None:
        """Add the sample articles."""
        self._read(sample_articles(), "")

    def add_text(self, text: str) -> None:
        """Read a pasted text and add it."""
        self._read((), text)

    def add(self, articles: Iterable[Article]) -> None:
        """Add articles that were read; one that is there already is told."""
        found = (as_segmented(article, self.segmentation) for article in articles)
        added, twins = without_twins(self._articles, found)
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

    def revise(self, name: str, revision: Revision) -> None:
        """Take an article with other sentences or another text, and the corrections that fit it.

        Nothing is done where the article was changed meanwhile. What could not be carried over is
        told.
        """
        articles = with_revised(self._articles, revision)
        if articles == self._articles:
            return
        lost = describe_dropped(self._comparison, revision.dropped)
        before = self._articles, self.corrections
        after = articles, revision.corrections
        self.undo_stack.push(Change(name, before, after, self._put_revised))
        self.tell(*lost)

    def choose_base(self, label: str) -> None:
        """Hold the words of the others against an article, or with "" none in particular."""
        made = self._comparison
        if made is not None:
            self.arrangement.choose_base(made.article(label) if label else None)

    def clear(self) -> None:
        """Take out all articles."""
        self.dismiss_problems()
        if self._articles:
            self._change(self.tr("new comparison"), ())

    def take_up(self, project: Project, prepared: Prepared | None, made: Comparison | None) -> None:
        """Go on with what was kept, in place of what is there; that cannot be undone.

        Its comparison is `None` where it has to be made first, and so is what it is made from.
        """
        self.dismiss_problems()
        self._filing.stop_reading()
        self.correcting.leave()
        self.undo_stack.clear()
        self._threshold = project.view.threshold
        self.correcting.hold(project.corrections)
        self._comparing.take_up(project.articles, project.segmentation, prepared)
        self._articles = project.articles
        self.arrangement.take(project.articles)
        self._put_comparison(made)
        self.articles_changed.emit()
        self.threshold_changed.emit(self._threshold)
        self.corrections_changed.emit()
        self._follow()

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

    def select(self, passage: str, article: str, sentence: str = "") -> None:
        """Select a passage, standing in an article, at one of its sentences if need be."""
        self._put_selection(Selection(passage, article, sentence))

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

    def _read(self, files: Sequence[Place], text: str) -> None:
        self.dismiss_problems()
        self._filing.read_all(files, text)

    def _change(self, text: str, after: tuple[Article, ...]) -> None:
        self.undo_stack.push(Change(text, self._articles, after, self._put_articles))

    def _put_revised(self, state: tuple[tuple[Article, ...], Corrections]) -> None:
        articles, corrections = state
        self.correcting.hold(corrections)
        self._put_articles(articles)
        self.corrections_changed.emit()

    def _put_articles(self, articles: tuple[Article, ...]) -> None:
        self._articles = articles
        self.arrangement.take(articles)
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

    def _put_threshold_back(self) -> None:
        """Choose the threshold of the comparison again, for another did not come about."""
        made = self._comparison
        if made is not None and made.made_with.threshold != self._threshold:
            self._threshold = made.made_with.threshold
            self.threshold_changed.emit(self._threshold)

    @Slot(object)
    def _on_corrected(self, before: Corrections) -> None:
        now = self.corrections
        if replace(before, anchors=(), notes=()) != replace(now, anchors=(), notes=()):
            self._put_comparison(self._made)
        self.corrections_changed.emit()
        if before.anchors != now.anchors:
            self._follow()

    @Slot()
    def _on_prepared(self) -> None:
        spare_what_is_loaded()

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
