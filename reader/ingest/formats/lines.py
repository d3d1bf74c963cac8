"""A tree of HTML to its words, a paragraph a line; nothing is left out but what is never text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.errors import Unreadable
from reader.ingest.refusal import RefusedError

_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    )
)  # fmt: skip
_NEVER_TEXT = frozenset(
    (
        "audio", "button", "canvas", "head", "iframe", "math", "noscript", "object", "script",
        "select", "style", "svg", "template", "title", "video",
    )
)  # fmt: skip
_CELLS = frozenset(("td", "th"))
_DEEPEST = 400
_BLANKS = re.compile(r"[ \t\f]+")
_BREAKS = re.compile("[\n\r\0\u2028]+")
_CELL_ENDS = re.compile(r"[ \0]*\0[ \0]*")


def lines_of(tree: Any) -> list[str]:
    """Return the words of each block of a tree, in order; cells of a table row stand on one line.

    Raises:
        RefusedError: for a tree that is nested deeper than any text.
    """
    joined = "".join(_pieces(tree))
    return [line for part in joined.split("\n") if (line := _tidy(part))]


def _tidy(part: str) -> str:
    """Return a paragraph without white space of the source, but with the breaks of its lines."""
    lines = (_BLANKS.sub(" ", line).strip(" \0") for line in part.split("\u2028"))
    return _CELL_ENDS.sub(", ", "\n".join(filter(None, lines)))


def _pieces(tree: Any) -> Iterator[str]:
    r"""Yield the words, "\n" where a block begins or ends, and U+2028 where a line breaks."""
    depth = 0
    for step, element in _walk(tree):
        tag = element.tag if isinstance(element.tag, str) else ""
        if step == "start":
            depth += 1
            if depth > _DEEPEST:
                raise RefusedError(Unreadable.TOO_LARGE, f"nested deeper than {_DEEPEST} levels")
            yield "" if _fills_cell(element) else _before(tag)
            if tag and tag not in _NEVER_TEXT:
                yield _flat(element.text)
        else:
            depth -= 1
            yield "" if _fills_cell(element) else _after(tag)
            yield _flat(element.tail if element is not tree else "")


def _walk(tree: Any) -> Iterator[tuple[str, Any]]:
    """Yield ("start" | "end", element), without going into what is never text."""
    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        element, seen = stack.pop()
        if seen:
            yield "end", element
            continue
        yield "start", element
        stack.append((element, True))
        if isinstance(element.tag, str) and element.tag not in _NEVER_TEXT:
            stack.extend((child, False) for child in reversed(element))


def _fills_cell(element: Any) -> bool:
    """Tell whether an element is the one paragraph in a cell of a table, and makes no line."""
    parent = element.getparent()
    return element.tag == "p" and parent is not None and parent.tag in _CELLS and len(parent) == 1


def _before(tag: str) -> str:
    return "\n" if tag in _BLOCKS else "\u2028" if tag == "br" else ""


def _after(tag: str) -> str:
    return "\n" if tag in _BLOCKS else "\0" if tag in _CELLS else ""


def _flat(words: str | None) -> str:
    """Return the words with line breaks of the source, and our own marks, as blanks."""
    return _BREAKS.sub(" ", words or "")


def titled(text: str, title: str) -> str:
    """Return the text with its title as the first line, unless one of its first lines is that."""
    if not title:
        return text
    first = [" ".join(line.split()).casefold() for line in text.strip().split("\n")[:6]]
    return text if " ".join(title.split()).casefold() in first else f"{title}\n\n{text}"
