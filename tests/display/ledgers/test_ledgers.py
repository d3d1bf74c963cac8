"""What the ledgers hold of a comparison."""

from __future__ import annotations

import pytest

from reader.display.ledgers import LEDGERS, Ledger, LedgerKind, ledger_of
from reader.model import Comparison
from tests.builders import article, comparison

MADE = comparison(
    {
        "A": article(
            "Coup in the harbour town",
            "The regime of President Ole Lund fell in a coup on Monday.",
            "Some 40 ferries left Kiev, “we are safe”, said Mr Lund.",
            "So Lund fled.",
            between="\n\n",
        ),
        "B": article(
            "Ferries leave in haste",
            "At least 30 ferries left Kyiv.",
            "Nobody slept.",
            "Bakers worked on.",
            "Divers did too.",
            "The government of Mr Lund fell in a revolution on Monday, allegedly.",
            between="\n\n",
        ),
        "C": article("It rained.", between="\n\n"),
    },
    "A2 = B6 / A3 = B2",
)


def ledger(name: str, made: Comparison = MADE) -> Ledger:
    return ledger_of(made, next(kind for kind in LEDGERS if kind.id == name))


def rows(name: str) -> dict[str, tuple[list[str], str, bool]]:
    return {
        row.subject: ([cell.text for cell in row.cells], row.finding, row.differs)
        for row in ledger(name).rows
    }


@pytest.mark.parametrize("kind", LEDGERS, ids=[kind.id for kind in LEDGERS])
def test_every_ledger_has_a_cell_for_each_article_and_exact_places(kind: LedgerKind) -> None:
    found = ledger_of(MADE, kind)
    assert found.articles == ("A", "B", "C")
    for row in found.rows:
        assert len(row.cells) == 3
        assert row.subject
        for label, cell in zip("ABC", row.cells, strict=True):
            for place in cell.places:
                assert MADE.article_of(place.sentence).label == label
                whole = MADE.span(place.sentence)
                assert whole.start <= place.span.start < place.span.end <= whole.end


@pytest.mark.parametrize("kind", LEDGERS, ids=[kind.id for kind in LEDGERS])
def test_without_links_nothing_is_said_to_differ_between_sentences(kind: LedgerKind) -> None:
    made = comparison({"A": ["It rained."], "B": ["Ten died."]})
    found = ledger_of(made, kind)
    assert not [
        row for row in found.rows if row.differs and row.subject not in ("Headline", "Lead")
    ]


def test_names_tell_what_each_article_calls_it_how_often_and_first() -> None:
    cells, finding, differs = rows("names")["Ole Lund"]
    assert cells == ["President Ole Lund (first); Ole Lund, Lund ×2", "Mr Lund (first); Lund", ""]
    assert (finding, differs) == ("", False)


def test_names_of_one_place_are_a_row_that_differs() -> None:
    assert rows("names")["Kiev"] == (["Kiev", "Kyiv", ""], "another name of the place", True)


def test_labels_and_loaded_words_by_article() -> None:
    found = rows("names")
    assert found["Labels: change of power"][0] == ["coup ×2", "revolution", ""]
    assert found["Labels: government"] == (["regime", "government", ""], "another label", True)
    assert found["Words: hedges"] == (["", "allegedly", ""], "", False)
    assert found["Words: one-sided words"][0] == ["regime", "", ""]


def test_who_is_only_described_stands_in_the_row_of_the_name() -> None:
    made = comparison(
        {
            "A": ["Peter Holm died in a fall.", "Mr Holm was alone."],
            "B": ["A climber died in a fall."],
        },
        "A1 = B1",
    )
    (row,) = ledger("names", made).rows
    assert [cell.text for cell in row.cells] == ["Peter Holm, Holm", "“A climber”"]
    assert (row.finding, row.differs) == ("named in one, described in the other", True)


def test_order_holds_headline_lead_and_the_place_of_each_shared_point() -> None:
    found = rows("order")
    assert found["Headline"][0] == ["Coup in the harbour town", "Ferries leave in haste", ""]
    assert found["Headline"][1:] == ("Two points in two headlines", True)
    assert found["Lead"][0][2] == "It rained."
    (point,) = [row for subject, row in found.items() if subject.startswith("The regime")]
    assert point == (
        ["lead, 2 of 4 (25% before it)", "6 of 6 (83% before it)", ""],
        "A · B in the lead of one, late in the other",
        True,
    )


def test_facts_put_the_figures_of_linked_sentences_side_by_side() -> None:
    (row,) = ledger("facts").rows
    assert row.subject == "At least 30 ferries left Kyiv."
    assert "40" in row.cells[0].text
    assert "30" in row.cells[1].text
    assert row.finding.startswith("A · B ")
    assert row.place is not None
    assert row.place.sentence == "A3"
