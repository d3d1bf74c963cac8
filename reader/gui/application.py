"""Start the window."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.embedding import open_encoder
from reader.gui.appearance import Appearance
from reader.gui.icons import application_icon
from reader.gui.prompts import Prompts
from reader.gui.settings import ViewSettings
from reader.gui.windows import Windows
from reader.paths import APPLICATION

if TYPE_CHECKING:
    from reader.ingest import Place

_GRACE_SECONDS = 1.0
_SETTLED_MS = 300
"""The window is drawn first; then what comparing will need is loaded."""


def run(files: Sequence[Place], *, sample: bool = False) -> int:
    """Open the window with these files, or the sample, and return when it is closed.

    The process ends soon after, even if a thread is still importing a library, which nothing can
    stop: whatever it writes is written in whole or not at all.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    name_application(application)
    settings = ViewSettings(QSettings(APPLICATION, APPLICATION))
    appearance = Appearance(application, settings.theme)
    encoder, prompts = open_encoder(None), Prompts(application)
    windows = Windows(encoder, appearance, settings, prompts, application)
    window = windows.open()
    session = windows.session_of(window)
    QTimer.singleShot(_SETTLED_MS, session.prepare)
    if sample:
        QTimer.singleShot(0, session.open_sample)
    if files:
        window.files.open_places(files)
    windows.offer_recovery()
    code = application.exec()
    if not windows.end(_GRACE_SECONDS):
        _leave_at_once(code)
    return code


def name_application(application: QApplication) -> None:
    """Give the application its name, version and icon."""
    application.setApplicationName(APPLICATION)
    application.setApplicationDisplayName("Comparative Reader")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(APPLICATION)
    application.setWindowIcon(application_icon())
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, on=False)


def _leave_at_once(code: int) -> None:
    """End the process without waiting for its threads, as the interpreter would."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
