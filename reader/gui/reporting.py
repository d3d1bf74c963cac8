"""Reports: chosen in a dialog, saved, printed, looked at before they are printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QMainWindow, QTableView

from reader.gui.appearance import Appearance
from reader.gui.prompts import FileKind, Prompts
from reader.gui.session import Session
from reader.gui.settings import ViewSettings

if TYPE_CHECKING:
    from reader.gui.dialogs.report import ReportDialog
    from reader.report import Report
    from reader.report.choices import Choice

_KEPT = "report"
_COMPARED = ("print", "print_preview", "copy_matrix")
_SELECTED = ("copy_passage", "copy_row")
_COPYING = (*_SELECTED, "copy_matrix")


class Reporting(QObject):
    """Does what the actions about reports ask for, and says when they can be chosen."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        session: Session,
        appearance: Appearance,
        asking: tuple[ViewSettings, Prompts],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._session = session
        self._appearance = appearance
        self._settings, self._prompts = asking
        self._window = window
        self._title = ""
        self._shown: ReportDialog | None = None
        for name, wish in (
            ("save", self._on_save),
            ("print", self._on_print),
            ("print_preview", self._on_print_preview),
            ("copy_passage", session.copying.copy_passage),
            ("copy_row", session.copying.copy_row),
            ("copy_matrix", session.copying.copy_matrix),
        ):
            actions[name].triggered.connect(wish)
        for table in window.findChildren(QTableView, "matrix"):
            table.addActions([actions[name] for name in _COPYING])
            table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        session.copying.copied.connect(self._on_copied)
        session.comparison_changed.connect(self._refresh)
        session.articles_changed.connect(self._on_articles_changed)
        session.selection_changed.connect(self._refresh)
        self._refresh()

    @property
    def dialog(self) -> ReportDialog | None:
        """The dialog, while it is open."""
        return self._shown

    @Slot()
    def _refresh(self) -> None:
        session = self._session
        compared = session.comparison is not None and session.compared
        selected = session.comparison is not None and session.selection is not None
        for names, possible in ((_COMPARED, compared), (_SELECTED, selected)):
            for name in names:
                self._actions[name].setEnabled(possible)

    @Slot()
    def _on_articles_changed(self) -> None:
        self._title = ""
        self._refresh()

    @Slot(str)
    def _on_copied(self, words: str) -> None:
        self._window.statusBar().showMessage(words, 4000)

    # the dialog

    @Slot()
    def _on_save(self) -> None:
        from reader.gui.dialogs.report import ReportDialog

        choice = self._choice()
        report = self._report(choice)
        if report is None or self._shown is not None:
            return
        dialog = ReportDialog(report, choice, self._window)
        self._shown = dialog
        dialog.save_asked.connect(self._on_save_asked)
        dialog.print_asked.connect(self._on_print_asked)
        dialog.preview_asked.connect(self._on_preview_asked)
        dialog.finished.connect(self._on_finished)
        self._session.previewing.previewed.connect(dialog.preview.show_preview)
        self._session.previewing.failed.connect(dialog.preview.show_failure)
        dialog.open()

    @Slot(object)
    def _on_save_asked(self, choice: Choice) -> None:
        from reader.report import FORMATS

        chosen = FORMATS[choice.format_name]
        kind = FileKind(chosen.name, f"{chosen.label}: {chosen.description}", (chosen.suffix,))
        name = "worksheet" if choice.options.worksheet else "comparison"
        suggestion = Path(self._settings.text_of("save_folder")) / f"{name}{chosen.suffix}"
        answer = self._prompts.file_to_save(self._shown or self._window, suggestion, [kind])
        if answer is None:
            return
        path, _ = answer
        self._keep(choice)
        self._settings.keep_text("save_folder", str(path.parent))
        self._session.save_report(path, choice.format_name, choice.options)
        if self._shown is not None:
            self._shown.accept()

    @Slot(object)
    def _on_print_asked(self, choice: Choice) -> None:
        self._keep(choice)
        self._print(choice)

    @Slot(object)
    def _on_preview_asked(self, choice: Choice) -> None:
        report = self._report(choice)
        if report is not None:
            self._session.previewing.preview(report, choice.format_name, self._appearance.theme)

    @Slot()
    def _on_finished(self) -> None:
        if self._shown is not None:
            self._session.previewing.previewed.disconnect(self._shown.preview.show_preview)
            self._session.previewing.failed.disconnect(self._shown.preview.show_failure)
            self._shown = None

    # on paper

    @Slot()
    def _on_print(self) -> None:
        self._print(self._choice())

    def _print(self, choice: Choice) -> None:
        printer = self._prompts.printer(self._shown or self._window)
        if printer is not None:
            self._set(choice, printer)

    @Slot()
    def _on_print_preview(self) -> None:
        dialog = QPrintPreviewDialog(self._window)
        dialog.setWindowTitle(self.tr("Print preview"))
        dialog.setObjectName("printPreview")
        dialog.paintRequested.connect(self._on_paint_requested)
        dialog.finished.connect(dialog.deleteLater)
        dialog.resize(self._window.size().boundedTo(self._window.screen().availableSize()))
        dialog.open()

    @Slot(QPrinter)
    def _on_paint_requested(self, printer: QPrinter) -> None:
        self._set(self._choice(), printer)

    def _set(self, choice: Choice, printer: QPrinter) -> None:
        from reader.gui.paper.setting import set_pages
        from reader.report.formats import document_of
        from reader.report.paper import paper

        report = self._report(choice)
        if report is None:
            return
        set_on = paper(document_of(report))
        printer.setDocName(set_on.title)
        if not set_pages(set_on, printer):
            self._session.tell(
                self.tr("The report could not be printed. Save it as PDF and print that.")
            )

    # what is chosen

    def _report(self, choice: Choice) -> Report | None:
        from reader.report import Report

        made = self._session.comparison
        if made is None or not self._session.compared:
            return None
        return Report(made, self._session.corrections, choice.options)

    def _choice(self) -> Choice:
        """Return what was chosen last, with the title and base of this comparison."""
        from reader.report.choices import choice_from

        choice = choice_from(self._settings.text_of(_KEPT))
        base = self._session.base
        return replace(choice, options=replace(choice.options, title=self._title, base=base))

    def _keep(self, choice: Choice) -> None:
        from reader.report.choices import kept

        self._title = choice.options.title
        self._settings.keep_text(_KEPT, kept(choice))
