"""Details that one of two linked sentences gives and the other one leaves out.

A phrase is a detail if nothing of what it says stands in the other sentence: no word of the same
meaning, no figure of the same thing. Where both have such a phrase at the same place, they say it
in other words, as far as anybody can tell without understanding them, and none is a detail, unless
one says much more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.differences.details.phrases import Phrase, Phrased
from reader.differences.figures.figure import Figure, Figures
from reader.differences.figures.find import missing, paired
from reader.differences.meaning import listed
from reader.differences.side import Finding, Side
from reader.lexicons import words_of
from reader.model import Span

_MUCH_MORE = 3
_LONG = 4
_WORDS_ENOUGH = 3
_ATTRIBUTION = 5
_JOINING = frozenset({"and", "but", "or", "that"})
_BEFORE_WHO = frozenset({"", "and", "by", "with", "including", "who"})
_DETERMINERS = frozenset({"a", "an", "the"})
_KNOWN_ALREADY = frozenset({"the", "these", "those", "both", "his", "her", "their", "its"})
_QUOTES = frozenset('"“”„«»')
_SAYING_TO = frozenset({"according", "told", "tells"})
_NO_AMOUNTS = frozenset({"ordinal", "label"})
_ADJUNCT = 2
_TIMES = frozenset({"date", "clock"})


@dataclass(frozen=True, slots=True)
class _Detail:
    """Some words that have nothing to answer them.

    Attributes:
        what: what they tell.
        start, end: the places of the first one and after the last one.
        size: how many carry content.
        before, after: the nearest that are answered.
        enough: whether they are enough to be a detail.
    """

    what: str
    start: int
    end: int
    size: int
    before: str
    after: str
    enough: bool


@dataclass(frozen=True, slots=True)
class _Held:
    """A sentence held against another one.

    Attributes:
        phrased: the sentence.
        answered: for each word whether the other sentence has one of the same meaning, or a kin.
        other: what it is held against.
        extra: the figures that have nothing to answer them, by the places of their words.
        places: the names that the article uses as those of places.
    """

    phrased: Phrased
    other: Phrased
    answered: Sequence[bool]
    extra: dict[int, Figure]
    places: frozenset[str]


def find_details(left: Side, right: Side) -> Iterator[Finding]:
    """Yield who, when, where, how many, why and what more one of two sentences tells."""
    ours, theirs = _held(left, right)
    told, retold = list(_details(ours)), list(_details(theirs))
    for detail in _told_more(told, retold):
        yield Finding(_named(detail, ours, right), _place(left, ours, detail), None)
    for detail in _told_more(retold, told):
        yield Finding(_named(detail, theirs, left), None, _place(right, theirs, detail))


def _held(left: Side, right: Side) -> tuple[_Held, _Held]:
    """Hold two sentences against each other."""
    one, other = (s.background.phrases[s.sentence.id] for s in (left, right))
    figures, others = (s.background.figures[s.sentence.id] for s in (left, right))
    pairs = paired(figures, others)
    used, taken = {p.left for p in pairs}, {p.right for p in pairs}
    used |= set(missing(figures, others, used))
    taken |= set(missing(others, figures, taken))
    return (
        _against(one, other, (figures, used), left.background.place_names),
        _against(other, one, (others, taken), right.background.place_names),
    )


def _against(
    one: Phrased, other: Phrased, figures: tuple[Figures, set[int]], places: frozenset[str]
) -> _Held:
    found, used = figures
    extra, known = {}, set()
    for number, figure in enumerate(found.found):
        for place in range(figure.first, figure.last):
            if number in used or figure.reported:
                known.add(place)
            elif figure.quantity not in _NO_AMOUNTS:
                extra[place] = figure
    for letters, places_of_name in one.initials:
        if any(acronym in letters for acronym in other.acronyms):
            known.update(places_of_name)
    senses, roots, named = other.known, other.roots, other.named
    answered = [
        what in senses or root in roots or begins in named
        for what, root, begins in zip(one.senses, one.rooted, one.beginnings, strict=True)
    ]
    for place in known:
        answered[place] = True
    return _Held(one, other, answered, extra, places)


def _place(side: Side, held: _Held, detail: _Detail) -> Span:
    found = held.phrased.words
    return side.place(Span(found.starts[detail.start], found.ends[detail.end - 1]))


def _named(detail: _Detail, held: _Held, other: Side) -> str:
    """Return what a detail is, with "elsewhere" if the other article tells it elsewhere."""
    told = frozenset(held.phrased.senses[detail.start : detail.end]) - {""}
    return f"{detail.what}, elsewhere" if other.background.tells(told) else detail.what


def _details(held: _Held) -> Iterator[_Detail]:
    """Yield what of a sentence has nothing to answer it, in order of place."""
    run: list[Phrase] = []
    for phrase in held.phrased.phrases:
        if _is_extra(held, phrase):
            if run and not _goes_on(run[-1], phrase):
                yield from _of_run(held, run)
                run = []
            run.append(phrase)
            continue
        if run:
            yield from _of_run(held, run)
            run = []
        yield from _inside(held, phrase)
    if run:
        yield from _of_run(held, run)


def _is_extra(held: _Held, phrase: Phrase) -> bool:
    """Tell whether nothing in a phrase is answered, and something would have to be."""
    if True in held.answered[phrase.start : phrase.end] or _is_attribution(held, phrase):
        return False
    return any(_says_something(held, p) for p in range(phrase.start, phrase.end))


def _is_attribution(held: _Held, phrase: Phrase) -> bool:
    """Tell whether a phrase says no more than who said it, and when."""
    found = held.phrased.words
    if found.forms[phrase.start] == "citing":
        return True
    if phrase.opener == "to" and found.form(phrase.start - 1) in _SAYING_TO:
        return True
    forms = found.forms[phrase.start : phrase.end]
    if words_of("reporting-words-en").isdisjoint(forms):
        return False
    content = sum(bool(what) for what in held.phrased.senses[phrase.start : phrase.end])
    return content <= _ATTRIBUTION


def _says_something(held: _Held, place: int) -> bool:
    """Tell whether a word carries content, and more than that somebody said something."""
    if place in held.extra:
        return True
    form = held.phrased.words.forms[place]
    return bool(held.phrased.senses[place]) and form not in words_of("reporting-words-en")


def _goes_on(last: Phrase, phrase: Phrase) -> bool:
    """Tell whether a phrase goes on with the last one, with no more than a mark between them."""
    return phrase.start - last.end <= 1 and last.clause <= phrase.clause <= last.clause + 1


def _of_run(held: _Held, run: Sequence[Phrase]) -> Iterator[_Detail]:
    """Yield the detail that phrases one after the other make."""
    start, end = run[0].start, run[-1].end
    forms = held.phrased.words.forms
    while forms[start] in _JOINING and start < end - 1:
        start += 1
    if start > 0 and forms[start - 1] in words_of("reasons-en"):
        start -= 1
    size = sum(_says_something(held, p) for p in range(start, end))
    what = _what(held, run, start, end)
    enough = 1
    if what == "more":
        enough = _ADJUNCT if run[0].opener else _WORDS_ENOUGH
    if size:
        start, end = _with_brackets(held, start, end)
        yield _detail(held, what, (start, end), size, enough=size >= enough)


def _with_brackets(held: _Held, start: int, end: int) -> tuple[int, int]:
    """Take in the bracket or quotation mark that belongs to the one inside."""
    found = held.phrased.words
    inside = found.forms[start:end]
    if inside.count("(") > inside.count(")") and found.form(end) == ")":
        end += 1
    if inside.count(")") > inside.count("(") and found.form(start - 1) == "(":
        start -= 1
    marks = [form for form in inside if form in _QUOTES]
    if len(marks) == 1 and found.form(start - 1) in _QUOTES:
        return start - 1, end
    if len(marks) == 1 and found.form(end) in _QUOTES:
        return start, end + 1
    return start, end


def _detail(
    held: _Held, what: str, places: tuple[int, int], size: int = 1, *, enough: bool = True
) -> _Detail:
    start, end = places
    senses, answered = held.phrased.senses, held.answered
    before = next((senses[p] for p in range(start - 1, -1, -1) if answered[p]), "^")
    after = next((senses[p] for p in range(end, len(senses)) if answered[p]), "$")
    return _Detail(what, start, end, size, before, after, enough)


def _what(held: _Held, run: Sequence[Phrase], start: int, end: int) -> str:
    """Return what some words tell: who, when, where, how many, why, or just more."""
    one = held.phrased
    if {run[0].opener, one.words.forms[start]} & words_of("reasons-en"):
        return "why"
    if run[0].clause != run[-1].clause:
        return "more"
    figures = [held.extra[p] for p in range(start, end) if p in held.extra]
    plain = [p for p in range(start, end) if one.senses[p] and p not in held.extra]
    if figures and (len(run) == 1 or not plain or start in held.extra):
        return _what_figure(figures[0])
    if run[0].opener in words_of("places-en"):
        first = range(start, run[0].end)
        nouns = listed("place-nouns-en") & {one.senses[p] for p in first}
        if nouns or any(one.names[p] for p in first):
            return "where"
    if run[0].opener not in _BEFORE_WHO:
        return "more"
    names = sum(one.names[p] for p in plain)
    return _who_or_where(held, plain) if 2 * names > len(plain) else "more"


def _what_figure(figure: Figure) -> str:
    return "when" if figure.quantity in _TIMES else "how many"


def _who_or_where(held: _Held, places: Sequence[int]) -> str:
    """Return whether names are those of a place, as far as the article shows it."""
    first = held.phrased.words.forms[places[0]].removesuffix("'s")
    return "where" if first in held.places else "who"


def _inside(held: _Held, phrase: Phrase) -> Iterator[_Detail]:
    """Yield figures and names without an answer that stand in a phrase that has one."""
    named = True in held.phrased.names[phrase.start : phrase.end]
    if not (named or held.extra) or _is_attribution(held, phrase):
        return
    place = phrase.start
    while place < phrase.end:
        end = place + 1
        if place in held.extra:
            while end < phrase.end and held.extra.get(end) is held.extra[place]:
                end += 1
            if held.phrased.words.form(place - 1) not in _KNOWN_ALREADY or end - place > 1:
                yield _detail(held, _what_figure(held.extra[place]), (place, end))
        elif held.phrased.names[place]:
            while end < phrase.end and held.phrased.names[end]:
                end += 1
            if not any(held.answered[place:end]) and not _is_title(held, end):
                yield from _name(held, place, end)
        place = end


def _name(held: _Held, start: int, end: int) -> Iterator[_Detail]:
    """Yield a name: who, where, or, if it only determines a noun, which one of them."""
    found = held.phrased.words
    single = end - start == 1
    short = single and found.forms[start] in held.phrased.acronyms
    if short and any(found.forms[start] in letters for letters, _ in held.other.initials):
        return
    possessive = found.forms[end - 1].endswith(("'s", "s'"))
    before_noun = end < len(found) and held.phrased.senses[end] and end not in held.extra
    determined = single and before_noun and found.form(start - 1) in _DETERMINERS
    which = possessive or determined
    what = "which" if which else _who_or_where(held, range(start, end))
    if what == "where" and found.form(start - 1) in words_of("places-en"):
        start -= 1
    yield _detail(held, what, (start, end))


def _is_title(held: _Held, place: int) -> bool:
    """Tell whether a name goes on after the phrase's end, and is answered there."""
    return place < len(held.answered) and held.phrased.names[place] and held.answered[place]


def _told_more(ours: Sequence[_Detail], theirs: Sequence[_Detail]) -> Iterator[_Detail]:
    """Yield the details that are not just the other's words for the same."""
    for detail in ours:
        rivals = [
            other.size
            for other in theirs
            if (other.what == detail.what or "more" in {other.what, detail.what})
            and (other.before == detail.before or other.after == detail.after)
        ]
        stands_out = not rivals or detail.size >= max(rivals) + _MUCH_MORE
        if detail.enough and (stands_out or detail.size >= _LONG):
            yield detail
