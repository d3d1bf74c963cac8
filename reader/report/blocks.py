"""A document as a row of blocks, for the formats that are read from top to bottom.

What a report says is put together once (`report_document`, `worksheet_document`); paper, word
processors and Markdown each have a writer that only sets it. All text is as it stands in the
articles: each writer makes it safe in its own way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.progress import ProgressCallback, Stage, Step


class Look(StrEnum):
    """How some words look, by what they are."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    ADDED = "added"
    DROPPED = "dropped"
    SILENT = "silent"
    IN_PART = "in part"


class Style(StrEnum):
    """What a paragraph is."""

    BODY = "body"
    LEAD = "lead"
    TOLD = "told"
    SMALL = "small"
    NOTE = "note"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that look alike."""

    text: str
    look: Look = Look.PLAIN

    @property
    def shown(self) -> Look:
        """How it is to be set: nothing strikes or underlines a mere space."""
        return self.look if self.text.strip() else Look.PLAIN


Words = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; 1 is the title's level, 2 that of a section."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `language` is that of words which come from an article."""

    words: Words
    style: Style = Style.BODY
    language: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, with numbers or without."""

    items: tuple[Words, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell; a newline in its words begins another line."""

    words: Words
    language: str = ""


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table whose first cells head their rows; its head comes again on each page.

    Attributes:
        caption: what it holds, for those who cannot see it.
        widths: of the columns, as parts of the whole.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on another page."""


Block = Heading | Paragraph | Bullets | TableBlock | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """A document.

    Attributes:
        subject: what it is about, in a line.
        created: date and time with zone, ISO 8601.
        program: what it was made with.
        foot: what stands at the foot of each page.
    """

    title: str
    author: str
    subject: str
    language: str
    created: str
    program: str
    foot: str
    blocks: tuple[Block, ...]


def plain(text: str, look: Look = Look.PLAIN) -> Words:
    """Return a text as words that all look alike."""
    return (Run(text, look),) if text else ()


def cell(text: str, look: Look = Look.PLAIN, language: str = "") -> TableCell:
    """Return a cell whose words all look alike."""
    return TableCell(plain(text, look), language)


def text_of(words: Words) -> str:
    """Return the letters of some words."""
    return "".join(run.text for run in words)


def said_in(words: Words) -> str:
    """Return the letters of some words without those that are dropped, to be read without marks."""
    return "".join(run.text for run in words if run.look is not Look.DROPPED)


def stepped(document: Document, progress: ProgressCallback) -> Iterator[Block]:
    """Give the blocks of a document, and tell before each how many are set.

    Raises:
        Cancelled: when `progress` raises it.
    """
    for done, block in enumerate(document.blocks):
        progress(Step(Stage.REPORT, done, len(document.blocks)))
        yield block
