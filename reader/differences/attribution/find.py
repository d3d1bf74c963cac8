"""Who says so: what one sentence lays to a source, and the other to another one or to none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.differences.attribution.grammar import word_set
from reader.differences.attribution.of_article import Attribution
from reader.differences.attribution.sources import Source, SourceKind
from reader.differences.content import shares
from reader.differences.meaning import sense
from reader.differences.quotations.of_article import QuotationKind, kind_of
from reader.differences.side import Finding, Side
from reader.differences.spoken_sentence import SpokenSentence
from reader.model import Span

ATTRIBUTED, OTHER_SOURCE, NAMED = "attributed against fact", "other source", "named against unnamed"

_FIRST = 2
_FEWEST_IN_CARRIED = 2
_ITSELF = word_set("it he she they")
_BEFORE_A_CLAUSE = word_set(
    "that on monday tuesday wednesday thursday friday saturday sunday today yesterday"
)
_MOST_OUTSIDE = 2


def find_sources(left: Side, right: Side) -> Iterator[Finding]:
    """Yield where what both tell is laid to a source on one side only, or to another one."""
    here, there = (
        left.background.spoken.sentences[left.sentence.id],
        right.background.spoken.sentences[right.sentence.id],
    )
    ours, theirs = _of_shared(here, there), _of_shared(there, here)
    if not ours and not theirs:
        return
    if not ours or not theirs:
        one, other = (theirs, here) if theirs else (ours, there)
        mine = there if theirs else here
        if _is_plain(one[0], mine, other) and not _speaks_there(one, other):
            place = _place(one[0])
            yield Finding(ATTRIBUTED, None if theirs else place, place if theirs else None)
        return
    if any(_may_be_one(a.source, b.source) for a in ours for b in theirs):
        return
    a, b = ours[0], theirs[0]
    yield Finding(_finding(a.source, b.source), _place(a), _place(b))


def _of_shared(here: SpokenSentence, there: SpokenSentence) -> list[Attribution]:
    """Return the attributions under which a sentence puts what it shares with the other."""
    laid = [one for one in here.attributions if one.source.kind is not SourceKind.HIDDEN]
    if not laid:
        return []
    shared = here.content.shared_places(there.content)
    scopes = [here.inside(one.scope) for one in laid]
    inside = [shares(shared, scope.start, scope.end) for scope in scopes]
    covered = sum(any(s.start <= place < s.end for s in scopes) for place in shared)
    outside = len(shared) - covered
    if outside > max(_MOST_OUTSIDE, covered):
        return []
    return [one for one, count in zip(laid, inside, strict=True) if count or not shared]


def _is_plain(laid: Attribution, mine: SpokenSentence, other: SpokenSentence) -> bool:
    """Tell whether it is plain that the one has a source for what both tell, the other none.

    It is not where the other lays anything to anybody, is hearsay, or a quotation whose speaker is
    not known; nor where the source of the one speaks of itself, is there for a quotation of other
    things, or only goes on speaking and has little in common with the other.
    """
    if other.attributions or other.is_quoted or _is_of_itself(laid, mine):
        return False
    shared = mine.content.shared_places(other.content)
    quoted = _statements(mine)
    if quoted and not any(shares(shared, span.start, span.end) for span in quoted):
        return False
    return not laid.carried or len(shared) >= _FEWEST_IN_CARRIED


def _statements(mine: SpokenSentence) -> list[Span]:
    """Return where a sentence quotes more than a word or two, or a title."""
    spans = map(mine.inside, (stretch.span for stretch in mine.stretches))
    return [span for span in spans if kind_of(span.of(mine.text)) is QuotationKind.STATEMENT]


def _is_of_itself(laid: Attribution, mine: SpokenSentence) -> bool:
    """Tell whether somebody says what he does himself: “the company said it had closed …”."""
    if laid.cue is None:
        return False
    start = mine.inside(laid.cue).end
    behind = [word.form for word in mine.content.words if word.span.start >= start]
    return next((form for form in behind if form not in _BEFORE_A_CLAUSE), "") in _ITSELF


def _speaks_there(laid: Sequence[Attribution], other: SpokenSentence) -> bool:
    """Tell whether the other sentence names the speaker, if not as one who says so.

    One without a name is known again only where the sentence begins with him, or tells what is done
    by him: “Police arrested …”, “is treated by police as …”.
    """
    first = frozenset(other.content.senses[:_FIRST]) | _agents(other)
    return any(one.source.names & other.content.known or one.source.roles & first for one in laid)


def _agents(other: SpokenSentence) -> frozenset[str]:
    """Return the sense of the word behind each “by”, or “by the”."""
    forms = [word.form for word in other.content.words if word.form != "the"]
    return frozenset(sense(form) for by, form in pairwise(forms) if by == "by")


def _may_be_one(one: Source, other: Source) -> bool:
    """Tell whether two sources may be the same; of a pronoun that is never ruled out."""
    return bool(one.pronoun or other.pronoun) or one.is_same_as(other)


def _finding(one: Source, other: Source) -> str:
    kinds = {one.kind, other.kind}
    return NAMED if kinds == {SourceKind.NAMED, SourceKind.UNNAMED} else OTHER_SOURCE


def _place(one: Attribution) -> Span:
    return one.scope if one.cue is None else one.cue
