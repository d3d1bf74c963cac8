"""The views of the desk, one of which is shown, and the switch between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.display.search import Found, Hit
from reader.gui.appearance import Appearance
from reader.gui.compare.reading_view import ReadingView
from reader.gui.fonts import Typeface
from reader.gui.pages import Pages
from reader.gui.session import Session
from reader.gui.settings import ViewSettings
from reader.gui.view_table import BESIDE, OVERVIEW, VIEWS, DeskView

_KEPT = "view"


class ViewStack(QWidget):
    """Shows one view; the selected passage is the session's, and so the same in all of them.

    While nothing is compared it shows the articles side by side, without the switch.

    Signals:
        view_changed: another view is shown; with its id.
    """

    view_changed = Signal(str)

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        settings: ViewSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("viewStack")
        self._settings = settings
        self._compared = False
        self._group = QActionGroup(self)
        self._switch = QWidget(self)
        self._switch.setObjectName("viewSwitch")
        self._switch.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._switch.setAccessibleName(self.tr("Views"))
        self._buttons = QHBoxLayout(self._switch)
        self._buttons.setContentsMargins(12, 4, 12, 4)
        self._buttons.setSpacing(0)
        self._pages = Pages(self)
        self._views = {v.id: v.factory(session, appearance, self._pages) for v in VIEWS}
        for view in self._views.values():
            self._pages.addWidget(view)
            asked = getattr(view, "text_asked", None)
            if asked is not None:
                asked.connect(self._on_text_asked)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._switch)
        box.addWidget(self._pages, 1)
        self._switch.hide()
        self._pages.setCurrentWidget(self._views[BESIDE])

    @property
    def current(self) -> str:
        """The id of the view that is shown."""
        shown = self._pages.currentWidget()
        return next(name for name, view in self._views.items() if view is shown)

    @property
    def remembered(self) -> str:
        """The id of the view that the reader chose last, by default the overview."""
        kept = self._settings.text_of(_KEPT)
        return kept if kept in self._views else OVERVIEW

    @property
    def current_position(self) -> int:
        """The position, among the articles, of the one in which the reader stands."""
        return cast(ReadingView, self._views[BESIDE]).current_position

    def view(self, name: str) -> QWidget:
        """Return a view by its id."""
        return self._views[name]

    def take_actions(self, actions: Mapping[str, QAction]) -> None:
        """Let the actions of the views show them, in the menu and in the switch."""
        for entry in VIEWS:
            action = actions[f"view_{entry.id}"]
            action.setEnabled(self._compared)
            self._group.addAction(action)
            button = QToolButton(self._switch)
            button.setObjectName("viewButton")
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._group.triggered.connect(self._on_chosen)
        self._tick()

    def show_compared(self, compared: bool) -> None:
        """Show the remembered view where articles are compared, else just the articles."""
        if compared == self._compared:
            return
        self._compared = compared
        self._switch.setVisible(compared)
        for action in self._group.actions():
            action.setEnabled(compared)
        self._show(self.remembered if compared else BESIDE)

    def show_view(self, name: str) -> None:
        """Show a view, and remember it."""
        self._settings.keep_text(_KEPT, name)
        self._show(name)

    def choose(self, name: str) -> None:
        """Show a view once there is a comparison, and remember it; no view there is: nothing."""
        if name in self._views:
            self._settings.keep_text(_KEPT, name)
            if self._compared:
                self._show(name)

    def take_focus(self) -> None:
        """Give the keyboard to the view."""
        self._shown().take_focus()

    def set_zoom(self, zoom: int) -> None:
        """Set the text of all views so many points larger than usual."""
        for view in self._views.values():
            cast(DeskView, view).set_zoom(zoom)

    def set_typeface(self, face: Typeface) -> None:
        """Set the articles in another typeface, where a view shows their text."""
        for view in self._views.values():
            choose = getattr(view, "set_typeface", None)
            if choose is not None:
                choose(face)

    def show_found(self, found: Found, hit: Hit | None) -> None:
        """Mark the hits of a search in all views, and the one on which the reader is."""
        for view in self._views.values():
            cast(DeskView, view).seen.show_found(found, hit)

    def reveal(self, hit: Hit) -> None:
        """Bring a hit into view, where the view that is shown has it."""
        self._shown().reveal(hit)

    def turn_to(self, hit: Hit) -> None:
        """Let the view show the article of a hit; what is in no sentence is read side by side."""
        if not hit.sentences:
            self._on_text_asked()
        turn = getattr(self._shown(), "turn_to", None)
        if turn is not None:
            turn(hit)

    @Slot()
    def go_on(self) -> None:
        """Select the next passage, in the order of the view."""
        self._shown().step_passage(1)

    @Slot()
    def go_back(self) -> None:
        """Select the passage before, in the order of the view."""
        self._shown().step_passage(-1)

    def _shown(self) -> DeskView:
        return cast(DeskView, self._pages.currentWidget())

    def _show(self, name: str) -> None:
        if name != self.current:
            self._pages.setCurrentWidget(self._views[name])
            self.take_focus()
            self.view_changed.emit(name)
        self._tick()

    def _tick(self) -> None:
        """Let the menu and the switch show which view is shown."""
        for action in self._group.actions():
            action.setChecked(action.objectName() == f"view_{self.current}")

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        self.show_view(action.objectName().removeprefix("view_"))

    @Slot()
    def _on_text_asked(self) -> None:
        if self._compared:
            self.show_view(BESIDE)
