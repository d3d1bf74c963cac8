"""Mail (EML): the message is an article, and so is each forwarded message and attached article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from functools import partial

from reader.errors import Unreadable
from reader.ingest.dates import date_of
from reader.ingest.formats.archive import label_of
from reader.ingest.formats.lines import titled
from reader.ingest.formats.messages import (
    bytes_of,
    characters_of,
    header,
    message_of,
    sender,
    sent,
    texts_of,
)
from reader.ingest.formats.part import Part, Source
from reader.ingest.html import read_html
from reader.ingest.refusal import RefusedError
from reader.model import Article, Leftover, SetAside, Span

_ENOUGH = 0.7
"""A page that holds fewer of the words that the plain version has is not the whole message."""
_FORWARDED = re.compile(
    r"^(?:[ \t]*[-_]{2,}[^\n]*\n)?(?:(?:From|Date|Sent|Subject|To|Cc|Reply-To): [^\n]*\n){2,}",
    re.MULTILINE,
)
_LINE = re.compile(r"^(From|Date|Sent|Subject): ([^\n]*)$", re.MULTILINE)
_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)


def parts_of_mail(source: Source) -> list[Part]:
    """Return the message, the messages it forwards, and the articles attached to it."""
    message = message_of(source.held)
    # A message that merely carries others has no article of its own.
    inner = list(_attached(message, source))
    own = [Part(partial(_read, message), _subject(message), published=sent(message))]
    return [*(own if _has_words(message) or not inner else []), *inner]


def _has_words(message: EmailMessage) -> bool:
    return any(bytes_of(part).strip() for part in texts_of(message))


def _attached(message: EmailMessage, source: Source) -> Iterator[Part]:
    from reader.ingest.formats.recognise import parts_inside

    for number, part in enumerate(message.walk(), 1):
        if part is message or not isinstance(part, EmailMessage):
            continue
        if part.get_content_type() == "message/rfc822":
            yield from _forwarded(part, number, source)
        elif part.is_attachment() and not _in_forwarded(message, part):
            name = label_of(part.get_filename() or f"attachment {number}")
            yield from parts_inside(source.inside(bytes_of(part), name))


def _in_forwarded(message: EmailMessage, part: EmailMessage) -> bool:
    """Tell whether an attachment belongs to a forwarded message, which brings it itself."""
    inner = (
        m for m in message.walk() if m.get_content_type() == "message/rfc822" and m is not message
    )
    return any(part is found for carrier in inner for found in carrier.walk())


def _forwarded(carrier: EmailMessage, number: int, source: Source) -> Iterator[Part]:
    from reader.ingest.formats.recognise import parts_inside

    for forwarded in carrier.iter_parts():
        name = _subject(forwarded) if isinstance(forwarded, EmailMessage) else ""
        held = forwarded.as_bytes()
        yield from parts_inside(source.inside(held, f"{label_of(name or f'message {number}')}.eml"))


def _read(message: EmailMessage) -> Article:
    title = _subject(message)
    article = _body(message)
    article = _without_forwarding(article)
    text = titled(article.text, title)
    shift = len(text) - len(article.text)
    aside = tuple(
        SetAside(Span(part.span.start + shift, part.span.end + shift), part.leftover)
        for part in article.set_aside
    )
    return replace(
        article,
        text=text,
        set_aside=aside,
        title=title or article.title,
        author=article.author or sender(message),
        published=article.published or sent(message),
    )


def _subject(message: EmailMessage) -> str:
    return _PREFIX.sub("", header(message, "subject"))


def _body(message: EmailMessage) -> Article:
    """Return the message's text: as its page has it, unless the plain version has more."""
    by_kind: dict[str, list[str]] = {"text/plain": [], "text/html": []}
    for part in texts_of(message):
        by_kind[part.get_content_type()].append(_unfolded(part))
    plain = "\n\n".join(filter(None, (text.strip("\n") for text in by_kind["text/plain"])))
    page = _of_pages(by_kind["text/html"])
    if page is not None and len(page.text.split()) >= _ENOUGH * len(plain.split()):
        return page
    if not plain.strip():
        raise RefusedError(Unreadable.EMPTY)
    return Article(plain)


def _of_pages(pages: list[str]) -> Article | None:
    for page in pages:
        try:
            return replace(read_html(page), outlet="", author="", published="", url="")
        except RefusedError:
            continue
    return None


def _unfolded(part: EmailMessage) -> str:
    """Return a part's characters, lines that were folded for the mail (RFC 3676) whole again."""
    text = characters_of(part)
    if part.get_content_type() != "text/plain" or part.get_param("format") != "flowed":
        return text
    stuffed = re.sub(r"^ ", "", text, flags=re.MULTILINE)
    without_blank = str(part.get_param("delsp") or "").lower() == "yes"
    return re.sub(r"(?<!\n--) \n(?!\n|>)", "" if without_blank else " ", stuffed)


def _without_forwarding(article: Article) -> Article:
    """Return the article with the header lines of a message forwarded in it set aside."""
    found = _FORWARDED.search(article.text)
    if not found:
        return article
    told: dict[str, str] = dict(_LINE.findall(found.group()))
    aside = SetAside(Span(found.start(), found.end() - 1), Leftover.METADATA)
    return replace(
        article,
        set_aside=(aside,),
        author=re.sub(r"\s*<[^>]*>", "", told.get("From", "")).strip('" '),
        published=date_of(told.get("Date", told.get("Sent", ""))),
    )
