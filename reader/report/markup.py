"""Blocks as HTML: for browsers and for Qt, which know different parts of it."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from html import escape

from reader.display.visible import one_line, visible
from reader.report.blocks import (
    Block,
    Bullets,
    Heading,
    Look,
    PageBreak,
    Paragraph,
    Style,
    TableBlock,
    Words,
)


class Markup(ABC):
    """Sets blocks; nothing that comes from an article can become markup.

    Attributes:
        item: what an item of a list is told of its direction.
        blank: a line to write on.
        page_break: what has the rest on another page.

    Args:
        looks: what stands before and after words that do not look plain.
    """

    item: str = ""
    blank: str
    page_break: str

    def __init__(self, looks: Mapping[Look, tuple[str, str]]) -> None:
        self._looks = looks

    @abstractmethod
    def voice(self, words: Words, language: str) -> str:
        """Return what the element around some words is told of their direction and language."""

    @abstractmethod
    def table(self, block: TableBlock) -> Iterator[str]:
        """Give the lines of a table."""

    def lines(self, block: Block) -> Iterator[str]:
        """Give the lines of a block."""
        match block:
            case Heading():
                yield f"<h{block.level}>{set_text(one_line(block.text))}</h{block.level}>"
            case Paragraph(style=Style.BLANK):
                yield self.blank
            case Paragraph():
                voice = self.voice(block.words, block.language)
                yield f'<p class="{block.style}"{voice}>{self.words(block.words)}</p>'
            case Bullets():
                kind = "ol" if block.numbered else "ul"
                items = (f"<li{self.item}>{self.words(words)}</li>" for words in block.items)
                yield f"<{kind}>{''.join(items)}</{kind}>"
            case TableBlock():
                yield from self.table(block)
            case PageBreak():
                yield self.page_break

    def words(self, words: Words) -> str:
        """Return some words with their looks."""
        parts = ((self._looks.get(run.shown, ("", "")), set_text(run.text)) for run in words)
        return "".join(f"{before}{text}{after}" for (before, after), text in parts)


def set_text(text: str) -> str:
    """Return a text in which nothing is markup; where a line ends stands a break."""
    return escape(visible(re.sub(r"\r\n?", "\n", text))).replace("\n", "<br>")
