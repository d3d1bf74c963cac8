"""Names and labels: what two sentences call otherwise, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.differences.naming.find import find_names
from tests.differences.telling import told

IN_ONE_FRAME = [
    # labels of people, deeds and events
    ("label: Rioters | Protesters", "{} burnt two vans."),
    ("label: coup | revolution", "The {} began at dawn."),
    ("label: ouster | coup", "After the {} the king fled."),
    ("label: Militants | Fighters", "{} held the port."),
    ("label: terrorists | rebels", "The {} left."),
    ("label: regime | government", "The {} shut a paper."),
    ("label: strongman | president", "The {} spoke."),
    ("label: shooting | massacre", "He saw the {}."),
    ("label: murder | killing", "Two saw the {}."),
    ("label: special military operation | invasion", "The {} began in March."),
    ("label: illegal immigrants | refugees", "The boat carried {}."),
    ("label: death tax | estate tax", "They fight the {}."),
    ("label: Global warming | Climate crisis", "{} bites."),
    ("label: enhanced interrogation | torture", "He spoke of {}."),
    ("label: whistleblower | traitor", "The {} left."),
    ("label: accident | crash", "The {} shut the road."),
    ("label: heist | robbery", "The {} took an hour."),
    ("label: fence | wall", "The {} is high."),
    # places
    ("place: Kiev | Kyiv", "Talks in {} went on."),
    ("place: Burma | Myanmar", "The navy of {} came."),
    ("place: Odessa | Odesa", "A ship left {}."),
    # forms of a name
    ("spelling: Viktor Yanukovich | Viktor Yanukovych", "{} fled."),
    ("spelling: Sergey Lavrov | Sergei Lavrov", "{} sat."),
    ("name: William Harker | Bill Harker", "{} won."),
    ("name: Dmitry Kuleba | Dmytro Kuleba", "{} sat."),
    # two descriptions
    ("label: British climber | Second man", "{} dies on the north face"),
]


@pytest.mark.parametrize(("expected", "frame"), IN_ONE_FRAME)
def test_what_is_called_otherwise_in_one_frame(expected: str, frame: str) -> None:
    one, other = expected.partition(": ")[2].split(" | ")
    assert told(find_names, frame.format(one), frame.format(other)) == [expected]


def test_the_first_of_several_labels_is_shown() -> None:
    found = told(find_names, "Riots: no riots since May.", "No protests since May.")
    assert found == ["label: Riots | protests"]


def test_two_offices_of_one_person() -> None:
    left, right = "Prime Minister Anna Berg spoke.", "Finance Minister Anna Berg spoke."
    assert told(find_names, left, right) == ["title: Anna Berg | Anna Berg"]


DESCRIBED = [
    ("Mr Holm was alone. / Peter Holm, 61, died in a fall.", "A climber died in a fall."),
    ("Mr Marlow is 40. / John Marlow has been charged.", "A man has been charged."),
    ("Mr Orlov, the leader, slept. / Mr Orlov came late.", "The Russian leader came late."),
    ("Sgt Ann Teal lost a leg.", "A sergeant lost a leg."),
    ("Ms Olsen denied it.", "Jane Olsen, a spokeswoman, left. / A spokeswoman denied it."),
]


@pytest.mark.parametrize(("left", "right"), DESCRIBED)
def test_who_is_named_in_one_and_described_in_the_other(left: str, right: str) -> None:
    (found,) = told(find_names, left, right)
    assert found.startswith("described: ")


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
    assert told(find_names, left, right) == []


def test_the_man_whom_the_article_names_elsewhere_is_no_other_name() -> None:
    left = "Mr Felt was ill. / Mark Felt died at 95."
    assert told(find_names, left, "Mark Felt was ill. / The man died at 95.") == []


PIECES = (
    "Rioters protesters the coup Kiev Kyiv Mr Putin Dmitry Dmytro Kuleba A man died President of "
    "’s . , “ é😀"
)
made_up = st.lists(st.sampled_from(PIECES.split()), min_size=1, max_size=12).map(" ".join)


@given(made_up, made_up)
def test_it_is_symmetric_and_its_spans_are_words_of_the_sentence(left: str, right: str) -> None:
    for found in told(find_names, left, right):
        _, _, words = found.partition(": ")
        assert all(one.strip() == one != "" for one in words.split(" | "))


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_is_too_odd(left: str, right: str) -> None:
    told(find_names, left or "a", right or "a")


@given(made_up)
def test_a_sentence_does_not_differ_from_itself(text: str) -> None:
    assert told(find_names, text, text) == []
