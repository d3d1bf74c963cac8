"""Our own line drawings, tinted in the colours of the theme."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from reader.gui.theme import Theme
from reader.paths import resources

_SIZES = (16, 20, 24, 32, 48)


def icon(name: str, theme: Theme, role: str = "text") -> QIcon:
    """Return a drawing of ours in a theme's colour, dimmed where its control is disabled."""
    made = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, theme.colour(role)),
        (QIcon.Mode.Disabled, theme.colour("text.disabled")),
    ):
        for size in _SIZES:
            made.addPixmap(_drawn(name, colour, size), mode)
    return made


def application_icon() -> QIcon:
    """Return the program's own icon; its colours are fixed."""
    made = QIcon()
    for size in (*_SIZES, 64, 128, 256):
        made.addPixmap(_drawn("application", QColor(Qt.GlobalColor.black), size))
    return made


def icons_folder() -> Path:
    """Return the folder of the drawings."""
    return resources() / "icons"


def _drawn(name: str, colour: QColor, size: int) -> QPixmap:
    """Return a drawing in a colour, made once for each size."""
    key = f"{name} {colour.name()} {size}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    drawing = (icons_folder() / f"{name}.svg").read_text(encoding="utf-8")
    tinted = drawing.replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(tinted.encode()))
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap
