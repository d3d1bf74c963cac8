"""How certain: what one sentence tells as fact and the other as likely, planned, or not so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.differences.attribution.grammar import word_set
from reader.differences.certainty.cues import Cue, Level
from reader.differences.meaning import sense
from reader.differences.side import Finding, Side
from reader.differences.spoken_sentence import SpokenSentence
from reader.model import Span

HEDGED, SOFTENED = "hedged against fact", "softened against fact"
DENIED, NEGATED, PLANNED = "denied against told", "negated against told", "planned against done"

_NEAR = 4
"""A hedge bears on so many words with content that follow it."""

_FEWEST_NEAR = 2
"""If the next one is not told in both, so many of these are."""

_SHORT = 2
"""With so few words behind it, a hedge bears on those before it: “the plan allegedly was made”."""

_SOFTENED = 2
"""A word that softens bears on so many: “almost totally destroyed”."""

_BEFORE_NOUNS = word_set("no without neither nor lack lacks lacked")
_AND_THEN = word_set("until till before")
_DONE = "ed"
_NUMBERS = frozenset(
    map(sense, word_set("one two three four five six seven eight nine ten dozen hundred thousand"))
)
_NOT_NEGATIVE = ("under", "uni", "until")
_SHORTEST_NEGATIVE = 7


@dataclass(frozen=True, slots=True)
class _Telling:
    """What one of the sentences says, and how certain it is."""

    side: Side
    spoken: SpokenSentence
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
    return _Telling(side, side.background.spoken.sentences[name], side.background.spoken.cues[name])


def _between(one: _Telling, other: _Telling) -> Iterator[tuple[str, Span | None, Span | None]]:
    """Yield what makes `one` less certain than the other, each finding once."""
    shared = _shared(one, other)
    forms = {cue.form for cue in other.cues}
    seen: set[str] = set()
    for cue in one.cues:
        finding, there = _of(cue, one, other, shared)
        if finding and finding not in seen and (cue.form not in forms or cue.negates):
            seen.add(finding)
            yield finding, one.side.place(cue.span), there


def _of(
    cue: Cue, one: _Telling, other: _Telling, shared: frozenset[int]
) -> tuple[str, Span | None]:
    """Return what a cue makes of what both tell, "" for nothing, and where the other tells it."""
    if cue.negates:
        return _negated(cue, one, other)
    if cue.level is Level.PLANNED:
        return _planned(cue, one, other)
    places = one.spoken.content.places
    after = [place for place in places if cue.span.end <= place < cue.reach.end]
    reach = sum(cue.reach.start <= place < cue.reach.end for place in shared)
    if cue.level is Level.DENIED:
        told = reach and not other.has(Level.DENIED) and not _same_speaker(one, other)
        return (DENIED if told else "", None)
    if cue.level is Level.SOFTENED:
        bears = bool(shared.intersection(after[:_SOFTENED]))
        return (SOFTENED if bears and not other.has(Level.SOFTENED, Level.HEDGED) else "", None)
    return (HEDGED if _hedges(cue, one, shared) and not _is_hedged(other, one) else "", None)


def _shared(one: _Telling, other: _Telling) -> frozenset[int]:
    """Return where words of `one` begin that the other has too."""
    return frozenset(one.spoken.content.shared_places(other.spoken.content))


def _hedges(cue: Cue, one: _Telling, shared: frozenset[int]) -> bool:
    """Tell whether a hedge bears on something that both tell, at the places given."""
    places = [p for p in one.spoken.content.places if cue.reach.start <= p < cue.reach.end]
    after = [place in shared for place in places if place >= cue.span.end]
    if len(after) <= _SHORT and not shared.isdisjoint(places):
        return True
    return after[:1] == [True] or sum(after[:_NEAR]) >= _FEWEST_NEAR


def _is_hedged(one: _Telling, other: _Telling) -> bool:
    shared = _shared(one, other)
    return any(cue.level is Level.HEDGED and _hedges(cue, one, shared) for cue in one.cues)


def _same_speaker(one: _Telling, other: _Telling) -> bool:
    """Tell whether one who speaks here speaks there too: what he denies he does not tell there."""
    return any(
        a.source.is_same_as(b.source)
        for a in one.spoken.attributions
        for b in other.spoken.attributions
    )


def _negated(cue: Cue, one: _Telling, other: _Telling) -> tuple[str, Span | None]:
    """Return whether the other says that of which this cue says that it is not so."""
    if other.has(Level.DENIED, Level.HEDGED) or _is_negative(other.spoken) or _is_until(cue, one):
        return "", None
    heads = _heads(cue, one)
    first = _in_other(heads[:1], other)
    if first is None or (cue.form in _BEFORE_NOUNS and _in_other(heads[1:2], other) is None):
        return "", None
    return NEGATED, first


def _planned(cue: Cue, one: _Telling, other: _Telling) -> tuple[str, Span | None]:
    """Return whether the other says done what this cue says will be."""
    if other.has(Level.PLANNED, Level.HEDGED) or any(mine.negates for mine in one.cues):
        return "", None
    place = _in_other(_heads(cue, one)[:1], other)
    done = place is not None and place.of(other.side.article.text).endswith(_DONE)
    return (PLANNED, place) if done else ("", None)


def _heads(cue: Cue, one: _Telling) -> list[str]:
    """Return the senses of the words a cue bears on, the next one with content first."""
    content = one.spoken.content
    return [
        form
        for form, place in zip(content.senses, content.places, strict=True)
        if cue.span.end <= place < cue.reach.end
    ]


def _in_other(heads: Sequence[str], other: _Telling) -> Span | None:
    """Return where the other sentence has the first of some senses, unless it is a number."""
    content = other.spoken.content
    if not heads or heads[0] not in content.known or heads[0] in _NUMBERS:
        return None
    start = content.places[content.senses.index(heads[0])]
    end = next(word.span.end for word in content.words if word.span.start == start)
    return other.side.place(Span(start, end))


def _is_until(cue: Cue, one: _Telling) -> bool:
    """Tell whether something did happen, as in “could not be reached until Monday”."""
    return any(
        word.form in _AND_THEN and word.span.start > cue.span.end
        for word in one.spoken.content.words
    )


def _is_negative(spoken: SpokenSentence) -> bool:
    """Tell whether a sentence has a word that begins like “unharmed”."""
    return any(
        word.form.startswith("un")
        and len(word.form) >= _SHORTEST_NEGATIVE
        and not word.form.startswith(_NOT_NEGATIVE)
        for word in spoken.content.words
    )
