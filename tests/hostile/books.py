"""Books that are made to do harm."""

from __future__ import annotations

from tests.hostile.made import BOMB, OUTSIDE, STORY, packed


def book(chapters: dict[str, str | bytes], hrefs: list[str], head: str = "") -> bytes:
    """Return an EPUB."""
    items = "".join(
        f'<item id="c{n}" href="{href}" media-type="application/xhtml+xml"/>'
        for n, href in enumerate(hrefs)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(hrefs)))
    package = (
        f'{head}<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>{items}</manifest>'
        f"<spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
        'full-path="OPS/a.opf"/></rootfiles></container>'
    )
    return packed(
        {"META-INF/container.xml": container, "OPS/a.opf": package, **chapters},
        "application/epub+zip",
    )


def chapter(words: str, head: str = "") -> str:
    """Return a chapter of a book."""
    return f'{head}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{words}</p></body></html>'


def book_outside(_full: bool) -> bytes:
    """Return an EPUB that asks for files of the system as chapters."""
    words = f"{STORY} {STORY}"
    hrefs = [
        "../../../../etc/passwd",
        "file:///etc/passwd",
        "/etc/passwd",
        "http://127.0.0.1:9/",
        "a.html",
    ]
    return book({"OPS/a.html": chapter(words)}, hrefs)


def book_entities(_full: bool) -> bytes:
    """Return an EPUB whose chapter asks for a file of the system, and for a gigabyte."""
    text = chapter(f"&a; &j; {STORY} {STORY}", OUTSIDE)
    return book(
        {"OPS/a.html": text, "OPS/b.html": chapter(f"&j; {STORY} {STORY}", BOMB)},
        ["a.html", "b.html"],
    )


def long_book(full: bool) -> bytes:
    """Return an EPUB of very many chapters."""
    count = 4_900 if full else 300
    names = [f"{number}.html" for number in range(count)]
    return book({f"OPS/{n}": chapter(f"{STORY} {n} {STORY}") for n in names}, names)
