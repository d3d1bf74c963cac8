"""The preview of a report, worked out in the background; the newest wish wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.gui.failures import describe_failure
from reader.gui.jobs import previewing
from reader.gui.tasks import Task, Work, Workers
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.report import Report
    from reader.report.paper import Inks


class Previewing(QObject):
    """Makes previews.

    Signals:
        previewed: how a report will look, a `Preview`.
        failed: why that cannot be told, in a sentence.
    """

    previewed = Signal(object)
    failed = Signal(str)

    def __init__(self, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._task: Task | None = None

    def preview(self, report: Report, format_name: str, theme: Theme) -> None:
        """Make a preview in a theme's colours, in place of the one that is being made."""
        if self._task is not None:
            self._task.cancel()
        job = previewing(report, format_name, inks_of(theme))
        task = self._workers.start(Work.PREVIEWING, job, self)
        self._task = task
        task.finished.connect(self.previewed)
        task.failed.connect(self._on_failed)
        task.ended.connect(self._on_ended)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit(describe_failure(Work.PREVIEWING, error))

    @Slot()
    def _on_ended(self) -> None:
        if self._task is not None and not self._task.running:
            self._task = None


def inks_of(theme: Theme) -> Inks:
    """Return the colours in which a preview is set."""
    from reader.report.paper import Inks

    return Inks(
        ink=theme.roles["text"],
        quiet=theme.roles["text.muted"],
        rule=theme.roles["border.strong"],
        head=theme.roles["base.alternate"],
        added=theme.roles["difference.added"],
        dropped=theme.roles["difference.dropped"],
        silent=theme.roles["omission"],
        in_part=theme.roles["text.muted"],
    )
