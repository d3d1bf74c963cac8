"""Archives (ZIP) of articles, and what of a folder is an article."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from reader.errors import Unreadable
from reader.ingest.formats.packages import Package
from reader.ingest.formats.part import Part, Source, refused_part
from reader.ingest.refusal import RefusedError
from reader.steering import visible_name


def parts_of_archive(source: Source) -> list[Part]:
    """Return the articles of an archive in the order of their names; archives in it stay closed.

    Raises:
        RefusedError: if there is none, or this archive lies in another file.
    """
    if source.depth:
        raise RefusedError(Unreadable.NESTED)
    package = Package(source.held)
    parts = list(_parts(package, source))
    if not parts:
        raise RefusedError(Unreadable.NO_ARTICLES)
    return parts


def _parts(package: Package, source: Source) -> Iterator[Part]:
    from reader.ingest.formats.recognise import parts_inside

    for name in articles_among(package.names):
        try:
            held = package.read(name)
        except RefusedError as refused:
            yield refused_part(refused, label_of(name))
            continue
        yield from parts_inside(source.inside(held, label_of(name)))


def articles_among(names: Iterable[str]) -> list[str]:
    """Return the names of files that hold articles, by their ending, in order.

    Hidden files, and what systems add to an archive, hold none.
    """
    from reader.ingest.formats.table import SUFFIXES

    def counts(name: str) -> bool:
        parts = PurePosixPath(name.replace("\\", "/")).parts
        hidden = any(
            part.startswith((".", "__MACOSX")) and part not in (".", "..") for part in parts
        )
        return not hidden and posixpath.splitext(name)[1].lower() in SUFFIXES

    return sorted(filter(counts, names))


def label_of(name: str) -> str:
    r"""Return the name of a file in another one, without what would lead out or steer the screen.

    >>> label_of("../../etc/a.txt"), label_of("C:\\news\\b.txt"), label_of("/c.txt")
    ('etc/a.txt', 'C:/news/b.txt', 'c.txt')
    """
    parts = PurePosixPath(name.replace("\\", "/")).parts
    inside = "/".join(part for part in parts if part not in ("/", "..", "."))
    return visible_name(inside) or "?"
