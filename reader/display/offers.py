"""What a reader can correct at a sentence, a reading or an omission, ready to be listed."""

from __future__ import annotations

from collections.abc import Iterator

from reader.corrections import (
    Corrections,
    bookmarked,
    confirmed,
    dismissed,
    is_dismissed,
    members_of,
    place_of,
    released,
    silent,
    split_out,
    taken_back,
    unlinked,
    unsilenced,
)
from reader.display.confirming import can_be_confirmed, confirming, links_of
from reader.display.offer import Offer, Pick, PickKind, quoted_sentence
from reader.display.phrases import listed
from reader.display.sentence_offers import can_be_set_aside, offers_for_boundaries
from reader.model import Article, Comparison, Link, Omission, Origin, Passage, SetAside


def offers_for_sentence(
    corrections: Corrections, comparison: Comparison, sentence: str, at: int | None = None
) -> tuple[Offer, ...]:
    """Return what can be corrected at a sentence; `at` is the character pointed at, if any."""
    passage = comparison.passage_of(sentence)
    return (
        *_picks(comparison, sentence),
        *_offers_for_links(corrections, comparison, links_of(comparison, (sentence,)), sentence),
        *_offers_for_silence(corrections, comparison, passage),
        *_offers_for_passage(corrections, comparison, passage, (sentence,)),
        *_offers_for_place(corrections, comparison, sentence),
        *offers_for_boundaries(corrections, comparison, sentence, at),
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
    if can_be_set_aside(comparison):
        changed = comparison.article_of(sentence).put_aside(comparison.span(sentence))
        name = f"setting {sentence} aside"
        yield Offer("", "Set aside: no part of the story", name, article=changed)


def bookmark_name(*, there: bool) -> str:
    """Return what changing a bookmark is called, for undoing it."""
    return "taking a bookmark away" if there else "a bookmark"


def offers_for_reading(
    corrections: Corrections, comparison: Comparison, passage: Passage, label: str
) -> tuple[Offer, ...]:
    """Return what can be corrected at an article's reading of a passage, or at its silence."""
    reading = passage.reading_of(label)
    if not reading:
        omission = comparison.omission(passage.id, label)
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
    else:
        after = dismissed(corrections, comparison, passage, label)
        yield Offer("", "Not an omission", "dismissing an omission", after)


def offers_to_reject(
    corrections: Corrections, comparison: Comparison, passage: Passage, label: str
) -> tuple[Offer, ...]:
    """Return how to reject what is said of an article: that it tells a passage, or omits it."""
    reading = passage.reading_of(label)
    if not reading:
        omission = comparison.omission(passage.id, label)
        return tuple(_offers_to_dismiss(corrections, comparison, omission)) if omission else ()
    if len(members_of(comparison, passage.id)) == len(reading):
        return ()
    after = rejected(corrections, comparison, passage, label)
    name = f"rejecting {label}’s telling"
    return (Offer("", "It does not tell the same as the others", name, after),)


def rejected(
    corrections: Corrections, comparison: Comparison, passage: Passage, label: str
) -> Corrections:
    """Say that an article's reading does not tell the same as the others in its passage."""
    own = passage.reading_of(label)
    others = [s for s in members_of(comparison, passage.id) if s not in own]
    return unlinked(corrections, comparison, [(s, other) for s in own for other in others])


def _picks(comparison: Comparison, sentence: str) -> Iterator[Offer]:
    place = place_of(comparison, sentence)
    yield Offer("", "Link with…", "", pick=Pick(PickKind.SAME, place))
    yield Offer("", "Link in part with…", "", pick=Pick(PickKind.PARTIAL, place))


def _offers_for_links(
    corrections: Corrections, comparison: Comparison, links: tuple[Link, ...], sentence: str
) -> Iterator[Offer]:
    others = {link: link.right if link.left == sentence else link.left for link in links}
    for link, other in others.items():
        if can_be_confirmed(comparison, link):
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
