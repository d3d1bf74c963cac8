"""Where articles are read from: a file, a folder, an address, or a page that was fetched."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader.errors import Unreadable
from reader.fetching import RULES, Address, Fetched, Rules, fetch
from reader.ingest.formats import FORMATS, SUFFIXES, Source
from reader.ingest.limits import MAX_BYTES, MAX_BYTES_WITH_PICTURES, read_bytes
from reader.ingest.offers import Outcome, Refused
from reader.ingest.refusal import RefusedError
from reader.model import Article
from reader.progress import ProgressCallback, Stage, Step, no_progress
from reader.steering import visible_name

Place = Path | Address | Fetched

_LONGEST_NAME = 120
_OF_CHARACTERS = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")


def fetched(
    address: Address, progress: ProgressCallback = no_progress, rules: Rules = RULES
) -> Fetched:
    """Return the page at an address.

    Raises:
        AddressError: if nothing can be, or may be, fetched there.
        Cancelled: when `progress` raises it.
    """
    return fetch(address, partial(progress, Step(Stage.FETCH)), rules)


def may_hold_several(place: Place) -> bool:
    """Tell whether a file or folder may hold several articles, without opening it."""
    if not isinstance(place, Path):
        return False
    known = SUFFIXES.get(place.suffix.lower())
    return place.is_dir() or (known is not None and known.several)


def source_of(place: Path | Fetched, columns: Mapping[str, str]) -> Source:
    """Return the bytes of a file or page, with what the reader said about them.

    Raises:
        RefusedError: if they cannot be read, are too many, or there are none.
    """
    if isinstance(place, Fetched):
        held, name = _in_unicode(place), _name_of(place)
    else:
        known = SUFFIXES.get(place.suffix.lower())
        large = known is not None and (known.several or not known.of_characters)
        held = read_bytes(place, MAX_BYTES_WITH_PICTURES if large else MAX_BYTES)
        name = visible_name(place.name)
    if not held:
        raise RefusedError(Unreadable.EMPTY)
    return Source(held, name, dict(columns))


def as_fetched(outcome: Outcome, page: Fetched) -> Outcome:
    """Return what was read of a page with where it was fetched; its digest is of what came."""
    if isinstance(outcome, Refused):
        return outcome
    if outcome.file != _name_of(page):  # one of several, which may have an address of its own
        return replace(outcome, url=outcome.url or page.address)
    digest = hashlib.sha256(page.held).hexdigest()
    encoding = _charset(page) or outcome.encoding
    return replace(outcome, url=page.address, sha256=digest, encoding=encoding)


def inside(place: Place, article: Article) -> str:
    """Return what follows a file's or a page's own name in that of an article in it."""
    if isinstance(place, Address):
        return ""
    own = _name_of(place) if isinstance(place, Fetched) else visible_name(place.name)
    if not article.file.startswith(own):
        return ""
    return article.file.removeprefix(own) if own else f"/{article.file}"


def _name_of(page: Fetched) -> str:
    """Return what a page goes by: its host and the last part of its path, with its format's ending.

    The server's word on the format goes first, unless that is the one for anything.
    """
    parts = urlsplit(page.address)
    last = unquote(parts.path).rstrip("/").rpartition("/")[2]
    name = "/".join(filter(None, ((parts.hostname or "").removeprefix("www."), last)))
    name = visible_name(name)[:_LONGEST_NAME]
    known = next((f for f in FORMATS if page.media_type in f.mime_types), None)
    suffix = Source(b"", name).suffix
    generic = page.media_type == "text/plain" and suffix in SUFFIXES
    if known is None or generic or suffix in known.suffixes:
        return name
    return name + known.suffixes[0]


def _charset(page: Fetched) -> str:
    """Return the encoding that the server names, if all of the page can be read so, else ""."""
    if page.media_type not in _OF_CHARACTERS or not page.charset:
        return ""
    try:
        name = codecs.lookup(page.charset).name
        page.held.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return ""
    return "" if name in ("utf-8", "ascii") else name


def _in_unicode(page: Fetched) -> bytes:
    """Return the bytes of a page; in UTF-8, with its mark, where the server names another one."""
    name = _charset(page)
    return codecs.BOM_UTF8 + page.held.decode(name).encode("utf-8") if name else page.held
