"""The theme in use, live: the reader's choice, or what the desktop has."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader.gui.fonts import interface_font
from reader.gui.theme import Theme, ThemeChoice, load_theme


class Appearance(QObject):
    """Dresses the application in a theme.

    Signals:
        theme_changed: after the application wears another theme.
    """

    theme_changed = Signal()

    def __init__(self, application: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._themes = {name: load_theme(name) for name in ("light", "dark")}
        application.setStyle("Fusion")
        application.setFont(interface_font())
        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self._theme = self._wanted()
        self._dress()

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        """What the reader chose."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Take the reader's choice."""
        self._choice = choice
        self._refresh()

    @Slot()
    def _on_scheme_changed(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted is not self._theme:
            self._theme = wanted
            self._dress()
            self.theme_changed.emit()

    def _wanted(self) -> Theme:
        if self._choice is not ThemeChoice.SYSTEM:
            return self._themes[self._choice.value]
        dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._themes["dark" if dark else "light"]

    def _dress(self) -> None:
        self._application.setPalette(self._theme.palette())
        self._application.setStyleSheet(self._theme.style_sheet())
