"""What the two processes say to each other: a length, JSON, a length, bytes; never pickles.

The process that reads files is not trusted: each answer is checked as it is taken apart.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import IO, Any

from reader.errors import Unreadable
from reader.ingest.formats.part import Source
from reader.ingest.offers import Columns, Offer, Outcome, Refused
from reader.ingest.refusal import RefusedError
from reader.model import Article, Leftover, SetAside, Span

_LENGTH = 8
MOST_BYTES = 200_000_000
_LINES = ("title", "outlet", "author", "published", "url", "language", "file", "sha256", "encoding")


class GarbledError(Exception):
    """The other side said something that it never should."""


def write_message(stream: IO[bytes], said: dict[str, Any], held: bytes = b"") -> None:
    """Write a message: what is said, and bytes that belong to it."""
    for part in (json.dumps(said).encode("ascii"), held):
        stream.write(len(part).to_bytes(_LENGTH, "big"))
        stream.write(part)
    stream.flush()


def read_message(stream: IO[bytes]) -> tuple[dict[str, Any], bytes]:
    """Read a message.

    Raises:
        EOFError: if the other side is gone.
        GarbledError: if it is none.
    """
    said, held = _read_part(stream), _read_part(stream)
    try:
        value = json.loads(said)
    except (ValueError, RecursionError) as error:
        raise GarbledError from error
    if not isinstance(value, dict):
        raise GarbledError
    return value, held


def _read_part(stream: IO[bytes]) -> bytes:
    length = int.from_bytes(_exactly(stream, _LENGTH), "big")
    if length > MOST_BYTES:
        raise GarbledError
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    held = stream.read(length)
    if len(held) < length:
        raise EOFError
    return held


def asking(what: str, source: Source, chosen: Sequence[int] | None) -> dict[str, Any]:
    """Return the question for the offers or the articles of a source, without its bytes."""
    columns = dict(source.columns)
    picked = None if chosen is None else list(chosen)
    return {"what": what, "name": source.name, "columns": columns, "chosen": picked}


def asked(said: dict[str, Any], held: bytes) -> tuple[str, Source, list[int] | None]:
    """Return what a question asks for, of what, and what is chosen of it."""
    return said["what"], Source(held, said["name"], said["columns"]), said["chosen"]


def answer_offers(offers: Sequence[Offer]) -> dict[str, Any]:
    """Return the answer that holds offers."""
    return {"offers": [asdict(offer) for offer in offers]}


def answer_columns(columns: Columns) -> dict[str, Any]:
    """Return the answer that holds the columns of a collection."""
    return {"headings": list(columns.headings), "found": dict(columns.found)}


def answer_articles(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Return the answer that holds articles, and why others could not be read."""
    return {"articles": [_outcome_said(outcome) for outcome in outcomes]}


def answer_refusal(reason: Unreadable, detail: str) -> dict[str, Any]:
    """Return the answer that nothing can be read."""
    return {"reason": reason.value, "detail": detail}


def offers_answered(said: dict[str, Any]) -> tuple[Offer, ...]:
    """Return the offers of an answer.

    Raises:
        RefusedError: if that is the answer.
        GarbledError: if it holds none.
    """
    _raise_refusal(said)
    try:
        return tuple(_made(Offer, offer) for offer in said["offers"])
    except (KeyError, TypeError, ValueError) as error:
        raise GarbledError from error


def columns_answered(said: dict[str, Any]) -> Columns:
    """Return the columns of an answer.

    Raises:
        RefusedError: if that is the answer.
        GarbledError: if it holds none.
    """
    _raise_refusal(said)
    try:
        headings = tuple(_characters(heading) for heading in said["headings"])
        found = {_characters(name): _characters(at) for name, at in said["found"].items()}
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise GarbledError from error
    if not set(found.values()) <= set(headings):
        raise GarbledError
    return Columns(headings, found)


def articles_answered(said: dict[str, Any]) -> tuple[Outcome, ...]:
    """Return the articles of an answer, and why others could not be read.

    Raises:
        RefusedError: if that is the answer.
        GarbledError: if it holds none, or none that can be.
    """
    _raise_refusal(said)
    try:
        return tuple(_outcome(item) for item in said["articles"])
    except (KeyError, TypeError, ValueError) as error:
        raise GarbledError from error


def _raise_refusal(said: dict[str, Any]) -> None:
    if "reason" not in said:
        return
    try:
        raise RefusedError(Unreadable(said["reason"]), str(said["detail"]))
    except (KeyError, ValueError) as error:
        raise GarbledError from error


def _outcome_said(outcome: Outcome) -> dict[str, Any]:
    if isinstance(outcome, Refused):
        return {"refused": asdict(outcome)}
    said: dict[str, Any] = {name: getattr(outcome, name) for name in _LINES}
    aside = [(p.span.start, p.span.end, p.leftover.value) for p in outcome.set_aside]
    return {**said, "text": outcome.text, "set_aside": aside}


def _outcome(said: dict[str, Any]) -> Outcome:
    if "refused" in said:
        refused = _made(Refused, said["refused"])
        return Refused(refused.name, Unreadable(refused.reason), refused.detail)
    text = _characters(said["text"])
    aside = tuple(
        SetAside(Span(int(start), int(end)), Leftover(leftover))
        for start, end, leftover in said["set_aside"]
    )
    edges = [0, *(edge for part in aside for edge in (part.span.start, part.span.end)), len(text)]
    if edges != sorted(edges):
        raise GarbledError
    told: dict[str, Any] = {name: _characters(said[name]) for name in _LINES}
    return Article(text, set_aside=aside, **told)


def _made(kind: type[Any], said: dict[str, Any]) -> Any:
    """Return a value of a class whose fields are characters or whole numbers."""
    values = {field.name: said[field.name] for field in fields(kind)}
    if not all(isinstance(value, (str, int)) for value in values.values()):
        raise GarbledError
    return kind(**values)


def _characters(value: Any) -> str:
    if not isinstance(value, str):
        raise GarbledError
    value.encode("utf-8")  # no half characters: a ValueError
    return value
