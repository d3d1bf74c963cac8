"""What stands where in an article's document, in UTF-16 units."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property

from reader.display.state import GapState, SentenceState
from reader.gui.offsets import from_utf16
from reader.model import SetAside, Span

Shown = SentenceState | SetAside | GapState
"""What a run of a document can show."""


class Part(Enum):
    """What a run of the document is."""

    SENTENCE = auto()
    SET_ASIDE = auto()
    BETWEEN = auto()
    GAP = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the document, from `start` to `end` in UTF-16 units.

    Attributes:
        span: what it shows of the article's text; empty for a gap's mark.
        of: the sentence, set-aside stretch or gap that it shows.
    """

    part: Part
    start: int
    end: int
    span: Span
    of: Shown | None = None


@dataclass(frozen=True)
class PlacedText:
    """What stands where in a document."""

    runs: tuple[Run, ...] = ()
    sentences: dict[str, Run] = field(default_factory=dict)
    gaps: tuple[Run, ...] = ()

    @classmethod
    def of(cls, runs: Sequence[Run]) -> PlacedText:
        """Return what stands where, from all runs in order."""
        sentences = {run.of.id: run for run in runs if isinstance(run.of, SentenceState)}
        return cls(tuple(runs), sentences, tuple(run for run in runs if run.part is Part.GAP))

    def run_at(self, position: int) -> Run | None:
        """Return the run at a position of the document."""
        index = bisect_right(self.runs, position, key=lambda run: run.start) - 1
        if index >= 0 and position <= self.runs[index].end:
            return self.runs[index]
        return None

    def runs_of(self, sentences: Iterable[str]) -> list[Run]:
        """Return the runs of some sentences, of those that it has."""
        return [self.sentences[s] for s in sentences if s in self.sentences]

    def gap_after(self, sentence: str | None) -> Run | None:
        """Return the mark of the gap that follows a sentence."""
        return next(
            (r for r in self.gaps if isinstance(r.of, GapState) and r.of.after == sentence), None
        )

    def run_over(self, span: Span) -> Run | None:
        """Return the run that shows the beginning of a stretch of the article."""
        at = bisect_right(self._article_runs, span.start, key=lambda run: run.span.start) - 1
        return self._article_runs[at] if at >= 0 else None

    @cached_property
    def _article_runs(self) -> list[Run]:
        return [run for run in self.runs if run.part is not Part.GAP]

    def article_span(self, text: str, start: int, end: int) -> Span | None:
        """Return the stretch of the article that a stretch of the document shows.

        Marks are passed over; `None` if there is nothing else.
        """
        shown = [r for r in self.runs if r.part is not Part.GAP and r.start < end and start < r.end]
        if not shown:
            return None
        return Span(
            self._offset(text, shown[0], max(start, shown[0].start)),
            self._offset(text, shown[-1], min(end, shown[-1].end)),
        )

    @staticmethod
    def _offset(text: str, run: Run, position: int) -> int:
        return run.span.start + from_utf16(run.span.of(text), position - run.start)
