"""Snippets of reports written for these tests, about things that never happened."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.alignment.verbatim import find_shared_texts
from reader.alignment.verbatim.shared import RUN_WORDS
from reader.alignment.verbatim.words import form_of
from reader.model import Article, RunKind, SharedText
from reader.progress import Cancelled, Stage, Step
from reader.prose import quoted
from tests.builders import article

AGENCY = (
    "The harbour bridge was closed on Monday after inspectors found cracks in two of its piers.",
    "Ferries will run every ten minutes until the repairs are finished, the port authority said.",
    "Some 40,000 people cross the bridge each day on their way to the northern suburbs.",
    "The repairs are expected to take at least six weeks and to cost four million crowns.",
    "A similar closure two years ago led to long queues at the old tunnel.",
    "Divers are to examine the remaining piers later this week. 🌉",
)
OWN = (
    "Bakers near the landing stage had sold out by eight in the morning.",
    "One commuter told our reporter that she had left home an hour earlier than usual.",
    "The mayor, who is up for election in the spring, did not come to the site.",
    "Shopkeepers fear for their trade, while cyclists enjoy streets without cars.",
    "A class of schoolchildren waved from the quay as the first boat came in.",
)
STATEMENT = (
    "“We have decided to shut the bridge because the safety of those who cross it every day comes "
    "before anything else, and we will not open it again until the last crack has been closed and "
    "every pier has been examined by independent engineers,” the head of the port said."
)
HEADLINE = "Harbour bridge closed after cracks are found in two piers, ferries step in"
OFFICE = "Organization for Security and Co-operation in Europe"


def labelled(*reports: Sequence[str]) -> list[Article]:
    return [
        article(*report, between="\n", label=label)
        for label, report in zip("ABCDEFG", reports, strict=False)
    ]


def shared(*reports: Sequence[str]) -> tuple[SharedText, ...]:
    articles = labelled(*reports)
    return find_shared_texts(articles, [list(quoted(a)) for a in articles])


def changed(report: Sequence[str], *changes: tuple[str, str]) -> list[str]:
    text = "\n".join(report)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text.split("\n")


BRITISH = (
    "The dockers’ union praised the plan for a larger port on Tuesday and said the labour of so "
    "many people over all these years had not been in vain.",
    "It centres on a new pier where up to twelve ships can be unloaded at the same time, and on "
    "a railway to the south that is to be finished in the autumn of next year.",
    "The government has put aside a hundred million for the first part of the programme.",
)
AMERICAN = changed(
    BRITISH, ("labour", "labor"), ("centres", "centers"), ("programme", "program"), ("’", "'")
)
MERGED = [
    AGENCY[0].rstrip(".") + ", and ferries" + AGENCY[1].removeprefix("Ferries"),
    *AGENCY[2:],
]
INSERTED = [AGENCY[0], OWN[0], AGENCY[1], OWN[1], AGENCY[2], OWN[2], *AGENCY[3:]]
NEW_LEAD = ["Commuters were stranded when a bridge in the harbour was shut.", *AGENCY[1:], OWN[0]]


@pytest.mark.parametrize(
    ("one", "other", "left", "right"),
    [
        (AGENCY, AGENCY, "A1 A2 A3 A4 A5 A6", "B1 B2 B3 B4 B5 B6"),
        (AGENCY, AGENCY[:3], "A1 A2 A3", "B1 B2 B3"),
        (AGENCY, NEW_LEAD, "A2 A3 A4 A5 A6", "B2 B3 B4 B5 B6"),
        (AGENCY, INSERTED, "A1 A2 A3 A4 A5 A6", "B1 B3 B5 B7 B8 B9"),
        (AGENCY, MERGED, "A1 A2 A3 A4 A5 A6", "B1 B2 B3 B4 B5"),
        (BRITISH, AMERICAN, "A1 A2 A3", "B1 B2 B3"),
        (AGENCY, [*OWN, *AGENCY[:4]], "A1 A2 A3 A4", "B6 B7 B8 B9"),
        (AGENCY, [s.upper() for s in AGENCY], "A1 A2 A3 A4 A5 A6", "B1 B2 B3 B4 B5 B6"),
        ([*AGENCY[:3], STATEMENT], [*AGENCY[:3], STATEMENT], "A1 A2 A3 A4", "B1 B2 B3 B4"),
    ],
    ids=[
        *("same", "cut", "lead", "inserted", "merged", "spelling", "embedded", "capitals"),
        "quotation",
    ],
)
def test_one_text(one: Sequence[str], other: Sequence[str], left: str, right: str) -> None:
    (found,) = shared(one, other)
    assert found.one_text
    assert found.left_sentences == tuple(left.split())
    assert found.right_sentences == tuple(right.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([*OWN, STATEMENT], [*AGENCY, STATEMENT]),
        ([STATEMENT, OWN[0]], [OWN[1], STATEMENT]),
        ([HEADLINE, *OWN], [HEADLINE, *AGENCY]),
        ([OWN[0], f"The {OFFICE} sent observers."], [OWN[1], f"Envoys of the {OFFICE} came."]),
        ([*OWN[:3], AGENCY[0]], [*OWN[3:], AGENCY[0]]),
        (AGENCY, OWN),
        (AGENCY, ["The bridge is shut."]),
        (["Rain."], ["Rain."]),
        ([], AGENCY),
    ],
    ids=[
        "statement",
        "mostly-statement",
        "headline",
        "name",
        "one-sentence",
        "nothing",
        "brief",
        "tiny",
        "empty",
    ],
)
def test_not_one_text(one: Sequence[str], other: Sequence[str]) -> None:
    assert not any(found.one_text for found in shared(one, other))


def test_the_same_quotation_is_told_apart() -> None:
    (found,) = shared([*OWN, STATEMENT], [*AGENCY, STATEMENT])
    assert [run.kind for run in found.runs] == [RunKind.QUOTATION]
    assert (found.words, found.left_share, found.right_share) == (0, 0.0, 0.0)
    assert found.left_sentences == ("A6",)


def test_quoted_by_one_and_said_outright_by_the_other_is_a_quotation() -> None:
    plain = STATEMENT.replace("“", "").replace("”", "")
    (found,) = shared([*OWN, STATEMENT], [*OWN[:1], plain])
    assert {run.kind for run in found.runs} == {RunKind.QUOTATION, RunKind.TEXT}
    assert found.words == len(OWN[0].split())


def test_how_much_is_shared() -> None:
    (found,) = shared(AGENCY, [*AGENCY[:3], *OWN[:3]])
    words = sum(len(sentence.split()) for sentence in AGENCY[:3])
    assert found.words == words == sum(run.words for run in found.runs)
    assert found.left_share == words / sum(len(s.replace("🌉", "").split()) for s in AGENCY)
    assert found.right_share == words / (words + sum(len(s.split()) for s in OWN[:3]))


def test_a_sentence_taken_over_in_part_says_how_much() -> None:
    (found,) = shared([AGENCY[0]], [AGENCY[0].replace("on Monday", "last night, Tuesday,")])
    (pair,) = found.sentences
    assert (pair.left, pair.right) == ("A1", "B1")
    assert pair.left_share == 9 / 16
    assert found.left_sentences == ()


def test_three_reports_of_which_two_share() -> None:
    (found,) = shared(AGENCY, OWN, AGENCY[:4])
    assert (found.left, found.right, found.one_text) == ("A", "C", True)


def test_runs_keep_their_places_beside_an_emoji() -> None:
    one, other = labelled(["😀😀 " + AGENCY[0], *AGENCY[1:]], ["🌉 " + OWN[0], *AGENCY[:2]])
    (found,) = find_shared_texts([one, other], [(), ()])
    (run,) = found.runs
    assert run.left.of(one.text) == "\n".join(AGENCY[:2]).rstrip(".")
    assert run.right.of(other.text) == "\n".join(AGENCY[:2]).rstrip(".")


REPORTS = st.lists(
    st.sampled_from([*AGENCY, *OWN, STATEMENT, HEADLINE, *BRITISH, *AMERICAN, *MERGED]),
    max_size=6,
)


@given(st.lists(REPORTS, min_size=2, max_size=3))
def test_runs_are_the_same_words_in_range_and_apart(reports: list[list[str]]) -> None:
    articles = {a.label: a for a in labelled(*reports)}
    for found in shared(*reports):
        left, right = articles[found.left].text, articles[found.right].text
        for run in found.runs:
            said = [
                [form_of(word.strip(".,“”:")) for word in span.of(text).replace("🌉", "").split()]
                for span, text in ((run.left, left), (run.right, right))
            ]
            assert said[0] == said[1]
            assert run.words >= RUN_WORDS
            assert run.left.end <= len(left)
            assert run.right.end <= len(right)
        for runs in ([r.left for r in found.runs], [r.right for r in found.runs]):
            assert not any(a.overlaps(b) for a in runs for b in runs if a is not b)
        assert min(found.left_share, found.right_share) >= 0
        assert max(found.left_share, found.right_share) <= 1


def mirrored(found: SharedText) -> tuple[object, ...]:
    """Return all that was found, the same whichever article is the left one."""
    left = (found.left_share, sorted(s[1:] for s in found.left_sentences))
    right = (found.right_share, sorted(s[1:] for s in found.right_sentences))
    return left, right, found.words, found.one_text


@settings(max_examples=25)
@given(st.lists(REPORTS, min_size=3, max_size=3))
def test_another_order_gives_the_same(reports: list[list[str]]) -> None:
    def seen(order: tuple[int, ...]) -> dict[tuple[int, int], object]:
        result: dict[tuple[int, int], object] = {}
        for found in shared(*(reports[i] for i in order)):
            i, j = order["ABC".index(found.left)], order["ABC".index(found.right)]
            sides, turned = mirrored(found), i > j
            runs = {
                (r.right, r.left, r.words, r.kind) if turned else (r.left, r.right, r.words, r.kind)
                for r in found.runs
            }
            pairs = {
                (p.right[1:], p.left[1:], p.right_share, p.left_share)
                if turned
                else (p.left[1:], p.right[1:], p.left_share, p.right_share)
                for p in found.sentences
            }
            both = (sides[1], sides[0]) if turned else sides[:2]
            result[min(i, j), max(i, j)] = (runs, pairs, both, sides[2:])
        return result

    first, *others = [seen(order) for order in permutations(range(3))]
    assert all(other == first for other in others)


def test_the_work_tells_where_it_is_and_can_be_stopped() -> None:
    articles = labelled(AGENCY, OWN, AGENCY)
    steps: list[Step] = []
    find_shared_texts(articles, [(), (), ()], steps.append)
    assert [*dict.fromkeys(steps)] == [Step(Stage.SHARED_TEXT, done, 6) for done in range(6)]
    assert len(steps) > sum(len(a.sentences) for a in articles)
    for last in range(6):

        def stop(step: Step, last: int = last) -> None:
            if step.done == last:
                raise Cancelled

        with pytest.raises(Cancelled):
            find_shared_texts(articles, [(), (), ()], stop)
