"""What a reader can correct at a sentence, a reading or an omission, ready to be listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from reader.corrections import (
    Corrections,
    bookmarked,
    confirmed,
    dismissed,
    dismissed_findings,
    findings_taken_back,
    is_dismissed,
    is_dismissed_finding,
    linked,
    members_of,
    merged,
    place_of,
    released,
    sentence_at,
    silent,
    split_out,
    taken_back,
    unlinked,
    unsilenced,
)
from reader.display.phrases import listed, shortened
from reader.display.visible import one_line
from reader.model import (
    AnchorKind,
    Article,
    Comparison,
    Difference,
    Link,
    Omission,
    Origin,
    Passage,
    Place,
    SetAside,
)

_QUOTED_WORDS = 8


class PickKind(Enum):
    """What a sentence is picked for."""

    SAME = auto()
    PARTIAL = auto()
    APART = auto()
    MERGE = auto()


@dataclass(frozen=True, slots=True)
class Pick:
    """A correction that wants one more sentence: what for, and where the first one stands.

    Attributes:
        label: the only article whose sentences are wanted, "" for any.
    """

    kind: PickKind
    place: Place
    label: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A correction that can be made.

    Attributes:
        group: what is common to several offers, for the name of a menu of theirs.
        text: what this one is, alone or within its group.
        name: what it is called once it is made, for undoing it.
        after: the corrections with it; `None` where a sentence must be picked first.
        pick: what must be picked.
        article: an article as it is to be, otherwise than it is.
    """

    group: str
    text: str
    name: str
    after: Corrections | None = None
    pick: Pick | None = None
    article: Article | None = None


def quoted_sentence(comparison: Comparison, sentence: str) -> str:
    """Return a sentence's id with its first words."""
    words = shortened(one_line(comparison.text(sentence)), _QUOTED_WORDS)
    return f"{sentence} “{words}”"


def offers_for_sentence(
    corrections: Corrections, comparison: Comparison, sentence: str
) -> tuple[Offer, ...]:
    """Return what can be corrected at a sentence."""
    passage = comparison.passage_of(sentence)
    return (
        *_picks(comparison, sentence),
        *_offers_for_links(corrections, comparison, links_of(comparison, (sentence,)), sentence),
        *_offers_for_silence(corrections, comparison, passage),
        *_offers_for_passage(corrections, comparison, passage, (sentence,)),
        *_offers_for_place(corrections, comparison, sentence),
    )


def offers_for_aside(article: Article, aside: SetAside) -> tuple[Offer, ...]:
    """Return what can be done with a stretch that was set aside."""
    name = "putting a stretch back"
    return (Offer("", "Put back into the article", name, article=article.put_back(aside.span)),)


def _offers_for_place(
    corrections: Corrections, comparison: Comparison, sentence: str
) -> Iterator[Offer]:
    after = bookmarked(corrections, comparison, sentence)
    there = place_of(comparison, sentence) in corrections.bookmarks
    text = "Take the bookmark away" if there else "Bookmark"
    yield Offer("", text, bookmark_name(there=there), after)
    article = comparison.article_of(sentence)
    changed = article.put_aside(comparison.span(sentence))
    yield Offer("", "Set aside: no part of the story", f"setting {sentence} aside", article=changed)


def bookmark_name(*, there: bool) -> str:
    """Return what changing a bookmark is called, for undoing it."""
    return "taking a bookmark away" if there else "a bookmark"


def offers_for_reading(
    corrections: Corrections, comparison: Comparison, passage: Passage, label: str
) -> tuple[Offer, ...]:
    """Return what can be corrected at an article's reading of a passage, or at its silence."""
    reading = passage.reading_of(label)
    if not reading:
        omission = _omission(comparison, passage, label)
        return offers_for_omission(corrections, comparison, omission) if omission else ()
    machine = confirming(comparison, passage, label)
    offers = [*_picks(comparison, reading[0])]
    if machine:
        after = confirmed(corrections, comparison, machine)
        offers.append(Offer("", "Confirm its links", f"confirming {label}’s telling", after))
    offers += offers_to_reject(corrections, comparison, passage, label)
    return (*offers, *_offers_for_passage(corrections, comparison, passage, reading))


def offers_for_omission(
    corrections: Corrections, comparison: Comparison, omission: Omission
) -> tuple[Offer, ...]:
    """Return what can be corrected at an omission."""
    label, passage = omission.article, omission.passage
    telling = members_of(comparison, passage)[0]
    if omission.origin is Origin.READER:
        after = unsilenced(corrections, comparison, passage, label)
        told = Offer("", f"Leave {label}’s silence to the program", "taking back a decision", after)
    else:
        after = silent(corrections, comparison, passage, (label,))
        told = Offer("", f"Told nowhere in {label}: confirm", f"“told nowhere in {label}”", after)
    place = place_of(comparison, telling)
    return (
        told,
        Offer("", f"Told in {label} at…", "", pick=Pick(PickKind.SAME, place, label)),
        Offer("", f"Told in part in {label} at…", "", pick=Pick(PickKind.PARTIAL, place, label)),
        *_offers_to_dismiss(corrections, comparison, omission),
    )


def _offers_to_dismiss(
    corrections: Corrections, comparison: Comparison, omission: Omission
) -> Iterator[Offer]:
    label, passage = omission.article, omission.passage
    if is_dismissed(corrections, comparison, omission):
        after = taken_back(corrections, comparison, passage, label)
        yield Offer("", "It is an omission after all", "taking an omission back", after)
    elif not omission.told_in_part:
        after = dismissed(corrections, comparison, passage, label)
        yield Offer("", "Not an omission", "dismissing an omission", after)


def offers_for_differences(
    corrections: Corrections, comparison: Comparison, found: Sequence[Difference]
) -> tuple[Offer, ...]:
    """Return what can be corrected at differences that are told as one."""
    if all(is_dismissed_finding(corrections, comparison, difference) for difference in found):
        after = findings_taken_back(corrections, comparison, found)
        return (Offer("", "It is a difference after all", "taking a difference back", after),)
    after = dismissed_findings(corrections, comparison, found)
    return (Offer("", "Not a difference", "dismissing a difference", after),)


def picked(
    corrections: Corrections, comparison: Comparison, pick: Pick, other: str
) -> Offer | None:
    """Return the correction that a picked sentence completes; `None` where it cannot."""
    one = sentence_at(comparison, pick.place)
    if one is None or one == other or not fits(comparison, pick, other):
        return None
    ends = f"{one} and {other}"
    match pick.kind:
        case PickKind.SAME:
            after = linked(corrections, comparison, one, other, AnchorKind.SAME)
            return Offer("", "", f"linking {ends}", after)
        case PickKind.PARTIAL:
            after = linked(corrections, comparison, one, other, AnchorKind.PARTIAL)
            return Offer("", "", f"linking {ends} in part", after)
        case PickKind.APART:
            after = unlinked(corrections, comparison, [(one, other)])
            return Offer("", "", f"“{ends} do not tell the same”", after)
        case PickKind.MERGE:
            after = merged(corrections, comparison, one, other)
            return Offer("", "", f"merging the passages of {ends}", after)


def fits(comparison: Comparison, pick: Pick, other: str) -> bool:
    """Tell whether a sentence can be picked."""
    label = comparison.article_of(other).label
    if pick.label:
        return label == pick.label
    same_article = comparison.article_of(other).sha256 == pick.place.article
    return pick.kind is PickKind.MERGE or not same_article


def describe_pick(comparison: Comparison, pick: Pick) -> str:
    """Return what is to be picked, as a sentence."""
    one = sentence_at(comparison, pick.place)
    if one is None:
        return ""
    where = f" in {pick.label}" if pick.label else ""
    words = {
        PickKind.SAME: f"Choose the sentence{where} that tells the same as",
        PickKind.PARTIAL: f"Choose the sentence{where} that tells in part the same as",
        PickKind.APART: "Choose the sentence that does not tell the same as",
        PickKind.MERGE: "Choose a sentence of the passage to be merged with that of",
    }[pick.kind]
    return f"{words} {quoted_sentence(comparison, one)}"


def confirming(comparison: Comparison, passage: Passage, label: str) -> tuple[Link, ...]:
    """Return the machine's links that hold an article's reading in a passage."""
    links = links_of(comparison, passage.reading_of(label))
    return tuple(link for link in links if _can_be_confirmed(comparison, link))


def offers_to_reject(
    corrections: Corrections, comparison: Comparison, passage: Passage, label: str
) -> tuple[Offer, ...]:
    """Return how to reject what is said of an article: that it tells a passage, or omits it."""
    reading = passage.reading_of(label)
    if not reading:
        omission = _omission(comparison, passage, label)
        return tuple(_offers_to_dismiss(corrections, comparison, omission)) if omission else ()
    if len(members_of(comparison, passage.id)) == len(reading):
        return ()
    after = rejected(corrections, comparison, passage, label)
    name = f"rejecting {label}’s telling"
    return (Offer("", "It does not tell the same as the others", name, after),)


def _omission(comparison: Comparison, passage: Passage, label: str) -> Omission | None:
    found = comparison.alignment.omissions
    return next((o for o in found if o.passage == passage.id and o.article == label), None)


def rejected(
    corrections: Corrections, comparison: Comparison, passage: Passage, label: str
) -> Corrections:
    """Say that an article's reading does not tell the same as the others in its passage."""
    own = passage.reading_of(label)
    others = [s for s in members_of(comparison, passage.id) if s not in own]
    return unlinked(corrections, comparison, [(s, other) for s in own for other in others])


def links_of(comparison: Comparison, sentences: tuple[str, ...]) -> tuple[Link, ...]:
    """Return the links of some sentences of one article, wherever they lead."""
    return tuple(
        link
        for link in comparison.alignment.links
        if link.left in sentences or link.right in sentences
    )


def unconfirmed(corrections: Corrections, comparison: Comparison) -> tuple[str, ...]:
    """Return the passages of which the machine alone decided something, in reading order.

    A link is such a thing, and an omission that the reader neither confirmed nor dismissed.
    """
    open_ones = {
        comparison.passage_of(end).id
        for link in comparison.alignment.links
        if _can_be_confirmed(comparison, link)
        for end in (link.left, link.right)
    }
    open_ones |= {
        omission.passage
        for omission in comparison.alignment.omissions
        if omission.origin is Origin.MACHINE and not is_dismissed(corrections, comparison, omission)
    }
    return tuple(p.id for p in comparison.alignment.passages if p.id in open_ones)


def confirmed_passage(
    corrections: Corrections, comparison: Comparison, passage: Passage
) -> Corrections:
    """Confirm all that a comparison says of a passage: its links, and who is silent."""
    members = members_of(comparison, passage.id)
    inside = [
        link
        for link in comparison.alignment.links
        if link.left in members and link.right in members
    ]
    quiet = [
        omission.article
        for omission in comparison.alignment.omissions
        if omission.passage == passage.id
        and not omission.told_in_part
        and not is_dismissed(corrections, comparison, omission)
    ]
    done = confirmed(corrections, comparison, inside)
    return silent(done, comparison, passage.id, quiet)


def _can_be_confirmed(comparison: Comparison, link: Link) -> bool:
    """Tell whether a link is the machine's; one between two passages would join them."""
    inside = comparison.passage_of(link.left) is comparison.passage_of(link.right)
    return inside and link.origin is Origin.MACHINE


def _picks(comparison: Comparison, sentence: str) -> Iterator[Offer]:
    place = place_of(comparison, sentence)
    yield Offer("", "Link with…", "", pick=Pick(PickKind.SAME, place))
    yield Offer("", "Link in part with…", "", pick=Pick(PickKind.PARTIAL, place))


def _offers_for_links(
    corrections: Corrections, comparison: Comparison, links: tuple[Link, ...], sentence: str
) -> Iterator[Offer]:
    others = {link: link.right if link.left == sentence else link.left for link in links}
    for link, other in others.items():
        if _can_be_confirmed(comparison, link):
            after = confirmed(corrections, comparison, [link])
            name = f"confirming {link.left} and {link.right}"
            yield Offer("Confirm the link with", quoted_sentence(comparison, other), name, after)
    for link, other in others.items():
        after = unlinked(corrections, comparison, [(link.left, link.right)])
        name = f"“{link.left} and {link.right} do not tell the same”"
        text = quoted_sentence(comparison, other)
        yield Offer("It does not tell the same as", text, name, after)
    for link, other in others.items():
        if link.origin is Origin.READER:
            after = released(corrections, comparison, [(link.left, link.right)])
            text = quoted_sentence(comparison, other)
            yield Offer("Leave to the program the link with", text, "taking back a decision", after)


def _offers_for_silence(
    corrections: Corrections, comparison: Comparison, passage: Passage
) -> Iterator[Offer]:
    for label in passage.silent:
        after = silent(corrections, comparison, passage.id, (label,))
        if after != corrections:
            yield Offer("Told nowhere in", label, f"“told nowhere in {label}”", after)


def _offers_for_passage(
    corrections: Corrections, comparison: Comparison, passage: Passage, own: tuple[str, ...]
) -> Iterator[Offer]:
    place = place_of(comparison, own[0])
    yield Offer("", "Merge its passage with…", "", pick=Pick(PickKind.MERGE, place))
    if len(members_of(comparison, passage.id)) > len(own):
        after = split_out(corrections, comparison, own)
        name = f"splitting {listed(own)} out"
        yield Offer("", "Split out of its passage", name, after)
