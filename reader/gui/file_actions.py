"""What comes in and goes out: files, pasted text, what is dropped, and saved reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from reader.display.visible import one_line
from reader.fetching import Address, looks_like_address
from reader.gui.appearance import Appearance
from reader.gui.arrivals import Arrival, arrival_of
from reader.gui.dialogs.address import AddressDialog
from reader.gui.keeping.file_name import comparison_kind
from reader.gui.looking_over.first import LookFirst
from reader.gui.prompts import FileKind, Prompts
from reader.gui.session import Session
from reader.gui.settings import ViewSettings

if TYPE_CHECKING:
    from reader.ingest import Place

_SHOWN_MS = 8000


class FileActions(QObject):
    """Asks for files and hands them to the session.

    Signals:
        comparison_asked: a saved comparison is to be opened; with its path.

    Args:
        session: what takes articles and saves reports.
        prompts: asks the reader.
        settings: where the folders are remembered.
        appearance: what articles are looked at in before they are added.
        window: the reader is asked in front of it, and told in its status bar.
    """

    comparison_asked = Signal(object)

    def __init__(
        self,
        session: Session,
        prompts: Prompts,
        settings: ViewSettings,
        appearance: Appearance,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._prompts = prompts
        self._settings = settings
        self._window = window
        self.looking = LookFirst(session, appearance, settings, window)
        session.report_saved.connect(self._on_report_saved)

    def take(self, arrival: Arrival) -> None:
        """Take what was dropped or pasted."""
        places: list[Place] = [*arrival.files, *map(Address, arrival.links)]
        if places:
            self.open_places(places)
        if arrival.text:
            self._session.add_text(arrival.text)

    def open_places(self, places: Sequence[Place]) -> None:
        """Add the articles of files and folders, and of addresses, which are fetched.

        A comparison among them is to be opened by itself.
        """
        self._open(places)

    def _open(self, places: Sequence[Place], *, look: bool = False) -> None:
        from reader.project import is_comparison_file

        saved = [p for p in places if isinstance(p, Path) and is_comparison_file(p)]
        articles = [place for place in places if place not in saved]
        if articles:
            self.looking.open(articles, look=look)
        for file in saved:
            self.comparison_asked.emit(file)

    @Slot()
    def open_address(self) -> None:
        """Ask for an address, and add the article there."""
        held = QGuiApplication.clipboard().text().strip()
        dialog = AddressDialog(held if looks_like_address(held) else "", self._window)
        dialog.address_chosen.connect(self._on_address_chosen)
        dialog.open()

    @Slot(object)
    def _on_address_chosen(self, address: Address) -> None:
        self.open_places([address])

    @Slot()
    def open_files(self) -> None:
        """Ask for files, and add their articles; comparisons are opened."""
        self._open(self._asked_files())

    @Slot()
    def open_looking(self) -> None:
        """Ask for files, and look at their articles before they are added."""
        self._open(self._asked_files(), look=True)

    def _asked_files(self) -> list[Path]:
        from reader.ingest import FORMATS

        kinds = [FileKind(known.name, known.name, known.suffixes) for known in FORMATS]
        kinds.insert(0, comparison_kind())
        folder = self._settings.text_of("open_folder")
        files = self._prompts.files_to_open(self._window, folder, kinds)
        if files:
            self._settings.keep_text("open_folder", str(files[0].parent))
        return files

    @Slot()
    def open_folder(self) -> None:
        """Ask for a folder, and add the articles in it."""
        chosen = self._prompts.folder_to_open(self._window, self._settings.text_of("open_folder"))
        if chosen is not None:
            self._settings.keep_text("open_folder", str(chosen))
            self.open_places([chosen])

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
