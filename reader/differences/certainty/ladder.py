"""On which step of the ladder a sentence stands: fact, attributed, hedged, denied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.differences.attribution.of_article import Attribution
from reader.differences.attribution.sources import SourceKind
from reader.differences.certainty.cues import Cue, Level
from reader.differences.spoken_sentence import SpokenSentence
from reader.model import Span


@dataclass(frozen=True, slots=True)
class Standing:
    """How certain a sentence is as a whole, and the words that say so.

    Attributes:
        level: `FACT`, `ATTRIBUTED`, `HEDGED` or `DENIED`: the highest step of its cues. That
            something is planned, or not so, is no step: a plan may be told as a fact.
        places: the words, in the article's text, in order; none for a fact, and where a quotation
            goes on whose speaker an earlier sentence names.
        sources: to whom it is laid, in order of place.
    """

    level: Level
    places: tuple[Span, ...]
    sources: tuple[Attribution, ...]


def standing_of(spoken: SpokenSentence, cues: Sequence[Cue]) -> Standing:
    """Return how certain a sentence is as a whole."""
    start = spoken.sentence.span.start
    steps = [
        (cue.level, cue.span.moved(start))
        for cue in cues
        if cue.level in {Level.HEDGED, Level.DENIED} and not cue.negates
    ]
    named = [one for one in spoken.attributions if one.source.kind is not SourceKind.HIDDEN]
    level = max((level for level, _ in steps), default=Level.FACT)
    if level is Level.FACT and named:
        level = Level.ATTRIBUTED
    said = [one.cue for one in named if one.cue is not None and level is Level.ATTRIBUTED]
    places = said or [place for step, place in steps if step is level]
    return Standing(level, tuple(sorted(set(places))), tuple(named))
