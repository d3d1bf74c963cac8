"""Running heads and page numbers: what stands at the edges of pages and is no story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.ingest.formats.pdf_pieces import Piece, joined, rows_of

_AT_EDGE = 2
_LONGEST = 200
_OFTEN = 0.3
_APART = 0.7
"""The gap between a page number and the text, in heights of a line."""
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|pagina|página|p\.|s\.)\s*)?\d{1,4}(?:\s*(?:of|von|de|di|/|\|)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)

Row = list[Piece]


def without_heads(pages: Sequence[Sequence[Piece]]) -> tuple[list[list[Piece]], list[str]]:
    """Return the pages without what stands at their edges, and the lines that stood there."""
    edges = [list(_edge_rows(page)) for page in pages]
    seen = Counter(key for rows in edges for key in {_key(edge, row) for edge, row, _ in rows})
    kept, heads = [], []
    for page, rows in zip(pages, edges, strict=True):
        dropped: set[int] = set()
        for edge, row, apart in rows:
            if _often(seen[_key(edge, row)], len(pages)) or _is_number(row, apart):
                heads.append(joined(row).words)
                dropped.update(id(piece) for piece in row)
        kept.append([piece for piece in page if id(piece) not in dropped])
    return kept, list(dict.fromkeys(heads))


def _edge_rows(page: Sequence[Piece]) -> Iterator[tuple[str, Row, bool]]:
    """Yield the rows at the top and at the foot of a page, and whether they stand apart."""
    rows = rows_of(page)
    for edge, ordered in (("top", rows), ("foot", rows[::-1])):
        for number, row in enumerate(ordered[:_AT_EDGE]):
            following = ordered[number + 1] if number + 1 < len(ordered) else None
            yield edge, row, following is None or _gap(row, following) > _APART


def _gap(row: Row, other: Row) -> float:
    """Return the gap between two rows, in heights of the first."""
    one, two = joined(row).box, joined(other).box
    return max(one.bottom - two.top, two.bottom - one.top) / one.height


def _key(edge: str, row: Row) -> tuple[str, str]:
    words = joined(row).words
    return edge, re.sub(r"\d+", "#", words.casefold()) if len(words) <= _LONGEST else ""


def _often(count: int, pages: int) -> bool:
    return count >= max(2, _OFTEN * pages)


def _is_number(row: Row, apart: bool) -> bool:
    return apart and bool(_PAGE_NUMBER.fullmatch(joined(row).words))
