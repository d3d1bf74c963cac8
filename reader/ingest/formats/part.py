"""What a format's module is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from reader.model import Article


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes to read, and what the reader said about them.

    Attributes:
        held: all bytes of the file.
        name: the file's name without its folder; its ending helps where the content does not tell.
        columns: for a collection, which column holds what of an article, by the article's own
            names: `title`, `text`, `outlet` and so on. What is not named is found by its heading.
        depth: how many files this one lies in: 1 in an archive, an attachment or the like.
    """

    held: bytes = field(repr=False)
    name: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    depth: int = 0

    @property
    def suffix(self) -> str:
        """The name's ending, in lower case with the dot, or ""."""
        return PurePosixPath(self.name).suffix.lower()

    def inside(self, held: bytes, name: str) -> Source:
        """Return what lies in this file under a name."""
        return replace(self, held=held, name=name, depth=self.depth + 1)


@dataclass(frozen=True, slots=True)
class Part:
    """An article that a file offers, before it is read in full.

    Attributes:
        read: returns the article; it may raise `RefusedError`.
        title: of the article as far as it is known without reading it, or "".
        name: what it is called inside its file; "" where the file is one article.
        outlet, published: as in `Article`, as far as they are known.
        held: the bytes that are its own, which its digest is of; `None` for those of the file.
    """

    read: Callable[[], Article]
    title: str = ""
    name: str = ""
    outlet: str = ""
    published: str = ""
    held: bytes | None = None


def refused_part(refused: Exception, name: str) -> Part:
    """Return what is offered of a file in a file that cannot be read: it is told when it is."""

    def read() -> Article:
        raise refused

    return Part(read, name=name)
