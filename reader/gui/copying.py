"""Copy a passage, its line of the matrix, or the matrix: as rich text and as plain text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from reader.gui.session import Session
    from reader.report import Report
    from reader.report.copying import Copied


class Copying(QObject):
    """Puts parts of the comparison on the clipboard.

    Signals:
        copied: what was copied, in a few words.
    """

    copied = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def add_to(self, menu: QMenu, passage: str) -> None:
        """Offer in a menu to copy a passage."""
        menu.addAction(self.tr("Copy passage")).setData(_Copy(passage))
        menu.triggered.connect(self._on_triggered)

    @Slot()
    def copy_passage(self) -> None:
        """Copy the selected passage with all its readings."""
        chosen = self._session.selection
        if chosen is not None:
            self._copy_passage(chosen.passage)

    @Slot()
    def copy_row(self) -> None:
        """Copy the selected passage as a line of the matrix."""
        from reader.report.copying import copied_rows

        chosen, report = self._session.selection, self._report()
        if chosen is not None and report is not None:
            self._put(copied_rows(report, chosen.passage), self.tr("Copied the row"))

    @Slot()
    def copy_matrix(self) -> None:
        """Copy the whole matrix."""
        from reader.report.copying import copied_rows

        report = self._report()
        if report is not None:
            self._put(copied_rows(report), self.tr("Copied the matrix"))

    def _copy_passage(self, passage: str) -> None:
        from reader.report.copying import copied_passage

        report = self._report()
        if report is not None:
            words = self.tr("Copied passage {passage}").format(passage=passage)
            self._put(copied_passage(report, passage), words)

    def _report(self) -> Report | None:
        from reader.report import USUAL, Report

        made = self._session.comparison
        if made is None:
            return None
        return Report(made, self._session.corrections, replace(USUAL, base=self._session.base))

    def _put(self, copied: Copied, words: str) -> None:
        mime = QMimeData()
        mime.setHtml(copied.markup)
        mime.setText(copied.text)
        QGuiApplication.clipboard().setMimeData(mime)
        self.copied.emit(words)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        wish = action.data()
        if isinstance(wish, _Copy):
            self._copy_passage(wish.passage)


class _Copy:
    """What an entry of a menu carries: the passage to be copied."""

    def __init__(self, passage: str) -> None:
        self.passage = passage
