"""How the reader wants to see things: theme, size of the text, scrolling; all remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup

from reader.gui.appearance import Appearance
from reader.gui.compare.reading_view import ReadingView
from reader.gui.fonts import ZOOM_LEAST, ZOOM_MOST, ZOOM_STEP, Typeface
from reader.gui.settings import ViewSettings
from reader.gui.theme import ThemeChoice


class ListView(Protocol):
    """Grows with the text."""

    def set_zoom(self, zoom: int) -> None:
        """Show all so many points larger than usual."""


class TextView(ListView, Protocol):
    """Shows articles' text."""

    def set_typeface(self, face: Typeface) -> None:
        """Set the text in another typeface."""


@dataclass(frozen=True)
class TextViews:
    """What follows the reader's choices: the columns, all that shows text, and the lists."""

    reading: ReadingView
    texts: tuple[TextView, ...]
    lists: tuple[ListView, ...]


class ViewChoices(QObject):
    """Does what the actions of the View menu ask for.

    Args:
        actions: all actions by their ids.
        views: where text is read, and what is listed.
        appearance: the theme in use.
        settings: where the choices are remembered.
        parent: its owner.
    """

    def __init__(
        self,
        actions: Mapping[str, QAction],
        views: TextViews,
        appearance: Appearance,
        settings: ViewSettings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._views = views
        self._appearance = appearance
        self._settings = settings
        self._themes = QActionGroup(self)
        for choice in ThemeChoice:
            self._themes.addAction(actions[f"theme_{choice.value}"])
        actions[f"theme_{appearance.choice.value}"].setChecked(True)
        actions["scroll_together"].setChecked(settings.scroll_together)
        views.reading.set_scroll_together(settings.scroll_together)
        self._faces = QActionGroup(self)
        for face in Typeface:
            self._faces.addAction(actions[f"typeface_{face.value}"])
        actions[f"typeface_{settings.typeface.value}"].setChecked(True)
        self._faces.triggered.connect(self._on_typeface_chosen)
        self._show_typeface()
        self._show_zoom()
        self._themes.triggered.connect(self._on_theme_chosen)
        actions["zoom_in"].triggered.connect(self._on_zoom_in)
        actions["zoom_out"].triggered.connect(self._on_zoom_out)
        actions["zoom_reset"].triggered.connect(self._on_zoom_reset)
        actions["scroll_together"].triggered.connect(self._on_scroll_together)

    @Slot(QAction)
    def _on_theme_chosen(self, action: QAction) -> None:
        choice = ThemeChoice(action.objectName().removeprefix("theme_"))
        self._settings.theme = choice
        self._appearance.choose(choice)

    @Slot(QAction)
    def _on_typeface_chosen(self, action: QAction) -> None:
        self._settings.typeface = Typeface(action.objectName().removeprefix("typeface_"))
        self._show_typeface()

    def _show_typeface(self) -> None:
        for view in self._views.texts:
            view.set_typeface(self._settings.typeface)

    @Slot()
    def _on_zoom_in(self) -> None:
        self.choose_zoom(self._settings.zoom + ZOOM_STEP)

    @Slot()
    def _on_zoom_out(self) -> None:
        self.choose_zoom(self._settings.zoom - ZOOM_STEP)

    @Slot()
    def _on_zoom_reset(self) -> None:
        self.choose_zoom(0)

    @property
    def zoom(self) -> int:
        """How many points the text is larger than usual."""
        return self._settings.zoom

    def choose_zoom(self, zoom: int) -> None:
        """Set the text so many points larger than usual, within what is sensible."""
        self._settings.zoom = min(max(zoom, ZOOM_LEAST), ZOOM_MOST)
        self._show_zoom()

    def _show_zoom(self) -> None:
        for view in (*self._views.texts, *self._views.lists):
            view.set_zoom(self._settings.zoom)

    @Slot(bool)
    def _on_scroll_together(self, together: bool) -> None:
        self._settings.scroll_together = together
        self._views.reading.set_scroll_together(together)
