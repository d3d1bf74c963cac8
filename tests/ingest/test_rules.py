"""Which lines of a saved page are set aside, and which traps stay story."""

import pytest

from reader.ingest.rules import Line, is_section, leftover_of
from reader.model import Leftover

CAUGHT = [
    ("Share this article", Leftover.CONTROL),
    ("Share on Facebook", Leftover.CONTROL),
    ("Follow us on Twitter and Telegram", Leftover.CONTROL),
    ("Follow The Harbour on X", Leftover.CONTROL),
    ("Subscribe to our newsletter", Leftover.CONTROL),
    ("Sign up for our daily newsletter and never miss a story.", Leftover.CONTROL),
    ("ADVERTISEMENT", Leftover.CONTROL),
    ("Story continues below advertisement", Leftover.CONTROL),
    ("Continue reading", Leftover.CONTROL),
    ("Discuss", Leftover.CONTROL),
    ("Comments (12)", Leftover.CONTROL),
    ("1,204 comments", Leftover.CONTROL),
    ("4 min read", Leftover.CONTROL),
    ("Listen to this article", Leftover.CONTROL),
    ("Skip to main content", Leftover.CONTROL),
    ("https://harbour.example/world/1", Leftover.CONTROL),
    ("Tags: Sweden, dinner, talks", Leftover.CONTROL),
    ("Read more: The dinner that went wrong", Leftover.RELATED),
    ("READ ALSO: How the quarrel began", Leftover.RELATED),
    ("See also – The host in her own words", Leftover.RELATED),
    ("Related stories", Leftover.RELATED),
    ("More on this story", Leftover.RELATED),
    ("© AP Photo / Jo Example", Leftover.CREDIT),
    ("© 2021 The Harbour Post. All rights reserved.", Leftover.CREDIT),
    ("Copyright 2021 Harbour Media. All rights reserved", Leftover.CREDIT),
    ("All rights reserved.", Leftover.CREDIT),
    ("Photo: Jo Example", Leftover.CREDIT),
    ("Photograph: Jo Example/Harbour Pictures", Leftover.CREDIT),
    ("(AP Photo/Jo Example)", Leftover.CREDIT),
    ("REUTERS/Jo Example", Leftover.CREDIT),
    ("Jo Example/AFP via Getty Images", Leftover.CREDIT),
    ("Getty Images", Leftover.CREDIT),
    ("File photo", Leftover.CREDIT),
    ("Image source, Getty Images", Leftover.CREDIT),
    ("(Reporting by Jo Example in Bergen; Editing by Kim Sample)", Leftover.CREDIT),
    ("Additional reporting by Kim Sample", Leftover.CREDIT),
    ("By Jo Example", Leftover.CREDIT),
    ("By Jo Example and Kim Sample, Harbour correspondent", Leftover.CREDIT),
    ("By JO EXAMPLE", Leftover.CREDIT),
    ("By AFP", Leftover.CREDIT),
    ("Jo Example in Bergen", Leftover.CREDIT),
    ("Reuters", Leftover.CREDIT),
    ("Published: 2 December 2021", Leftover.METADATA),
    ("Last updated on 2 Dec 2021 at 14:05 GMT", Leftover.METADATA),
    ("Updated 3 hours ago", Leftover.METADATA),
    ("December 2, 2021", Leftover.METADATA),
    ("14:05 GMT 02.12.2021", Leftover.METADATA),
    ("Thu 2 Dec 2021 18.05 GMT", Leftover.METADATA),
    ("BERGEN, Norway (AP) —", Leftover.METADATA),
    ("BERGEN, Dec 2 (Reuters)", Leftover.METADATA),
    ("Bergen, 2 December 2021", Leftover.METADATA),
]

KEPT = [
    "He declined.",
    "Not so.",
    "Why now?",
    "“Never.”",
    "“Share,” she said.",
    "Share.",
    "A long night",
    "What the host saw",
    "Hard words",
    "Background",
    "Share prices fell on Wednesday",
    "Follow the money, an old rule says.",
    "Subscribers left in thousands.",
    "Subscribe to that view and you lose the vote, she warned.",
    "Get out of my country, the minister told the envoy.",
    "Read more carefully, the judge told the lawyers.",
    "Comments by the minister angered the envoy.",
    "Advertisement rules were tightened last year.",
    "Related talks begin in May.",
    "Photos of the dinner were banned.",
    "Photo shows minister at dinner he denied",
    "Reuters reported that the talks had failed.",
    "Reporting by state media was restricted, the envoy said.",
    "By Wednesday, both had left.",
    "By Sunday Night",
    "By then it was over",
    "By land and by sea, the army moved.",
    "In Bergen, nobody slept.",
    "On 2 December 2021 the council met.",
    "2 December was a Thursday.",
    "Two days ago they met",
    "Bergen, where the talks took place, was quiet.",
    "Host of the dinner Ann Other, July 24",
    "Copyright law was changed in 2021.",
    "They reserved all rights to reply.",
    "The paper contributed to this debate.",
    "Topics such as the border were left out.",
    "https://harbour.example/1 was down for an hour.",
    "Credit: banks lend less than they did, a survey of 40 of them found. Loans fell.",
    "A minister spoke.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "leftover"), CAUGHT)
def test_a_leftover_is_known(text, leftover):
    assert leftover_of(Line(text, number=2, count=20)) == leftover


@pytest.mark.parametrize("text", KEPT)
def test_story_is_kept(text):
    assert leftover_of(Line(text, number=2, count=20)) is None


@pytest.mark.parametrize("text", KEPT)
def test_story_is_kept_at_the_end(text):
    assert leftover_of(Line(text, number=19, count=20)) is None


@pytest.mark.parametrize(
    "text", ["2 December 2021", "Jo Example in Bergen", "By Jo Example", "Topics: war and peace"]
)
def test_in_the_middle_a_date_or_name_may_be_a_heading_of_the_story(text):
    assert leftover_of(Line(text, number=10, count=20)) is None


def test_who_contributed_stands_at_the_end():
    text = "Kim Sample contributed to this report."
    assert leftover_of(Line(text, number=19, count=20)) == Leftover.CREDIT
    assert leftover_of(Line(text, number=9, count=20)) is None


def test_the_article_s_own_outlet_alone_on_a_line_is_a_credit():
    assert leftover_of(Line("The Harbour Post", 3, 9, outlet="The Harbour Post")) == Leftover.CREDIT
    assert leftover_of(Line("The Harbour Post", 3, 9, outlet="The Evening Wire")) is None


def test_a_headline_that_looks_like_who_wrote_it_is_kept():
    headline = Line("Ministers Quarrel in Bergen", number=1, count=20, story_above=False)
    assert leftover_of(headline) is None


@pytest.mark.parametrize("text", ["a" + " " * 100_000 + "b", "A. " * 30_000, "World > " * 20_000])
def test_a_line_without_end_is_story_and_known_at_once(text):
    assert leftover_of(Line(text, number=2, count=20)) is None
    assert not is_section(Line(text, number=2, count=20))
