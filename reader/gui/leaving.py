"""When the window may close: not before a report that is being saved is written."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.prompts import Prompts
from reader.gui.session import Session


class Leaving(QObject):
    """Closes the window for the reader as soon as the last report is saved.

    If the report could not be saved the window stays, so that the reader sees why and can save it
    in another place. Whoever asks to close once more while it waits may leave without the report.
    """

    def __init__(self, session: Session, prompts: Prompts, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._prompts = prompts
        self._window = window
        self._wanted = False
        self._asking = False
        session.report_failed.connect(self._on_report_failed)
        session.work_changed.connect(self._on_work_changed)

    def may_close(self) -> bool:
        """Tell whether to close now; if not, the window is closed later."""
        if not self._session.saving:
            return True
        if not self._wanted:
            self._wanted = True
            return False
        self._asking = True
        anyway = self._prompts.leave_unsaved(self._window)
        self._asking = False
        return anyway or self._is_due()

    def _is_due(self) -> bool:
        return self._wanted and not self._asking and not self._session.saving

    @Slot()
    def _on_report_failed(self) -> None:
        self._wanted = False

    @Slot()
    def _on_work_changed(self) -> None:
        if self._is_due():
            self._wanted = False
            self._window.close()
