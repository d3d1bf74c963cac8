"""What the reading view says: signs, gaps and counts in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.display.phrases import LEFTOVERS, listed
from reader.display.state import GapState, Place, SentenceState
from reader.display.summary import ArticleSummary
from reader.gui.compare.placed import Run
from reader.model import Coverage, SetAside

translate = QCoreApplication.translate


def coverage_words(coverage: Coverage) -> str:
    """Return what a coverage means."""
    return {
        Coverage.SHARED: translate("ReadingView", "Told by all"),
        Coverage.PARTIAL: translate("ReadingView", "Told by some"),
        Coverage.UNIQUE: translate("ReadingView", "Only here"),
    }[coverage]


def gap_words(gap: GapState) -> str:
    """Return the words of a gap's mark."""
    tellers = listed(gap.told_by)
    if len(gap.passages) == 1:
        return translate("ReadingView", "▸ 1 point told by {tellers} is missing here").format(
            tellers=tellers
        )
    words = translate("ReadingView", "▸ {count} points told by {tellers} are missing here")
    return words.format(count=len(gap.passages), tellers=tellers)


def tip_for(run: Run) -> str:
    """Return what a run of a column's text says of itself; it never quotes the article."""
    match run.of:
        case SentenceState(coverage=coverage, elsewhere=elsewhere) as state:
            tip = coverage_words(coverage)
            if elsewhere and coverage is not Coverage.SHARED:
                tip += translate("ReadingView", "; told in part at {places}").format(
                    places=listed(elsewhere)
                )
            if state.by_reader:
                tip += translate("ReadingView", "; ✓ linked by you")
            if state.bookmarked:
                tip += translate("ReadingView", "; bookmark")
            return tip
        case SetAside(leftover=leftover):
            return translate("ReadingView", "{kind}: set aside, not compared").format(
                kind=LEFTOVERS[leftover]
            )
        case GapState():
            return translate("ReadingView", "Click to see what is missing here")
    return ""


def summary_words(summary: ArticleSummary, articles: int) -> str:
    """Return how an article stands among so many that were compared, in counts."""
    parts = [
        _count(
            summary.sentences,
            translate("ReadingView", "1 sentence"),
            translate("ReadingView", "{count} sentences"),
        )
    ]
    if articles == 2:
        parts.append(translate("ReadingView", "{count} told by both").format(count=summary.shared))
    else:
        parts.append(translate("ReadingView", "{count} told by all").format(count=summary.shared))
        parts.append(translate("ReadingView", "{count} by some").format(count=summary.partial))
    parts.append(translate("ReadingView", "{count} only here").format(count=summary.unique))
    left_out = _count(
        summary.left_out,
        translate("ReadingView", "1 point"),
        translate("ReadingView", "{count} points"),
    )
    if not summary.left_out:
        left_out = translate("ReadingView", "no points")
    parts.append(translate("ReadingView", "leaves out {points}").format(points=left_out))
    return " · ".join(parts)


def _count(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)


def stance_words(place: Place) -> str:
    """Return how an article stands to the selected passage, in a few words."""
    if not place.silent:
        return translate("ReadingView", "Told at {places}").format(places=listed(place.sentences))
    if place.told_in_part:
        return translate("ReadingView", "Told in part at {places}").format(
            places=listed(place.told_in_part)
        )
    if place.by_reader:
        return translate("ReadingView", "Not told here · ✓ confirmed by you")
    if place.nearest is None:
        return translate("ReadingView", "Not told here")
    near = place.nearest
    words = translate("ReadingView", "Not told here · nearest {sentence} ({score:.2f})")
    return words.format(sentence=near.sentence, score=near.score)
