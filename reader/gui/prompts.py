"""Questions to the reader: which files to open, where to save."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file to choose from: what it is, its suffixes such as ".html", a key for us."""

    key: str
    text: str
    suffixes: tuple[str, ...]

    @property
    def filter(self) -> str:
        """The kind in the notation of file dialogs."""
        patterns = " ".join(f"*{suffix}" for suffix in self.suffixes) or "*"
        return f"{self.text} ({patterns})"


class SaveChoice(Enum):
    """What is to become of changes that are not saved."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


class Prompts(QObject):
    """Asks with the desktop's own dialogs; tests put something else in its place."""

    def files_to_open(self, parent: QWidget, folder: str, kinds: Sequence[FileKind]) -> list[Path]:
        """Return the files to open, none if the reader thought better of it."""
        suffixes = tuple(suffix for kind in kinds for suffix in kind.suffixes)
        every = FileKind("", self.tr("All that can be opened"), suffixes)
        anything = FileKind("", self.tr("All files"), ())
        filters = ";;".join(kind.filter for kind in (every, *kinds, anything))
        names, _ = QFileDialog.getOpenFileNames(parent, self.tr("Open articles"), folder, filters)
        return [Path(name) for name in names]

    def folder_to_open(self, parent: QWidget, folder: str) -> Path | None:
        """Return the folder whose articles are to be opened, `None` for none."""
        name = QFileDialog.getExistingDirectory(parent, self.tr("Open folder"), folder)
        return Path(name) if name else None

    def file_to_save(
        self, parent: QWidget, suggestion: Path, kinds: Sequence[FileKind]
    ) -> tuple[Path, str] | None:
        """Return where to save and the key of the kind, `None` if not to save at all."""
        filters = {kind.filter: kind for kind in kinds}
        name, chosen = QFileDialog.getSaveFileName(
            parent, self.tr("Save"), str(suggestion), ";;".join(filters)
        )
        if not name:
            return None
        return completed(Path(name), filters.get(chosen, kinds[0]), kinds)

    def printer(self, parent: QWidget) -> QPrinter | None:
        """Return the printer that was chosen, `None` if not to print at all."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(self.tr("Print report"))
        wanted = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.deleteLater()
        return printer if wanted else None

    def save_changes(self, parent: QWidget, name: str) -> SaveChoice:
        """Ask what is to become of the changes to a comparison that are not saved."""
        buttons = QMessageBox.StandardButton
        question = QMessageBox(parent)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setText(self.tr("Save the changes to “{name}”?").format(name=name))
        question.setInformativeText(self.tr("What is not saved is lost."))
        question.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        question.setDefaultButton(buttons.Save)
        answer = question.exec()
        question.deleteLater()
        answers = {buttons.Save: SaveChoice.SAVE, buttons.Discard: SaveChoice.DISCARD}
        return answers.get(buttons(answer), SaveChoice.CANCEL)

    def leave_unsaved(self, parent: QWidget) -> bool:
        """Ask whether to close the window though a report is not saved yet."""
        question = QMessageBox(parent)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setText(self.tr("The report is still being saved."))
        question.setInformativeText(self.tr("If you close now, there may be no report."))
        question.addButton(self.tr("Wait"), QMessageBox.ButtonRole.RejectRole)
        leave = question.addButton(
            self.tr("Close without it"), QMessageBox.ButtonRole.DestructiveRole
        )
        question.exec()
        left = question.clickedButton() is leave
        question.deleteLater()
        return left


def completed(path: Path, chosen: FileKind, kinds: Sequence[FileKind]) -> tuple[Path, str]:
    """Return the path with a suffix, and the key of the kind that it is saved as.

    A suffix that was written out decides; without a known one the chosen kind does.
    """
    suffix = path.suffix.lower()
    for kind in kinds:
        if suffix in kind.suffixes:
            return path, kind.key
    return path.with_name(path.name + chosen.suffixes[0]), chosen.key
