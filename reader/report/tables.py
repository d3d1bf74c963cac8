"""A comparison as tables: for spreadsheets and for programs that read one line at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader.corrections import note_of
from reader.display.differences import excerpt_text
from reader.display.ledgers import LEDGERS, ledger_of
from reader.display.matrix import matrix_of
from reader.display.omissions import ranked_omissions
from reader.display.one_text import describe_telling
from reader.display.readings import readings_of
from reader.display.standing import describe_cell
from reader.model import Link, Origin
from reader.report.blocks import Words, said_in
from reader.report.confirmed import Chosen
from reader.report.making import Report, named
from reader.report.options import Table
from reader.report.points import marked_words
from reader.report.sections import finding_of, name_of

Value = str | int | float | Words
"""What stands in a cell: a text, a number, or words of which some are marked."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table.

    Attributes:
        widths: of the columns, in letters.
    """

    table: Table
    head: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    widths: tuple[int, ...]


def sheet_of(report: Report, table: Table) -> Sheet:
    """Return one of the tables of a comparison."""
    comparison = report.comparison
    chosen = Chosen(comparison, only_confirmed=report.options.only_confirmed)
    return _SHEETS[table](report, chosen)


def plainly(value: Value) -> str | int | float:
    """Return what stands in a cell without any marks."""
    return said_in(value) if isinstance(value, tuple) else value


def _passages(report: Report, chosen: Chosen) -> Sheet:
    """Return the points of the story, with the words of each article and how it stands."""
    made = report.comparison
    rows: list[tuple[Value, ...]] = []
    for row in matrix_of(made).rows:
        if not chosen.passage(row.passage):
            continue
        passage = made.passage(row.passage)
        views = readings_of(made, passage, report.options.base or None)
        readings = (tuple(marked_words(view.parts)) for view in views)
        standings = (describe_cell(cell) for cell in row.cells)
        note = note_of(report.corrections, made, passage.id) if report.corrections.notes else ""
        told = describe_telling(made, passage)
        sure = _sure(made.links_inside(passage.id))
        rows.append((passage.id, told, row.label, *readings, *standings, *sure, note))
    labels = [named(article) for article in made.articles]
    return Sheet(
        Table.PASSAGES,
        (
            "Point",
            "Told by",
            "Shortest telling",
            *labels,
            *(f"How {article.label} tells it" for article in made.articles),
            "Links",
            "Decided by the reader",
            "Fragile",
            "Note",
        ),
        tuple(rows),
        (8, 22, 40, *([48] * len(labels)), *([26] * len(labels)), 24, 12, 10, 30),
    )


def _sure(links: Sequence[Link]) -> tuple[str, str, str]:
    """Return the links of a passage, which of them the reader decided, and which are fragile."""
    told = ", ".join(f"{k.left}–{k.right} {k.score:.2f}" for k in links)
    own = ", ".join(f"{k.left}–{k.right}" for k in links if k.origin is Origin.READER)
    fragile = ", ".join(f"{k.left}–{k.right}" for k in links if k.fragile)
    return told, own, fragile


def _omissions(report: Report, chosen: Chosen) -> Sheet:
    made = report.comparison
    rows: list[tuple[Value, ...]] = []
    for found in ranked_omissions(made):
        silence = found.omission
        if not chosen.omission(silence):
            continue
        near = silence.nearest
        rows.append(
            (
                silence.article,
                made.article(silence.article).name,
                silence.passage,
                made.text(found.telling),
                found.telling,
                ", ".join(silence.told_by),
                "in part" if silence.told_in_part else "nowhere",
                ", ".join(silence.told_in_part),
                "yes" if found.main else "no",
                near.sentence if near else "",
                made.text(near.sentence) if near else "",
                near.score if near else "",
                silence.probability,
                silence.origin.value,
                "yes" if silence.fragile else "no",
            )
        )
    head = (
        "Article",
        "Outlet",
        "Point",
        "Shortest telling",
        "Sentence",
        "Told by",
        "Told",
        "In part at",
        "Told by enough to weigh",
        "Nearest sentence",
        "Its words",
        "Its score",
        "Probability of silence",
        "Decided by",
        "Fragile",
    )
    widths = (8, 24, 8, 60, 10, 12, 10, 12, 12, 10, 48, 10, 12, 10, 8)
    return Sheet(Table.OMISSIONS, head, tuple(rows), widths)


def _differences(report: Report, chosen: Chosen) -> Sheet:
    made = report.comparison
    rows: list[tuple[Value, ...]] = []
    for found in made.differences:
        if not chosen.difference(found):
            continue
        link = made.link(*found.link)
        left, right = found.link
        rows.append(
            (
                found.passage,
                name_of(found.kind),
                finding_of(made, found),
                left,
                excerpt_text(made, found.left),
                right,
                excerpt_text(made, found.right),
                made.text(left),
                made.text(right),
                link.origin.value if link else "",
                "yes" if link and link.fragile else "no",
            )
        )
    head = (
        "Point",
        "Kind",
        "Finding",
        "Sentence of the one",
        "Its words",
        "Sentence of the other",
        "Its words",
        "Whole sentence of the one",
        "Whole sentence of the other",
        "Link decided by",
        "Fragile",
    )
    return Sheet(Table.DIFFERENCES, head, tuple(rows), (8, 12, 14, 10, 36, 10, 36, 48, 48, 10, 8))


def _ledgers(report: Report, chosen: Chosen) -> Sheet:
    """Return the rows of all ledgers, none of which the reader can confirm."""
    made = report.comparison
    ledgers = () if chosen.only_confirmed else [ledger_of(made, kind) for kind in LEDGERS]
    rows = tuple(
        (
            ledger.title,
            row.subject,
            *(cell.text for cell in row.cells),
            row.finding,
            "yes" if row.differs else "no",
        )
        for ledger in ledgers
        for row in ledger.rows
    )
    names = [named(article) for article in made.articles]
    head = ("Ledger", "Subject", *names, "What was found", "Differs")
    return Sheet(Table.LEDGERS, head, rows, (18, 36, *([36] * len(names)), 40, 8))


def _links(report: Report, chosen: Chosen) -> Sheet:
    made = report.comparison
    rows = tuple(
        (
            link.left,
            made.text(link.left),
            link.right,
            made.text(link.right),
            link.type.value,
            link.score,
            link.origin.value,
            "yes" if link.fragile else "no",
            made.passage_of(link.left).id,
            made.passage_of(link.right).id,
        )
        for link in made.alignment.links
        if chosen.link(link)
    )
    head = (
        "Sentence",
        "Its words",
        "Linked with",
        "Its words",
        "Type",
        "Score",
        "Decided by",
        "Fragile",
        "Point",
        "Point of the other",
    )
    return Sheet(Table.LINKS, head, rows, (10, 60, 10, 60, 9, 8, 10, 8, 8, 10))


def _articles(report: Report, _chosen: Chosen) -> Sheet:
    rows = tuple(
        (
            article.label,
            article.outlet,
            article.title,
            article.author,
            article.published,
            article.url,
            article.language,
            article.file,
            article.sha256,
            len(article.sentences),
        )
        for article in report.comparison.articles
    )
    head = (
        "Article",
        "Outlet",
        "Title",
        "Author",
        "Published",
        "Address",
        "Language",
        "File",
        "SHA-256",
        "Sentences",
    )
    return Sheet(Table.ARTICLES, head, rows, (8, 24, 48, 20, 12, 36, 10, 24, 66, 10))


_SHEETS: dict[Table, Callable[[Report, Chosen], Sheet]] = {
    Table.PASSAGES: _passages,
    Table.OMISSIONS: _omissions,
    Table.DIFFERENCES: _differences,
    Table.LEDGERS: _ledgers,
    Table.LINKS: _links,
    Table.ARTICLES: _articles,
}


def labelled(values: Iterable[str]) -> tuple[str, ...]:
    """Return headings of which none comes twice: the second gets a number."""
    seen: dict[str, int] = {}
    named = []
    for value in values:
        seen[value] = seen.get(value, 0) + 1
        named.append(value if seen[value] == 1 else f"{value} ({seen[value]})")
    return tuple(named)
