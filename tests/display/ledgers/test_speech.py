"""The ledgers of quotations and of certainty."""

from __future__ import annotations

from reader.display.ledgers.certainty import certainty_rows
from reader.display.ledgers.ledger import LedgerRow
from reader.display.ledgers.quotations import quotation_rows
from tests.builders import comparison

STORY = comparison(
    {
        "A": [
            "The hall burnt down.",
            'Marta Dunn said: "We close the bridge at noon."',
            'The plan is "reckless", Ruiz said.',
        ],
        "B": [
            "The hall reportedly burnt down.",
            '"We close the bridge at noon and open it on Friday," said Dunn.',
            "Police said it rained.",
        ],
        "C": ["The hall burnt down, police said.", "The bridge closes at noon, Dunn announced."],
    },
    "A1 = B1, A1 = C1, B1 = C1 / A2 = B2, A2 = C2, B2 = C2 / A3 / B3",
)


def drawn(row: LedgerRow) -> list[str]:
    """Write a row as its subject and its cells, a minus for one without anything."""
    return [row.subject, *(cell.text or "–" for cell in row.cells)]


def test_a_quotation_is_one_row_with_what_each_article_has_of_it() -> None:
    bridge, plan = quotation_rows(STORY)
    assert drawn(bridge) == [
        "“We close the bridge at noon and open it on Friday”",
        "“We close the bridge at noon.” (Marta Dunn, said)",
        "“We close the bridge at noon and open it on Friday” (Dunn, said)",
        "bridge closes at noon",
    ]
    assert bridge.differs
    assert bridge.finding == (
        "A · B shorter in one; A · C quoted in one, told in the other; "
        "B · C quoted in one, told in the other"
    )
    assert drawn(plan) == ["“reckless”", "“reckless” (Ruiz, said)", "–", "–"]
    assert (plan.differs, plan.finding) == (False, "")


def test_a_quotation_points_at_its_first_words() -> None:
    bridge, _ = quotation_rows(STORY)
    assert bridge.place is not None
    words = bridge.place.span.of(STORY.article("A").text)
    assert (bridge.place.sentence, words) == ("A2", "We close the bridge at noon.")


def test_each_point_that_several_tell_has_its_step_on_the_ladder() -> None:
    hall, bridge = certainty_rows(STORY)
    assert drawn(hall)[1:] == [
        "told as fact",
        "hedged: reportedly",
        "attributed: police said",
    ]
    assert hall.differs
    assert drawn(bridge)[1:] == [
        "attributed: Marta Dunn said",
        "attributed: said Dunn",
        "attributed: Dunn announced",
    ]
    assert [cell.rank for cell in hall.cells] == [0.0, 4.0, 1.0]


def test_a_fact_points_at_its_sentence_and_a_hedge_at_its_words() -> None:
    hall, _ = certainty_rows(STORY)
    fact, hedge, _ = (cell.places[0] for cell in hall.cells)
    assert fact.span == STORY.span("A1")
    assert hedge.span.of(STORY.article("B").text) == "reportedly"


def test_without_passages_that_several_tell_there_are_no_rows() -> None:
    alone = comparison({"A": ["It rained."], "B": ["It snowed."]}, "A1 / B1")
    assert list(certainty_rows(alone)) == []
    assert list(quotation_rows(alone)) == []
