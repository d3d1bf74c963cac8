"""The comparison as one self-contained page, whole without its script, with nothing to fetch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from reader.corrections import NOTHING, Corrections
from reader.display import phrases
from reader.display.edited import edits_of
from reader.display.visible import one_line, visible
from reader.model import Comparison, Origin
from reader.paths import resources
from reader.report.making import Report, colophon, settings, to_keep_in_mind, who_decided
from reader.report.options import USUAL, Part, ReportOptions
from reader.report.page import policy
from reader.report.points import marked_words
from reader.report.report_document import difference_place
from reader.report.view import ReportView

_SECTIONS = (
    (Part.OVERVIEW, "glance", "overview", "glance"),
    (Part.OVERVIEW, "one-text", "one-text", "one_text"),
    (Part.MATRIX, "matrix", "matrix", "matrix"),
    (Part.OMISSIONS, "omissions", "omissions", "omissions"),
    (Part.SIDE_BY_SIDE, "side-by-side", "side-by-side", "passages"),
    (Part.DIFFERENCES, "words", "differences", "words"),
    (Part.QUOTATIONS, "quotations", "quotations", "quotations"),
    (Part.LEDGERS, "ledgers", "ledgers", "ledgers"),
    (Part.NOTES, "notes", "notes", "notes"),
    (Part.METHOD, "made", "method", "made"),
)
"""Of each section the part it belongs to, its id, the key of its heading, and its template."""

_IF_ANY = {
    "one-text": "one_text",
    "quotations": "quotations",
    "ledgers": "ledgers",
    "notes": "notes",
}
"""The sections, by id, that are left away where there is nothing of it in the view."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What the script filters a passage by."""

    coverage: str
    silent: tuple[str, ...]
    sure: tuple[str, ...]


def render(
    comparison: Comparison, corrections: Corrections = NOTHING, options: ReportOptions = USUAL
) -> str:
    """Return the page about the comparison."""
    report = Report(comparison, corrections, options)
    shown = ReportView(report)
    css, script = _style(shown), _resource("report.js")
    page = _environment().get_template("report.html.j2")
    return page.render(
        report=shown,
        t=report.texts,
        title=report.title,
        chosen_title=bool(one_line(options.title)),
        author=report.author,
        sections=tuple(_sections(shown)),
        settings=settings(comparison, report.texts),
        who=who_decided(comparison, report.texts),
        minds=to_keep_in_mind(report.texts),
        colophon=colophon(comparison, report.texts, sums=True),
        anchors=_anchors(shown),
        marks=_marks(shown),
        has_omissions=options.has(Part.OMISSIONS),
        base_name=_base_name(shown),
        css=Markup(css),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=policy(css, script),
    )


def render_report(report: Report) -> bytes:
    """Return the page about a comparison as it is written to a file."""
    text = render(report.comparison, report.corrections, report.options)
    return text.encode("utf-8", "replace")


def _sections(shown: ReportView) -> Iterator[tuple[str, str, str]]:
    """Give the id, heading and template of each section; how it was made is always told."""
    for part, name, key, template in _SECTIONS:
        if shown.options.has(part) and (name not in _IF_ANY or getattr(shown, _IF_ANY[name])):
            yield name, key, f"{template}.html.j2"
        elif part is Part.METHOD:
            yield name, key, "colophon.html.j2"


def _anchors(shown: ReportView) -> set[str]:
    """Return the ids of the passages that stand on the page."""
    beside = shown.options.has(Part.SIDE_BY_SIDE)
    return {block.passage.id for block in shown.blocks} if beside else set()


def _style(shown: ReportView) -> str:
    """Return the style sheet; the policy allows no style on an element: a bar is a class."""
    counts = {
        count
        for summary in shown.summaries
        for count in (summary.shared, summary.partial, summary.unique)
        if count
    }
    bars = "".join(f".grow-{count} {{ flex-grow: {count}; }}\n" for count in sorted(counts))
    return _resource("report.css") + bars


@cache
def _resource(name: str) -> str:
    return (resources() / "report" / name).read_text(encoding="utf-8")


def _marks(shown: ReportView) -> dict[str, Marks]:
    comparison = shown.comparison
    fragile: set[str] = set()
    own: set[str] = set()
    for silence in comparison.alignment.omissions:
        fragile |= {silence.passage} if silence.fragile else set()
        own |= {silence.passage} if silence.origin is Origin.READER else set()
    for link in comparison.alignment.links:
        ends = {comparison.passage_of(end).id for end in (link.left, link.right)}
        fragile |= ends if link.fragile else set()
        own |= ends if link.origin is Origin.READER else set()
    sure = {"reader": own, "fragile": fragile, "noted": {line.passage for line in shown.notes}}
    return {
        passage.id: Marks(
            coverage=passage.coverage.value,
            silent=passage.silent,
            sure=tuple(name for name, those in sure.items() if passage.id in those),
        )
        for passage in comparison.alignment.passages
    }


def _base_name(shown: ReportView) -> str:
    known = {article.label: article.name for article in shown.comparison.articles}
    base = shown.options.base
    return f"{base} {known[base]}" if base in known else ""


@cache
def _environment() -> Environment:
    """Return an environment that escapes whatever the templates print, as they print it.

    It is kept because it keeps the compiled templates.
    """
    environment = Environment(
        loader=FileSystemLoader(resources() / "report", encoding="utf-8"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        counted=phrases.counted,
        edits_of=edits_of,
        difference_place=difference_place,
        leftovers=phrases.LEFTOVERS,
        link_types=phrases.LINK_TYPES,
        listed=phrases.listed,
        long_date=phrases.long_date,
        marked_words=marked_words,
        number=phrases.number,
        per_cent=phrases.per_cent,
        shortened=phrases.shortened,
    )
    return environment


def _shown(value: Any) -> Any:
    """Make control characters visible in all that is not our own markup."""
    return visible(value) if type(value) is str else value
