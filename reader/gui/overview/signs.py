"""How a standing is painted: a sign on a tint."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap

from reader.display.standing import MOVED_SIGN, STANDING_SIGNS, Standing
from reader.gui.theme import Theme

_ROLES = {
    Standing.FULLEST: ("standing.fullest", "standing.fullest.tint"),
    Standing.SAME: ("standing.same", "standing.same.tint"),
    Standing.REWORDED: ("standing.reworded", "standing.reworded.tint"),
    Standing.SHORTENED: ("standing.shortened", "standing.shortened.tint"),
    Standing.CONFLICTING: ("standing.conflicting", "standing.conflicting.tint"),
    Standing.ALONE: ("standing.alone", "standing.alone.tint"),
    Standing.IN_PART: ("text.muted", "window"),
    Standing.ABSENT: ("omission", "omission.tint"),
}
_SWATCH = QSize(22, 16)


def sign_colours(standing: Standing, theme: Theme) -> tuple[QColor, QColor]:
    """Return the colours of a standing's sign and of its tint."""
    sign, tint = _ROLES[standing]
    return theme.colour(sign), theme.colour(tint)


def swatch(standing: Standing | None, theme: Theme, font: QFont, ratio: float) -> QIcon:
    """Return a standing's sign on its tint, `None` for the sign of what is moved."""
    pixmap = QPixmap(_SWATCH * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(0, 0, _SWATCH.width(), _SWATCH.height())
    colour, tint = theme.colour("text"), theme.colour("window")
    if standing is not None:
        colour, tint = sign_colours(standing, theme)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRoundedRect(area, 4, 4)
    painter.setPen(colour)
    painter.setFont(sign_font(font))
    sign = STANDING_SIGNS[standing] if standing is not None else MOVED_SIGN
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, sign)
    painter.end()
    return QIcon(pixmap)


def sign_font(font: QFont) -> QFont:
    """Return the font of a sign."""
    bold = QFont(font)
    bold.setBold(True)
    return bold
