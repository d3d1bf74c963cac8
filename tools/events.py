"""Events with hand-made links, as `fit_links.py` describes them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Event = dict[str, Any]


def read_events(folders: Sequence[Path]) -> list[Event]:
    """Read the events of some folders, in the order of their files' names."""
    files = [file for folder in folders for file in sorted(folder.glob("*.json"))]
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]
