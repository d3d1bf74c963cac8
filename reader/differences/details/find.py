"""Details that one of two linked sentences gives and the other one leaves out.

A phrase is a detail if nothing of what it says stands in the other sentence: no word of the same
meaning, no figure of the same thing. Where both have such a phrase at the same place, they say it
in other words, as far as anybody can tell without understanding them, and none is a detail, unless
one says much more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.differences.details.phrases import Phrase, Phrased, root
from reader.differences.figures.find import paired
from reader.differences.figures.read import Figure
from reader.differences.meaning import listed
from reader.differences.side import Finding, Side
from reader.lexicons import words_of
from reader.model import Span

_MUCH_MORE = 3
_WORDS_ENOUGH = 2
_TIMES = frozenset({"date", "clock"})


@dataclass(frozen=True, slots=True)
class _Detail:
    """Some words that have nothing to answer them; `before`, `after`: the nearest that have."""

    what: str
    start: int
    end: int
    size: int
    before: str
    after: str


def find_details(left: Side, right: Side) -> Iterator[Finding]:
    """Yield who, when, where, how many, why and what more one of two sentences tells."""
    one = left.background.phrases[left.sentence.id]
    other = right.background.phrases[right.sentence.id]
    left_figures, right_figures = _unpaired(left, right)
    ours = list(_details(one, other, left_figures))
    theirs = list(_details(other, one, right_figures))
    for detail in _told_more(ours, theirs):
        yield Finding(_named(detail, one, right), _place(left, one, detail), None)
    for detail in _told_more(theirs, ours):
        yield Finding(_named(detail, other, left), None, _place(right, other, detail))


def _unpaired(left: Side, right: Side) -> tuple[list[Figure], list[Figure]]:
    """Return the figures of both sentences that have none of the same thing on the other side."""
    one = left.background.figures[left.sentence.id]
    other = right.background.figures[right.sentence.id]
    pairs = paired(one, other)
    used, taken = {p.left for p in pairs}, {p.right for p in pairs}
    return (
        [f for i, f in enumerate(one.found) if i not in used],
        [f for i, f in enumerate(other.found) if i not in taken],
    )


def _place(side: Side, phrased: Phrased, detail: _Detail) -> Span:
    found = phrased.words
    return side.place(Span(found.starts[detail.start], found.ends[detail.end - 1]))


def _named(detail: _Detail, phrased: Phrased, other: Side) -> str:
    """Return what a detail is, with "elsewhere" if the other article tells it elsewhere."""
    told = frozenset(phrased.senses[detail.start : detail.end]) - {""}
    return f"{detail.what}, elsewhere" if other.background.tells(told) else detail.what


def _details(one: Phrased, other: Phrased, figures: Sequence[Figure]) -> Iterator[_Detail]:
    """Yield what of a sentence has nothing to answer it, in order of place."""
    answered = _answered(one, other)
    extra = _places_of(one, figures)
    run: list[Phrase] = []
    for phrase in one.phrases:
        if _is_extra(one, phrase, answered, extra):
            if run and not _goes_on(one, run[-1], phrase):
                yield from _of_run(one, run, answered, extra)
                run = []
            run.append(phrase)
            continue
        yield from _of_run(one, run, answered, extra)
        run = []
        yield from _inside(one, phrase, answered, extra)
    yield from _of_run(one, run, answered, extra)


def _answered(one: Phrased, other: Phrased) -> list[bool]:
    """Return for each word whether the other sentence has one of the same meaning, or a kin."""
    senses = frozenset(other.senses)
    return [
        bool(what) and (what in senses or root(form) in other.roots)
        for what, form in zip(one.senses, one.words.forms, strict=True)
    ]


def _places_of(one: Phrased, figures: Sequence[Figure]) -> dict[int, Figure]:
    """Return the places of the words of some figures."""
    return {
        place: figure
        for figure in figures
        for place, start in enumerate(one.words.starts)
        if figure.span.start <= start < figure.span.end
    }


def _is_extra(
    one: Phrased, phrase: Phrase, answered: Sequence[bool], extra: dict[int, Figure]
) -> bool:
    """Tell whether nothing in a phrase is answered, and something would have to be."""
    places = range(phrase.start, phrase.end)
    if any(answered[p] for p in places):
        return False
    return any(_says_something(one, p) or p in extra for p in places)


def _says_something(one: Phrased, place: int) -> bool:
    """Tell whether a word carries content, and more than that somebody said something."""
    return bool(one.senses[place]) and one.words.forms[place] not in words_of("reporting-words-en")


def _goes_on(one: Phrased, last: Phrase, phrase: Phrase) -> bool:
    """Tell whether a phrase goes on with the last one, with no more than a mark between them."""
    return phrase.start - last.end <= 1 and last.clause <= phrase.clause <= last.clause + 1


def _of_run(
    one: Phrased, run: Sequence[Phrase], answered: Sequence[bool], extra: dict[int, Figure]
) -> Iterator[_Detail]:
    if not run:
        return
    start, end = run[0].start, run[-1].end
    while one.words.forms[start] in {"and", "but", "or", "that"} and start < end - 1:
        start += 1
    size = sum(_says_something(one, p) or p in extra for p in range(start, end))
    if size:
        what = _what(one, run, start, end, extra)
        yield _detail(one, what, (start, end, size), answered)


def _detail(
    one: Phrased, what: str, extent: tuple[int, int, int], answered: Sequence[bool]
) -> _Detail:
    start, end, size = extent
    before = next((one.senses[p] for p in range(start - 1, -1, -1) if answered[p]), "^")
    after = next((one.senses[p] for p in range(end, len(one.senses)) if answered[p]), "$")
    return _Detail(what, start, end, size, before, after)


def _what(
    one: Phrased, run: Sequence[Phrase], start: int, end: int, extra: dict[int, Figure]
) -> str:
    """Return what some words tell: who, when, where, how many, why, or just more."""
    forms = one.words.forms[start:end]
    figures = [extra[p] for p in range(start, end) if p in extra]
    opener = run[0].opener
    if opener in words_of("reasons-en") or forms[0] in words_of("reasons-en"):
        return "why"
    if len(run) == 1 and any(f.quantity in _TIMES for f in figures):
        return "when"
    places = listed("place-nouns-en")
    named = any(one.names[start:end])
    if opener in words_of("places-en") and (named or places & set(one.senses[start:end])):
        return "where"
    if figures and len(run) == 1:
        return "when" if figures[0].quantity in _TIMES else "how many"
    if named and _names_first(one, start, end):
        return "who"
    return "more"


def _names_first(one: Phrased, start: int, end: int) -> bool:
    """Tell whether most of the words that carry content are names."""
    content = [p for p in range(start, end) if one.senses[p]]
    return 2 * sum(one.names[p] for p in content) > len(content)


def _inside(
    one: Phrased, phrase: Phrase, answered: Sequence[bool], extra: dict[int, Figure]
) -> Iterator[_Detail]:
    """Yield figures and names without an answer that stand in a phrase that has one."""
    place = phrase.start
    while place < phrase.end:
        end = place
        if place in extra:
            while end < phrase.end and extra.get(end) is extra[place]:
                end += 1
            what = "when" if extra[place].quantity in _TIMES else "how many"
            yield _detail(one, what, (place, end, 1), answered)
        elif one.names[place] and not answered[place]:
            while end < phrase.end and one.names[end]:
                end += 1
            beside = place > 0 and one.names[place - 1]
            if not beside and not any(answered[place:end]):
                where = one.words.form(place - 1) in words_of("places-en")
                yield _detail(one, "where" if where else "who", (place, end, 1), answered)
        place = max(end, place + 1)


def _told_more(ours: Sequence[_Detail], theirs: Sequence[_Detail]) -> Iterator[_Detail]:
    """Yield the details that are not just the other's words for the same."""
    for detail in ours:
        rivals = [
            other
            for other in theirs
            if other.what == detail.what or "more" in {other.what, detail.what}
            if other.before == detail.before or other.after == detail.after
        ]
        said = max((other.size for other in rivals), default=0)
        enough = detail.size >= _WORDS_ENOUGH or detail.what != "more"
        if enough and (not said or detail.size >= said + _MUCH_MORE):
            yield detail
