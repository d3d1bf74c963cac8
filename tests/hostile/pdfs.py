"""PDFs that are made to do harm."""

from __future__ import annotations

import zlib

from tests.hostile.made import STORY


def pdf(objects: list[bytes], *, root: int = 1) -> bytes:
    """Return a PDF of objects numbered from 1."""
    held, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(held))
        held += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(held)
    held += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    held += b"".join(b"%010d 00000 n \n" % place for place in places)
    held += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        root,
        start,
    )
    return bytes(held)


def pdf_page(stream: bytes, extra: list[bytes] | None = None, kids: bytes = b"[3 0 R]") -> bytes:
    """Return a PDF of one page with that (squeezed) content."""
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids " + kids + b" /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources "
            b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >> >>",
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(stream)
            + stream
            + b"\nendstream",
            *(extra or []),
        ]
    )


def written(words: str, times: int = 1) -> bytes:
    """Return the squeezed content of a page that shows words."""
    line = b"BT /F1 10 Tf 40 700 Td (" + words.encode("latin-1") + b") Tj ET\n"
    return zlib.compress(line * times, 9)


def many_objects(full: bool) -> bytes:
    """Return a PDF with a million objects."""
    return pdf_page(written(STORY), [b"<< /A [1 2 3] >>"] * (1_000_000 if full else 20_000))


def pdf_bomb(full: bool) -> bytes:
    """Return a PDF whose page unpacks to gigabytes."""
    squeeze = zlib.compressobj(9)
    parts = [squeeze.compress(b" " * 10_000_000) for _ in range(300 if full else 2)]
    return pdf_page(b"".join((*parts, squeeze.flush())))


def endless_pages(_full: bool) -> bytes:
    """Return a PDF whose list of pages holds itself."""
    return pdf_page(written(STORY), kids=b"[2 0 R 2 0 R 3 0 R]")


def overfull_page(full: bool) -> bytes:
    """Return a PDF that writes its words on one spot again and again."""
    return pdf_page(written(STORY, 30_000 if full else 1_500))


def many_pages(_full: bool) -> bytes:
    """Return a PDF that shows one page thousands of times."""
    kids = b"[" + b"3 0 R " * 5_000 + b"]"
    return pdf_page(written(STORY), kids=kids).replace(b"/Count 1", b"/Count 5000")
