"""Details that one of two sentences leaves out, and other words that are none."""

from __future__ import annotations

import pytest

from reader.differences.details.find import find_details
from tests.differences.telling import told

FOUND = [
    ("The bridge fell on Monday.", "The bridge fell.", ["when: on Monday | –"]),
    ("The bridge fell.", "The bridge fell at 8.40pm.", ["when: – | at 8.40pm"]),
    ("The bridge fell near Genoa.", "The bridge fell.", ["where: near Genoa | –"]),
    (
        "A man was shot outside the station.",
        "A man was shot.",
        ["where: outside the station | –"],
    ),
    (
        "The driver, Tom Hale, was arrested.",
        "The driver was arrested.",
        ["who: Tom Hale | –"],
    ),
    (
        "Police arrested the driver.",
        "Police arrested the driver and 14 passengers.",
        ["how many: – | 14 passengers"],
    ),
    (
        "The match was called off because of heavy snow.",
        "The match was called off.",
        ["why: because of heavy snow | –"],
    ),
    (
        "The ferry was late due to strong wind.",
        "The ferry was late.",
        ["why: due to strong wind | –"],
    ),
    (
        "The mayor opened the new library.",
        "The mayor opened the new library, which had been closed for repairs since the flood.",
        ["more: – | which had been closed for repairs since the flood"],
    ),
    (
        "Soldiers closed the road and searched houses for hidden rifles.",
        "Soldiers closed the road.",
        ["more: searched houses for hidden rifles | –"],
    ),
    ("Ukraine’s minister resigned.", "The minister resigned.", ["which: Ukraine’s | –"]),
    (
        "He was killed in a crash on a wet road.",
        "He was killed.",
        ["more: in a crash on a wet road | –"],
    ),
    (
        "The thieves fled in a van with 30 watches.",
        "The thieves fled.",
        ["more: in a van with 30 watches | –"],
    ),
    (
        "The court in Oslo freed her on Tuesday.",
        "The court freed her.",
        ["where: in Oslo | –", "when: on Tuesday | –"],
    ),
    (
        "The storm killed ten people, blaming rotten roofs.",
        "The storm killed ten people.",
        ["why: blaming rotten roofs | –"],
    ),
    (
        "It burned for four and a half hours.",
        "It burned.",
        ["how many: for four and a half hours | –"],
    ),
    (
        "She was born Rita May (born in Cork).",
        "She was born Rita May.",
        ["where: in Cork | –"],
    ),
    # told in another sentence of the other report
    (
        "The bridge fell near Genoa.",
        "Genoa mourns. / The bridge fell.",
        ["where, elsewhere: near Genoa | –"],
    ),
    (
        "The driver, Tom Hale, was arrested.",
        "Tom Hale is 40. / The driver was arrested.",
        ["who, elsewhere: Tom Hale | –"],
    ),
]

SILENT = [
    # the same, in the same or in other words
    ("The bridge fell on Monday.", "On Monday the bridge fell."),
    ("Ten people died.", "Ten people were killed."),
    ("The attack hit a shop.", "The assault struck a store."),
    ("He was jailed for six years.", "He was sentenced to six years."),
    ("The minister resigned.", "The minister stepped down."),
    ("It cost 1,500 euros.", "The cost was €1500."),
    ("The European Union agreed.", "The EU agreed."),
    ("The OSCE met.", "The Organization for Security and Cooperation in Europe met."),
    ("Ukraine voted.", "The Ukrainians voted."),
    ("The U.S. envoy left.", "The US envoy left."),
    # who says so is another kind
    ("The bridge fell.", "The bridge fell, police said."),
    ("The bridge fell.", "According to police, the bridge fell."),
    ("The bridge fell, officials said on Monday.", "The bridge fell."),
    ("The bridge fell.", "The bridge fell, the agency reported, citing three unnamed officials."),
    # what is but a figure of the other kind
    ("Three cables were cut.", "Cables were cut."),
    ("The two men met.", "The men met."),
    # too little to be a detail
    ("He spoke at length.", "He spoke."),
    ("The big red door opened.", "The door opened."),
    ("They left again.", "They left."),
    ("", "Rain."),
    ("“…”", "—"),
]


@pytest.mark.parametrize(("left", "right", "expected"), FOUND)
def test_details(left: str, right: str, expected: list[str]) -> None:
    assert told(find_details, left, right) == expected


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_no_details(left: str, right: str) -> None:
    assert told(find_details, left, right) == []
