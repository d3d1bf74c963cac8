"""What is dropped or pasted: which of it are files, which is text, which are links."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

_LINK_SCHEMES = ("http", "https", "ftp")
_MOST_LINKS = 10
"""More lines that are all links are a list, which is a text like others."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came: files to read, a text to read, and links to fetch."""

    files: tuple[Path, ...] = ()
    text: str = ""
    links: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.files or self.text or self.links)


def arrival_of(mime: QMimeData | None) -> Arrival:
    """Return what is in a drop or on the clipboard.

    File managers send files as addresses, some programs as lines of plain text; a browser sends
    a page's link both as an address and as text. Of marked-up text the plain version is taken
    where there is one. An empty clipboard may be `None`.
    """
    if mime is None:
        return Arrival()
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return Arrival(files=files)
    text = mime.text().replace("\0", "") if mime.hasText() else ""
    if not text.strip():
        return Arrival(text=mime.html()) if mime.hasHtml() else _of_links(mime.urls())
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if files := _files_in(lines):
        return Arrival(files=files)
    if len(lines) <= _MOST_LINKS and all(_is_link(line) for line in lines):
        return Arrival(links=tuple(lines))
    return Arrival(text=text)


def _of_links(urls: list[QUrl]) -> Arrival:
    return Arrival(links=tuple(bytes(url.toEncoded().data()).decode() for url in urls))


def _files_in(lines: list[str]) -> tuple[Path, ...]:
    """Return the files that the lines name, all of them, or none."""
    files = []
    for line in lines:
        url = QUrl(line)
        if url.isLocalFile():
            files.append(Path(url.toLocalFile()))
        elif line.startswith(("/", "~/")) and _exists(Path(line).expanduser()):
            files.append(Path(line).expanduser())
        else:
            return ()
    return tuple(files)


def _exists(path: Path) -> bool:
    """Tell whether there is such a file; text that cannot be a path is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _is_link(line: str) -> bool:
    return " " not in line and QUrl(line).scheme().lower() in _LINK_SCHEMES
