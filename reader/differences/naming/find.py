"""Names: what the same person, group, place or event is called in two linked sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from reader.differences.naming.hits import Hit, forms_in
from reader.differences.naming.labels import Label
from reader.differences.naming.mentions import Mention, offices
from reader.differences.naming.roles import Description, predicate_families
from reader.differences.naming.spelling import forms_of_one_name, same_sound
from reader.differences.side import Finding, Side


def find_names(left: Side, right: Side) -> Iterator[Finding]:
    """Yield where two sentences call the same otherwise.

    `label`: words of one group of the lexicon that do not say the same ("rioters", "protesters").
    `place`: two names of one place ("Kyiv", "Kiev"). `name`: another form of a given name ("Bill",
    "William"). `spelling`: one name spelled in two ways. `title`: two offices of one person.
    `described`: somebody who is named in the one and only described in the other.

    Titles left away, full and short forms of a name, and pronouns are no differences.
    """
    yield from _labels(left, right)
    yield from _subjects(left, right)
    yield from _places(left, right)
    yield from _forms(left, right)
    yield from (
        Finding("described", left.place(name.whole), right.place(words.span))
        for name, words in _described(left, right)
    )
    yield from (
        Finding("described", left.place(words.span), right.place(name.whole))
        for name, words in _described(right, left)
    )


# labels and places


def _labels(left: Side, right: Side) -> Iterator[Finding]:
    """Yield labels of one group, where neither sentence has what the other has of it."""
    here, there = _by_group(left), _by_group(right)
    for group in sorted(here.keys() & there.keys()):
        if _all_differ(here[group], there[group]):
            one, other = here[group][0].span, there[group][0].span
            yield Finding("label", left.place(one), right.place(other))


def _by_group(side: Side) -> dict[str, list[Label]]:
    found: dict[str, list[Label]] = {}
    for label in side.background.naming.labels[side.sentence.id]:
        for group in label.groups:
            found.setdefault(group, []).append(label)
    return found


def _all_differ(here: Sequence[Label], there: Sequence[Label]) -> bool:
    return not any(
        one.meaning == other.meaning or _is_part(one.words.split(), other.words.split())
        for one in here
        for other in there
    )


def _is_part(one: Collection[str], other: Collection[str]) -> bool:
    """Tell whether one says the same in fewer words, such as “climber” for “mountain climber”."""
    return set(one) <= set(other) or set(other) <= set(one)


def _subjects(left: Side, right: Side) -> Iterator[Finding]:
    """Yield two descriptions with which the sentences begin, if they go on alike."""
    ours, theirs = _subject(left), _subject(right)
    if ours is None or theirs is None or ours.head in theirs.words or theirs.head in ours.words:
        return
    here = predicate_families(left.text, ours.span.end)
    if not here.isdisjoint(predicate_families(right.text, theirs.span.end)):
        yield Finding("label", left.place(ours.span), right.place(theirs.span))


def _subject(side: Side) -> Description | None:
    found = side.background.naming.descriptions[side.sentence.id]
    begins = (words for words in found if words.first == 0 and words.people)
    return next((words for words in begins if words.kind in {"a", ""}), None)


def _places(left: Side, right: Side) -> Iterator[Finding]:
    """Yield names of one place, where neither sentence has one that the other has."""
    here, there = _places_of(left), _places_of(right)
    for place in sorted(here.keys() & there.keys()):
        if not {hit.words for hit in here[place]} & {hit.words for hit in there[place]}:
            one, other = here[place][0].span, there[place][0].span
            yield Finding("place", left.place(one), right.place(other))


def _places_of(side: Side) -> dict[str, list[Hit]]:
    found: dict[str, list[Hit]] = {}
    for hit in side.background.naming.places[side.sentence.id]:
        found.setdefault(hit.headings[0], []).append(hit)
    return found


# forms of a name


def _forms(left: Side, right: Side) -> Iterator[Finding]:
    """Yield names of one bearer in two forms, each pair of forms once."""
    ours, theirs = _names_but_places(left), _names_but_places(right)
    words = {w for n in ours for w in n.tokens} & {w for n in theirs for w in n.tokens}
    seen = set()
    for name in ours:
        for other in theirs:
            finding = _form(name, other, words)
            forms = (finding, name.tokens, other.tokens)
            if finding and forms not in seen:
                seen.add(forms)
                yield Finding(finding, left.place(name.span), right.place(other.span))


def _names_but_places(side: Side) -> list[Mention]:
    places = side.background.naming.places[side.sentence.id]
    return [n for n in _names(side) if not any(n.span.overlaps(hit.span) for hit in places)]


def _form(name: Mention, other: Mention, shared: set[str]) -> str:
    """Return in what two names of one bearer differ, "" if they do not, or are not of one.

    Args:
        name: of the one sentence.
        other: of the other sentence.
        shared: the words of names that both sentences have.
    """
    if name.tokens == other.tokens:
        return "title" if _other_office(name, other) else ""
    first, second = name.tokens[0], other.tokens[0]
    if name.tokens[1:] == other.tokens[1:] != () and not same_sound(first, second):
        return "name" if forms_of_one_name(first, second) else ""
    pairs = list(zip(reversed(name.tokens), reversed(other.tokens), strict=False))
    differing = [(a, b) for a, b in pairs if a != b]
    return "spelling" if differing and all(_spelled(*pair, shared) for pair in differing) else ""


def _spelled(one: str, other: str, shared: set[str]) -> bool:
    return one not in shared and other not in shared and same_sound(one, other)


def _other_office(name: Mention, other: Mention) -> bool:
    here, there = (
        {word for title in n.title if title in offices() for word in title.split()}
        for n in (name, other)
    )
    return bool(here and there) and not _is_part(here, there)


# described


def _described(left: Side, right: Side) -> Iterator[tuple[Mention, Description]]:
    """Yield who is named in the left sentence and only described in the right one."""
    descriptions = right.background.naming.descriptions[right.sentence.id]
    if not descriptions:
        return
    there = {word for name in _names(right) for word in name.tokens}
    own = forms_in(left.text)
    for name in _names(left):
        if there.isdisjoint(name.tokens) and name.tokens[-1] in left.background.naming.people:
            for words in descriptions:
                if words.people and words.head not in own and _fits(left, right, name, words):
                    yield name, words
                    return


def _fits(left: Side, right: Side, name: Mention, words: Description) -> bool:
    """Tell whether a description means the bearer of a name.

    The one article or the other says that he is that; or both sentences begin with him, and go on
    with what comes to the same. "The man" where the article names him elsewhere only looks back.
    """
    bearer = name.tokens[-1]
    named = bearer in right.background.naming.name_words
    if words.kind in {"the", "his"} and named:
        return False
    known = (side.background.naming.roles.get(bearer, frozenset()) for side in (left, right))
    if any(words.head in roles for roles in known):
        return True
    begins = not left.text[: name.whole.start].strip() and words.first == 0
    here = predicate_families(left.text, name.span.end)
    return begins and not here.isdisjoint(predicate_families(right.text, words.span.end))


def _names(side: Side) -> tuple[Mention, ...]:
    return side.background.naming.mentions[side.sentence.id]
