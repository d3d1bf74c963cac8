"""The table of the formats that articles are read from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.errors import Unreadable
from reader.ingest.html import read_html
from reader.ingest.markdown import read_markdown
from reader.ingest.refusal import RefusedError
from reader.ingest.text import read_text
from reader.model import Article


@dataclass(frozen=True, slots=True)
class ArticleFormat:
    """A format that articles are read from.

    Attributes:
        name: what people call it.
        suffixes: of its files, in lower case with the dot.
        read: makes an article of the characters of a file; it may raise `RefusedError`.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[str], Article]


TEXT = ArticleFormat("Plain text", (".txt", ".text"), read_text)
MARKDOWN = ArticleFormat("Markdown", (".md", ".markdown"), read_markdown)
HTML = ArticleFormat("Web page", (".html", ".htm", ".xhtml"), read_html)

FORMATS = (TEXT, MARKDOWN, HTML)

_NOT_READ = (".rtf", ".mht", ".mhtml", ".eml")
"""Text on the outside, but not inside."""

_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|article|"
    r"main|section|div|p|h1|header|span|meta|table|ul)\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)


def format_of(suffix: str, text: str) -> ArticleFormat:
    """Return the format of a file by its suffix, and by its text where it holds HTML markup.

    A suffix that is not known, or none, is read as plain text.
    """
    suffix = suffix.lower()
    if suffix in _NOT_READ or text.startswith(r"{\rtf"):
        raise RefusedError(Unreadable.UNKNOWN_FORMAT, suffix or ".rtf")
    if suffix not in MARKDOWN.suffixes and _MARKUP.match(text):
        return HTML
    return next((known for known in FORMATS if suffix in known.suffixes), TEXT)
