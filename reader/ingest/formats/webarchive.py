"""Web pages that a browser saved as one file (MHTML)."""

from __future__ import annotations

from dataclasses import replace
from email.message import EmailMessage

from reader.errors import Unreadable
from reader.ingest.formats.messages import characters_of, header, message_of, texts_of
from reader.ingest.formats.part import Part, Source
from reader.ingest.html import read_html
from reader.ingest.refusal import RefusedError
from reader.model import Article

_ADDRESSES = ("snapshot-content-location", "content-location")


def parts_of_webarchive(source: Source) -> list[Part]:
    """Return the one article on a page; its frames and pictures are left alone."""
    return [Part(lambda: _read(source.held))]


def _read(held: bytes) -> Article:
    message = message_of(held)
    page = _page(message)
    article = read_html(characters_of(page))
    found = (header(part, name) for part in (message, page) for name in _ADDRESSES)
    address = next((a for a in found if a.startswith(("http://", "https://"))), "")
    return replace(article, url=article.url or address)


def _page(message: EmailMessage) -> EmailMessage:
    """Return the part that holds the page: that which the message names, else the first."""
    pages = [part for part in texts_of(message) if part.get_content_type() == "text/html"]
    if not pages:
        raise RefusedError(Unreadable.NO_ARTICLE)
    start = str(message.get_param("start") or "")
    return next((page for page in pages if start and header(page, "content-id") == start), pages[0])
