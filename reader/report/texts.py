"""The fixed texts of reports, one table for each language."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from reader.paths import resources

USUAL_LANGUAGE = "en"
_CODE = re.compile(r"[a-z]{2}")


class Texts:
    """The texts of one language, by key; what is lacking there is English."""

    def __init__(self, language: str) -> None:
        known = language if language in languages() else USUAL_LANGUAGE
        self.language = known
        self._texts = _table(USUAL_LANGUAGE) | _table(known)

    def __call__(self, key: str, **fields: Any) -> str:
        """Return a text with its fields filled in; `KeyError` if there is no such text."""
        text = self._texts[key]
        return text.format(**fields) if fields else text


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a table, English first."""
    found = {path.stem for path in (resources() / "report" / "texts").glob("*.json")}
    known = sorted(code for code in found if _CODE.fullmatch(code))
    return tuple(sorted(known, key=lambda code: (code != USUAL_LANGUAGE, code)))


@cache
def _table(language: str) -> dict[str, str]:
    path = resources() / "report" / "texts" / f"{language}.json"
    table: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return table
