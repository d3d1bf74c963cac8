"""How certain: what one sentence tells as fact and the other as likely, planned, denied, or not so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.differences.certainty.cues import Cue, Level
from reader.differences.side import Finding, Side
from reader.differences.speech import Speech
from reader.model import Span

HEDGED, SOFTENED = "hedged against fact", "softened against fact"
DENIED, NEGATED, PLANNED = "denied against told", "negated against told", "planned against done"

_NEAR = 45
"""A cue bears most on what follows it within so many characters."""

_FEWEST_IN_REACH = 2


@dataclass(frozen=True, slots=True)
class _Telling:
    """What one of the sentences says, and how certain it is."""

    side: Side
    speech: Speech
    cues: tuple[Cue, ...]

    def has(self, *levels: Level) -> bool:
        """Tell whether there is a cue of one of these steps."""
        return any(cue.level in levels for cue in self.cues)


def find_certainty(left: Side, right: Side) -> Iterator[Finding]:
    """Yield where the two sentences are not equally certain of what they share."""
    ours, theirs = _telling(left), _telling(right)
    if not ours.cues and not theirs.cues:
        return
    for finding, here, there in _between(ours, theirs):
        yield Finding(finding, here, there)
    for finding, there, here in _between(theirs, ours):
        yield Finding(finding, here, there)


def _telling(side: Side) -> _Telling:
    name = side.sentence.id
    return _Telling(side, side.background.speech[name], side.background.cues[name])


def _between(one: _Telling, other: _Telling) -> Iterator[tuple[str, Span, Span | None]]:
    """Yield what makes `one` less certain than the other, each finding once."""
    shared = one.speech.content.shared_places(other.speech.content)
    forms = {cue.form for cue in other.cues}
    seen: set[str] = set()
    for cue in one.cues:
        finding, there = _of(cue, one, other, shared)
        if finding and finding not in seen and (cue.form not in forms or cue.negates):
            seen.add(finding)
            yield finding, one.side.place(cue.span), there


def _of(
    cue: Cue, one: _Telling, other: _Telling, shared: Sequence[int]
) -> tuple[str, Span | None]:
    near = sum(cue.span.end <= place < cue.span.end + _NEAR for place in shared)
    reach = sum(cue.reach.start <= place < cue.reach.end for place in shared)
    if cue.negates:
        return _negated(cue, one, other)
    if cue.level is Level.HEDGED:
        bears = reach and (near or reach >= _FEWEST_IN_REACH)
        return (HEDGED if bears and not other.has(Level.HEDGED) else "", None)
    if cue.level is Level.SOFTENED:
        return (SOFTENED if near and not other.has(Level.SOFTENED, Level.HEDGED) else "", None)
    if cue.level is Level.PLANNED:
        return _planned(cue, one, other)
    return (DENIED if reach and not other.has(Level.DENIED) else "", None)


def _negated(cue: Cue, one: _Telling, other: _Telling) -> tuple[str, Span | None]:
    """Return whether the other says that of which this cue says that it is not so."""
    if other.has(Level.DENIED) or _is_negative(other.speech):
        return "", None
    place = _same_head(cue, one, other)
    return (NEGATED, place) if place else ("", None)


def _planned(cue: Cue, one: _Telling, other: _Telling) -> tuple[str, Span | None]:
    """Return whether the other says done what this cue says will be."""
    if other.has(Level.PLANNED, Level.HEDGED):
        return "", None
    place = _same_head(cue, one, other)
    return (PLANNED, place) if place else ("", None)


def _same_head(cue: Cue, one: _Telling, other: _Telling) -> Span | None:
    """Return where the other has the word that a cue bears on, the next one with content."""
    content, there = one.speech.content, other.speech.content
    head = next(
        (
            form
            for form, place in zip(content.stems, content.places, strict=True)
            if cue.span.end <= place < cue.reach.end
        ),
        None,
    )
    if head is None or head not in there.known:
        return None
    start = there.places[there.stems.index(head)]
    end = next(word.span.end for word in there.words if word.span.start == start)
    return other.side.place(Span(start, end))


def _is_negative(speech: Speech) -> bool:
    """Tell whether a sentence has a word that begins like “unharmed”."""
    return any(
        word.form.startswith("un") and len(word.form) > 6 and not word.form.startswith(("under", "uni", "until"))
        for word in speech.content.words
    )
