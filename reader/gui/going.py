"""Goes to what the reader chose in a list, and shows the evidence of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from reader.gui.compare.reading_view import ReadingView
from reader.gui.docks import Docks
from reader.gui.panels.passage import PassagePanel
from reader.gui.session import Session
from reader.gui.view_stack import ViewStack
from reader.gui.view_table import BESIDE
from reader.model import Difference, Excerpt, Omission


class Going(QObject):
    """Takes choices from the lists, and wishes to see the text or the evidence.

    Args:
        session: where passages are selected.
        views: of which one is shown.
        passage: the panel with the evidence.
        docks: which hold it.
        evidence: the action that shows the evidence, ticked while it shows.
    """

    def __init__(
        self,
        session: Session,
        views: ViewStack,
        passage: PassagePanel,
        docks: Docks,
        evidence: QAction,
    ) -> None:
        super().__init__(docks)
        self._session = session
        self._views = views
        self._passage = passage
        self._docks = docks
        evidence.triggered.connect(self.show_evidence)
        passage.why_changed.connect(evidence.setChecked)
        self._reading.evidence_asked.connect(self._on_evidence_asked)

    @property
    def _reading(self) -> ReadingView:
        view = self._views.view(BESIDE)
        assert isinstance(view, ReadingView)  # noqa: S101
        return view

    @Slot(object)
    def to_omission(self, omission: Omission) -> None:
        """Select what an article leaves out, standing in one that tells it."""
        self._session.select(omission.passage, omission.told_by[0])

    @Slot(object)
    def to_difference(self, difference: Difference) -> None:
        """Select the passage of a difference, and bring its words into view."""
        excerpt = difference.left or difference.right
        if excerpt is not None:
            self.to_place(excerpt)

    @Slot(object)
    def to_place(self, place: Excerpt) -> None:
        """Select the passage of some words, and bring them into view."""
        self._session.select_sentence(place.sentence)
        self._reading.show_span(self._reading.current_position, place.span)

    @Slot(bool)
    def show_evidence(self, why: bool) -> None:
        """Show the evidence in the passage panel, or the readings again."""
        self._passage.show_why(why)
        if why:
            self._docks.passage.show()

    @Slot()
    def _on_evidence_asked(self) -> None:
        if self._session.selection is not None:
            hidden = not self._docks.passage.isVisible()
            self.show_evidence(hidden or not self._passage.shows_why)
