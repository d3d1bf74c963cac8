"""What the window remembers from one time to the next."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

from reader.gui.fonts import ZOOM_LEAST, ZOOM_MOST, Typeface
from reader.gui.theme import ThemeChoice


class ViewSettings:
    """Typed access to the settings; a value that makes no sense counts as not set."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def theme(self) -> ThemeChoice:
        """The chosen theme."""
        try:
            return ThemeChoice(str(self._store.value("view/theme", ThemeChoice.SYSTEM.value)))
        except ValueError:
            return ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("view/theme", choice.value)

    @property
    def zoom(self) -> int:
        """How many points the articles' text is larger than usual."""
        try:
            zoom = int(str(self._store.value("view/zoom", 0)))
        except ValueError:
            return 0
        return min(max(zoom, ZOOM_LEAST), ZOOM_MOST)

    @zoom.setter
    def zoom(self, zoom: int) -> None:
        self._store.setValue("view/zoom", zoom)

    @property
    def typeface(self) -> Typeface:
        """What the articles are set in."""
        try:
            return Typeface(str(self._store.value("view/typeface", Typeface.SERIF.value)))
        except ValueError:
            return Typeface.SERIF

    @typeface.setter
    def typeface(self, face: Typeface) -> None:
        self._store.setValue("view/typeface", face.value)

    @property
    def scroll_together(self) -> bool:
        """Whether the columns scroll together."""
        return str(self._store.value("view/scroll_together", "true")).lower() == "true"

    @scroll_together.setter
    def scroll_together(self, together: bool) -> None:
        self._store.setValue("view/scroll_together", "true" if together else "false")

    def bytes_of(self, key: str) -> QByteArray:
        """Return what a widget saved of itself under a key, empty if nothing."""
        value = self._store.value(f"window/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, key: str, value: QByteArray) -> None:
        """Keep what a widget saved of itself."""
        self._store.setValue(f"window/{key}", value)

    def text_of(self, key: str) -> str:
        """Return a text that was kept, such as the folder last opened; "" if there is none."""
        return str(self._store.value(f"text/{key}", ""))

    def keep_text(self, key: str, value: str) -> None:
        """Keep a text."""
        self._store.setValue(f"text/{key}", value)
