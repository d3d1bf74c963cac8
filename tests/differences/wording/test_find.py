"""Wording: what remains of the words, and what is no difference at all."""

from __future__ import annotations

import pytest

from reader.differences.kinds import findings
from reader.differences.side import Finding
from reader.differences.wording.find import find_wording
from reader.model import DifferenceKind, Span
from tests.differences.telling import side, told

FOUND = [
    ("They condemned the raid.", "They welcomed the raid.", ["wording: condemned | welcomed"]),
    ("He hinted at a deal.", "He denied a deal.", ["wording: hinted at | denied"]),
    ("The talks failed.", "The long talks failed.", ["wording: – | long"]),
    ("The regime fell.", "The cabinet fell.", ["wording: regime | cabinet"]),
    ("Troops did fire.", "Troops did not fire.", ["wording: – | not"]),
    ("He will resign soon.", "He may resign soon.", ["wording: will | may"]),
    ("All schools closed.", "Some schools closed.", ["wording: All | Some"]),
    ("Rain fell before the vote.", "Rain fell after the vote.", ["wording: before | after"]),
    ("Prices rose by 3 percent.", "Prices rose by 4 percent.", ["wording: 3 | 4"]),
    ("A purge of judges began.", "A review of judges began.", ["wording: purge | review"]),
    ("Police killed a man.", "Police kill a man.", ["inflection: killed | kill"]),
    ("The protester was held.", "The protesters was held.", ["inflection: protester | protesters"]),
    ("He denies it strongly.", "He denied it strongly.", ["inflection: denies | denied"]),
    ("Two shops burned.", "Two stores burned.", ["synonym: shops | stores"]),
    ("The attack shocked Oslo.", "The assault shocked Oslo.", ["synonym: attack | assault"]),
    ("Gunmen hit the car.", "Gunmen struck the car.", ["synonym: hit | struck"]),
    ("The quake hit at dawn.", "The earthquake hit at dawn.", ["synonym: quake | earthquake"]),
    ("A tribunal in Riga sat.", "The tribunal in Riga sat.", ["small words: A | The"]),
    ("He said that rain fell.", "He said rain fell.", ["small words: that | –"]),
    (
        "The minister refused to comment.",
        "A spokesman of Linde kept silent on it.",
        [
            "reworded: The minister refused to comment. | A spokesman of Linde kept silent on it.",
        ],
    ),
]

SILENT = [
    # marks, case and space
    ("He said: “No.”", 'He said, "no"'),
    ("It’s over – really", "It's over - really"),
    ("one\u00a0two", "one  two"),
    ("THE TALKS FAILED.", "The talks failed."),
    ("and so on…", "and so on..."),
    # hyphens, thousands marks, spaces
    ("They will co-operate.", "They will cooperate."),
    ("A fire-bomb hit a bus.", "A firebomb hit a bus."),
    ("A fire bomb hit a bus.", "A firebomb hit a bus."),
    ("It cost 1,500 crowns.", "It cost 1500 crowns."),
    ("Ten per cent came.", "Ten percent came."),
    ("The U.S. envoy left.", "The US envoy left."),
    # two spellings of one word
    ("The colour of the organisation", "The color of the organization"),
    ("In the centre of the theatre", "In the center of the theater"),
    ("He travelled to analyse it.", "He traveled to analyze it."),
    ("The neighbour’s jewellery", "The neighbor's jewelry"),
    ("The defence programme", "The defense program"),
    ("a grey tyre", "a gray tire"),
    # numbers in digits and in words
    ("Three men were held.", "3 men were held."),
    ("He came at twenty-two.", "He came at 22."),
    ("", ""),
    ("“…”", "—"),
]


@pytest.mark.parametrize(("left", "right", "expected"), FOUND)
def test_wording(left: str, right: str, expected: list[str]) -> None:
    assert told(find_wording, left, right) == expected


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_ways_of_writing_are_no_difference(left: str, right: str) -> None:
    assert told(find_wording, left, right) == []


def test_what_other_kinds_have_found_is_told_once() -> None:
    left, right = side("Twelve people died, police said.", "A"), side("Ten people died.", "B")
    kinds = [(kind, found.finding) for kind, found in findings(left, right)]
    assert (DifferenceKind.NUMBER, "differ") in kinds
    claimed = [Finding("differ", Span(0, 6), Span(0, 3))]
    words = [f.left.of(left.article.text) for f in find_wording(left, right, claimed) if f.left]
    assert words == [", police said"]


def test_what_lies_half_in_another_finding_is_told_with_it() -> None:
    left, right = side("He left at noon.", "A"), side("He left.", "B")
    (alone,) = find_wording(left, right)
    assert alone.left == Span(8, 15)
    assert list(find_wording(left, right, [Finding("when", Span(11, 15), None)])) == []
    assert list(find_wording(left, right, [Finding("when", Span(13, 15), None)])) == [alone]
