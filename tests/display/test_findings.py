from __future__ import annotations

import pytest

from reader.display.findings import (
    CONFLICTS,
    KIND_WORDS,
    describe_finding,
    finding_name,
    is_conflict,
)
from reader.model import Difference, DifferenceKind, Excerpt, Span

HERE, THERE = Excerpt("A1", Span(0, 2)), Excerpt("B1", Span(0, 2))


def found(kind: DifferenceKind, finding: str) -> Difference:
    return Difference("P1", kind, HERE, THERE, ("A1", "B1"), finding)


def test_every_kind_has_a_name_and_a_sign_of_its_own() -> None:
    assert set(KIND_WORDS) == set(DifferenceKind)
    assert len({words.sign for words in KIND_WORDS.values()}) == len(DifferenceKind)
    assert all(len(words.sign) == 1 for words in KIND_WORDS.values())


@pytest.mark.parametrize(
    ("kind", "finding", "words"),
    [
        (DifferenceKind.NUMBER, "vaguer", "figure: less exact in one"),
        (DifferenceKind.NAME, "label", "name: another label"),
        (DifferenceKind.ORDER, "buried", "order: told later in B"),
        (DifferenceKind.ORDER, "moved up", "order: told earlier in B"),
        (DifferenceKind.QUOTE, "verbatim", "quotation: verbatim"),
    ],
)
def test_findings_in_plain_words(kind: DifferenceKind, finding: str, words: str) -> None:
    assert describe_finding(found(kind, finding), "A", "B") == words


def test_findings_are_named_without_articles_in_a_filter() -> None:
    assert finding_name(DifferenceKind.ORDER, "buried") == "order: told later in the right"


def test_conflicts_are_other_figures_and_denials() -> None:
    assert is_conflict(found(DifferenceKind.NUMBER, "differ"))
    assert is_conflict(found(DifferenceKind.CERTAINTY, "negated against told"))
    assert not is_conflict(found(DifferenceKind.NUMBER, "vaguer"))
    assert {kind for kind, _ in CONFLICTS} == {DifferenceKind.NUMBER, DifferenceKind.CERTAINTY}
