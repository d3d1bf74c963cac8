"""What the files that are made to do harm are made of."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

STORY = (
    "The dinner in the old town ended with hard words on Wednesday, people who sat there said. "
    "They spoke for an hour about the past, and neither of the two ministers gave way."
)
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'

READ = "read"
"""Expected where there is an article, and no harm in it."""


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file made to do harm.

    Attributes:
        name: of the file, its ending included.
        make: returns its bytes, at full size or a small one.
        expected: the reasons that may be told, or `READ`.
    """

    name: str
    make: Callable[[bool], bytes]
    expected: tuple[str, ...]

    def write(self, folder: Path, *, full: bool = False) -> Path:
        """Write it into a folder, and return its path."""
        path = folder / self.name
        path.write_bytes(self.make(full))
        return path


def packed(files: dict[str, str | bytes], first: str = "") -> bytes:
    """Return a zip file; `first` is what an EPUB or an ODT says that it is."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        if first:
            package.writestr("mimetype", first, zipfile.ZIP_STORED)
        for name, content in files.items():
            package.writestr(name, content)
    return held.getvalue()
