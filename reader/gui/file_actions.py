"""What comes in and goes out: files, pasted text, what is dropped, and saved reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from reader.display.visible import one_line
from reader.gui.arrivals import Arrival, arrival_of
from reader.gui.prompts import FileKind, Prompts
from reader.gui.session import Session
from reader.gui.settings import ViewSettings

_SHOWN_MS = 8000


class FileActions(QObject):
    """Asks for files and hands them to the session.

    Signals:
        comparison_asked: a saved comparison is to be opened; with its path.

    Args:
        session: what takes articles and saves reports.
        prompts: asks the reader.
        settings: where the folders are remembered.
        window: the reader is asked in front of it, and told in its status bar.
    """

    comparison_asked = Signal(object)

    def __init__(
        self, session: Session, prompts: Prompts, settings: ViewSettings, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._prompts = prompts
        self._settings = settings
        self._window = window
        session.report_saved.connect(self._on_report_saved)

    def take(self, arrival: Arrival) -> None:
        """Take what was dropped or pasted."""
        if arrival.links:
            self._session.tell(
                self.tr(
                    "Links are not followed: nothing is fetched. Open the page in a browser, "
                    "save it or copy its text, and add that."
                )
            )
        if arrival.files:
            self.open(arrival.files)
        if arrival.text:
            self._session.add_text(arrival.text)

    def open(self, files: Sequence[Path]) -> None:
        """Add the articles in some files; a comparison among them is to be opened by itself."""
        from reader.project import is_comparison_file

        articles = [file for file in files if not is_comparison_file(file)]
        if articles:
            self._session.open_files(articles)
        for file in files:
            if is_comparison_file(file):
                self.comparison_asked.emit(file)

    @Slot()
    def open_files(self) -> None:
        """Ask for files, and add their articles; comparisons are opened."""
        from reader.ingest import FORMATS
        from reader.project import SUFFIX

        kinds = [FileKind(known.name, known.name, known.suffixes) for known in FORMATS]
        kinds.insert(0, FileKind("comparison", self.tr("Comparison"), (SUFFIX,)))
        folder = self._settings.text_of("open_folder")
        files = self._prompts.files_to_open(self._window, folder, kinds)
        if files:
            self._settings.keep_text("open_folder", str(files[0].parent))
            self.open(files)

    @Slot()
    def open_folder(self) -> None:
        """Ask for a folder, and add the articles in it."""
        chosen = self._prompts.folder_to_open(self._window, self._settings.text_of("open_folder"))
        if chosen is not None:
            self._settings.keep_text("open_folder", str(chosen))
            self._session.open_files([chosen])

    @Slot()
    def paste(self) -> None:
        """Add what is on the clipboard."""
        arrival = arrival_of(QGuiApplication.clipboard().mimeData())
        if arrival:
            self.take(arrival)
        else:
            self._session.tell(self.tr("There is no text on the clipboard. Copy an article first."))

    @Slot(object)
    def _on_report_saved(self, path: Path) -> None:
        words = self.tr("Saved: {path}").format(path=one_line(str(path)))
        self._window.statusBar().showMessage(words, _SHOWN_MS)
