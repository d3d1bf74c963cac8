"""Books (EPUB): each chapter is an article that the book offers."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import unquote, urlsplit

from reader.errors import Unreadable
from reader.ingest.dates import date_of
from reader.ingest.formats.lines import lines_of, titled
from reader.ingest.formats.packages import Package, xml_of
from reader.ingest.formats.part import Part, Source
from reader.ingest.language import code_of
from reader.ingest.page import tree_of
from reader.ingest.refusal import RefusedError
from reader.model import Article

_CONTAINER = "META-INF/container.xml"
_LOCKS = "META-INF/encryption.xml"
_MAX_CHAPTER = 5_000_000
_WORDS = 25
_MARKUP = ("application/xhtml+xml", "text/html")
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_HEADINGS = "//h1|//h2|//h3"


@dataclass(frozen=True, slots=True)
class _Item:
    path: str
    kind: str
    properties: str


def parts_of_book(source: Source) -> list[Part]:
    """Return the chapters of a book, in their order; what has hardly any words is none."""
    package = Package(source.held)
    _check_unlocked(package)
    path = _package_document(package)
    root = xml_of(package.read(path))
    items = dict(_items(root, posixpath.dirname(path)))
    spine = [
        items[found.get("idref")]
        for found in _all(root, "itemref")
        if found.get("idref") in items and found.get("linear") != "no"
    ]
    titles = dict(_titles(package, items, root))
    chapters = [item for item in spine if item.kind in _MARKUP and "nav" not in item.properties]
    told = _told(root)
    return list(_parts(package, chapters, titles, told))


def _parts(
    package: Package, chapters: list[_Item], titles: dict[str, str], told: Article
) -> Iterator[Part]:
    for number, item in enumerate(chapters, 1):
        if item.path not in package:
            continue
        held = package.read(item.path, _MAX_CHAPTER)
        tree = tree_of(held)
        text = "\n".join(lines_of(tree))
        if len(text.split()) < _WORDS:
            continue
        title = titles.get(item.path) or _heading(tree)
        name = f"{number} {title}".strip()
        read = partial(_chapter, text, title, told)
        yield Part(read, title, name, told.outlet, told.published, held)


def _chapter(text: str, title: str, told: Article) -> Article:
    return Article(
        titled(text, title),
        title=title,
        outlet=told.outlet,
        author=told.author,
        published=told.published,
        url=told.url,
        language=told.language,
    )


def _check_unlocked(package: Package) -> None:
    if _LOCKS not in package:
        return
    ways = [
        found.get("Algorithm", "")
        for found in _all(xml_of(package.read(_LOCKS)), "EncryptionMethod")
    ]
    if any(way not in _FONTS for way in ways):
        raise RefusedError(Unreadable.PROTECTED)


def _package_document(package: Package) -> str:
    for found in _all(xml_of(package.read(_CONTAINER)), "rootfile"):
        path = _inside("", found.get("full-path", ""))
        if path in package:
            return path
    raise RefusedError(Unreadable.DAMAGED, "its list of chapters is missing")


def _items(root: Any, folder: str) -> Iterator[tuple[str, _Item]]:
    for found in _all(root, "item"):
        path = _inside(folder, found.get("href", ""))
        kind, properties = found.get("media-type", ""), found.get("properties", "")
        yield found.get("id", ""), _Item(path, kind, properties)


def _inside(folder: str, address: str) -> str:
    """Return the name in the package that an address means, "" for one outside of it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc:
        return ""
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    return "" if path.startswith(("../", "/")) or path in ("..", ".") else path


def _titles(package: Package, items: dict[str, _Item], root: Any) -> Iterator[tuple[str, str]]:
    """Yield the first name that the table of contents gives to each file."""
    seen: set[str] = set()
    spine = next(iter(_all(root, "spine")), None)
    toc = spine.get("toc", "") if spine is not None else ""
    nav = [item for item in items.values() if "nav" in item.properties.split()]
    for item in (*nav, *([items[toc]] if toc in items else [])):
        if item.path not in package:
            continue
        held, folder = package.read(item.path, _MAX_CHAPTER), posixpath.dirname(item.path)
        pairs = _of_nav(held) if item in nav else _of_ncx(held)
        for address, title in pairs:
            path = _inside(folder, address)
            if title and path and path not in seen:
                seen.add(path)
                yield path, title


def _of_nav(held: bytes) -> Iterator[tuple[str, str]]:
    for link in tree_of(held).xpath("//a[@href]"):
        yield link.get("href"), " ".join(link.text_content().split())


def _of_ncx(held: bytes) -> Iterator[tuple[str, str]]:
    for point in _all(xml_of(held), "navPoint"):
        label = next(iter(_all(point, "text")), None)
        content = next(iter(_all(point, "content")), None)
        if label is not None and content is not None:
            yield content.get("src", ""), " ".join((label.text or "").split())


def _told(root: Any) -> Article:
    """Return an article without a text that holds what the book says about itself."""
    told = {
        name: next((line for found in _all(root, name) if (line := _line(found))), "")
        for name in ("creator", "publisher", "date", "language", "source", "identifier")
    }
    addresses = (told["source"], told["identifier"])
    return Article(
        "",
        outlet=told["publisher"],
        author=told["creator"],
        published=date_of(told["date"]),
        language=code_of(told["language"]),
        url=next((a for a in addresses if a.startswith(("http://", "https://"))), ""),
    )


def _heading(tree: Any) -> str:
    return next((line for found in tree.xpath(_HEADINGS) if (line := _line(found))), "")


def _line(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _all(root: Any, name: str) -> Iterator[Any]:
    """Yield the elements of that name, in whatever namespace."""
    yield from root.iter(f"{{*}}{name}")
