"""A report as PDF; a window need not be there."""

from __future__ import annotations

import re
import sys
from uuid import UUID, uuid5

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QEventLoop,
    QIODevice,
    QMarginsF,
    QUuid,
)
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter

from reader.gui.paper.setting import set_pages
from reader.progress import ProgressCallback, no_progress
from reader.report import Press
from reader.report.making import at_time
from reader.report.paper import Paper

_DOTS = 600
"""An inch; type is placed as exactly as that."""
_MARGINS = QMarginsF(16, 15, 16, 12)
_OURS = UUID("5d0d5a4e-2f43-4a8e-9d0f-6f3b8d0b7c11")
"""What the names of our documents are made from, so that one report has one name."""
_DATE = re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}(Z|[+-]\d\d'\d\d'|)")
_XMP_DATE = re.compile(
    rb'(xmp:(?:Create|Modify|Metadata)Date=")[\d-]{10}T[\d:]{8}(Z|[+-][\d:]{5}|)"'
)


def to_pdf(paper: Paper, progress: ProgressCallback = no_progress) -> bytes:
    """Return a report as PDF; it may be called in any thread.

    Raises:
        Cancelled: when `progress` raises it.
    """
    # Laying out starts a timer; in a thread of our own something has to be there to keep it.
    loop = QEventLoop()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            _MARGINS,
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(paper.title)
    writer.setCreator(paper.program)
    if hasattr(writer, "setAuthor"):
        writer.setAuthor(paper.author)
    if hasattr(writer, "setDocumentId"):
        writer.setDocumentId(QUuid(f"{{{uuid5(_OURS, paper.markup)}}}"))
    set_pages(paper, writer, progress)
    buffer.close()
    del loop
    return _dated(bytes(data.data()), paper.created)


def headless_press() -> Press:
    """Return what makes PDFs where no window is open.

    It holds the application that Qt's fonts need, and has to be kept until the last page is set.
    """
    application = QGuiApplication.instance()
    return _Press(application or QGuiApplication([*sys.argv[:1], "-platform", "offscreen"]))


class _Press:
    def __init__(self, application: QCoreApplication) -> None:
        self._application = application

    def __call__(self, paper: Paper, progress: ProgressCallback) -> bytes:
        return to_pdf(paper, progress)


def _dated(data: bytes, created: str) -> bytes:
    """Put the comparison's date in place of today's; no byte may move, for a table counts them."""
    made = at_time(created)

    def date(found: re.Match[bytes]) -> bytes:
        zone = re.sub(rb"[+-]\d\d'\d\d'", b"+00'00'", found[2])
        return found[1] + made.strftime("%Y%m%d%H%M%S").encode() + zone

    def xmp_date(found: re.Match[bytes]) -> bytes:
        zone = re.sub(rb"[+-][\d:]{5}", b"+00:00", found[2])
        return found[1] + made.strftime("%Y-%m-%dT%H:%M:%S").encode() + zone + b'"'

    return _XMP_DATE.sub(xmp_date, _DATE.sub(date, data))
