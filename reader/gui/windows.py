"""The windows: each with a session and threads of its own; the model is loaded once for all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from reader.embedding import Encoder
from reader.gui.appearance import Appearance
from reader.gui.keeping.recovering import Recovering
from reader.gui.keeping.recovery import RecoveryFile
from reader.gui.main_window import MainWindow
from reader.gui.prompts import Prompts
from reader.gui.session import Session
from reader.gui.settings import ViewSettings
from reader.gui.tasks import Workers

_STEP = 28
"""How far a further window stands from the one before, in pixels."""


@dataclass(frozen=True, slots=True)
class _Desk:
    window: MainWindow
    session: Session
    workers: Workers


class Windows(QObject):
    """Opens windows, and deletes them when they are closed."""

    def __init__(
        self,
        encoder: Encoder,
        appearance: Appearance,
        settings: ViewSettings,
        prompts: Prompts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._encoder = encoder
        self._appearance = appearance
        self._settings = settings
        self._prompts = prompts
        self._desks: list[_Desk] = []
        self._closed: list[QObject] = []
        self._gone: list[Workers] = []
        self._recovering: Recovering | None = None

    @property
    def windows(self) -> list[MainWindow]:
        """Those that are open."""
        return [desk.window for desk in self._desks]

    @property
    def recovering(self) -> Recovering | None:
        """What offers unsaved work, if anything was looked for."""
        return self._recovering

    def open(self) -> MainWindow:
        """Open an empty window, and keep safe what will be done in it."""
        window = self._open()
        window.comparison_file.keep_safe()
        return window

    def session_of(self, window: MainWindow) -> Session:
        """Return the state of a window."""
        return next(desk.session for desk in self._desks if desk.window is window)

    def offer_recovery(self) -> None:
        """Offer what a crash left behind, in front of the first window."""
        desk = self._desks[0]
        self._recovering = Recovering(desk.workers, desk.window)
        self._recovering.recover_asked.connect(self._on_recover_asked)
        self._recovering.look()

    def end(self, seconds: float) -> bool:
        """Delete all windows, and tell whether their threads ended in that time."""
        for desk in self._desks:
            self._delete(desk)
        self._desks = []
        ended = [workers.wait(seconds) for workers in self._gone]
        return all(ended)

    def _open(self) -> MainWindow:
        workers = Workers()
        session = Session(self._encoder, workers, self)
        window = MainWindow(session, self._appearance, self._settings, self._prompts)
        if self._desks:
            window.move(self._desks[-1].window.pos().x() + _STEP, window.pos().y() + _STEP)
        self._desks.append(_Desk(window, session, workers))
        window.comparison_file.window_asked.connect(self._on_window_asked)
        window.closed.connect(self._on_closed)
        window.show()
        return window

    def _delete(self, desk: _Desk) -> None:
        """Delete here and now, with all it owns: the window first, then its session."""
        self._gone.append(desk.workers)
        for owner in (desk.window, desk.session):
            owner.deleteLater()
            QApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)

    @Slot(object)
    def _on_window_asked(self, file: Path | None) -> None:
        window = self.open()
        if file is not None:
            window.comparison_file.open(file)

    @Slot(object)
    def _on_recover_asked(self, file: RecoveryFile) -> None:
        self._open().comparison_file.keep_safe(file)

    @Slot()
    def _on_closed(self) -> None:
        self._closed.append(self.sender())
        QTimer.singleShot(0, self._sweep)

    @Slot()
    def _sweep(self) -> None:
        """Delete the windows that are closed, once none of their handlers runs any more."""
        for desk in tuple(self._desks):
            if desk.window in self._closed:
                self._closed.remove(desk.window)
                self._desks.remove(desk)
                self._delete(desk)
