"""Pages and texts that are made to do harm."""

from __future__ import annotations

from tests.hostile.made import STORY


def page(body: str) -> str:
    """Return a web page."""
    return f"<!DOCTYPE html><html><head><title>Talks fail</title></head><body>{body}</body></html>"


def script(_full: bool) -> bytes:
    """Return a page with script, handlers and pictures from elsewhere, some of it as text."""
    return page(
        "<h1>Talks fail <img src=x onerror=alert(1)></h1><script>alert(2)</script>"
        f'<p onclick="alert(3)">{STORY}</p><p>&lt;script&gt;alert(4)&lt;/script&gt; {STORY}</p>'
        f'<img src="http://127.0.0.1:9/a.png"><p>{STORY} <svg onload=alert(5)></svg></p>'
        '<iframe src="javascript:alert(6)"></iframe><link rel=stylesheet href="http://127.0.0.1:9/">'
    ).encode()


def deep_page(full: bool) -> bytes:
    """Return a page whose elements lie in one another."""
    depth = 1_500_000 if full else 20_000
    return page("<div>" * depth + f"<p>{STORY}</p>" + "</div>" * depth).encode()


def long_page(full: bool) -> bytes:
    """Return a page as long as a file may be."""
    return page(f"<p>{STORY}</p>" * (100_000 if full else 12_000)).encode()


def many_attributes(full: bool) -> bytes:
    """Return a page with an element of very many attributes."""
    count = 1_000_000 if full else 20_000
    return page(f"<p {' '.join(f'a{n}=b' for n in range(count))}>{STORY}</p>").encode()


def long_text(full: bool) -> bytes:
    """Return 200 MB of text."""
    return STORY.encode() * (1_200_000 if full else 130_000)


def nuls(_full: bool) -> bytes:
    """Return text with NUL bytes in it."""
    return (f"{STORY}\0\0\0" * 20).encode()


def half_characters(_full: bool) -> bytes:
    """Return text with halves of characters, which are no UTF-8."""
    return f"{STORY} \ud83d {STORY} \udc00 Ünïcödé ünïcödé ünïcödé ünïcödé.".encode(
        "utf-8", "surrogatepass"
    )


def steering(_full: bool) -> bytes:
    """Return text that would be shown backwards."""
    return f"\u202e{STORY}\u202c\n\u2066{STORY} Too.\u2069".encode()
