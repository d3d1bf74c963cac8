"""What was chosen for the last report, as a text to be kept for the next."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from reader.report.formats import FORMATS
from reader.report.options import USUAL, Part, ReportOptions, Table

_FLAGS = ("only_confirmed", "worksheet")
_WORDS = ("author", "language")


@dataclass(frozen=True, slots=True)
class Choice:
    """A format, by name, and the options; title and base belong to one comparison alone."""

    format_name: str = "html"
    options: ReportOptions = USUAL


def kept(choice: Choice) -> str:
    """Return a choice as text, without what belongs to one comparison alone."""
    options = choice.options
    return json.dumps(
        {
            "format": choice.format_name,
            "parts": [part.value for part in Part if options.has(part)],
            "table": options.table.value,
            **{name: getattr(options, name) for name in (*_FLAGS, *_WORDS)},
        }
    )


def choice_from(text: str) -> Choice:
    """Return the choice that was kept; what cannot be understood is as usual."""
    try:
        found = json.loads(text)
    except ValueError:
        return Choice()
    if not isinstance(found, dict):
        return Choice()
    options = replace(USUAL, **_known(found))
    name = str(found.get("format"))
    return Choice(name if name in FORMATS else "html", options)


def _known(found: dict[str, Any]) -> dict[str, Any]:
    known: dict[str, Any] = {}
    known |= {name: found[name] for name in _FLAGS if isinstance(found.get(name), bool)}
    known |= {name: found[name] for name in _WORDS if isinstance(found.get(name), str)}
    if found.get("table") in tuple(Table):
        known["table"] = Table(found["table"])
    parts = found.get("parts")
    if isinstance(parts, list):
        known["parts"] = frozenset(part for part in Part if part in parts)
    return known
