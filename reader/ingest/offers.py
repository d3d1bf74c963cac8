"""What a file offers, and which of it is read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from reader.errors import Unreadable
from reader.ingest.finish import finished
from reader.ingest.formats import Part, Source, format_of, parts_of
from reader.ingest.formats.columns import found_columns, headings_of
from reader.ingest.refusal import RefusedError
from reader.model import Article

MOST_ARTICLES = 40
"""Articles that are taken from one file or folder when none are chosen."""
MOST_OFFERS = 20_000
_MOST_CHARACTERS = 8_000_000
"""In all articles that are taken from one file."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An article that a file offers.

    Attributes:
        number: from 1, by which it is chosen.
        title: of the article, or "" where it is not known before it is read.
        name: what it is called in its file: a row, a chapter, a file in an archive; "" where the
            file is one article.
        outlet, published: as in `Article`, as far as they are known.
    """

    number: int
    title: str = ""
    name: str = ""
    outlet: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why one of several articles of a file could not be read; `name` is that in its file."""

    name: str
    reason: Unreadable
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a collection.

    Attributes:
        headings: of all of them, in order.
        found: which of them holds what of an article; without `text` if that cannot be told.
    """

    headings: tuple[str, ...] = ()
    found: Mapping[str, str] = field(default_factory=dict)


Outcome = Article | Refused

Result = TypeVar("Result")


def offers_in(source: Source) -> tuple[Offer, ...]:
    """Return what a file offers, in its order.

    Raises:
        RefusedError: if it offers nothing.
    """
    return tuple(
        Offer(number, _line(part.title), part.name, part.outlet, part.published)
        for number, part in enumerate(_parts(source), 1)
    )


def columns_in(source: Source) -> Columns:
    """Return the columns of a collection, none of any other file.

    Raises:
        RefusedError: if it cannot be read.
    """
    rows_of = _guarded(lambda: format_of(source)).rows
    if rows_of is None:
        return Columns()
    rows = _guarded(lambda: rows_of(source))
    headings = headings_of(rows)
    return Columns(tuple(headings), found_columns(headings, source.columns, rows))


def articles_in(source: Source, chosen: Sequence[int] | None) -> tuple[Outcome, ...]:
    """Return the chosen articles of a file, or all, each as it was read or why it was not.

    Of a file that holds one article, that is taken whatever is chosen.

    Raises:
        RefusedError: if the file offers nothing, not what was chosen, or too much to take all; and
            for what is wrong with the only article of a file.
    """
    parts = _parts(source)
    if len(parts) == 1 and not parts[0].name:
        return (_read(parts[0], source),)
    numbers = numbers_taken(len(parts), chosen)
    return tuple(_outcomes([parts[number - 1] for number in numbers], source))


def numbers_taken(count: int, chosen: Sequence[int] | None) -> Sequence[int]:
    """Return which of so many articles are taken: those that are chosen, or all of them.

    Where there is but one, that is taken whatever is chosen.

    Raises:
        RefusedError: if one of them is not there, or they are too many.
    """
    numbers = range(1, count + 1) if chosen is None or count == 1 else chosen
    for number in numbers:
        if not 1 <= number <= count:
            raise RefusedError(Unreadable.NOT_IN_IT, f"{number} of {count}")
    if len(numbers) > MOST_ARTICLES:
        raise RefusedError(Unreadable.TOO_MANY_ARTICLES, f"{len(numbers):,}")
    return numbers


def _parts(source: Source) -> list[Part]:
    parts = _guarded(lambda: parts_of(source))
    if not parts:
        raise RefusedError(Unreadable.NO_ARTICLES)
    if len(parts) > MOST_OFFERS:
        raise RefusedError(Unreadable.TOO_LARGE, f"{len(parts):,} articles")
    return parts


def _outcomes(parts: Sequence[Part], source: Source) -> Iterator[Outcome]:
    left = _MOST_CHARACTERS
    for part in parts:
        try:
            article = _read(part, source)
            left -= len(article.text)
            if left < 0:
                raise RefusedError(Unreadable.TOO_LARGE, "with the others of its file")
            yield article
        except RefusedError as refused:
            yield Refused(part.name, refused.reason, refused.detail)


def _read(part: Part, source: Source) -> Article:
    held = part.held if part.held is not None else source.held
    article = _guarded(lambda: finished(part.read()))
    name = f"{source.name}/{part.name}" if part.name else source.name
    return replace(article, file=name, sha256=hashlib.sha256(held).hexdigest())


def _guarded(work: Callable[[], Result]) -> Result:
    """Do the work; what is nested too deeply for it is refused like anything else."""
    try:
        return work()
    except RecursionError as error:
        raise RefusedError(Unreadable.TOO_LARGE, "nested too deeply") from error


def _line(words: str) -> str:
    return " ".join(words.split())[:300]
