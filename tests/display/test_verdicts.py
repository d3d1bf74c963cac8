from __future__ import annotations

from dataclasses import replace

from reader.display.verdicts import VerdictCounts, count_verdicts
from tests.builders import comparison


def test_links_and_omissions_are_counted_with_what_is_fragile():
    made = comparison({"A": ["One.", "Two."], "B": ["One.", "Three."]}, "A1 = B1 / A2 / B2")
    found = made.alignment
    shaky = replace(
        found,
        links=tuple(replace(link, fragile=True) for link in found.links),
        omissions=(replace(found.omissions[0], fragile=True), *found.omissions[1:]),
    )
    counts = count_verdicts(replace(made, alignment=shaky))
    assert counts == VerdictCounts(1, 2, 1, 1)
    assert counts.fragile == 2


def test_what_is_told_in_part_is_no_omission_here():
    made = comparison({"A": ["One.", "Two."], "B": ["Three."]}, "A1 = B1 / A2", across="A2 ~ B1")
    assert count_verdicts(made) == VerdictCounts(2, 0, 0, 0)
