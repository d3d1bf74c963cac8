"""Markdown: its words without its marks, a paragraph or list item a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.errors import Unreadable
from reader.ingest.characters import normalised
from reader.ingest.header import told_by, with_header
from reader.ingest.limits import MAX_SENTENCES, check_length
from reader.ingest.refusal import RefusedError
from reader.model import Article

_MAX_MARKS = 20_000
"""The parser takes a step for each: 10,000 to 50,000 a second."""

_MARK = re.compile(r"[\[\]*_~`<&!|\\]")
_MAX_LINES = 4 * MAX_SENTENCES
"""More than sentences may be: a paragraph may be wrapped."""

_FRONT_MATTER = re.compile(
    r"\s*---[^\S\n]*\n((?:(?:[^\W\d_][\w -]*:|[ \t#-])[^\n]*\n|\n)*?)(?:---|\.\.\.)[^\S\n]*(?:\n|$)"
)
_PAIR = re.compile(r"^([^\W\d_][\w -]*):[^\S\n]+(\S[^\n]*)$", re.MULTILINE)
_TAG = re.compile(r"<!--(?:(?!-->).)*(?:-->|\Z)|<[^<>]*>", re.DOTALL)

_SPACED = ("heading_close", "paragraph_close", "bullet_list_close", "ordered_list_close",
           "table_close", "hr")  # fmt: skip
_GLUE = {"softbreak": " ", "hardbreak": " "}


def read_markdown(text: str) -> Article:
    """Return the article: links keep their words, images go, front matter tells what it is.

    The title of the front matter becomes the first line, unless the text has its own heading.

    Raises:
        RefusedError: for a text that is longer, or has more lines or marks, than any article's.
    """
    check_length(text)
    _check_work(text)
    front = _FRONT_MATTER.match(text)
    told = told_by(_pairs(front.group(1))) if front else {}
    body = text[front.end() :] if front else text
    words = normalised("\n".join(_without_runs_of_blanks(_lines(body)))).strip("\n")
    title = told.get("title", "")
    if title and not words.startswith(title) and not body.lstrip().startswith("# "):
        words = f"{title}\n\n{words}"
    return replace(with_header(Article(words)), **told)


def _check_work(text: str) -> None:
    """Refuse what takes long to parse, before it is parsed."""
    for what, count, most in (
        ("lines", text.count("\n"), _MAX_LINES),
        ("Markdown marks", len(_MARK.findall(text)), _MAX_MARKS),
    ):
        if count > most:
            raise RefusedError(Unreadable.TOO_LARGE, f"more than {most:,} {what}")


def _pairs(front: str) -> dict[str, str]:
    return {found.group(1): found.group(2).strip().strip("\"'") for found in _PAIR.finditer(front)}


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of words, and an empty line after each block that stands apart."""
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    tokens: list[Token] = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close" and cells is not None:
            yield ", ".join(filter(None, cells))
            cells = None
        elif token.type == "inline":
            words = _words((child.type, child.content) for child in token.children or ())
            if cells is None:
                yield words
            else:
                cells.append(words)
        elif token.type in ("fence", "code_block"):
            yield token.content
        elif token.type == "html_block":
            yield _TAG.sub(" ", token.content).strip()
        elif token.type in _SPACED and not token.hidden:
            yield ""


def _words(parts: Iterable[tuple[str, str]]) -> str:
    kept = [
        content if kind in ("text", "code_inline", "text_special") else _GLUE.get(kind, "")
        for kind, content in parts
    ]
    return re.sub(r"[^\S\n]+", " ", "".join(kept)).strip()


def _without_runs_of_blanks(lines: Iterable[str]) -> Iterator[str]:
    blank = True
    for line in lines:
        if line.strip() or not blank:
            yield line
        blank = not line.strip()
