"""What comparisons are called in the window's title and where one is asked for a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from reader.display.visible import one_line
from reader.gui.prompts import FileKind
from reader.paths import COMPARISON_SUFFIX

APPLICATION = "Comparative Reader"

translate = QCoreApplication.translate


def name_of(file: Path | None) -> str:
    """Return the name of a comparison, without the suffix."""
    if file is None:
        return translate("Keeping", "Unsaved comparison")
    return one_line(file.stem) or file.stem


def title_of(file: Path | None, *, empty: bool) -> str:
    """Return the window's title; “[*]” is where the platform marks what is not saved."""
    if file is None and empty:
        return f"{APPLICATION}[*]"
    # “[*]” in the name itself would be taken for the mark, if it were not doubled.
    name = name_of(file).replace("[*]", "[*][*]")
    return f"{name}[*]"


def comparison_kind() -> FileKind:
    """Return the kind of file that a comparison is."""
    return FileKind("comparison", translate("Keeping", "Comparison"), (COMPARISON_SUFFIX,))
