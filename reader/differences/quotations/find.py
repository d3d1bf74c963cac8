"""Quotations: what one sentence quotes and the other quotes otherwise, or puts in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.differences.attribution.frames import knows_speakers
from reader.differences.attribution.sources import SourceKind
from reader.differences.quotations.by_sentence import Quoted
from reader.differences.quotations.of_article import Quotation, QuotationKind, forms_of
from reader.differences.quotations.relation import Relation, contains, relation
from reader.differences.side import Finding, Side
from reader.differences.spoken_sentence import SpokenSentence
from reader.model import Span

PARAPHRASED, ONLY_HERE, OTHER_SPEAKER = "paraphrased", "only here", "other speaker"

_PUT_IN = re.compile(r"\[[^\]]*\]")
_PARAPHRASE = 0.3
_SHORT = 4
_SHARED_IN_SHORT = 2


def find_quotes(left: Side, right: Side) -> Iterator[Finding]:
    """Yield where two sentences quote the same words otherwise, or only one of them quotes."""
    ours, theirs = _quoted(left), _quoted(right)
    if not ours and not theirs:
        return
    pairs = _pairs(ours, theirs)
    yield from sorted(_of_pairs(left, right, pairs), key=_place)
    if pairs:
        return
    alone = [*_alone(left, right, ours), *map(_mirrored, _alone(right, left, theirs))]
    yield from sorted(alone, key=_place)


def _quoted(side: Side) -> tuple[Quoted, ...]:
    return side.background.spoken.quoted.get(side.sentence.id, ())


def _pairs(
    ours: Sequence[Quoted], theirs: Sequence[Quoted]
) -> list[tuple[Quoted, Quoted, Relation]]:
    """Return which quotations belong together, each in one pair at most, the nearest first."""
    order = list(Relation)
    near = [
        (order.index(kind), -min(len(a.words), len(b.words)), i, j)
        for i, a in enumerate(ours)
        for j, b in enumerate(theirs)
        if QuotationKind.TITLE not in {a.kind, b.kind}
        and (kind := relation(a.words, b.words)) is not Relation.APART
    ]
    taken: list[tuple[int, int, Relation]] = []
    for rank, _, i, j in sorted(near):
        if all(i != one and j != other for one, other, _ in taken):
            taken.append((i, j, order[rank]))
    return [(ours[i], theirs[j], kind) for i, j, kind in sorted(taken)]


def _of_pairs(
    left: Side, right: Side, pairs: Sequence[tuple[Quoted, Quoted, Relation]]
) -> Iterator[Finding]:
    for one, other, kind in pairs:
        if kind is not Relation.VERBATIM and not _is_whole_elsewhere(left, right, one, other):
            yield Finding(kind.value, one.span, other.span)
        a, b = one.whole, other.whole
        if _other_speaker(a, b) and a.cue is not None and b.cue is not None:
            yield Finding(OTHER_SPEAKER, a.cue, b.cue)


def _is_whole_elsewhere(left: Side, right: Side, one: Quoted, other: Quoted) -> bool:
    """Tell whether the other article quotes the longer one whole, in sentences beside this."""
    a, b = forms_of(one.words), forms_of(other.words)
    if len(a) == len(b):
        return False
    long, there = (a, right) if len(a) > len(b) else (b, left)
    return f" {' '.join(long)} " in there.background.spoken.quoted_words


def _other_speaker(one: Quotation, other: Quotation) -> bool:
    if one.speaker is None or other.speaker is None:
        return False
    a, b = one.speaker, other.speaker
    if {a.kind, b.kind} != {SourceKind.NAMED} or a.pronoun or b.pronoun:
        return False
    return not a.is_same_as(b)


def _alone(here: Side, there: Side, quoted: Sequence[Quoted]) -> Iterator[Finding]:
    """Yield the quotations that the other sentence does not quote, with its words for them."""
    mine = here.background.spoken.sentences[here.sentence.id]
    other = there.background.spoken.sentences[there.sentence.id]
    told = forms_of(there.text)
    for one in quoted:
        if _is_nobodys(one, mine):
            continue
        inside = mine.inside(one.span)
        senses = set(mine.content.senses_in(inside.start, inside.end)) - _put_in(one, mine)
        shared, forms = senses & other.content.known, forms_of(one.words)
        verbatim = contains(told, forms)
        if not shared or not _is_worth_telling(one, other, len(forms), len(shared), verbatim):
            continue
        same = verbatim or len(shared) >= _PARAPHRASE * len(senses)
        if not same and len(shared) < _SHARED_IN_SHORT and not _speaks_there(one, other):
            continue
        place = _shared_place(there, shared) if same else None
        yield Finding(PARAPHRASED if same else ONLY_HERE, one.span, place)


def _is_nobodys(one: Quoted, mine: SpokenSentence) -> bool:
    """Tell whether it is not known who says a sentence that is quoted from end to end.

    Its marks may be wrong. Where verbs of saying are not known nobody is known to speak.
    """
    return one.whole.speaker is None and mine.is_quoted and knows_speakers(mine.language)


def _is_worth_telling(
    one: Quoted, other: SpokenSentence, words: int, shared: int, verbatim: bool
) -> bool:
    """Tell whether a quotation is a statement, and the other sentence about what it says.

    One or two words set apart are told only where the other lets the same speaker say so.
    """
    if one.kind is QuotationKind.TITLE:
        return False
    if one.kind is QuotationKind.WORDS:
        speaker = one.whole.speaker
        if speaker is None or not speaker.names or verbatim or words == 1:
            return False
        return any(speaker.is_same_as(laid.source) for laid in other.attributions)
    return words > _SHORT or shared >= _SHARED_IN_SHORT


def _speaks_there(one: Quoted, other: SpokenSentence) -> bool:
    """Tell whether the other sentence lays something to anybody, or names who is quoted."""
    speaker = one.whole.speaker
    names = frozenset() if speaker is None else speaker.names | speaker.nouns
    return bool(other.attributions or names & other.content.known)


def _put_in(one: Quoted, mine: SpokenSentence) -> set[str]:
    """Return the senses of words that a reporter put into a quotation, in brackets."""
    start = mine.inside(one.span).start
    return {
        form
        for found in _PUT_IN.finditer(one.words)
        for form in mine.content.senses_in(start + found.start(), start + found.end())
    }


def _shared_place(there: Side, shared: set[str]) -> Span:
    """Return the part of a sentence from its first to its last word that some senses belong to."""
    content = there.background.spoken.sentences[there.sentence.id].content
    places = [p for s, p in zip(content.senses, content.places, strict=True) if s in shared]
    end = next(w.span.end for w in content.words if w.span.start == places[-1])
    return there.place(Span(places[0], end))


def _mirrored(found: Finding) -> Finding:
    return Finding(found.finding, found.right, found.left)


def _place(found: Finding) -> tuple[int, int]:
    return _start(found.left), _start(found.right)


def _start(span: Span | None) -> int:
    return -1 if span is None else span.start
