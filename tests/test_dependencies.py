from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
_IMPORT = re.compile(r"^[ \t]*(?:from|import) (\w+)(?:[.\w]*)(?: import| as|,|$)", re.MULTILINE)
_PACKAGES = {"markdown_it": "markdown-it-py", "PySide6": "PySide6-Essentials"}
"""Packages that are not called what is imported from them."""


def plain(name: str) -> str:
    return name.lower().replace("_", "-")


def test_every_library_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {plain(re.split(r"[<>=]", line)[0]) for line in project["dependencies"]}
    imported = {
        found
        for path in (ROOT / "reader").rglob("*.py")
        for found in _IMPORT.findall(path.read_text("utf-8"))
    }
    others = imported - sys.stdlib_module_names - {"reader"}

    assert {"lxml", "huggingface_hub", "PySide6"} <= others
    assert {name for name in others if plain(_PACKAGES.get(name, name)) not in declared} == set()
