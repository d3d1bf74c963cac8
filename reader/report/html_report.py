"""The comparison as one self-contained page, without scripts and without anything to fetch."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from reader.corrections import NOTHING, Corrections
from reader.display import phrases
from reader.display.edited import edits_of
from reader.display.visible import visible
from reader.model import Comparison
from reader.paths import resources
from reader.report.html_view import view


def render(comparison: Comparison, corrections: Corrections = NOTHING) -> str:
    """Return the page about the comparison."""
    environment = _environment()
    css = (resources() / "report" / "report.css").read_text(encoding="utf-8")
    page = environment.get_template("report.html.j2")
    return page.render(report=view(comparison, corrections), css=Markup(css))  # noqa: S704 - our own file


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
        leftovers=phrases.LEFTOVERS,
        link_types=phrases.LINK_TYPES,
        listed=phrases.listed,
        long_date=phrases.long_date,
        number=phrases.number,
        per_cent=phrases.per_cent,
        shortened=phrases.shortened,
    )
    return environment


def _shown(value: Any) -> Any:
    """Make control characters visible in all that is not our own markup."""
    return visible(value) if type(value) is str else value
