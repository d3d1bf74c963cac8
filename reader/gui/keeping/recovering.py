"""After a crash: finds what it left behind, and offers it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.display.recovered import Recovered, describe_recovered, describe_unreadable
from reader.errors import ReaderError
from reader.gui.dialogs.recovery import RecoveryDialog
from reader.gui.keeping.recovery import RecoveryFile, changed_at, left_behind
from reader.gui.tasks import Work, Workers
from reader.progress import ProgressCallback


class Recovering(QObject):
    """Offers unsaved work in front of a window.

    Signals:
        recover_asked: a file is to be opened; with its `RecoveryFile`.
    """

    recover_asked = Signal(object)

    def __init__(self, workers: Workers, window: QWidget) -> None:
        super().__init__(window)
        self._workers = workers
        self._window = window
        self._found: dict[int, RecoveryFile] = {}
        self._dialog: RecoveryDialog | None = None

    @property
    def dialog(self) -> RecoveryDialog | None:
        """The dialog, while it is open."""
        return self._dialog

    def look(self) -> None:
        """Look for what was left behind, and offer it if there is anything."""
        self._found = dict(enumerate(left_behind()))
        if self._found:
            job = partial(_described, [file.path for file in self._found.values()])
            task = self._workers.start(Work.READING, job, self)
            task.finished.connect(self._on_described)

    def close(self) -> None:
        """Leave it for later."""
        for file in self._found.values():
            file.release()
        self._found = {}

    @Slot(object)
    def _on_described(self, described: list[Recovered]) -> None:
        dialog = RecoveryDialog(described, self._window)
        self._dialog = dialog
        dialog.open_asked.connect(self._on_open_asked)
        dialog.discard_asked.connect(self._on_discard_asked)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot(object)
    def _on_open_asked(self, positions: list[int]) -> None:
        for position in positions:
            self.recover_asked.emit(self._found.pop(position))

    @Slot(object)
    def _on_discard_asked(self, positions: list[int]) -> None:
        for position in positions:
            self._found.pop(position).end()

    @Slot()
    def _on_finished(self) -> None:
        self.close()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def _described(paths: Sequence[Path], _progress: ProgressCallback) -> list[Recovered]:
    return [_describe(path) for path in paths]


def _describe(path: Path) -> Recovered:
    from reader.project import load

    changed = datetime.fromtimestamp(changed_at(path), UTC).astimezone()
    try:
        kept = load(path)
    except ReaderError:
        return describe_unreadable(path.name, changed)
    return describe_recovered(kept.articles, kept.corrections, kept.origin, changed)
