"""How the reader looks at the comparison, as one value: to be kept, and to be put back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from reader.display.view_state import Standing, ViewState, selected_in, standing_at
from reader.gui.session import Session
from reader.gui.view_choices import ViewChoices
from reader.gui.view_stack import ViewStack


class ViewKeeping(QObject):
    """Gives the value, and takes one.

    What is selected in it is selected as soon as there is a comparison that has it.
    """

    def __init__(
        self, session: Session, views: ViewStack, choices: ViewChoices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._views = views
        self._choices = choices
        self._awaited: Standing | None = None
        session.comparison_changed.connect(self._on_comparison_changed)

    @property
    def state(self) -> ViewState:
        """How the comparison is shown now."""
        made, chosen = self._session.comparison, self._session.selection
        standing = self._awaited
        if made is not None and chosen is not None:
            standing = standing_at(made, chosen.passage, chosen.article, chosen.sentence)
        return ViewState(
            arranged=self._session.arrangement.value,
            view=self._views.remembered,
            standing=standing,
            zoom=self._choices.zoom,
            threshold=self._session.threshold,
        )

    def show(self, state: ViewState) -> None:
        """Show the comparison as it was shown then."""
        self._session.arrangement.put(state.arranged)
        self._session.choose_threshold(state.threshold)
        self._choices.choose_zoom(state.zoom)
        if state.view:
            self._views.choose(state.view)
        self._awaited = state.standing
        self._stand()

    def _stand(self) -> None:
        made = self._session.comparison
        if made is None or self._awaited is None:
            return
        found = selected_in(made, self._awaited)
        if found is not None:
            self._awaited = None
            self._session.select(*found)

    @Slot()
    def _on_comparison_changed(self) -> None:
        self._stand()
