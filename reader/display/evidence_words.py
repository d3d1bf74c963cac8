"""Why two sentences are linked, or why an article counts as silent, in words.

The words are worked out from the two sentences themselves: what a reader can check with the eye.
The probability weighs more than that; docs/alignment.md explains it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.alignment.terms import Terms, terms
from reader.display.evidence import link_into, strongest_link
from reader.display.phrases import listed, per_cents_apart, shortened
from reader.display.visible import one_line
from reader.model import Comparison, Link, LinkType, Omission, Origin, Passage
from reader.model.shared_text import MOSTLY
from reader.prose import stem

_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
_RARE = 3
"""A word is rare where so many sentences of the two articles at most have it."""
_MOST_NAMED = 3
_LEAST_LETTERS = 3
_CLAUSE_TOLD = 2 / 3
_QUOTE_WORDS = 14
FRAGILE = 0.05


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that can be seen in two sentences; it speaks for their telling the same or not."""

    text: str
    speaks_for: bool = True

    @property
    def sign(self) -> str:
        """What stands before it."""
        return "+" if self.speaks_for else "−"


@dataclass(frozen=True, slots=True)
class EvidenceCard:
    """Why it is so.

    Attributes:
        verdict: what was decided, and how probable it is.
        reasons: what can be seen in the sentences.
        about: which sentences these are, where the verdict does not name them.
        notes: what else there is to know, such as the runner-up.
        fragile: how little would turn the verdict; "" where it stands firm.
    """

    verdict: str
    reasons: tuple[Reason, ...] = ()
    notes: tuple[str, ...] = ()
    fragile: str = ""
    about: str = ""


def evidence_in_words(comparison: Comparison, left: str, right: str) -> tuple[Reason, ...]:
    """Return what speaks for and against two sentences' telling the same, by their ids."""
    return _Pair(comparison, left, right).reasons()


def card_of(comparison: Comparison, passage: Passage, label: str, base: str) -> EvidenceCard:
    """Return why an article stands as it does in a passage.

    Args:
        comparison: the comparison the passage belongs to.
        passage: one of its passages.
        label: of the article.
        base: the label of the article that the others are held against.
    """
    if label in passage.silent:
        return _silent_card(comparison, passage, label)
    if label == base:
        return _base_card(comparison, passage, label)
    link = strongest_link(comparison, passage, label, base) or link_into(comparison, passage, label)
    return link_card(comparison, link) if link else EvidenceCard("Told by this article only.")


def link_card(comparison: Comparison, link: Link) -> EvidenceCard:
    """Return why two sentences are linked."""
    kind = "linked in part" if link.type is LinkType.PARTIAL else "linked"
    threshold = comparison.made_with.threshold
    if link.origin is Origin.READER:
        verdict = f"{link.left} – {link.right}: {kind} by you."
    else:
        score, least = per_cents_apart(link.score, threshold)
        verdict = f"{link.left} – {link.right}: {kind}, {score} probable; the threshold is {least}."
    fragile = f"Fragile: a threshold higher by {FRAGILE} would take this link away."
    return EvidenceCard(
        verdict,
        evidence_in_words(comparison, link.left, link.right),
        tuple(_runners_up(comparison, link)),
        fragile if link.fragile else "",
    )


def omission_card(comparison: Comparison, omission: Omission) -> EvidenceCard:
    """Return why an article counts as silent."""
    if omission.told_in_part:
        return _in_part_card(comparison, omission)
    by_reader = omission.origin is Origin.READER
    verdict = f"Not told in {omission.article}" + (", as you said." if by_reader else ".")
    near = omission.nearest
    if near is None:
        return EvidenceCard(verdict, notes=(f"{omission.article} has no sentence.",))
    score, least = per_cents_apart(near.score, comparison.made_with.threshold)
    quote = shortened(one_line(comparison.text(near.sentence)), _QUOTE_WORDS)
    about = (
        f"The nearest miss is {near.sentence}, {score} probable where {least} is needed: “{quote}”"
    )
    fragile = f"Fragile: a threshold lower by {FRAGILE} would make this a link."
    telling = _closest(comparison, omission, near.sentence)
    return EvidenceCard(
        verdict,
        evidence_in_words(comparison, near.sentence, telling) if near.score > 0 else (),
        (),
        fragile if omission.fragile else "",
        about,
    )


def _in_part_card(comparison: Comparison, omission: Omission) -> EvidenceCard:
    places = omission.told_in_part
    notes = [f"{s}: “{shortened(one_line(comparison.text(s)), _QUOTE_WORDS)}”" for s in places]
    verdict = f"{omission.article} tells some of it elsewhere, at {listed(places)}."
    telling = _closest(comparison, omission, places[0])
    return EvidenceCard(verdict, evidence_in_words(comparison, places[0], telling), tuple(notes))


def _silent_card(comparison: Comparison, passage: Passage, label: str) -> EvidenceCard:
    omission = comparison.omission(passage.id, label)
    if omission is None:
        return EvidenceCard(f"Not told in {label}.")
    return omission_card(comparison, omission)


def _base_card(comparison: Comparison, passage: Passage, label: str) -> EvidenceCard:
    if len(passage.told_by) == 1:
        return EvidenceCard("Told by this article only.")
    links = [
        (other, strongest_link(comparison, passage, label, other))
        for other in passage.told_by
        if other != label
    ]
    notes = [
        f"{link.left} – {link.right}: {link.score:.2f}"
        if link
        else f"{other}: only through another article"
        for other, link in links
    ]
    return EvidenceCard("The others are held against it; their strongest links:", (), tuple(notes))


def _runners_up(comparison: Comparison, link: Link) -> Iterator[str]:
    """Yield for either sentence which other one of the other article it is linked with."""
    for sentence, other in ((link.left, link.right), (link.right, link.left)):
        label = comparison.article_of(other).label
        rivals = [
            (known.score, end)
            for known in comparison.alignment.links
            if sentence in (known.left, known.right)
            for end in [known.right if known.left == sentence else known.left]
            if end != other and comparison.article_of(end).label == label
        ]
        if rivals:
            score, rival = max(rivals)
            yield f"Runner-up for {sentence} in {label}: {rival}, {score:.2f}."
        else:
            yield f"No other sentence of {label} reaches the threshold with {sentence}."


def _closest(comparison: Comparison, omission: Omission, sentence: str) -> str:
    """Return the telling of a passage that has most in common with a sentence."""
    tellings = [s for r in comparison.passage(omission.passage).readings for s in r.sentences]
    own = terms(comparison.text(sentence)).content
    return max(tellings, key=lambda s: len(own & terms(comparison.text(s)).content))


class _Pair:
    """What two sentences have in common."""

    def __init__(self, comparison: Comparison, left: str, right: str) -> None:
        self._comparison = comparison
        self._ids = left, right
        self._texts = comparison.text(left), comparison.text(right)
        self._terms = terms(self._texts[0]), terms(self._texts[1])
        self._common = set(self._terms[0].content) & set(self._terms[1].content)

    def reasons(self) -> tuple[Reason, ...]:
        found = [*self._verbatim(), *self._figures(), *self._rare_words()]
        found += [*self._quoted(), *self._share(), *self._clauses()]
        if not any(reason.speaks_for for reason in found):
            found.append(Reason("no telling word in both: it hangs on what the words mean", False))
        return tuple(found)

    def _verbatim(self) -> Iterator[Reason]:
        for shared in self._comparison.shared_texts:
            for pair in shared.sentences:
                if {pair.left, pair.right} == set(self._ids):
                    share = max(pair.left_share, pair.right_share)
                    if share >= MOSTLY:
                        yield Reason("mostly the same words in the same order")

    def _figures(self) -> Iterator[Reason]:
        one, other = (set(found.figures) for found in self._terms)
        both = sorted(one & other, key=len, reverse=True)
        if both:
            word = "figure" if len(both) == 1 else "figures"
            yield Reason(f"same {word} {listed(both[:_MOST_NAMED])}")
        if one - other and other - one:
            here, there = (listed(sorted(own)[:_MOST_NAMED]) for own in (one - other, other - one))
            yield Reason(f"other figures: {here} against {there}", speaks_for=False)

    def _rare_words(self) -> Iterator[Reason]:
        counts = self._spread()
        figures = set(self._terms[0].figures) | set(self._terms[1].figures)
        known = [s for s in self._common - figures if len(s) >= _LEAST_LETTERS]
        rare = sorted(
            (s for s in known if counts[s] <= _RARE), key=lambda s: (counts[s], -len(s), s)
        )
        if rare:
            word = "rare word" if len(rare) == 1 else "rare words"
            yield Reason(f"{word} {self._named(rare)} in both")
        names = (set(self._terms[0].names) & set(self._terms[1].names)) - set(rare)
        if names:
            word = "same name" if len(names) == 1 else "same names"
            yield Reason(f"{word} {self._named(sorted(names))}")

    def _spread(self) -> Counter[str]:
        """Return in how many sentences of the two articles each stem stands."""
        articles = (self._comparison.article_of(sentence) for sentence in self._ids)
        return Counter(
            form
            for article in articles
            for sentence in article.sentences
            for form in set(terms(article.text_of(sentence)).content)
        )

    def _quoted(self) -> Iterator[Reason]:
        both = set(self._terms[0].quoted) & set(self._terms[1].quoted)
        if both:
            yield Reason(f"{self._named(sorted(both))} quoted in both")

    def _share(self) -> Iterator[Reason]:
        shorter = min(range(2), key=lambda side: len(self._terms[side].content))
        all_words = len(self._terms[shorter].content)
        if self._common:
            count, sentence = len(self._common), self._ids[shorter]
            yield Reason(f"{count} of {all_words} content words of {sentence} in both")

    def _clauses(self) -> Iterator[Reason]:
        for side in range(2):
            own, other = self._terms[side], self._terms[1 - side]
            clause = _best_told(own, other)
            if clause:
                words = _stretch(self._texts[side], clause)
                yield Reason(f"the clause “{words}” is told in {self._ids[1 - side]}")
                return

    def _named(self, stems: Sequence[str]) -> str:
        """Return stems as the words that stand in the left sentence."""
        words = {stem(word): word for word in reversed(_WORD.findall(self._texts[0]))}
        return listed([f"‘{words.get(form, form)}’" for form in stems[:_MOST_NAMED]])


def _best_told(own: Terms, other: Terms) -> frozenset[str]:
    """Return the clause, of several, that the other sentence tells best; empty if none well."""
    if len(own.clauses) < 2:
        return frozenset()
    told = [(len(c & set(other.content)) / len(c), len(c), c) for c in own.clauses if len(c) > 1]
    share, _, clause = max(told, default=(0.0, 0, frozenset[str]()), key=lambda one: one[:2])
    return clause if share >= _CLAUSE_TOLD else frozenset()


def _stretch(text: str, stems: Iterable[str]) -> str:
    """Return the shortest stretch of a text with all the stems, shortened where it is long."""
    wanted = set(stems)
    words = [(found.start(), found.end(), stem(found.group())) for found in _WORD.finditer(text)]
    best = (0, len(text))
    for first, (start, _, form) in enumerate(words):
        if form not in wanted:
            continue
        missing = set(wanted)
        for _, end, other in words[first:]:
            missing.discard(other)
            if not missing:
                best = min(best, (start, end), key=lambda piece: piece[1] - piece[0])
                break
    return shortened(one_line(text[slice(*best)]), _QUOTE_WORDS)
