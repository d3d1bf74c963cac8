"""Names and labels: what two sentences call otherwise, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.differences.naming.find import find_names
from reader.differences.side import Side, background_of
from tests.builders import article


def side(label: str, sentence: str, more: str = "") -> Side:
    told = article(sentence, *([more] if more else []), label=label)
    return Side(told.sentences[0], background_of(told))


def found(left: str, right: str, more: tuple[str, str] = ("", "")) -> list[tuple[str, str, str]]:
    one, other = side("A", left, more[0]), side("B", right, more[1])
    findings = [
        (f.finding, f.left.of(one.article.text), f.right.of(other.article.text))
        for f in find_names(one, other)
        if f.left is not None and f.right is not None
    ]
    mirrored = [
        (f.finding, f.right.of(one.article.text), f.left.of(other.article.text))
        for f in find_names(other, one)
        if f.left is not None and f.right is not None
    ]
    assert sorted(mirrored) == sorted(findings)
    return findings


FINDINGS = [
    # labels of people, deeds and events
    ("label: Rioters | Protesters", "Rioters burnt two vans.", "Protesters burnt two vans."),
    ("label: coup | revolution", "The coup began at dawn.", "The revolution began at dawn."),
    ("label: ouster | coup", "After the ouster the king fled.", "After the coup the king fled."),
    ("label: Militants | Fighters", "Militants held the port.", "Fighters held the port."),
    ("label: terrorists | rebels", "The terrorists left.", "The rebels left."),
    ("label: regime | government", "The regime shut a paper.", "The government shut a paper."),
    ("label: strongman | president", "The strongman spoke.", "The president spoke."),
    ("label: shooting | massacre", "He saw the shooting.", "He saw the massacre."),
    ("label: murder | killing", "Two saw the murder.", "Two saw the killing."),
    (
        "label: special military operation | invasion",
        "The special military operation began in March.",
        "The invasion began in March.",
    ),
    (
        "label: illegal immigrants | refugees",
        "The boat carried illegal immigrants.",
        "The boat carried refugees.",
    ),
    ("label: death tax | estate tax", "They fight the death tax.", "They fight the estate tax."),
    ("label: Global warming | Climate crisis", "Global warming bites.", "Climate crisis bites."),
    (
        "label: enhanced interrogation | torture",
        "He spoke of enhanced interrogation.",
        "He spoke of torture.",
    ),
    ("label: whistleblower | traitor", "The whistleblower left.", "The traitor left."),
    ("label: accident | crash", "The accident shut the road.", "The crash shut the road."),
    ("label: heist | robbery", "The heist took an hour.", "The robbery took an hour."),
    ("label: fence | wall", "The fence is high.", "The wall is high."),
    ("label: riots | protests", "Riots: no riots since May.", "No protests since May."),
    # places
    ("place: Kiev | Kyiv", "Talks in Kiev went on.", "Talks in Kyiv went on."),
    ("place: Burma | Myanmar", "The navy of Burma came.", "The navy of Myanmar came."),
    ("place: Odessa | Odesa", "A ship left Odessa.", "A ship left Odesa."),
    # forms of a name
    (
        "spelling: Viktor Yanukovich | Viktor Yanukovych",
        "Viktor Yanukovich fled.",
        "Viktor Yanukovych fled.",
    ),
    ("spelling: Sergey Lavrov | Sergei Lavrov", "Sergey Lavrov sat.", "Sergei Lavrov sat."),
    ("name: William Harker | Bill Harker", "William Harker won.", "Bill Harker won."),
    ("name: Dmitry Kuleba | Dmytro Kuleba", "Dmitry Kuleba sat.", "Dmytro Kuleba sat."),
    (
        "title: Anna Berg | Anna Berg",
        "Prime Minister Anna Berg spoke.",
        "Finance Minister Anna Berg spoke.",
    ),
    # named and described
    (
        "label: British climber | Second man",
        "British climber dies on the north face",
        "Second man dies on the north face",
    ),
]


@pytest.mark.parametrize(("expected", "left", "right"), FINDINGS)
def test_what_is_called_otherwise(expected: str, left: str, right: str) -> None:
    finding, _, words = expected.partition(": ")
    one, _, other = words.partition(" | ")
    told = [(what, a.casefold(), b.casefold()) for what, a, b in found(left, right)]
    assert told == [(finding, one.casefold(), other.casefold())]


DESCRIBED = [
    ("Peter Holm, 61, died in a fall.", "A climber died in a fall.", "Mr Holm was alone.", ""),
    ("John Marlow has been charged.", "A man has been charged.", "Mr Marlow is 40.", ""),
    ("Mr Orlov came late.", "The Russian leader came late.", "Mr Orlov, the leader, slept.", ""),
    ("Sgt Ann Teal lost a leg.", "A sergeant lost a leg.", "", ""),
    ("Ms Olsen denied it.", "A spokeswoman denied it.", "", "Jane Olsen, a spokeswoman, left."),
]


@pytest.mark.parametrize(("left", "right", "here", "there"), DESCRIBED)
def test_who_is_named_in_one_and_described_in_the_other(
    left: str, right: str, here: str, there: str
) -> None:
    assert [finding for finding, *_ in found(left, right, (here, there))] == ["described"]


SILENT = [
    # the same in other words
    ("Protesters blocked the road.", "Demonstrators blocked the road."),
    ("The coup was bloodless.", "The coup d’état was bloodless."),
    ("Soldiers crossed the river.", "Troops crossed the river."),
    ("The prime minister resigned.", "The premier resigned."),
    ("The store burnt down.", "The shop burnt down."),
    ("The mountaineer slept.", "The climber slept."),
    # one has both
    ("Rioters and protesters came.", "Protesters came."),
    ("What he calls a revolution was a coup.", "It was a coup."),
    # full and short names, titles left away
    ("Antony Blinken left early.", "Blinken left early."),
    ("U.S. Secretary of State Antony Blinken left.", "Antony Blinken left."),
    ("President Putin left.", "Mr Putin left."),
    ("Foreign Minister Anna Berg left.", "Minister Anna Berg left."),
    ("Police Capt. Tom Tenn died.", "Captain Tom Tenn died."),
    # other people
    ("John Jenkin spoke to police.", "Kathryn Jenkin spoke to police."),
    ("Alexander Ivanov won.", "Alexandra Ivanova won."),
    ("Nichols was sentenced to life.", "A judge gave life in prison."),
    ("Anna Berg won the prize.", "A writer praised the prize."),
    ("Mr Marlow has been charged.", "A woman has been killed."),
    ("Police said so.", "A man said so."),
    # spelling of common words, accents
    (
        "The Organisation for Security and Co-operation met.",
        "The Organization for Security and Cooperation met.",
    ),
    ("Place Vendôme was shut.", "Place Vendome was shut."),
    # words in names, and words that are no names
    ("The White House said no.", "The house was said to be empty."),
    ("Patch Tuesday came.", "The update came on Tuesday."),
    ("May was cold.", "March was cold."),
    ("Women marched on Monday.", "They marched on Monday."),
    ("General Motors cut jobs.", "The car maker cut jobs."),
    ("It rained.", "It rained."),
]


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_what_only_looks_like_another_name(left: str, right: str) -> None:
    assert found(left, right) == []


def test_the_man_whom_the_article_names_elsewhere_is_no_other_name() -> None:
    told = ("Mark Felt died at 95.", "The man died at 95.")
    assert found(*told, ("Mr Felt was ill.", "Mark Felt was ill.")) == []


words = st.lists(
    st.sampled_from(
        [
            *("Rioters", "protesters", "the", "coup", "Kiev", "Kyiv", "Mr", "Putin", "Dmitry"),
            *(
                "Dmytro",
                "Kuleba",
                "A",
                "man",
                "died",
                "President",
                "of",
                "’s",
                ".",
                ",",
                "“",
                "é😀",
            ),
        ]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


@given(words, words)
def test_it_is_symmetric_and_its_spans_lie_in_the_sentences(left: str, right: str) -> None:
    for finding, one, other in found(left, right):
        assert finding
        assert one.strip() == one != ""
        assert other.strip() == other != ""


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_is_too_odd(left: str, right: str) -> None:
    found(left or "a", right or "a")


@given(words)
def test_a_sentence_does_not_differ_from_itself(text: str) -> None:
    assert found(text, text) == []
