"""What the reader fixed by hand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.text import Span


class AnchorKind(StrEnum):
    """What was fixed.

    `SAME`, `PARTIAL`: the two sentences are linked, as telling the same wholly or in part, and
    stand in one passage. `APART`: they are not linked, and do not stand in one passage. `SILENT`:
    the one sentence is told nowhere in the other article. `TOGETHER`: they stand in one passage,
    linked or not. `SEPARATE`: they stand in two, linked or not.
    """

    SAME = "same"
    PARTIAL = "partial"
    APART = "apart"
    SILENT = "silent"
    TOGETHER = "together"
    SEPARATE = "separate"

    @property
    def links(self) -> bool:
        """Whether it makes a link."""
        return self in (AnchorKind.SAME, AnchorKind.PARTIAL)


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence, or a whole article, that can be found again when all else has changed.

    Attributes:
        article: the SHA-256 of the bytes that the article was read from.
        span: the sentence, counted from the start of the article's text; `None`: the article.
    """

    article: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something about a sentence and another one, or a whole article for `SILENT`."""

    kind: AnchorKind
    one: Place
    other: Place
