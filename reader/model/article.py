"""One report of the event, as read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.text import Span


class Leftover(StrEnum):
    """What a set-aside stretch is: something a page carries beside its article, or the reader's."""

    SECTION = "section label"
    CAPTION = "caption"
    CREDIT = "credit line"
    RELATED = "related headline"
    CONTROL = "page control"
    SAMPLE_NOTE = "sample note"
    METADATA = "metadata line"
    RUNNING_HEAD = "running head"
    BY_READER = "by the reader"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A stretch of an article's text that is kept, but not read as part of the story."""

    span: Span
    leftover: Leftover


@dataclass(frozen=True, slots=True, order=True)
class Boundary:
    """Where the reader decided whether a sentence begins.

    Attributes:
        at: the first character of the sentence that begins there, or would.
        begins: whether one does; else the sentence before goes on.
    """

    at: int
    begins: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: its id (the article's label and a number from 1) and its place."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One report of the event.

    Attributes:
        text: all of it, each newline a line feed; the offsets of every span count from here.
        label: the letter it goes by in a comparison (A, B, … Z, AA, …), "" before it is in one.
        chosen_label: the label that the reader chose for it, "" for that of its place.
        published: the date as YYYY-MM-DD, or "".
        language: ISO 639-1, or "" where it is unknown.
        file: the file's name without its folder, "" for pasted text.
        sha256: of the bytes that were read, as hexadecimal digits; it stays when the reader edits
            the text.
        encoding: the character encoding the file was read with.
        set_aside: in order of place, without overlap; `sentences` keeps clear of them.
        boundaries: where the reader decided whether a sentence begins, in order of place.
        text_read: the text as it was read, where the reader edited it; else `None`.
        sentences: in order of place, empty until the article is in a comparison.

    What is not known of the rest is "".
    """

    text: str
    label: str = ""
    chosen_label: str = ""
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    file: str = ""
    sha256: str = ""
    encoding: str = "utf-8"
    set_aside: tuple[SetAside, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    text_read: str | None = None
    sentences: tuple[Sentence, ...] = ()

    @property
    def name(self) -> str:
        """What to call the article on screen: its outlet, else its file, else its title."""
        return self.outlet or self.file or self.title or self.label

    @property
    def identity(self) -> str:
        """What it is known by, whatever else is changed: its checksum, without one its text."""
        return self.sha256 or self.text

    @property
    def edited(self) -> bool:
        """Whether the reader edited its text."""
        return self.text_read is not None

    def text_of(self, sentence: Sentence) -> str:
        """Return the words of one of its sentences."""
        return sentence.span.of(self.text)

    def put_aside(self, span: Span, leftover: Leftover = Leftover.BY_READER) -> Article:
        """Return the article with the stretch at `span`, clear of those there, set aside.

        Its sentences are dropped: they have to be found anew.
        """
        parts = sorted((*self.set_aside, SetAside(span, leftover)), key=lambda part: part.span)
        return replace(self, set_aside=tuple(parts), sentences=())

    def put_back(self, span: Span) -> Article:
        """Return the article with the set-aside stretch at `span` back in the story.

        Its sentences are dropped: they have to be found anew.
        """
        kept = tuple(part for part in self.set_aside if part.span != span)
        return replace(self, set_aside=kept, sentences=())
