"""What was found in words: the kinds of difference, their signs, and their findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from reader.model import Difference, DifferenceKind


@dataclass(frozen=True, slots=True)
class KindWords:
    """How a kind of difference is told.

    Attributes:
        name: of all of its kind, such as “Figures”.
        one: of a single one, such as “figure”.
        sign: one character that stands for it beside its colour.
        findings: what each of its findings is called, where the word itself does not do; the
            sides are “left” and “right”, to be filled in by `describe_finding`.
    """

    name: str
    one: str
    sign: str
    findings: Mapping[str, str] = field(default_factory=dict)


KIND_WORDS: Mapping[DifferenceKind, KindWords] = MappingProxyType(
    {
        DifferenceKind.NUMBER: KindWords(
            "Figures",
            "figure",
            "#",
            {
                "differ": "another figure",
                "vaguer": "less exact in one",
                "currency": "in another currency",
                "missing": "left out in one",
                "missing, elsewhere": "left out here, told elsewhere in the other",
            },
        ),
        DifferenceKind.NAME: KindWords(
            "Names and labels",
            "name",
            "@",
            {
                "label": "another label",
                "name": "another name",
                "described": "named in one, described in the other",
                "title": "another title",
                "spelling": "another spelling",
                "place": "another name of the place",
            },
        ),
        DifferenceKind.QUOTE: KindWords(
            "Quotations",
            "quotation",
            "»",
            {
                "trimmed": "shorter in one",
                "ellipsis": "words left out or put in, and marked so",
                "paraphrased": "quoted in one, told in the other",
                "only here": "only in one",
                "other speaker": "another speaker",
            },
        ),
        DifferenceKind.SOURCE: KindWords(
            "Who says so",
            "who says so",
            "¶",
            {
                "attributed against fact": "attributed in one, told as fact in the other",
                "other source": "somebody else",
                "named against unnamed": "named in one, unnamed in the other",
            },
        ),
        DifferenceKind.CERTAINTY: KindWords(
            "How certain",
            "certainty",
            "?",
            {
                "hedged against fact": "hedged in one, told as fact in the other",
                "softened against fact": "softened in one, plain in the other",
                "denied against told": "denied or disputed in one, told in the other",
                "negated against told": "“not” in one, told in the other",
                "planned against done": "planned in one, done in the other",
            },
        ),
        DifferenceKind.DETAIL: KindWords(
            "Details",
            "detail",
            "+",
            {
                "which": "which one",
                "which, elsewhere": "which one, told elsewhere in the other",
                "more": "told more fully in one",
                **{
                    f"{what}, elsewhere": f"{what}, told elsewhere in the other"
                    for what in ("who", "when", "where", "why", "how many", "more")
                },
            },
        ),
        DifferenceKind.ORDER: KindWords(
            "Order",
            "order",
            "⇅",
            {
                "headline": "in the headline of one, late in the other",
                "lead": "in the lead of one, late in the other",
                "buried": "told later in {right}",
                "moved up": "told earlier in {right}",
            },
        ),
        DifferenceKind.WORDING: KindWords(
            "Wording",
            "wording",
            "≈",
            {
                "wording": "other words",
                "reworded": "other words altogether",
                "synonym": "words for the same",
                "inflection": "another form of the word",
            },
        ),
    }
)
"""In the order in which they are listed."""


CONFLICTS = frozenset(
    {
        (DifferenceKind.NUMBER, "differ"),
        (DifferenceKind.CERTAINTY, "denied against told"),
        (DifferenceKind.CERTAINTY, "negated against told"),
    }
)
"""The findings in which one article contradicts another."""


def is_conflict(found: Difference) -> bool:
    """Tell whether the two sides contradict each other."""
    return (found.kind, found.finding) in CONFLICTS


def describe_finding(found: Difference, left: str, right: str) -> str:
    """Return what was found in words, such as “figure: vaguer”.

    Args:
        found: the difference.
        left: what to call its left article.
        right: likewise.
    """
    return f"{KIND_WORDS[found.kind].one}: {finding_words(found.kind, found.finding, left, right)}"


def finding_words(kind: DifferenceKind, finding: str, left: str, right: str) -> str:
    """Return what a finding of a kind is called, without its kind.

    >>> finding_words(DifferenceKind.ORDER, "buried", "A", "B")
    'told later in B'
    """
    words = KIND_WORDS[kind].findings.get(finding, finding)
    return words.format(left=left, right=right) if "{" in words else words


def finding_name(kind: DifferenceKind, finding: str) -> str:
    """Return what a finding is called where no articles are meant, such as in a filter."""
    return f"{KIND_WORDS[kind].one}: {finding_words(kind, finding, 'the left', 'the right')}"
