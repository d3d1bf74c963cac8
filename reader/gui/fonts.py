"""Which fonts to read in: the best of what this computer has."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication


class Typeface(StrEnum):
    """What the articles may be read in."""

    SERIF = "serif"
    SANS = "sans"


READING_POINTS = 12.0
_LIST_SHARE, _LEAST_LIST_POINTS = 0.75, 8.0
ZOOM_STEP, ZOOM_LEAST, ZOOM_MOST = 1, -5, 14

_SERIF = (
    "Source Serif 4",
    "Source Serif Pro",
    "Literata",
    "Charter",
    "Bitstream Charter",
    "Noto Serif",
    "Georgia",
    "Liberation Serif",
    "DejaVu Serif",
    "Times New Roman",
)
_SANS = (
    "Inter",
    "Source Sans 3",
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Liberation Sans",
    "DejaVu Sans",
)
_TOOLKIT_DEFAULTS = ("", "Sans", "Sans Serif")


def reading_font(zoom: int = 0, face: Typeface = Typeface.SERIF) -> QFont:
    """Return the font for the articles' text, `zoom` points larger than usual."""
    families, hint = (
        (_SERIF, QFont.StyleHint.Serif)
        if face is Typeface.SERIF
        else (_SANS, QFont.StyleHint.SansSerif)
    )
    font = QFont(_first_of(families) or QFontDatabase.systemFont(_GENERAL).family())
    font.setStyleHint(hint)
    font.setPointSizeF(READING_POINTS + zoom)
    return font


def interface_font() -> QFont:
    """Return the desktop's font for controls, or a good one where no desktop has set any."""
    font = QFontDatabase.systemFont(_GENERAL)
    if font.family() in _TOOLKIT_DEFAULTS or not QFontDatabase.hasFamily(font.family()):
        font.setFamily(_first_of(_SANS) or font.defaultFamily())
    font.setPointSizeF(max(font.pointSizeF(), 10.0))
    return font


def list_font(zoom: int) -> QFont:
    """Return the font of lists and tables: they grow with the text, though less."""
    font = QFont(QApplication.font())
    font.setPointSizeF(max(font.pointSizeF() + zoom * _LIST_SHARE, _LEAST_LIST_POINTS))
    return font


_GENERAL = QFontDatabase.SystemFont.GeneralFont


@lru_cache
def _first_of(families: tuple[str, ...]) -> str:
    return next((family for family in families if QFontDatabase.hasFamily(family)), "")
