"""What the schema of the comparison's JSON allows: to everybody, and to this program itself."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from reader.paths import resources

SCHEMA: dict[str, Any] = json.loads(
    (resources() / "schema" / "comparison.schema.json").read_text("utf-8")
)


def closed(schema: Any) -> Any:
    """Return a schema whose objects take no keys but those that it names."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    inside = {key: closed(part) for key, part in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        inside.setdefault("additionalProperties", False)
    return inside


_FORMATS = FormatChecker(formats=())


@_FORMATS.checks("date-time", raises=ValueError)
def _is_date_time(value: object) -> bool:
    """Tell whether it is a date and time with its zone; the library asks another one for that."""
    if not isinstance(value, str):
        return True
    return "T" in value and datetime.fromisoformat(value).tzinfo is not None


PUBLISHED = Draft202012Validator(SCHEMA, format_checker=_FORMATS)
"""What other programs are promised."""

STRICT = Draft202012Validator(closed(SCHEMA), format_checker=_FORMATS)
"""What this program may write: no key that is not documented."""
