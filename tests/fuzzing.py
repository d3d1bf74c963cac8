"""Files that are nearly of a format: real ones with their bytes, or those of a part, changed."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from pathlib import Path

from hypothesis import strategies as st

from reader.ingest.formats import Source
from reader.ingest.offers import articles_in, offers_in
from reader.ingest.refusal import RefusedError
from reader.model import Article
from reader.segmentation import segment

FOLDER = Path(__file__).parent / "data" / "formats"
MOST_CHOSEN = 3

NAMES = (
    "pandoc.html", "nodemailer.mhtml", "qt.pdf", "reportlab.pdf", "pandoc.docx", "python-docx.docx",
    "pandoc.odt", "pandoc.rtf", "pandoc.epub", "nodemailer.eml", "node.json", "node.jsonl",
    "perl.csv", "xlsxwriter.xlsx", "zip.zip",
)  # fmt: skip
"""At least one file of each format that is read in a process of its own."""

_BITS = (
    b"", b"\0", b"\xff", b"<", b">", b"&", b'"', b"{", b"}", b"\\", b"\r\n\r\n", b"--", b"=",
    b"\xe2\x80", b"\xed\xa0\xbd", b"<!DOCTYPE", b"<![CDATA[", b"&#0;", b"&#xD800;", b"\\'zz",
    b"\\u99999999?", b"\\bin9", b"stream", b"endobj", b"1 0 R", b"/Kids", b"[[[[", b"1e999", b"-1",
    b"99999999999999999999", b"=?utf-8?q?=ZZ?=", b"boundary=", b"Content-Type: message/rfc822\n\n",
    b";;;;", b"../", b"xmlns:",
)  # fmt: skip

_edits = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(_BITS) | st.binary(max_size=8)),
    min_size=1,
    max_size=6,
)
"""Where, as a part of the length; how many bytes go; what comes in their place."""


def changed(held: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """Return bytes with some of them in others' place."""
    for where, gone, new in edits:
        at = int(where * len(held))
        held = held[:at] + new + held[at + gone :]
    return held


@st.composite
def broken(draw: st.DrawFn, name: str) -> Source:
    """Draw a real file that was damaged, cut short, or in a part of which something was changed."""
    held = (FOLDER / name).read_bytes()
    way = draw(st.sampled_from(("bytes", "part", "cut")))
    if way == "cut":
        return Source(held[: int(draw(st.floats(0, 1)) * len(held))], name)
    if way == "part" and zipfile.is_zipfile(io.BytesIO(held)):
        return Source(_with_part_changed(draw, held), name)
    return Source(changed(held, draw(_edits)), name)


def _with_part_changed(draw: st.DrawFn, held: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(held)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    chosen = draw(st.sampled_from(sorted(parts)))
    parts[chosen] = changed(parts[chosen], draw(_edits))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return made.getvalue()


@st.composite
def begun(draw: st.DrawFn, start: bytes, name: str) -> Source:
    """Draw bytes that begin as those of a format do, and go on anyhow."""
    return Source(start + draw(st.binary(max_size=200)), name)


def check(source: Source) -> None:
    """Read all that a source offers; anything but an article or a refusal raises.

    Raises:
        AssertionError: for an article whose characters or places are wrong.
    """
    try:
        offers = offers_in(source)
        outcomes = articles_in(source, [offer.number for offer in offers[:MOST_CHOSEN]])
    except RefusedError:
        return
    for outcome in outcomes:
        if isinstance(outcome, Article):
            check_article(outcome)


def check_article(article: Article) -> None:
    """Check that an article can be written down, and that its places are places of its text.

    Raises:
        AssertionError: if not.
    """
    for words in (article.text, article.title, article.outlet, article.author, article.file):
        assert words.encode("utf-8").decode("utf-8") == words
    assert "\r" not in article.text
    assert "\0" not in article.text
    edges = [edge for part in article.set_aside for edge in (part.span.start, part.span.end)]
    assert all(a <= b for a, b in pairwise([0, *edges, len(article.text)]))
    for sentence in segment(article).sentences:
        assert article.text_of(sentence).strip()
