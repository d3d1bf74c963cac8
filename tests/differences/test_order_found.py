"""Order: headlines, leads, and what two articles tell at other places, as pictures.

A picture is two rows of points, each a letter for a point and a dot for something else; the first
one of a row is its headline if the row begins with `#`.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.differences import find_differences
from reader.differences.positions import Positions
from reader.model import DifferenceKind
from tests.builders import article, comparison


def told(one: str, other: str) -> dict[str, str]:
    """Return what was found for each point, by its letter."""
    articles, places = {}, {}
    for label, row in (("A", one), ("B", other)):
        headline, points = row.startswith("#"), row.removeprefix("#")
        sentences = [f"Point {p} is told here." for p in points]
        if headline:
            sentences[0] = f"Point {points[0]} in short"
        articles[label] = article(*sentences, between="\n\n", label=label)
        places[label] = {p: f"{label}{n}" for n, p in reversed(list(enumerate(points, 1)))}
    shared = sorted(set(places["A"]) & set(places["B"]) - {"."})
    picture = " / ".join(f"{places['A'][p]} = {places['B'][p]}" for p in shared)
    made = comparison(articles, picture)
    letters = {places["A"][p]: p for p in shared}
    return {
        letters[found.link[0]]: found.finding
        for found in find_differences(made.articles, made.alignment)
        if found.kind is DifferenceKind.ORDER
    }


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # headlines and leads
        ("#abcdef", "#bcdefa", {"a": "headline"}),
        ("#abcdef", "#...a..", {"a": "headline"}),
        ("#.abcde", "#.bcdea", {"a": "lead"}),
        ("#.a....", "#.....a", {"a": "lead"}),
        ("a.....", "...a..", {"a": "lead"}),
        ("#a.....", "#.a....", {}),
        ("#a..", "#a..", {}),
        ("#a.....", "a.....", {}),
        ("#a........", "#..a......", {}),
        ("#ab....", "#ba....", {}),
        ("#..a...", "#...a..", {}),
        ("#a.....", "#b.....", {}),
        # moved up, buried
        ("#..abcdef...", "#..bcdefa...", {"a": "buried"}),
        ("#..bcdefa...", "#..abcdef...", {"a": "moved up"}),
        ("#..abcdefgh..", "#..cdefabgh..", {"a": "buried", "b": "buried"}),
        ("#..fabcde...", "#..abcdef...", {"f": "buried"}),
        # traps
        ("#..abcdef...", "#..abcdef...", {}),
        ("#..abcdef...", "#..bacdef...", {}),
        ("#..abcdef...", "#..abdcef...", {}),
        ("#..abcdef...", "#..acbdef...", {}),
        ("#..abc.......", "#.......abc..", {}),
        ("#..abcdef", "#..abcdef..........", {}),
        ("#..a.b.c.d..", "#..abcd.....", {}),
        ("#..xaybzc...", "#..abc......", {}),
        ("#.....", "#.....", {}),
        ("#..ab...", "#..ba...", {}),
        ("#..abcd...", "#..bcda...", {"a": "buried"}),
    ],
)
def test_what_stands_elsewhere(one: str, other: str, expected: dict[str, str]) -> None:
    assert told(one, other) == expected
    mirrored = {"buried": "moved up", "moved up": "buried"}
    assert told(other, one) == {p: mirrored.get(found, found) for p, found in expected.items()}


rows = st.permutations("abcdef.").map("".join)


@given(rows, rows)
def test_order_is_symmetric(one: str, other: str) -> None:
    mirrored = {"buried": "moved up", "moved up": "buried"}
    here = told(f"#..{one}", f"#..{other}")
    there = told(f"#..{other}", f"#..{one}")
    assert {p: mirrored.get(found, found) for p, found in here.items()} == there


@pytest.mark.parametrize(
    ("sentences", "between", "title", "headline", "lead"),
    [
        (("Bridge shut", "It was shut.", "Rain fell."), "\n", "", "A1", ("A2",)),
        (("It was shut.", "Rain fell.", "So it was."), " ", "", "", ("A1", "A2")),
        (("It was shut.", "Rain fell."), "\n\n", "", "", ("A1",)),
        (("BRIDGE SHUT.", "It was shut."), "\n\n", "Bridge shut.", "A1", ("A2",)),
        (("Bridge shut",), "\n", "", "", ("A1",)),
        ((), " ", "", "", ()),
    ],
)
def test_headline_and_lead(
    sentences: tuple[str, ...], between: str, title: str, headline: str, lead: tuple[str, ...]
) -> None:
    found = Positions(article(*sentences, between=between, label="A", title=title))
    assert found.headline == headline
    assert found.lead == lead
