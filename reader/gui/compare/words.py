"""What the reading view says: signs, gaps and counts in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.display.phrases import LEFTOVERS, listed
from reader.display.state import GapState, Place, SentenceState
from reader.display.summary import ArticleSummary
from reader.gui.compare.document import Run
from reader.model import Coverage, SetAside

_CONTEXT = "ReadingView"


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def coverage_words(coverage: Coverage) -> str:
    """Return what a coverage means."""
    return {
        Coverage.SHARED: _tr("Told by all"),
        Coverage.PARTIAL: _tr("Told by some"),
        Coverage.UNIQUE: _tr("Only here"),
    }[coverage]


def gap_words(gap: GapState) -> str:
    """Return the words of a gap's mark."""
    tellers = listed(gap.told_by)
    if len(gap.passages) == 1:
        return _tr("▸ 1 point told by {tellers} is missing here").format(tellers=tellers)
    words = _tr("▸ {count} points told by {tellers} are missing here")
    return words.format(count=len(gap.passages), tellers=tellers)


def tip_for(run: Run) -> str:
    """Return what a run of a column's text says of itself; it never quotes the article."""
    match run.of:
        case SentenceState(coverage=coverage, elsewhere=elsewhere):
            tip = coverage_words(coverage)
            if elsewhere and coverage is not Coverage.SHARED:
                tip += _tr("; told in part at {places}").format(places=listed(elsewhere))
            return tip
        case SetAside(leftover=leftover):
            return _tr("{kind}: set aside, not compared").format(kind=LEFTOVERS[leftover])
        case GapState():
            return _tr("Click to see what is missing here")
    return ""


def summary_words(summary: ArticleSummary, articles: int) -> str:
    """Return how an article stands among so many, in counts."""
    parts = [_count(summary.sentences, _tr("1 sentence"), _tr("{count} sentences"))]
    if articles == 2:
        parts.append(_tr("{count} told by both").format(count=summary.shared))
    else:
        parts.append(_tr("{count} told by all").format(count=summary.shared))
        parts.append(_tr("{count} by some").format(count=summary.partial))
    parts.append(_tr("{count} only here").format(count=summary.unique))
    left_out = _count(summary.left_out, _tr("1 point"), _tr("{count} points"))
    parts.append(_tr("leaves out {points}").format(points=left_out))
    return " · ".join(parts)


def _count(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)


def stance_words(place: Place) -> str:
    """Return how an article stands to the selected passage, in a few words."""
    if not place.silent:
        return _tr("Told at {places}").format(places=listed(place.sentences))
    if place.told_in_part:
        return _tr("Told in part at {places}").format(places=listed(place.told_in_part))
    if place.nearest is None:
        return _tr("Not told here")
    near = place.nearest
    words = _tr("Not told here · nearest {sentence} ({score:.2f})")
    return words.format(sentence=near.sentence, score=near.score)
