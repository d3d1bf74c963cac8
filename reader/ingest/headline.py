"""The headline of a text that does not say which line it is."""

from __future__ import annotations

import re

from reader.ingest.language import story_of
from reader.model import Article

_LONGEST = 200
_ENDS_LIKE_PROSE = re.compile(r"(?<![A-Z])[.,;:]$|[.][”\"’']$")


def headline_of(article: Article) -> str:
    """Return the story's first line if it looks like a headline, else "".

    It does if it is short, does not end in a full stop, and is followed by other text that does
    not go on in the middle of a sentence.
    """
    lines = story_of(article).strip().split("\n", 2)
    first, following = lines[0].strip(), (lines[1].strip() if len(lines) > 1 else "")
    return first if looks_like_headline(first) and _stands_apart(lines, following) else ""


def looks_like_headline(line: str) -> bool:
    """Tell whether a line has the length and the end of a headline."""
    return bool(line) and len(line) <= _LONGEST and not _ENDS_LIKE_PROSE.search(line)


def _stands_apart(lines: list[str], following: str) -> bool:
    return len(lines) > 1 and not following[:1].islower()
