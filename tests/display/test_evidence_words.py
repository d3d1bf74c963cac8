from __future__ import annotations

from dataclasses import replace

from reader.display.evidence_words import card_of, evidence_in_words, link_card, omission_card
from reader.model import LinkType, Origin
from tests.builders import comparison

MADE = comparison(
    {
        "A": [
            "Lavrov accused Kyiv, and about 100 people were shot in the days of Yanukovych.",
            "The dinner was cold.",
            "Snow fell.",
        ],
        "B": [
            "One hundred were shot under Yanukovych, Lavrov said; 100 in all.",
            "Forty guests had the dinner at 8 pm.",
            "Ministers left at 9 pm, after a cold dinner of herring.",
        ],
        "C": ["It rained."],
    },
    "A1 = B1 / A2 = B3 / B2",
    across="A2 ~ B2",
    nearest={("C", "P1"): ("C1", 0.27)},
    threshold=0.3,
)


def texts(left: str, right: str) -> list[str]:
    return [f"{r.sign} {r.text}" for r in evidence_in_words(MADE, left, right)]


def test_figures_rare_words_and_shares():
    said = texts("A1", "B1")
    assert said[0] == "+ same figure 100"
    assert "+ rare words ‘Yanukovych’, ‘Lavrov’ and ‘shot’ in both" in said
    assert any("content words of B1 in both" in reason for reason in said)


def test_clause_that_is_told_there():
    assert "+ the clause “cold dinner of herring” is told in A2" in texts("A2", "B3")


def test_other_figures_speak_against():
    assert "− other figures: 8 against 9" in texts("B2", "B3")


def test_nothing_in_common_is_said():
    assert texts("A3", "C1") == ["− no telling word in both: it hangs on what the words mean"]


def test_link_with_threshold_and_runner_up():
    links = {(link.left, link.right): link for link in MADE.alignment.links}
    card = link_card(MADE, links["A2", "B3"])
    assert card.verdict == "A2 – B3: linked, 90% probable; the threshold is 30%."
    assert card.notes == (
        "Runner-up for A2 in B: B2, 0.60.",
        "No other sentence of A reaches the threshold with B3.",
    )
    assert card.fragile == ""


def test_fragile_partial_and_fixed_links_say_so():
    link = MADE.alignment.links[0]
    assert "higher by 0.05" in link_card(MADE, replace(link, fragile=True)).fragile
    partial = replace(link, type=LinkType.PARTIAL)
    assert "linked in part" in link_card(MADE, partial).verdict
    by_hand = replace(link, origin=Origin.READER)
    assert link_card(MADE, by_hand).verdict == "A1 – B1: linked by you."


def omission(article: str, passage: str):
    return next(o for o in MADE.alignment.omissions if (o.article, o.passage) == (article, passage))


def test_omission_with_its_nearest_miss():
    card = omission_card(MADE, replace(omission("C", "P1"), fragile=True))
    assert card.verdict == "Not told in C."
    assert card.about == "The nearest miss is C1, 27% probable where 30% is needed: “It rained.”"
    assert card.fragile == "Fragile: a threshold lower by 0.05 would make this a link."
    by_hand = replace(omission("C", "P1"), origin=Origin.READER, nearest=None)
    assert omission_card(MADE, by_hand).verdict == "Not told in C, as you said."
    assert omission_card(MADE, by_hand).notes == ("C has no sentence.",)


def test_what_is_told_in_part_elsewhere():
    card = omission_card(MADE, omission("A", "P3"))
    assert card.verdict == "A tells some of it elsewhere, at A2."
    assert card.notes == ("A2: “The dinner was cold.”",)


def test_card_of_each_article_of_a_passage():
    passage = MADE.passage("P1")
    base, other, silent = (card_of(MADE, passage, label, "A") for label in "ABC")
    assert base.notes == ("A1 – B1: 0.90",)
    assert other.verdict.startswith("A1 – B1: linked")
    assert silent.verdict == "Not told in C."
    alone = MADE.passage("P4")
    assert card_of(MADE, alone, "A", "A").verdict == "Told by this article only."
