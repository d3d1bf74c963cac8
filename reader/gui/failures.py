"""What to tell of work that failed: what happened, and what to do next."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication

from reader.display.messages import describe_error
from reader.display.phrases import clipped
from reader.display.visible import one_line
from reader.errors import ReaderError
from reader.gui.tasks import Work

translate = QCoreApplication.translate
logger = logging.getLogger(__name__)

_MOST_LETTERS = 200


def describe_failure(work: Work, error: BaseException) -> str:
    """Return what went wrong; an error that nobody foresaw is told as such, and logged."""
    if isinstance(error, ReaderError):
        return describe_error(error)
    logger.error("%s failed", work.name.lower(), exc_info=error)
    words = clipped(one_line(str(error)), _MOST_LETTERS)
    what = f"{type(error).__name__}: {words}" if words else type(error).__name__
    return f"{_of(work)} ({what}). {_next(work)}"


def _of(work: Work) -> str:
    return {
        Work.READING: translate("Failures", "Something went wrong while reading"),
        Work.COMPARING: translate("Failures", "Something went wrong while comparing"),
        Work.SAVING: translate(
            "Failures", "The report was not saved: something went wrong while writing it"
        ),
        Work.KEEPING: translate(
            "Failures", "The comparison was not saved: something went wrong while writing it"
        ),
        Work.PREVIEWING: translate("Failures", "The report cannot be shown here"),
    }[work]


def _next(work: Work) -> str:
    return {
        Work.READING: translate(
            "Failures", "Open the files one by one, or copy an article's text and paste it."
        ),
        Work.COMPARING: translate(
            "Failures", "Compare again; if that does not help, take out the article added last."
        ),
        Work.SAVING: translate("Failures", "Save it again, in another place or as another kind."),
        Work.KEEPING: translate("Failures", "Save it in another place; nothing is lost."),
        Work.PREVIEWING: translate("Failures", "It can be saved all the same."),
    }[work]
