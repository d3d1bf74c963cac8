"""Our own line drawings, tinted in the colours of the theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
        for pixmap in _drawn(name, colour, _SIZES):
            made.addPixmap(pixmap, mode)
    return made


def application_icon() -> QIcon:
    """Return the program's own icon; its colours are fixed."""
    made = QIcon()
    for pixmap in _drawn("application", QColor(Qt.GlobalColor.black), (*_SIZES, 64, 128, 256)):
        made.addPixmap(pixmap)
    return made


def icons_folder() -> Path:
    """Return the folder of the drawings."""
    return resources() / "icons"


def _drawn(name: str, colour: QColor, sizes: Iterable[int]) -> Iterator[QPixmap]:
    """Yield a drawing in a colour at some sizes, each made once; the file is read at most once."""
    renderer: QSvgRenderer | None = None
    for size in sizes:
        key = f"{name} {colour.name()} {size}"
        pixmap = QPixmap()
        if not QPixmapCache.find(key, pixmap):
            renderer = renderer or _renderer(name, colour)
            pixmap = _painted(renderer, size)
            QPixmapCache.insert(key, pixmap)
        yield pixmap


def _renderer(name: str, colour: QColor) -> QSvgRenderer:
    drawing = (icons_folder() / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode()))


def _painted(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
