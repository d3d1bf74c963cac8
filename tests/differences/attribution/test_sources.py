"""Who says so, in two sentences: what is found, and what must stay silent."""

from __future__ import annotations

import pytest

from reader.differences.attribution.find import find_sources
from tests.differences.telling import told

FACT = "attributed against fact"
FINDINGS = [
    # told as a fact in one, laid to somebody in the other
    (
        "The dam burst on Monday, police said.",
        "The dam burst on Monday.",
        f"{FACT}: police said | –",
    ),
    (
        "The dam burst on Monday.",
        "According to the ministry, the dam burst on Monday.",
        f"{FACT}: – | According to the ministry",
    ),
    (
        "Marta Dunn said that the bridge would close.",
        "The bridge closes at noon.",
        f"{FACT}: Marta Dunn said | –",
    ),
    (
        "“The bridge is closed,” said Marta Dunn, a spokeswoman for the town.",
        "The bridge is closed.",
        f"{FACT}: said Marta Dunn | –",
    ),
    (
        "Prosecutors claim that Moss took the money.",
        "Moss took the money.",
        f"{FACT}: Prosecutors claim | –",
    ),
    (
        "The harbour was empty, the Daily Gazette reported.",
        "The harbour was empty.",
        f"{FACT}: the Daily Gazette reported | –",
    ),
    (
        "A police report says the driver had been drinking.",
        "The driver had been drinking.",
        f"{FACT}: A police report says | –",
    ),
    (
        "Police: driver had been drinking",
        "The driver had been drinking.",
        f"{FACT}: Police: | –",
    ),
    (
        "James Holt, chief of the fire brigade, told the newspaper the hall had burnt down.",
        "The hall had burnt down.",
        f"{FACT}: James Holt, chief of the fire brigade, told | –",
    ),
    (
        "Investigators suspect arson at the mill.",
        "Arson destroyed the mill.",
        f"{FACT}: Investigators suspect | –",
    ),
    (
        "Citing two diplomats, the agency wrote that the talks had failed.",
        "The talks had failed.",
        f"{FACT}: Citing two diplomats | –",
    ),
    (
        "Ruiz went back to the flood and accused the ministry of hiding the figures.",
        "The ministry hid the figures of the flood.",
        f"{FACT}: accused | –",
    ),
    # the quotation goes on from the sentence before
    (
        '"We saw the smoke," Ames said. / "Then the roof came down."',
        "The roof came down.",
        f'{FACT}: "Then the roof came down." | –',
    ),
    # named and not named
    (
        "Inspector Lena Falk said the driver fled.",
        "Police said the driver fled.",
        "named against unnamed: Inspector Lena Falk said | Police said",
    ),
    (
        "The driver fled, witnesses said.",
        "The driver fled, according to Lena Falk.",
        "named against unnamed: witnesses said | according to Lena Falk",
    ),
    (
        "A source said the talks had failed.",
        "Pedro Ruiz said the talks had failed.",
        "named against unnamed: A source said | Pedro Ruiz said",
    ),
    # another source
    (
        "Pedro Ruiz said the talks had failed.",
        "Karin Holm said the talks had failed.",
        "other source: Pedro Ruiz said | Karin Holm said",
    ),
    (
        "Residents said the wall fell first.",
        "Prosecutors said the wall fell first.",
        "other source: Residents said | Prosecutors said",
    ),
    (
        "The Evening Herald reported that the mill was sold.",
        "Karin Holm said the mill was sold.",
        "other source: The Evening Herald reported | Karin Holm said",
    ),
    (
        "A court filing says the mill was sold in May.",
        "Neighbours say the mill was sold in May.",
        "other source: A court filing says | Neighbours say",
    ),
]

SILENT = [
    ("The dam burst on Monday.", "On Monday the dam burst."),
    # the same source, however it is called
    ("The dam burst, police said.", "Police say the dam burst."),
    ("Pedro Ruiz said the talks had failed.", "The talks had failed, said Ruiz."),
    ("Marta Dunn, a spokeswoman, said it was closed.", "It was closed, Dunn told reporters."),
    ("The WHO said the fever spreads.", "The World Health Organization said the fever spreads."),
    # a pronoun may stand for anybody
    ("She said the talks had failed.", "Pedro Ruiz said the talks had failed."),
    ("Ruiz called. / He said the talks had failed.", "Holm said the talks had failed."),
    # the speaker is the actor there
    (
        "The ministry announced that it would close the bridge.",
        "The ministry closed the bridge.",
    ),
    ("Linde Corp said it had sold the mill.", "Linde Corp sold the mill."),
    # verbs that report nothing here
    ("The flood claimed the lives of ten people.", "Ten people died in the flood."),
    ("Moss added two goals in the second half.", "Moss scored two goals in the second half."),
    ("Moss promised to come.", "Moss will come."),
    ("Two men accused of theft fled.", "The two men fled after the theft."),
    ("The state police closed the road.", "The road was closed."),
    ("The murder charges against Moss were dropped.", "Moss is free: the murder case fell."),
    # nobody said anything
    ("The ministry did not say who sold the mill.", "It is not known who sold the mill."),
    # what is laid to somebody is not what both tell
    (
        "The mill in Aldham, built in 1884, burnt down on Monday, and Ruiz said he was sad.",
        "The mill in Aldham burnt down on Monday.",
    ),
    # a clause within the sentence is laid to somebody, the rest is not
    (
        "The council passed a rule that critics say harms trade, but it kept the bridge open.",
        "The council kept the bridge open.",
    ),
    # the source is there for a quotation of other things
    (
        'Moss, who sold the mill in May, "would do it all over again", his lawyer said.',
        "Moss sold the mill in May.",
    ),
    # the other lays something to somebody, too: it may be meant for all of it
    (
        "The mill burnt down on Monday, police said.",
        "The mill burnt down on Monday, and the owner said he would build it up again.",
    ),
    # the source speaks of itself
    ("The firm said on Monday it had sold the mill.", "Linde Corp sold the mill."),
    # what somebody does there
    ("A police statement said the fire was suspicious.", "The fire is held by police for arson."),
    # a police department is the police
    ("The mill burnt down, the ALPD said.", "The mill burnt down, Aldham Police said."),
    ("The mill burnt down, the ALPD said.", "The mill burnt down, police said."),
    # a name goes on behind an initial
    (
        "Karin J. Holm said the mill burnt down.",
        '"The mill burnt down," said Karin J. Holm, the owner.',
    ),
    ('"The mill burnt down," said Karin J. Holm.', "The mill burnt down, Holm said."),
    # that there is a report says nothing of whose it is
    ("REPORT: MILL SOLD TO LINDE", "The mill was sold to Linde."),
    # hearsay is a matter of certainty
    ("Moss reportedly sold the mill.", "Moss sold the mill."),
    ("Kyiv puts the loss at about 300 tents.", "Ukraine speaks of a loss of 300 tents."),
    ("It was a coup in Moscow’s eyes.", "Lavrov set out Moscow’s view of the coup."),
    # a quotation whose speaker nobody knows is no fact either
    ('"The roof came down."', '"The roof came down," Ames said.'),
    # the speaker of the sentence before
    (
        '"We saw the smoke," Ames said. / "Then the roof came down."',
        "Ames said the roof came down.",
    ),
    ("", ""),
]


@pytest.mark.parametrize(("left", "right", "expected"), FINDINGS)
def test_who_says_it(left: str, right: str, expected: str) -> None:
    assert told(find_sources, left, right) == [expected]


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_what_is_no_difference(left: str, right: str) -> None:
    assert told(find_sources, left, right) == []
