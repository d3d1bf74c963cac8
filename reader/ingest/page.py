"""A page as a tree, without what is certainly no part of its article."""

from __future__ import annotations

import re
from typing import Any

from reader.errors import Unreadable
from reader.ingest.language import code_of
from reader.ingest.limits import check_length
from reader.ingest.refusal import RefusedError

_MAX_ELEMENTS = 50_000
_MAX_IN_STORY = 15_000
"""Elements among which the article is looked for: some 8,000 a second."""
_MAX_SIDE_BY_SIDE = 4_000
"""Elements in one: the time that it takes to look through them grows with their square."""
_MAX_ATTRIBUTES = 10_000
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_NEVER_TEXT = (
    "style", "svg", "noscript", "template", "iframe", "object", "canvas", "button", "nav",
    "dialog", "select", "audio", "video", "picture", "math",
)  # fmt: skip
_CAPTIONS = (
    "//figcaption|//caption|//figure|//form|//*[@hidden]|//*[self::p or self::div or self::span "
    "or self::small or self::dd][contains(@class,'caption') or contains(@class,'Caption') or "
    "contains(@class,'credit') or contains(@class,'Credit')]"
)
_LONGEST_CAPTION = 800
_MOSTLY = 0.6
_SHORT = 2000
_FULL_PAGE = re.compile(r"<(?:html|body|head)\b", re.IGNORECASE)
_PARAGRAPHS = "//p|//h1|//h2|//h3|//li|//blockquote[not(p)]"


def parsed_page(text: str) -> Any:
    """Return the page's tree (lxml) without scripts, forms, navigation and captions.

    Raises:
        RefusedError: for a page that is empty or larger than any article's.
    """
    if any(len(tag.group().split()) > _MAX_ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        raise RefusedError(Unreadable.TOO_LARGE, f"more than {_MAX_ATTRIBUTES:,} parts in a tag")
    page = tree_of(text)
    if sum(1 for _ in page.iter()) > _MAX_ELEMENTS:
        raise RefusedError(Unreadable.TOO_LARGE, f"more than {_MAX_ELEMENTS:,} parts")
    for element in list(page.iter("script", *_NEVER_TEXT)):
        # What a page says about itself in JSON tells its outlet and its date.
        if element.get("type") != "application/ld+json":
            _drop(element)
    for element in page.xpath(_CAPTIONS):
        if len(element.text_content()) <= _LONGEST_CAPTION:
            _drop(element)
    check_length(page.text_content())
    _check_work(page)
    return page


def _check_work(page: Any) -> None:
    """Refuse what it takes long to find an article in."""
    sizes = [len(element) for element in page.iter()]
    if len(sizes) > _MAX_IN_STORY:
        raise RefusedError(Unreadable.TOO_LARGE, f"more than {_MAX_IN_STORY:,} parts")
    if sum(size * size for size in sizes) > _MAX_SIDE_BY_SIDE**2:
        detail = f"more than {_MAX_SIDE_BY_SIDE:,} parts side by side"
        raise RefusedError(Unreadable.TOO_LARGE, detail)


def headline_on(page: Any) -> str:
    """Return the page's headline, "" if it has none or it cannot be told which it is."""
    for place in ("//article//h1", "//main//h1", "//h1"):
        found = [" ".join(h1.text_content().split()) for h1 in page.xpath(place)]
        if len(set(filter(None, found))) == 1:
            return next(filter(None, found))
    return ""


def language_on(page: Any) -> str:
    """Return the language that the page says it is in, as ISO 639-1, or ""."""
    return code_of(str(page.get("lang") or ""))


def is_fragment(text: str) -> bool:
    """Tell whether the markup is no whole page, as from the clipboard."""
    return not _FULL_PAGE.search(text)


def paragraphs_on(page: Any) -> str:
    """Return the headings, paragraphs and list items of a page, each on a line."""
    found = [" ".join(part.text_content().split()) for part in page.xpath(_PARAGRAPHS)]
    return "\n".join(filter(None, found))


def with_whole_paragraphs(page: Any, story: str) -> str:
    """Return a short story with its lines as the page has them.

    Of a short page trafilatura gives each link and each stressed word a line of its own. Where
    the page's paragraphs do not add up to the story, it stays as it is.
    """
    if len(story) > _SHORT:
        return story
    letters = "".join(story.split())
    parts = [part for part in paragraphs_on(page).split("\n") if "".join(part.split()) in letters]
    return "\n".join(parts) if "".join("".join(parts).split()) == letters else story


def is_mostly_links(page: Any, story: str) -> bool:
    """Tell whether most words of a story stand in lines that are links and nothing else."""
    links = {" ".join(link.text_content().split()) for link in page.xpath("//a[@href]")}
    lines = [" ".join(line.split()) for line in story.split("\n")]
    linked = sum(len(line) for line in lines if line in links)
    return linked > _MOSTLY * sum(map(len, lines))


def tree_of(markup: bytes | str) -> Any:
    """Return the tree (lxml) of HTML; nothing that it names is fetched.

    Raises:
        RefusedError: if there is nothing in it.
    """
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    # As bytes: of characters, lxml refuses those that declare an encoding.
    held = markup.encode("utf-8", errors="replace") if isinstance(markup, str) else markup
    try:
        return html.document_fromstring(held, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise RefusedError(Unreadable.NO_ARTICLE) from error


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()
