"""Named colours and what they are for, read from the theme files."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QColor, QPalette

from reader.paths import resources

_ROLE = re.compile(r"\{([a-z.]+)\}")

_PALETTE = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "window.text"),
    (QPalette.ColorRole.Base, "base"),
    (QPalette.ColorRole.AlternateBase, "base.alternate"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "text.muted"),
    (QPalette.ColorRole.Button, "button"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "accent.text"),
    (QPalette.ColorRole.ToolTipBase, "tooltip"),
    (QPalette.ColorRole.ToolTipText, "tooltip.text"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "accent.text"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent.strong"),
    (QPalette.ColorRole.Light, "button"),
    (QPalette.ColorRole.Midlight, "button.hover"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Dark, "border.strong"),
    (QPalette.ColorRole.Shadow, "shade"),
)
_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


class ThemeChoice(StrEnum):
    """What the reader may choose; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Theme:
    """A theme: its name, and a colour as #rrggbb for each role."""

    name: str
    roles: Mapping[str, str]

    def colour(self, role: str) -> QColor:
        """Return the colour for a role; `KeyError` for an unknown one."""
        return QColor(self.roles[role])

    def palette(self) -> QPalette:
        """Return the palette for all the standard widgets."""
        palette = QPalette()
        for palette_role, role in _PALETTE:
            palette.setColor(palette_role, self.colour(role))
        for palette_role in _DISABLED:
            palette.setColor(
                QPalette.ColorGroup.Disabled, palette_role, self.colour("text.disabled")
            )
        return palette

    def style_sheet(self) -> str:
        """Return the style sheet with the theme's colours in it."""
        template = (themes_folder() / "style.qss").read_text(encoding="utf-8")
        return _ROLE.sub(lambda found: self.roles[found[1]], template)


def themes_folder() -> Path:
    """Return the folder of the theme files."""
    return resources() / "themes"


def load_theme(name: str) -> Theme:
    """Return the theme of that name: "light" or "dark"."""
    content = json.loads((themes_folder() / f"{name}.json").read_text(encoding="utf-8"))
    colours = content["colours"]
    return Theme(name, {role: colours[colour] for role, colour in content["roles"].items()})
