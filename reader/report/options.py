"""What the reader wants in a report; the same for every format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Part(StrEnum):
    """A part of a report, in the order in which they come."""

    OVERVIEW = "overview"
    MATRIX = "matrix"
    OMISSIONS = "omissions"
    SIDE_BY_SIDE = "side-by-side"
    DIFFERENCES = "differences"
    QUOTATIONS = "quotations"
    LEDGERS = "ledgers"
    NOTES = "notes"
    METHOD = "method"


PARTS = MappingProxyType(
    {
        Part.OVERVIEW: "Overview",
        Part.MATRIX: "Points by report",
        Part.OMISSIONS: "What each report leaves out",
        Part.SIDE_BY_SIDE: "Side by side",
        Part.DIFFERENCES: "Differences by kind",
        Part.QUOTATIONS: "Quotations and who is quoted",
        Part.LEDGERS: "Ledgers of figures, names, quotations",
        Part.NOTES: "Your notes",
        Part.METHOD: "How it was made, in full",
    }
)
"""What to call the parts where one chooses among them."""


class Table(StrEnum):
    """A table of a comparison, for the formats that hold tables."""

    PASSAGES = "passages"
    OMISSIONS = "omissions"
    DIFFERENCES = "differences"
    LEDGERS = "ledgers"
    LINKS = "links"
    ARTICLES = "articles"


TABLES = MappingProxyType(
    {
        Table.PASSAGES: "Points by report",
        Table.OMISSIONS: "Omissions",
        Table.DIFFERENCES: "Differences",
        Table.LEDGERS: "Ledgers",
        Table.LINKS: "Links",
        Table.ARTICLES: "Reports",
    }
)


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What is in a report, and what it is called.

    Attributes:
        parts: which; a line on how it was made is always there.
        only_confirmed: leave away what the machine alone decided.
        base: the label of the article against whose words the others are held; "" for the first
            that tells each point.
        title: of the report; "" for one that tells what it is.
        author: who made the report, "" for nobody.
        language: of the fixed texts, ISO 639-1; one without a table of texts counts as English.
        worksheet: make a worksheet for a class in place of a report.
        table: which one, where a file can hold only one.
    """

    parts: frozenset[Part] = frozenset(Part)
    only_confirmed: bool = False
    base: str = ""
    title: str = ""
    author: str = ""
    language: str = "en"
    worksheet: bool = False
    table: Table = Table.PASSAGES

    def has(self, part: Part) -> bool:
        """Tell whether a part is wanted."""
        return part in self.parts


USUAL = ReportOptions()
"""Everything, under the usual title."""


def parts_of(names: Iterable[str]) -> frozenset[Part]:
    """Return the parts of that name.

    Raises:
        ValueError: if one of them is no part.
    """
    return frozenset(Part(name.strip().lower()) for name in names if name.strip())
