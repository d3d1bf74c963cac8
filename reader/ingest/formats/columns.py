"""Collections with one article a row: which column holds what."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from reader.errors import Unreadable
from reader.ingest.characters import normalised
from reader.ingest.dates import date_of
from reader.ingest.formats.lines import titled
from reader.ingest.formats.part import Part, Source
from reader.ingest.language import code_of
from reader.ingest.refusal import RefusedError
from reader.model import Article

HEADINGS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "heading", "head", "hed", "articletitle", "subject", "titel",
              "titre", "titulo", "überschrift"),
    "text": ("text", "body", "content", "articlebody", "articletext", "fulltext", "maintext",
             "bodytext", "articlecontent", "story", "article", "inhalt", "texte", "texto",
             "transcript"),
    "outlet": ("outlet", "sourcename", "source", "publisher", "publication", "newspaper",
               "publishername", "medium", "sitename", "site", "mediaoutlet", "quelle"),
    "author": ("author", "authors", "byline", "creator", "autor", "auteur"),
    "published": ("published", "publishedat", "publisheddate", "publicationdate", "datepublished",
                  "pubdate", "date", "publishdate", "datetime", "timestamp", "datum"),
    "url": ("url", "link", "address", "permalink", "weburl", "articleurl", "href", "uri"),
    "language": ("language", "lang", "locale", "sprache", "langue"),
}  # fmt: skip
"""What an article's columns are called, the likeliest first, in lower case and letters alone."""

FIELDS = tuple(HEADINGS)
MAX_ROWS = 20_000
_LONG = 120
"""Characters that the cells of a column without a known heading have, if it holds the texts."""
_TWICE = 2

Row = Mapping[str, str]


def parts_of_rows(rows: Sequence[Row], source: Source) -> list[Part]:
    """Return an article for each row that has a text.

    Raises:
        RefusedError: if a column that was named is not there, or none holds texts.
    """
    found = mapped(headings_of(rows), source.columns, rows)
    return list(_parts(rows, found))


def headings_of(rows: Iterable[Row]) -> list[str]:
    """Return the headings of all columns, in their order."""
    return list(dict.fromkeys(name for row in rows for name in row))


def mapped(
    headings: Sequence[str], chosen: Mapping[str, str], rows: Iterable[Row]
) -> dict[str, str]:
    """Return which of the headings holds what of an article.

    Args:
        headings: of all columns, in their order.
        chosen: what the reader said, by a heading or by a column's number from 1; "" for none.
        rows: what a column without a known heading is judged by.

    Raises:
        RefusedError: if a column that was chosen is not there, or none holds texts.
    """
    found = found_columns(headings, chosen, rows)
    if "text" not in found:
        raise RefusedError(Unreadable.NO_TEXT_COLUMN, ", ".join(headings[:20]) or "none")
    return found


def found_columns(
    headings: Sequence[str], chosen: Mapping[str, str], rows: Iterable[Row]
) -> dict[str, str]:
    """Return the same as `mapped`, but without `text` where no column is known to hold texts.

    Raises:
        RefusedError: if a column that was chosen is not there.
    """
    found = {field: _named(heading, headings) for field, heading in chosen.items() if heading}
    taken = set(found.values())
    for field, names in HEADINGS.items():
        if field in chosen:
            continue
        free = {_plain(heading): heading for heading in reversed(headings) if heading not in taken}
        if name := next((n for n in names if n in free), None):
            found[field] = free[name]
            taken.add(free[name])
    if "text" not in found and "text" not in chosen:
        longest = _longest([heading for heading in headings if heading not in taken], rows)
        if longest:
            found["text"] = longest
    return found


def _named(chosen: str, headings: Sequence[str]) -> str:
    for heading in headings:
        if heading.strip().casefold() == chosen.strip().casefold():
            return heading
    if chosen.isdecimal() and 1 <= int(chosen) <= len(headings):
        return headings[int(chosen) - 1]
    raise RefusedError(Unreadable.NO_COLUMN, f"{chosen}; there are: {', '.join(headings[:20])}")


def _plain(heading: str) -> str:
    return re.sub(r"[\W_]", "", heading.casefold())


def _longest(headings: Sequence[str], rows: Iterable[Row]) -> str:
    """Return the column with the longest cells, if they are long and no other's nearly so."""
    sums = dict.fromkeys(headings, 0)
    count = 0
    for row in rows:
        count += 1
        for heading in headings:
            sums[heading] += len(row.get(heading, ""))
    ranked = sorted(headings, key=lambda heading: -sums[heading])
    if not ranked or sums[ranked[0]] < _LONG * max(1, count):
        return ""
    rival = sums[ranked[1]] if len(ranked) > 1 else 0
    return ranked[0] if sums[ranked[0]] >= _TWICE * rival else ""


def _parts(rows: Sequence[Row], columns: Mapping[str, str]) -> Iterator[Part]:
    for number, row in enumerate(rows, 1):
        cells = {field: normalised(row.get(column, "")) for field, column in columns.items()}
        if not cells["text"].strip():
            continue
        title = _line(cells, "title")
        outlet, published = _line(cells, "outlet"), date_of(cells.get("published", ""))
        read = partial(_read, cells)
        yield Part(read, title, f"row {number}", outlet, published, _held(row))


def _line(cells: Row, field: str) -> str:
    return " ".join(cells.get(field, "").split())


def _held(row: Row) -> bytes:
    """Return the row as canonical JSON, which the digest of its article is of."""
    held = json.dumps(dict(row), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return held.encode("utf-8", errors="replace")


def _read(cells: Row) -> Article:
    from reader.ingest.formats.recognise import is_markup
    from reader.ingest.html import read_html

    title, text = _line(cells, "title"), cells["text"].strip("\n")
    article = read_html(text) if is_markup(text) else Article(text)
    return replace(
        article,
        text=titled(article.text, title),
        title=title or article.title,
        outlet=_line(cells, "outlet") or article.outlet,
        author=_line(cells, "author") or article.author,
        published=date_of(cells.get("published", "")) or article.published,
        url=_line(cells, "url") or article.url,
        language=code_of(cells.get("language", "")) or article.language,
    )


def cell(value: Any) -> str:
    """Return a value of JSON or of a sheet as the words in a cell.

    >>> cell(None), cell(["Ada Hale", "Jo Brill"]), cell(3.0)
    ('', 'Ada Hale, Jo Brill', '3')
    """
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (list, tuple)):
        words = [cell(inner) for inner in value if not isinstance(inner, dict)]
        joint = "\n" if any(len(word) > _LONG for word in words) else ", "
        return joint.join(filter(None, words))
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
