"""What mail (EML) and pages saved as one file (MHTML) have in common: a message in parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime

from reader.errors import Unreadable
from reader.ingest.characters import line_of, normalised
from reader.ingest.encoding import decoded
from reader.ingest.refusal import RefusedError

_MAX_PARTS = 500
_MAX_BOUNDARIES = 20_000
_HEADER = re.compile(rb"[!-9;-~]{1,60}:[ \t]?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")
_OF_MESSAGES = re.compile(
    rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Content-Type|X-Mozilla-Status):",
    re.IGNORECASE | re.MULTILINE,
)
_OF_PAGES = re.compile(rb"^Content-Type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_HEAD = 16_000


def head_of(held: bytes) -> bytes:
    """Return the header lines at the very top of some bytes, b"" where there are none."""
    start = end = len(held) - len(held[:100].lstrip()) if held[:1].isspace() else 0
    while (line := _HEADER.match(held, end)) and end < _HEAD:
        end = line.end()
    return held[start:end]


def looks_like_message(held: bytes) -> bool:
    """Tell whether bytes begin with header lines that only messages have."""
    return bool(_OF_MESSAGES.search(head_of(held)))


def looks_like_page(held: bytes) -> bool:
    """Tell whether bytes are a message that a browser saved a page as."""
    return bool(_OF_PAGES.search(head_of(held))) and b"text/html" in held[:_HEAD].lower()


def message_of(held: bytes) -> EmailMessage:
    """Return the message.

    Raises:
        RefusedError: if it is none, or has far too many parts.
    """
    if held.count(b"\n--") > _MAX_BOUNDARIES:
        raise RefusedError(Unreadable.TOO_LARGE, f"more than {_MAX_BOUNDARIES:,} parts")
    try:
        message = BytesParser(policy=policy.default).parsebytes(held.lstrip())
        if sum(1 for _ in message.walk()) > _MAX_PARTS:
            raise RefusedError(Unreadable.TOO_LARGE, f"more than {_MAX_PARTS:,} parts")
    except (MessageError, ValueError, LookupError, AttributeError, TypeError, IndexError) as error:
        raise RefusedError(Unreadable.DAMAGED, "its header lines") from error
    if not isinstance(message, EmailMessage):
        raise RefusedError(Unreadable.DAMAGED, "its header lines")
    return message


def texts_of(part: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts of a message that hold its text; attachments and messages in it are none."""
    if part.get_content_maintype() == "multipart":
        for inner in part.iter_parts():
            if isinstance(inner, EmailMessage):
                yield from texts_of(inner)
    elif part.get_content_type() in ("text/plain", "text/html") and not part.is_attachment():
        yield part


def characters_of(part: EmailMessage) -> str:
    """Return the characters of a part as its sender meant them, else as their look tells.

    Raises:
        RefusedError: if they cannot be made out.
    """
    held = bytes_of(part)
    charset = part.get_content_charset("")
    try:
        text = held.decode("cp1252" if charset in ("iso-8859-1", "us-ascii") else charset)
    except (LookupError, UnicodeDecodeError, ValueError):
        text = decoded(held)[0]
    return normalised(text)


def bytes_of(part: EmailMessage) -> bytes:
    """Return the bytes of a part as they were before they were written for the mail."""
    try:
        held = part.get_payload(decode=True)
    except (ValueError, LookupError, AttributeError, TypeError, AssertionError):
        return b""
    return held if isinstance(held, bytes) else b""


def header(message: EmailMessage, name: str) -> str:
    """Return a header line on one line, "" where there is none or it cannot be read."""
    try:
        return line_of(str(message.get(name) or ""))
    except (ValueError, LookupError, AttributeError, TypeError, IndexError, MessageError):
        return ""


def sender(message: EmailMessage) -> str:
    """Return the name of who sent it, else their address, or ""."""
    name, address = parseaddr(header(message, "from"))
    return name.strip("\"' ") or address


def sent(message: EmailMessage) -> str:
    """Return the date on which it was sent as YYYY-MM-DD, or ""."""
    try:
        return parsedate_to_datetime(header(message, "date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
