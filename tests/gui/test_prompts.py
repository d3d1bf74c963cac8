from __future__ import annotations

from pathlib import Path

import pytest

from reader.gui.prompts import FileKind, completed

PAGE = FileKind("html", "A page", (".html",))
JSON = FileKind("json", "For programs", (".json",))


@pytest.mark.parametrize(
    ("name", "chosen", "saved", "key"),
    [
        ("report", PAGE, "report.html", "html"),
        ("report", JSON, "report.json", "json"),
        ("report.json", PAGE, "report.json", "json"),
        ("report.HTML", JSON, "report.HTML", "html"),
        ("report v1.2", PAGE, "report v1.2.html", "html"),
    ],
)
def test_suffix_that_was_written_out_decides(name, chosen, saved, key):
    assert completed(Path(name), chosen, (PAGE, JSON)) == (Path(saved), key)


def test_filter_names_the_suffixes():
    assert FileKind("text", "Plain text", (".txt", ".text")).filter == "Plain text (*.txt *.text)"
    assert FileKind("", "All files", ()).filter == "All files (*)"
