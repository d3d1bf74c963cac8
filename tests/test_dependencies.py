from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
_IMPORT = re.compile(r"^[ \t]*(?:from|import) (\w+)(?:[.\w]*)(?: import| as|,|$)", re.MULTILINE)
_PACKAGES = {
    "docx": "python-docx",
    "markdown_it": "markdown-it-py",
    "PySide6": "PySide6-Essentials",
    "shiboken6": "PySide6-Essentials",
}
"""Packages that are not called what is imported from them."""


def settings() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def plain(name: str) -> str:
    return name.lower().replace("_", "-")


def test_every_library_that_is_imported_is_declared() -> None:
    project = settings()["project"]
    declared = {plain(re.split(r"[<>=]", line)[0]) for line in project["dependencies"]}
    imported = {
        found
        for path in (ROOT / "reader").rglob("*.py")
        for found in _IMPORT.findall(path.read_text("utf-8"))
    }
    others = imported - sys.stdlib_module_names - {"reader"}

    assert {"lxml", "huggingface_hub", "PySide6"} <= others
    assert {name for name in others if plain(_PACKAGES.get(name, name)) not in declared} == set()


@pytest.mark.parametrize(
    ("contract", "may"),
    [
        ("Only the window imports Qt", {"gui", "app"}),
        ("Only embedding imports torch", {"embedding"}),
    ],
)
def test_what_is_forbidden_is_forbidden_to_every_package(contract: str, may: set[str]) -> None:
    packages = {
        path.stem
        for path in (ROOT / "reader").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    assert contract_of(contract) == {f"reader.{name}" for name in packages - may - {"__init__"}}


def test_the_nouns_and_all_below_them_need_only_the_standard_library() -> None:
    (layers,) = (c["layers"] for c in contracts() if c["type"] == "layers")
    below = {name for layer in layers[layers.index("model") :] for name in layer.split(" | ")}
    nouns = "The nouns need only the standard library"
    assert contract_of(nouns) == {f"reader.{name}" for name in below}


def contracts() -> list[dict[str, Any]]:
    return settings()["tool"]["importlinter"]["contracts"]


def contract_of(name: str) -> set[str]:
    return next(set(c["source_modules"]) for c in contracts() if c["name"] == name)
