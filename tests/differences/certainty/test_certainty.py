"""How certain two sentences are of the same: what is found, and what must stay silent."""

from __future__ import annotations

import pytest

from reader.differences.certainty.find import find_certainty
from tests.differences.telling import told

FINDINGS = [
    # hedged in one, told as a fact in the other
    (
        "Moss allegedly took the money.",
        "Moss took the money.",
        "hedged against fact: allegedly | –",
    ),
    (
        "Dozens of ministers were present.",
        "Dozens of ministers were reportedly present.",
        "hedged against fact: – | reportedly",
    ),
    (
        "The fire may have been set on purpose.",
        "The fire was set on purpose.",
        "hedged against fact: may | –",
    ),
    (
        "It is thought that two of the cables were cut.",
        "Two of the cables were cut.",
        "hedged against fact: thought | –",
    ),
    (
        "The hall will likely be a total loss.",
        "The hall is a total loss.",
        "hedged against fact: likely | –",
    ),
    (
        "Ruiz is said to have gone back to the mill.",
        "Ruiz went back to the mill.",
        "hedged against fact: is said to | –",
    ),
    (
        "The driver appears to have fallen asleep.",
        "The driver had fallen asleep.",
        "hedged against fact: appears | –",
    ),
    (
        "The alleged threat of an attack was discussed.",
        "The threat of an attack was discussed.",
        "hedged against fact: alleged | –",
    ),
    (
        "Police suspect arson at the mill.",
        "Arson at the mill cost two lives.",
        "hedged against fact: suspect | –",
    ),
    (
        "Perhaps the dam was too old.",
        "The dam was too old, the inquiry found.",
        "hedged against fact: Perhaps | –",
    ),
    (
        "The flaw is believed to have hit ten thousand sites.",
        "The flaw hit ten thousand sites.",
        "hedged against fact: believed | –",
    ),
    (
        "The flood could reach the harbour by night.",
        "The flood reached the harbour.",
        "hedged against fact: could | –",
    ),
    # a little taken from it
    (
        "The mill was almost destroyed.",
        "The mill was destroyed.",
        "softened against fact: almost | –",
    ),
    (
        "The store was gutted.",
        "The store was nearly gutted.",
        "softened against fact: – | nearly",
    ),
    (
        "The hall was almost totally destroyed.",
        "The hall was destroyed.",
        "softened against fact: almost | –",
    ),
    # what is hedged there is something else
    (
        "Moss allegedly took the money.",
        "Moss took the money and is likely to appeal soon.",
        "hedged against fact: allegedly | –",
    ),
    # with little behind it a hedge bears on what stands before
    (
        "The plan to sell the mill allegedly was hatched.",
        "The plan to sell the mill was ready.",
        "hedged against fact: allegedly | –",
    ),
    # denied
    (
        "The ministry denied that troops had crossed the river.",
        "Troops crossed the river.",
        "denied against told: denied | –",
    ),
    (
        "Holm disputes the figures of the flood.",
        "The flood figures were published in May.",
        "denied against told: disputes | –",
    ),
    # not so against so
    (
        "The guards did not fire on the crowd.",
        "The guards fired on the crowd.",
        "negated against told: not | fired",
    ),
    (
        "The guards didn’t fire on the crowd.",
        "The guards fired on the crowd.",
        "negated against told: didn’t | fired",
    ),
    (
        "Nobody warned the village.",
        "The engineers warned the village.",
        "negated against told: Nobody | warned",
    ),
    (
        "No shots were fired at the crowd.",
        "Two shots were fired at the crowd.",
        "negated against told: No | shots",
    ),
    (
        "The two never met in Aldham.",
        "The two met in Aldham.",
        "negated against told: never | met",
    ),
    # planned against done
    (
        "The council will close the bridge.",
        "The council closed the bridge on Monday.",
        "planned against done: will | closed",
    ),
    (
        "The owners plan to sell the mill and are set to open a hotel.",
        "The owners opened a hotel.",
        "planned against done: set to | opened",
    ),
]

SILENT = [
    ("Moss took the money.", "The money was taken by Moss."),
    # equally uncertain, in the same words or in others
    ("Moss allegedly took the money.", "Moss reportedly took the money."),
    ("The fire may have been set.", "The fire might have been set."),
    ("It is not over.", "It isn’t over."),
    ("The guards did not fire.", "The guards never fired."),
    ("The council will close the bridge.", "The bridge will be closed by the council."),
    # words that hedge nothing here
    ("The mill was sold in May.", "The mill was sold."),
    ("The suspect fled by car.", "He fled by car."),
    ("She appeared in court on Monday.", "She was in court on Monday."),
    ("Come as soon as possible, the town said.", "The town said: come soon."),
    ("Smoke could be seen over the mill.", "Smoke stood over the mill."),
    ("We suggest closing the bridge.", "Close the bridge."),
    ("His will was read in court.", "In court his papers were read."),
    ("We could pay for the pumps, Holm said.", "The town pays for the pumps."),
    ("Moss found a dispute over the mill.", "The mill was sold."),
    ("His failed plan for the mill is known.", "His plan for the mill is known."),
    ("The voters are going to the polls.", "The town polled its voters."),
    ("The advice is to close the bridge.", "The bridge was closed."),
    ("A suspicious bag was found.", "A bag was found."),
    # the hedge bears on words near it, which the other does not tell
    ("The reportedly tired and badly equipped climber fell.", "The climber fell."),
    ("Moss left the mill after he allegedly threatened a guard there.", "Moss left the mill."),
    # negations that deny nothing of what the other tells
    ("Not only the mill burnt down.", "The mill burnt down."),
    ("No. 1 Aldham beat No. 9 Drake.", "Aldham beat Drake."),
    ("There is no doubt the mill burnt.", "The mill burnt."),
    ("They could not be rescued until Monday.", "They were rescued on Monday."),
    ("No one was hurt, but one man died.", "One man died."),
    ("No deal has been signed.", "The deal remains unsigned."),
    ("Nobody was hurt.", "The crew escaped unharmed."),
    # a figure is a matter of figures
    ("Almost 100 people came.", "100 people came."),
    ("Nearly a hundred people came.", "A hundred people came."),
    # the hedge bears on something that only one tells
    (
        "The team made its offer in May, and the owner may retire next year.",
        "The team made its offer in May.",
    ),
    # who denies here speaks there as well
    (
        "Holm dismissed the charges as hysteria.",
        "The charges are hysteria, Holm said.",
    ),
    ("", ""),
]


@pytest.mark.parametrize(("left", "right", "expected"), FINDINGS)
def test_how_certain(left: str, right: str, expected: str) -> None:
    assert told(find_certainty, left, right) == [expected]


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_what_is_no_difference(left: str, right: str) -> None:
    assert told(find_certainty, left, right) == []
