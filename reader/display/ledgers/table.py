"""The table of the ledgers: one module fills each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.display.ledgers.certainty import certainty_rows
from reader.display.ledgers.facts import fact_rows
from reader.display.ledgers.ledger import Ledger, LedgerRow
from reader.display.ledgers.names import name_rows
from reader.display.ledgers.order import order_rows
from reader.display.ledgers.quotations import quotation_rows
from reader.model import Comparison


@dataclass(frozen=True, slots=True)
class LedgerKind:
    """A ledger before it is filled.

    Attributes:
        id, title, subject, explanation: see `Ledger`.
        rows: returns its rows; with the articles in another order the same ones.
    """

    id: str
    title: str
    subject: str
    explanation: str
    rows: Callable[[Comparison], Iterable[LedgerRow]]


LEDGERS = (
    LedgerKind(
        "facts",
        "Figures",
        "What is counted",
        "The figures and dates that linked sentences give, and how they stand to each other.",
        fact_rows,
    ),
    LedgerKind(
        "quotations",
        "Quotations",
        "What is quoted",
        "Everything that is quoted, word for word, trimmed or reworded, who says it, and the words "
        "of the articles that paraphrase it.",
        quotation_rows,
    ),
    LedgerKind(
        "names",
        "Names and labels",
        "Who or what",
        "What each article calls the same person, group, place or event, how often, and where "
        "first; and the loaded, hedging and factive words that it uses. It shows which words stand "
        "there; it says nothing about an outlet.",
        name_rows,
    ),
    LedgerKind(
        "certainty",
        "How certain",
        "Passage",
        "Who tells a point as a fact, attributes it, hedges it, disputes or denies it, in which "
        "words.",
        certainty_rows,
    ),
    LedgerKind(
        "order",
        "Order",
        "Point",
        "Where each point stands in each article, as the share of the article before it.",
        order_rows,
    ),
)
"""In the order in which they are shown."""


def ledger_of(comparison: Comparison, kind: LedgerKind) -> Ledger:
    """Return a ledger of a comparison."""
    labels = tuple(article.label for article in comparison.articles)
    rows = tuple(kind.rows(comparison))
    return Ledger(kind.id, kind.title, kind.subject, kind.explanation, labels, rows)
