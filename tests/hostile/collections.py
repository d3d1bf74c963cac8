"""Collections that are made to do harm."""

from __future__ import annotations

import json

from tests.hostile.made import STORY


def deep_json(full: bool) -> bytes:
    """Return JSON whose lists lie in one another."""
    depth = 20_000_000 if full else 200_000
    return b"[" * depth + b"]" * depth


def long_number(full: bool) -> bytes:
    """Return JSON with a number of very many digits."""
    return b'[{"title": ' + b"9" * (15_000_000 if full else 100_000) + b"}]"


def many_rows(full: bool) -> bytes:
    """Return JSON of very many articles."""
    return b"[" + b",".join([b'{"text":"It fell."}'] * (4_000_000 if full else 25_000)) + b"]"


def open_quote(full: bool) -> bytes:
    """Return a table in which a quotation mark is never closed."""
    return b'title,text\n"' + STORY.encode() * (500_000 if full else 13_000)


def many_columns(full: bool) -> bytes:
    """Return a table of very many columns."""
    return b",".join(b"c%d" % n for n in range(2_000_000 if full else 5_000)) + b"\n1,2\n"


def mapped_script(_full: bool) -> bytes:
    """Return a collection whose cells hold markup."""
    cell = "<p onclick=alert(1)>" + STORY + "</p><script>alert(2)</script>"
    title = "<img src=x onerror=alert(3)>"
    return json.dumps([{"title": title, "text": cell}]).encode()
