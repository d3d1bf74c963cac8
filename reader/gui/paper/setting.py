"""Set a report page by page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QTextDocument,
    QTextOption,
)

from reader.gui.paper.paging import Page, pages_of
from reader.progress import ProgressCallback, Stage, Step, no_progress
from reader.report.paper import PRINT, Paper

_POINTS = 9.5
_FOOT_POINTS = 7.5
_FOOT_HEIGHT = 26.0
"""Of the strip at the foot of a page, in points."""
_FAMILIES = ["Noto Sans", "DejaVu Sans", "Segoe UI", "Helvetica Neue", "Arial"]


def set_pages(
    paper: Paper, device: QPagedPaintDevice, progress: ProgressCallback = no_progress
) -> int:
    """Set a report on the pages of a device, and return how many there are: 0 if it takes none.

    Raises:
        Cancelled: when `progress` raises it.
    """
    painter = QPainter()
    if not painter.begin(device):
        return 0
    try:
        return _set(paper, device, painter, progress)
    finally:
        painter.end()


def _set(
    paper: Paper, device: QPagedPaintDevice, painter: QPainter, progress: ProgressCallback
) -> int:
    whole = QSizeF(painter.viewport().size())
    foot = _FOOT_HEIGHT * device.logicalDpiY() / 72
    document = _laid_out(paper, device, whole.width())
    pages = pages_of(document, whole.height() - foot)
    for number in _numbers(len(pages), progress):
        if number:
            device.newPage()
        _draw_page(document, painter, pages[number], whole.width())
        strip = QRectF(0, whole.height() - foot / 2, whole.width(), foot / 2)
        _draw_foot(painter, strip, paper.foot, f"{number + 1} / {len(pages)}")
    return len(pages)


def _numbers(count: int, progress: ProgressCallback) -> Iterator[int]:
    for number in range(count):
        progress(Step(Stage.REPORT, number, count))
        yield number


def _laid_out(paper: Paper, device: QPagedPaintDevice, width: float) -> QTextDocument:
    """Return a report laid out as one strip, of a width in the device's own units."""
    document = QTextDocument()
    # First of all: what is read from the markup is measured for the device that is known then.
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(_POINTS))
    wrapping = QTextOption()
    # A word that is longer than its column goes on in the next line.
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(wrapping)
    document.setUndoRedoEnabled(False)
    document.setHtml(paper.markup)
    document.setTextWidth(width)
    return document


def _font(points: float) -> QFont:
    font = QFont(_FAMILIES)
    font.setPointSizeF(points)
    return font


def _draw_page(document: QTextDocument, painter: QPainter, page: Page, width: float) -> None:
    below = 0.0
    for extent in (page.head, page.body):
        if extent is not None:
            top, bottom = extent
            painter.save()
            painter.translate(0, below - top)
            _draw(document, painter, QRectF(0, top, width, bottom - top))
            painter.restore()
            below += bottom - top


def _draw(document: QTextDocument, painter: QPainter, clip: QRectF) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = clip
    context.palette.setColor(QPalette.ColorRole.Text, QColor(PRINT.ink))
    painter.setClipRect(clip)
    document.documentLayout().draw(painter, context)


def _draw_foot(painter: QPainter, strip: QRectF, words: str, number: str) -> None:
    painter.setFont(_font(_FOOT_POINTS))
    painter.setPen(QColor(PRINT.quiet))
    aligned = Qt.AlignmentFlag
    painter.drawText(strip, aligned.AlignLeft | aligned.AlignBottom, words)
    painter.drawText(strip, aligned.AlignRight | aligned.AlignBottom, number)
